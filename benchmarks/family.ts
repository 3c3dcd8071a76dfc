import type { Scenario } from "../src/domain/index.ts";
import type { Model } from "../src/model/index.ts";
import type { Way } from "../src/app/index.ts";
import type { Phases } from "./phases.ts";

/**
 * Instances of one sort, from small to large and from mild to severe: one file, one line in `families/index.ts`.
 * `cases` is cheap and pure; what a case holds is made by `make`, in the process that solves it.
 */
export interface Family {
  readonly name: string;
  readonly title: string;
  /** One plain sentence: what this family asks. */
  readonly question: string;
  /** What `size` counts, for the axis of its picture. */
  readonly unit: string;
  readonly type: Task["type"];
  /** Its tasks can be answered by a rule without search (`direct`, `divide`). */
  readonly byRule?: true;
  /** Why it has no cases here, where it has none: files that are not on this machine. */
  readonly missing?: () => string | undefined;
  readonly cases: (seed: number) => readonly Case[];
}

/** Which runs take a case along: smoke ⊂ quick ⊂ full. */
export const tiers = ["smoke", "quick", "full"] as const;
export type Tier = (typeof tiers)[number];

export interface Case {
  /** Unique within its family. */
  readonly name: string;
  /** In the family's unit: known before it is made. */
  readonly size: number;
  /** How far from easy on its family's own scale, 0–100. */
  readonly severity: number;
  readonly tier: Tier;
  /** Fewest columns that its program has, where that is not about the size: rivals for small models are not asked. */
  readonly columns?: number;
  /** How many times the usual seconds it is given; 1 when left out. */
  readonly patience?: number;
  /** Cases of the same ladder differ in size alone; a rival that found nothing on a lower rung is not asked for a higher one. */
  readonly ladder?: string;
  readonly make: (phases: Phases) => Task;
}

/**
 * What a rival is asked.
 * program: one Model. road: a whole package, whose parts the rival solves in turn. arithmetic: a division by rule, with
 * nothing to choose.
 */
export type Task = ProgramTask | RoadTask | ArithmeticTask;

export interface ProgramTask {
  readonly type: "program";
  readonly model: Model;
  /** Value of the first level at the optimum, by somebody else's published answer; `within` half its last decimal. */
  readonly known?: Known;
  /** From the columns' values to what the verifier says; absent where there is no plan behind the program. */
  readonly finish?: (values: readonly number[], phases: Phases) => Verdict;
  /** The columns' values by a rule that needs no search, for the rivals that know it. */
  readonly direct?: () => readonly number[];
}

export interface Known {
  readonly value: number;
  readonly within: number;
}

export interface RoadTask {
  readonly type: "road";
  readonly scenario: Scenario;
  readonly way: Way;
}

export interface ArithmeticTask {
  readonly type: "arithmetic";
  readonly divide: () => readonly number[];
  /** The published answer, cell by cell. */
  readonly known: readonly number[];
  /** Rules that any answer must keep, told without the published one; what is broken, in words. */
  readonly broken: (cells: readonly number[]) => readonly string[];
}

/** What our verifier says of the plan that values decode to: broken rules, and the levels as the measures count them. */
export interface Verdict {
  readonly violations: readonly string[];
  /** Per level of the model, to be held beside what `conclude` computed; absent where the plan has other levels. */
  readonly levels?: readonly number[];
}
