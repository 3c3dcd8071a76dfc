import type { z } from "zod";
import type { Bilingual, Reading, Scenario } from "../domain/index.ts";
import type { Expression, Program, RuleRow } from "../program/index.ts";

/**
 * The contract of a measure: something counted on a plan, in whole numbers from 0, less is better. One measure is one file
 * and one line in the list. `measure` tells it from a reading of the plan; `terms` gives the solver the same number as
 * an expression, with rows and columns of its own where it needs them, written apart and held together by a property:
 * on the columns of any plan that keeps the rules on sites and hand-overs (3.5, 3.6), the expression equals the measure.
 */
export interface Measure<Options extends object = object> {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  /** One plain sentence for people. */
  readonly description: Bilingual;
  readonly schema: z.ZodType<Options>;
  /** How values of parts (provinces, kinds) make the value of the whole. */
  readonly combine: "sum" | "max";
  /** Id of a measure that people want told beside it: whoever counts the places asks for the sites. Absent: none. */
  readonly beside?: string;
  /** Moved by swaps and relief alone: where those are settled it is what it is. */
  readonly settledBySwaps?: true;
  /** What its terms need of a program that chooses it, beside the columns that every such program has. */
  readonly asks?: "relieved";
  /**
   * Names that are put to swaps afterwards count in it (3.10): of a program that chooses relief and not the names its terms are
   * a lower bound of the measure.
   */
  readonly namedLater?: true;
  /** Counts from the plan that stands (`Scenario.reference`): of a scenario without one it says nothing. */
  readonly fromReference?: true;
  /** Of sites that are too small: reason enough to change what stands. */
  readonly ofSmallSites?: true;
  /** Rests on the price list of the scenario too. Absent: on places alone. */
  readonly priced?: true;
  readonly change: Change;
  // Methods, not properties: a list holds measures with options of their own, each parsed by its own schema.
  measure(options: Options, situation: MeasureSituation): number;
  terms(options: Options, program: Program): Terms;
}

/**
 * How people at a table say that it goes up or down. `{n}` is how much, where that is a number of things that people count;
 * a weighed deviation is none, and says no more than which way it goes.
 */
export interface Change {
  readonly more: Bilingual;
  readonly less: Bilingual;
  /** So many of the measure's own units are one of what the words count: 10 hectometres a kilometre. Absent: 1. */
  readonly per?: number;
  /** What the words count, where `per` makes that another unit than the measure's own. */
  readonly unit?: Bilingual;
  /** What people ask about first, whatever is ranked. */
  readonly first?: true;
}

export interface MeasureSituation {
  readonly scenario: Scenario;
  readonly reading: Reading;
}

export interface Terms {
  readonly expression: Expression;
  readonly rows: readonly RuleRow[];
}
