import * as fc from "fast-check";
import type { ObjectiveLevel } from "../../src/domain/index.ts";
import { defaultObjective, measures, weightedObjective } from "../../src/objectives/index.ts";
import { measureOf } from "../../src/objectives/level.ts";

const ratio = fc.constantFrom([0, 1], [0, 1], [1, 100], [1, 10]).map(([numerator, denominator]) => ({
  numerator: numerator as number,
  denominator: denominator as number,
}));

/**
 * Measures that a program knows all of: the municipal side of swaps is chosen after it. Changes are counted where a plan stands, which
 * these scenarios have none of.
 */
const known = measures.filter(
  ({ id, fromReference }) => !id.startsWith("municipalSwap") && id !== "agreements" && fromReference !== true,
);

function level(terms: readonly { readonly measure: string; readonly weight: number; readonly part: number }[]) {
  return {
    name: { nl: "niveau", en: "level" },
    terms: terms.map(({ measure, weight, part }) => ({
      measure,
      weight: { numerator: weight, denominator: part },
      options: {},
    })),
  };
}

/** One to three levels of one to three measures. */
export const levels: fc.Arbitrary<readonly ObjectiveLevel[]> = fc.array(
  fc
    .tuple(
      fc.uniqueArray(
        fc.record({
          measure: fc.constantFrom(...known.map((measure) => measure.id)),
          weight: fc.integer({ min: 1, max: 9 }),
          part: fc.constantFrom(1, 1, 2),
        }),
        { minLength: 1, maxLength: 3, selector: (term) => term.measure },
      ),
      ratio,
    )
    .map(([terms, tolerance]) => ({ ...level(terms), tolerance })),
  { minLength: 1, maxLength: 3 },
);

export const objectives: fc.Arbitrary<readonly ObjectiveLevel[]> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant(defaultObjective) },
    { weight: 1, arbitrary: fc.constant(weightedObjective) },
    { weight: 2, arbitrary: levels },
  )
  .map((objective) =>
    objective.map((one) => ({
      ...one,
      // With every default written out, as the border leaves them.
      terms: one.terms.map((term) => ({
        ...term,
        options: measureOf(term.measure).schema.parse(term.options) as Record<string, unknown>,
      })),
    })),
  );

/** The same levels, to be kept to the letter. */
export function exact(objective: readonly ObjectiveLevel[]): ObjectiveLevel[] {
  return objective.map((one) => ({ ...one, tolerance: { numerator: 0, denominator: 1 } }));
}
