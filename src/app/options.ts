import type { Plan, ProvinceCode } from "../domain/index.ts";
import type { Pool } from "../../workers/pool.ts";
import type { Package, ProgressEvent, Way } from "./package.ts";

/** How to make a package. Everything that a face may set; the same values give the same package, but for `timeLimit`. */
export interface Options {
  readonly way: Way;
  /** Name of a strategy for every part; absent: the one that fits each part's structure (`strategyFor`). */
  readonly strategy?: string;
  readonly seed: number;
  /** Where jobs run. Its threads change how long it takes, not what comes out. */
  readonly pool: Pool;
  /** Seconds for the whole, by `clock`; absent: the counted limits of `limits.ts`, the same on every machine. */
  readonly timeLimit?: number;
  /**
   * The moment, by `clock`, at which the time of all the questions of a command is over: what was not begun by then is not
   * begun. A question has its `timeLimit`, and never goes on after this.
   */
  readonly until?: number;
  /** Search without limit, until everything is proven or stopped. */
  readonly untilProven?: true;
  /** Stop a part when its gap is at most this part of its value. */
  readonly gap?: number;
  /** Mergers in this province alone; the swaps are the national ones. */
  readonly province?: ProvinceCode;
  /**
   * A plan to start from, where it keeps the rules: so that what only relaxes the scenario of that plan does not come out worse
   * than it.
   */
  readonly from?: Plan;
  /**
   * Of an amended package (`amendPackage`): the one that keeps most of the package that stands. Absent: the best there is, however
   * much else it changes.
   */
  readonly keep?: true;
  /** Swaps alone, no mergers. */
  readonly swapsOnly?: true;
  /** Asked between steps: whether nobody waits for what comes out any more. Then nothing further is begun. */
  readonly idle?: () => boolean;
  /** Whether what comes out goes to nobody: something else was asked in its place. Then nothing is made of what was found, either. */
  readonly dropped?: () => boolean;
  readonly signal: AbortSignal;
  /** Seconds from some fixed moment. */
  readonly clock: () => number;
  readonly onProgress: (event: ProgressEvent) => void;
  /** Verified packages that are known on the way to the one that is asked for: to look at, while a better one is sought. */
  readonly onPackage?: (made: Package) => void;
}
