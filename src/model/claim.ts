import type { Row } from "./model.ts";

/**
 * What a strategy says it found. It has no word for optimal: `conclude` recomputes everything in whole numbers and
 * says what it is.
 */
export interface Claim {
  readonly strategy: string;
  /** One value per column of the best point found; absent when none was found. */
  readonly values?: readonly number[];
  /** Per level reached, in order: what was found and what bounds it. */
  readonly levels: readonly LevelClaim[];
  /** The engine says that no point satisfies the rows. */
  readonly infeasible?: true;
  /** Why the strategy ended, in its own words: finished, or which limit or request ended it. */
  readonly ended: Ended;
  /** Counts that do not depend on the clock: nodes, iterations, engine statuses. For people and benchmarks. */
  readonly statistics: Readonly<Record<string, number | string>>;
}

export type Ended = "finished" | "stopped" | "time" | "work" | "memory" | "failed";

/**
 * `point`: the best point found when this level was optimised, one value per column; the last level's is usually the
 * claim's `values`. Absent when none was found.
 * `bound`: no feasible point that keeps every earlier level within `limits` has a lower value (offset included, not
 * yet rounded up); absent when nothing is known. `limits`: per earlier level, the largest value that was allowed.
 * `by` says where the bound comes from; it is never the incumbent.
 */
export interface LevelClaim {
  readonly point?: readonly number[];
  readonly bound?: number;
  readonly limits: readonly number[];
  readonly by: string;
  /** Where `Control.witness` asks for it. */
  readonly witness?: Witness;
}

/**
 * Multipliers from which anybody may compute a bound of a level of a model with elastic tasks (section 8): whole grains, 1/`scale`
 * of a step of the level. `groups`: those of tasks, a tree for each group of places
 * in the order in which groups first appear; `link`: by row of `links`; `budget` (from 0): by limit, that is by
 * earlier level that has terms, per step of that level. `step`, `steps`: of the level, and of those limits.
 */
export interface Witness {
  readonly scale: number;
  readonly groups: readonly WitnessTree[];
  readonly link: readonly number[];
  readonly links: readonly Row[];
  readonly budget: readonly number[];
  readonly step: number;
  readonly steps: readonly number[];
}

/**
 * By place of `Elastic`: what serving its task is worth (0 of those that are not there), and the multiplier of the link that counts the
 * group's relief, where it is another one here; or a choice, with a tree for either answer.
 */
export type WitnessTree =
  | { readonly prices: readonly (readonly [place: number, price: number])[]; readonly link?: number }
  | { readonly on: WitnessSplit; readonly with: WitnessTree; readonly without: WitnessTree };

/** A site is open; a guest goes to a host; a task stays in a site that is too small. */
export type HomeSplit =
  | { readonly site: number }
  | { readonly guest: number; readonly host: number }
  | { readonly small: number };

/** Where somebody lives; or the group is relieved of no more than so much. */
export type WitnessSplit = HomeSplit | { readonly relief: number };

export interface WitnessAsked {
  readonly level: number;
  readonly limits: readonly number[];
  readonly leaves: number;
  /** By group, in the order of the witness: what its relief is at least beside none, and at most. Absent: any, at one price. */
  readonly relief?: readonly { readonly least: number; readonly most: number }[] | undefined;
  /** Groups whose reliefs add up to a total, each in one of them at most. */
  readonly combinations?: readonly { readonly groups: readonly number[]; readonly total: number }[] | undefined;
}

/** How to solve, and how to be told to stop. Plain data but for the two functions, which a worker supplies. */
export interface Control {
  /** Seconds by the wall clock; absent: none. A clock makes results differ between runs. */
  readonly timeLimit?: number;
  /** Counted limit, the same on every machine (a strategy says in its file what it counts); absent: none. */
  readonly workLimit?: number;
  /** Stop when incumbent − bound ≤ floor(gap · incumbent) on the level at hand; default 0. */
  readonly gap?: number;
  readonly seed: number;
  /** The structure of the model is taken as true: whoever concludes holds it against the rows, at the same time. */
  readonly unchecked?: true;
  /**
   * Not to be solved: only to say a `Witness` of one level, with these limits to the levels before it (one each), with so many leaves of
   * trees at most.
   */
  readonly witness?: WitnessAsked;
  /** Threads that may help. They change how long it takes, not what comes out. */
  readonly assistants?: Assistants;
  /** Asked often, from inside the engine where possible. */
  readonly stopped: () => boolean;
  readonly report: (progress: Progress) => void;
}

export interface Assistants {
  /** How many may be hired. */
  readonly count: number;
  /** `instructions`: plain data, for the strategy's own `assist` on the other thread. */
  readonly hire: (instructions: unknown) => Assistant;
}

/** Another thread that works for this one. */
export interface Assistant {
  /** Answers in the order of the questions, all plain data. Rejects when the thread is gone, or failed. */
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly dismiss: () => void;
}

export type Progress =
  | { readonly type: "incumbent"; readonly level: number; readonly value: number; readonly values: readonly number[] }
  | { readonly type: "bound"; readonly level: number; readonly bound: number; readonly limits: readonly number[] };
