import type { Way } from "../../app/index.ts";
import type { Bilingual, InEach, ProvinceCode } from "../../domain/index.ts";
import type { Above, AlternativePlan, Alternatives } from "../../explain/alternatives/index.ts";
import type { Difference, PlanComparison } from "../../explain/compare/index.ts";
import type { Conflict, Open } from "../../explain/conflicts/index.ts";
import type { Front, FrontPoint } from "../../explain/front/index.ts";
import type { Monitored } from "../../explain/monitor/index.ts";
import type { Alternative, Story } from "../../explain/why/index.ts";
import type { Part, ScenarioLine } from "../../report/index.ts";

/** Plans of a province that really differ, the best first. */
export interface AlternativesResult extends Omit<
  Extract<Alternatives, { status: "alternatives" }>,
  "plans" | "levels"
> {
  readonly scenario: ScenarioLine;
  readonly province: ProvinceCode;
  readonly levels: readonly LevelBound[];
  readonly plans: readonly (AlternativePlan & { readonly aboveBest: readonly AboveLine[] })[];
}

/** The best value of a level that was found, and what is proven of it; `bound` is null where nothing is. */
export interface LevelBound {
  readonly name: string;
  readonly value: number;
  readonly best: number;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly proven: boolean;
}

/** `basisPoints`: above / best in hundredths of a percent, rounded up; null where the best is zero. */
export interface AboveLine extends Omit<Above, "most"> {
  readonly most: number | null;
  readonly basisPoints: number | null;
}

/** The trade-off between two measures. */
export interface FrontResult extends Omit<Extract<Front, { status: "front" }>, "points"> {
  readonly scenario: ScenarioLine;
  readonly between: string;
  readonly and: string;
  readonly points: readonly (Omit<FrontPoint, "gaps"> & {
    /** How much lower each may be at most; null: that is not known. */
    readonly gaps: { readonly first: number | null; readonly second: number | null };
  })[];
}

/** What people read of an answer, as data: of questions that tell machines nothing else. */
export interface ToldResult {
  readonly status: "told";
  readonly scenario: ScenarioLine;
  readonly stopped: boolean;
  readonly parts: readonly (readonly ToldPart[])[];
}

/** A line of text, or a table; a cell is null where it is empty. */
export type ToldPart =
  | Exclude<Part, { readonly type: "table" | "aside" | "picture" }>
  | {
      readonly type: "table";
      readonly title: string;
      readonly columns: readonly { readonly key: string; readonly words: string }[];
      readonly rows: readonly (readonly (string | number | null)[])[];
    };

/** Rules and pins that cannot hold together. */
export type ConflictsResult = { readonly scenario: ScenarioLine; readonly way: Way } & (
  | { readonly status: "none" }
  | { readonly status: "conflicts"; readonly conflicts: readonly Conflict[]; readonly open?: Open }
  | ({ readonly status: "unknown" } & Open)
);

/** The stories of one municipality, one a kind; `text` in both languages. */
export interface WhyResult {
  readonly status: "told";
  readonly scenario: ScenarioLine;
  readonly stories: readonly (Omit<Story, "alternatives"> & {
    readonly text: InEach<readonly string[]>;
    readonly alternatives: readonly (Alternative & { readonly text: Bilingual })[];
  })[];
}

/** Everything in which two scenarios, or two plans, differ. */
export type CompareResult =
  | { readonly status: "scenarios"; readonly differences: readonly Difference[] }
  | ({ readonly status: "plans" } & PlanComparison);

/** How far a package is realised on a day. Dates are ISO; `pace` is one of done, coming, late, behind, unknown. */
export interface MonitorResult extends Monitored {
  readonly status: "monitored";
}
