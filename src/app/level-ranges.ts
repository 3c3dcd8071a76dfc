import { measureOf } from "../objectives/level.ts";
import type { ObjectiveLevel } from "../domain/index.ts";
import { chosenAnew, levelOf, swapsProven } from "./known-measures.ts";
import type { Package } from "./package.ts";

/** Between what two whole numbers a difference lies, both included. `whole`: what it is a difference to. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly whole?: number | undefined;
}

/**
 * By how much the optimum of each level of the objective goes up from one package to the other, at least and at most: with the best values
 * that were found, v, and bounds b ≤ v,
 *
 *     b″ − v′  ≤  change  ≤  v″ − b′
 *
 * What later levels used of a level's tolerance is no change of its optimum. Undefined where a level above it, or what decides before
 * the levels, is not proven in one of them: then it may be chosen from other plans. Undefined too where the level is no measure by
 * itself, in the unit of that measure.
 */
export function levelRanges(before: Package, after: Package): readonly (Range | undefined)[] {
  const { objective } = before.scenario;
  const none = objective.map(() => undefined);
  if (chosenAnew(before) !== chosenAnew(after) || ![before, after].every(swapsProven)) return none;
  let open = false;
  return objective.map((level, l) => {
    const [one, two] = [levelOf(before, l), levelOf(after, l)];
    const isKnown = !open && one !== undefined && two !== undefined;
    open ||= one === undefined || two === undefined || one.gap !== 0 || two.gap !== 0;
    if (!isKnown || !isOneMeasure(level)) return undefined;
    return { low: two.bound - one.best, high: two.best - one.bound, whole: one.best };
  });
}

/** Whether a level is one measure that adds up over parts and counts as it is measured. */
function isOneMeasure({ terms: [own, ...others] }: ObjectiveLevel): boolean {
  if (own === undefined || others.length > 0) return false;
  const { combine, schema } = measureOf(own.measure);
  const isPlain = JSON.stringify(schema.parse(own.options)) === JSON.stringify(schema.parse({}));
  return combine === "sum" && own.weight.numerator === own.weight.denominator && isPlain;
}
