import { exhaustive } from "../../solver/exhaustive.ts";
import { roundBoundUp } from "../../solver/whole-bounds.ts";
import {
  type Claim,
  infeasibilities,
  type Level,
  levelValue,
  type Model,
  type Outcome,
  type Progress,
} from "../../src/model/index.ts";

/** The least value of a level among the points that keep these limits of the levels above; undefined: no such point. */
export type Truth = (level: number, limits: readonly number[]) => Promise<number | undefined>;

/** The truth about a small model by enumeration, remembered. `conformance.ts` holds the enumeration to brute force. */
export function truthOf(model: Model): Truth {
  const known = new Map<string, Promise<number | undefined>>();
  const find = async (l: number, limits: readonly number[]) => {
    const rows = limits.map((limit, i) => {
      const { name, indices, coefficients, offset } = model.levels[i] as Level;
      return { name: `limit of ${name}`, lower: -Infinity, upper: limit - offset, indices, coefficients };
    });
    const level = model.levels[l];
    const { start: _, ...rest } = model;
    const asked: Model = { ...rest, rows: [...model.rows, ...rows], levels: level === undefined ? [] : [level] };
    const claim = await exhaustive.solve(asked, { seed: 1, stopped: () => false, report: () => undefined });
    if (claim.ended !== "finished") throw new Error(`The model (${model.name}) is too large to be enumerated.`);
    if (claim.values === undefined) return undefined;
    return level === undefined ? 0 : levelValue(level, claim.values);
  };
  return (l, limits) => {
    const key = `${l}: ${limits.join()}`;
    const found = known.get(key) ?? find(l, limits);
    known.set(key, found);
    return found;
  };
}

/**
 * What is false in what a strategy told while it ran, in its claim, and in what we conclude from it: every point keeps
 * its rows and has the value told; every bound, streamed or claimed, is at most the least value among the points that
 * keep its own limits; "infeasible" means that there is no point; "optimal" that every level's best is that least value.
 */
export async function falsehoods(
  model: Model,
  truth: Truth,
  seen: readonly Progress[],
  claim: Claim,
  outcome: Outcome,
): Promise<string[]> {
  const wrong: string[] = [];
  const bound = async (what: string, l: number, told: number, limits: readonly number[]) => {
    const level = model.levels[l] ?? { offset: 0, coefficients: [] };
    const least = (await truth(l, limits)) ?? Infinity;
    if (roundBoundUp(level, told) > least) wrong.push(`${what}: level ${l} has ${least}, below the bound ${told}`);
  };
  for (const progress of seen) {
    if (progress.type === "bound") await bound("streamed", progress.level, progress.bound, progress.limits);
    else if (infeasibilities(model, progress.values, 1).length > 0) wrong.push("a streamed point breaks its rows");
    else {
      const level = model.levels[progress.level];
      if (level !== undefined && levelValue(level, progress.values) !== progress.value)
        wrong.push(`a streamed point has another value than ${progress.value}`);
    }
  }
  for (const [l, level] of claim.levels.entries())
    if (level.bound !== undefined) await bound("claimed", l, level.bound, level.limits);
  const point = await truth(0, []);
  if (outcome.status === "rejected") wrong.push(`rejected: ${outcome.reason}`);
  if (outcome.status === "infeasible" && point !== undefined) wrong.push("infeasible, and there is a point");
  if ((outcome.status === "optimal" || outcome.status === "feasible") && point === undefined) wrong.push("no point");
  if (outcome.status !== "optimal") return wrong;
  const limits: number[] = [];
  for (const [l, { best, value }] of outcome.levels.entries()) {
    const least = await truth(l, limits);
    if (best !== least) wrong.push(`optimal: level ${l} at ${best}, and ${least} exists`);
    const { numerator, denominator } = (model.levels[l] as Level).tolerance;
    const last = l === outcome.levels.length - 1;
    limits.push(last || best <= 0 ? best : best + Math.floor((best * numerator) / denominator));
    if (value > (limits[l] as number)) wrong.push(`level ${l} ends at ${value}, beyond its limit ${limits[l]}`);
  }
  return wrong;
}
