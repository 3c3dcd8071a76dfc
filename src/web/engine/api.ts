import type { NoPackage, Package, ProgressEvent, Way } from "../../app/index.ts";
import type { ProvinceCode, Scenario } from "../../domain/index.ts";
import type { ReportData } from "../../report/index.ts";
import type { Parsed, ScenarioFiles } from "../../scenario/index.ts";

/** How a person wants a package made. Without a limit the counted ones of `app` hold: the command line's package. */
export interface Wish {
  readonly way: Way;
  /** Seconds. */
  readonly timeLimit?: number;
  readonly untilProven?: true;
}

/** A package and everything that screens tell of it, computed once. */
export interface Made {
  readonly status: "done";
  readonly package: Package;
  readonly report: ReportData;
}

export type Planned = Made | NoPackage;

/** Progress as it reaches the page: some events at a time, each with its second since the start. */
export interface Moment extends ProgressEvent {
  readonly at: number;
}
export type OnMoments = (moments: readonly Moment[]) => void;

/**
 * What the engine's worker does for the page. Everything that takes longer than a frame is here, so that the page never
 * freezes. Only plain data goes in and comes out.
 */
export interface Engine {
  /** Takes the lock of this name for life: who waits for it learns when the engine is gone. */
  readonly begin: (lock: string) => Promise<void>;
  readonly parse: (files: ScenarioFiles, main?: string) => Parsed;
  readonly plan: (scenario: Scenario, wish: Wish, onMoments: OnMoments) => Promise<Planned>;
  /** `base` with the sites of one province chosen anew for a scenario that differs in that province's pins alone. */
  readonly amend: (base: Package, scenario: Scenario, province: ProvinceCode, onMoments: OnMoments) => Promise<Planned>;
  /** Ends what is running, and keeps its best. */
  readonly stop: () => void;
}
