import type { Ended } from "./claim.ts";
import type { Infeasibility } from "./evaluate.ts";

/**
 * Our conclusion on a claim, after recomputing it in whole numbers.
 *
 * - optimal: a feasible point, and on every level the rounded-up bound equals the value, or lies within the tolerance
 *   that later levels may use up; `certificate` says who vouches for the bounds.
 * - feasible: a feasible point with a gap on at least one level.
 * - infeasible: the engine claims that there is no point, and offers none.
 * - unknown: no point, no claim of infeasibility.
 * - rejected: the claim broke its own model (fraction, broken row, bound above value). Never shown as an answer.
 */
export type Outcome =
  | {
      readonly status: "optimal" | "feasible";
      readonly values: readonly number[];
      readonly levels: readonly LevelResult[];
      readonly ended: Ended;
      readonly certificate: Certificate;
    }
  | {
      readonly status: "infeasible";
      readonly ended: Ended;
      readonly certificate: Certificate;
      /** The column or row that nothing can satisfy by itself, where there is one. */
      readonly because?: string;
    }
  | { readonly status: "unknown"; readonly ended: Ended }
  | { readonly status: "rejected"; readonly reason: string; readonly infeasibilities: readonly Infeasibility[] };

/**
 * value: of the point, recomputed. best: the value this level had when it was itself optimised (the limit passed on
 * is best + floor(tolerance · best)). bound: proven lower limit, rounded up to a whole number. gap = best − bound ≥ 0.
 */
export interface LevelResult {
  readonly name: string;
  readonly value: number;
  readonly best: number;
  readonly bound: number;
  readonly gap: number;
  readonly proven: boolean;
}

/** Who vouches for a bound: `checked`, recomputed by `conclude` in whole numbers, or `claimed` by whoever searched. */
export type Certificate = "checked" | "claimed";
