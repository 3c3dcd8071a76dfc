import type { GroupPlan } from "./oracle.ts";

/** Choices so far that one round keeps at most. */
const KEPT = 20_000;

interface Chosen {
  readonly cost: number;
  readonly spent: readonly number[];
  readonly plan: GroupPlan;
  readonly before: Chosen | undefined;
}

/**
 * One plan a group, the cheapest that together spend no more than what is left of each limit: a multiple-choice knapsack, group by
 * group. Of two choices so far the one that costs and spends no less goes; so does one that cannot come below `below`, with
 * limits at these prices for what is to come. Undefined where none is found.
 */
export function choosePlans(
  options: readonly (readonly GroupPlan[])[],
  left: readonly number[],
  prices: readonly number[],
  below: number,
): readonly GroupPlan[] | undefined {
  const value = (cost: number, spent: readonly number[]) =>
    spent.reduce((sum, b, k) => sum + b * (prices[k] as number), cost);
  const limit = value(0, left);
  const least = options.map((plans) => plans.reduce((a, { cost, spent }) => Math.min(a, value(cost, spent)), Infinity));
  let rest = least.reduce((sum, v) => sum + v, 0);
  let chosen: (Chosen | undefined)[] = [undefined];
  for (const [q, plans] of options.entries()) {
    rest -= least[q] as number;
    const next: Chosen[] = [];
    for (const before of chosen)
      for (const plan of plans) {
        const cost = (before?.cost ?? 0) + plan.cost;
        const spent = plan.spent.map((b, k) => b + (before?.spent[k] ?? 0));
        if (value(cost, spent) + rest - limit < below) next.push({ cost, spent, plan, before });
      }
    if (next.length === 0) return undefined;
    chosen = undominated(next).slice(0, KEPT);
  }
  let best = chosen.find(
    (one) => one !== undefined && one.cost < below && one.spent.every((b, k) => b <= (left[k] as number)),
  );
  const found: GroupPlan[] = [];
  for (; best !== undefined; best = best.before) found.push(best.plan);
  return found.length === 0 ? undefined : found.toReversed();
}

/** By cost, without those that another one beats in everything. */
function undominated(all: Chosen[]): Chosen[] {
  all.sort((a, b) => a.cost - b.cost || (a.spent[0] ?? 0) - (b.spent[0] ?? 0));
  const kept: Chosen[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (last !== undefined && last.spent.every((b, k) => b <= (one.spent[k] as number))) continue;
    kept.push(one);
  }
  return kept;
}
