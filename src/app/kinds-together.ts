import { type Decision, kinds, type ProvinceCode, type Scenario } from "../domain/index.ts";
import type { Agreements } from "../formulate/plan.ts";
import { levelValue, type LevelResult, limitOf, type Model } from "../model/index.ts";
import { reading } from "./agreed.ts";
import type { Options } from "./options.ts";
import { type Part, type PartResult, provenOf, solveAlone, type Solved } from "./part.ts";
import { sitePart, withSites } from "./site-part.ts";

/** Whether a level leaves room to those below it: then what one kind leaves of it may serve the other. */
export function roomIsShared({ objective }: Pick<Scenario, "objective">): boolean {
  return objective.slice(0, -1).some((level) => level.tolerance.numerator > 0);
}

/**
 * The sites of one province with both kinds in one program, from its kinds solved apart. Apart each kind keeps the tolerances
 * by itself; together they keep them once, as the question about a province has it, so that “proven” is said of the whole
 * of it. Never worse than what it starts from. HiGHS, since what ties the kinds is a row over all of both.
 */
export async function kindsTogether(
  scenario: Scenario,
  decision: Decision,
  code: ProvinceCode,
  lowered: Agreements,
  apart: readonly Solved[],
  options: Options,
  deadline: number,
): Promise<PartResult> {
  const province = scenario.provinces.find((p) => p.code === code);
  if (province === undefined) throw new RangeError(`The scenario has no province (${code}).`);
  const begin = reading(scenario, decision, apart.reduce(withSites, lowered));
  const part = sitePart(scenario, decision, province, kinds, lowered, begin);
  const how: Options = { ...options, province: code, strategy: options.strategy ?? "highs" };
  return fromStart(await solveAlone("mergers", part, how, deadline), part);
}

/** What was found for a part, or the point that it started from where that is better. */
export function fromStart(found: PartResult, { formulation, start }: Part): PartResult {
  return found.status !== "solved" || start === undefined ? found : noWorseThan(found, formulation.model, start);
}

/**
 * The result, or the point that it started from where that keeps the limits of all levels but the last and is better there: a
 * search that is cut short goes on from the best point of each level, and may not find back what it began with.
 */
function noWorseThan(result: Solved, { levels }: Model, start: readonly number[]): Solved {
  const { proof } = result;
  const values = levels.map((level) => levelValue(level, start));
  const last = levels.length - 1;
  const keeps = levels.every((level, l) => {
    const { best, value } = provenOf(proof, l);
    return l === last ? (values[l] ?? 0) < value : (values[l] ?? 0) <= limitOf(level, best);
  });
  if (!keeps || levels.length === 0) return result;
  const told = proof.levels.map((level, l): LevelResult => {
    const value = values[l] ?? 0;
    const best = Math.min(level.best, value);
    return { ...level, value, best, gap: best - level.bound, proven: best === level.bound };
  });
  const status = told.every((level) => level.proven) ? "optimal" : "feasible";
  return { ...result, values: start, proof: { ...proof, status, levels: told } };
}
