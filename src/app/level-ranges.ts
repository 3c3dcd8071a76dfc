import { measureOf } from "../objectives/level.ts";
import type { ObjectiveLevel } from "../domain/index.ts";
import { chosenAnew, levelOf, swapsProven } from "./known-measures.ts";
import type { Package } from "./package.ts";

/** Between what two whole numbers a difference lies, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * By how much each level of the objective goes up from one package to the other at least and at most, if both were searched to
 * the end: with values v, bounds b ≤ v and limits t ≥ v that later levels may go up to,
 *
 *     v″ − v′ − (v″ − b″) − (t′ − v′)  ≤  change  ≤  v″ − v′ + (v′ − b′) + (t″ − v″)
 *
 * Undefined where a level above it, or what decides before the levels, is not proven in one of them: then it may be chosen from
 * other plans. Undefined too where the level is no measure by itself, in the unit of that measure.
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
    const id = ownMeasure(level);
    if (!isKnown || id === undefined) return undefined;
    const change = (after.verdict.measures[id] ?? 0) - (before.verdict.measures[id] ?? 0);
    const up = one.value - one.bound + (limitOf(two, level) - two.value);
    const down = two.value - two.bound + (limitOf(one, level) - one.value);
    return { low: change - down, high: change + up };
  });
}

/** The measure that a level is, where it is one that adds up over parts and counts as it is measured. */
function ownMeasure({ terms: [own, ...others] }: ObjectiveLevel): string | undefined {
  if (own === undefined || others.length > 0) return undefined;
  const { combine, schema } = measureOf(own.measure);
  const isPlain = JSON.stringify(schema.parse(own.options)) === JSON.stringify(schema.parse({}));
  return combine === "sum" && own.weight.numerator === own.weight.denominator && isPlain ? own.measure : undefined;
}

/** What later levels may let a level come to: its best, and what it has to spare. */
function limitOf(
  { value, slack }: { readonly value: number; readonly slack: number },
  { tolerance: { numerator, denominator } }: ObjectiveLevel,
): number {
  const best = value - slack;
  return Math.max(value, best + Math.floor((numerator * best) / denominator));
}
