import * as fc from "fast-check";
import type { Package } from "../../src/app/index.ts";
import { decideApart, NotJudged, parse, reachedOf, readFacts, readLevel, readPlan } from "../../src/check/index.ts";
import { groupsOf, type Group, type Scope, settledReserve } from "../../src/check/homes.ts";
import { Refusal } from "../../src/check/reader.ts";
import { planJson } from "../../src/report/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";

const digits = (most: number) => fc.integer({ min: -most, max: most }).map(String);

/** Numbers to make prices, budgets and splits from, whatever the scenario. */
export const draws = fc.record({
  scale: fc.integer({ min: 1, max: 8 }).map(String),
  budget: fc.integer({ min: 0, max: 40 }).map(String),
  numbers: fc.array(digits(4_000), { minLength: 8, maxLength: 8 }),
  splits: fc.array(fc.nat(60), { maxLength: 4 }),
});

/** The checker's reading of a package, where it judges it and describes bounds. */
export function readerOf(made: Package, scope: Scope) {
  const facts = readFacts(parse(writeScenario(made.scenario), "scenario.json"));
  const decision = decideApart(facts);
  const plan = readPlan(parse(planJson(made.plan), "plan.json"), facts, decision);
  const levels = attempted(() => facts.objective.map((level, l) => readLevel(level, `level ${l + 1}`)));
  const reserve = settledReserve(facts, decision, plan, scope);
  const reached = levels === undefined ? undefined : reachedOf(facts, decision, plan, levels, scope);
  if (reached === undefined || reserve === undefined) return undefined;
  return { groups: groupsOf(facts, decision, plan, scope, reserve), reached, scope };
}

export type Drawn = typeof draws extends fc.Arbitrary<infer Value> ? Value : never;

export function claimOf(
  { groups, scope }: Pick<NonNullable<ReturnType<typeof readerOf>>, "groups" | "scope">,
  { scale, budget, numbers, splits }: Drawn,
  l: number,
) {
  // Deviation is told per 100,000 of the key: prices that matter are as large.
  const number = (n: number) => `${BigInt(numbers[n % numbers.length] ?? 0) * (l === 1 ? 10n : 1n)}`;
  const byCell = <Value>(of: (group: Group, n: number) => Value) => {
    const made: Record<string, Record<string, Value>> = {};
    for (const [n, group] of groups.entries()) (made[group.province] ??= {})[group.kind] = of(group, n);
    return made;
  };
  return {
    scale,
    budgets: Array.from({ length: l }, () => budget),
    links: byCell((_, n) => number(n)),
    flows: byCell((_, n) => number(n + 3)),
    groups: byCell((group, n) => treeOf(group, splits, (i) => number(n + i), scope)),
  };
}

/** A tree that splits on the choices of these ranks, one below the other, with other prices in every leaf. */
function treeOf({ places }: Group, splits: readonly number[], number: (i: number) => string, scope: Scope) {
  const reliefs = scope === "joint" ? ["0", "1", "4"] : [];
  const settled = places.flatMap(({ code, adopted, arcs, isTask }) => [
    ...(adopted ? [] : [{ site: code }]),
    ...(isTask ? [{ small: code }] : []),
    ...arcs.map(({ guest }) => ({ guest: guest.code, host: code })),
  ]);
  const choices = [...reliefs.map((relief) => ({ relief })), ...settled];
  const tasks = places.filter(({ isTask }) => isTask);
  const build = (ranks: readonly number[], salt: number): object => {
    const [rank, ...rest] = ranks;
    if (rank === undefined || choices.length === 0) {
      const prices = Object.fromEntries(tasks.map(({ code }, i) => [code, number(salt + i)]));
      // In some leaves relief has a price of its own.
      return { prices, ...(scope === "joint" && salt % 2 === 1 && { link: number(salt) }) };
    }
    const on = choices[rank % choices.length];
    return { on, with: build(rest, salt + 1), without: build(rest, salt + 2) };
  };
  return build(splits, 0);
}

/** Undefined where it is refused, or not judged. */
export function attempted<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal || error instanceof NotJudged) return undefined;
    throw error;
  }
}
