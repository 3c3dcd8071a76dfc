import type { Decision } from "./decision.ts";
import type { Facts } from "./facts.ts";
import { type Group, groupsOf, type Scope, settledReserve } from "./homes.ts";
import { combined, deviation, far, type Level, nothing, swapsValue, valueOf, type Weights } from "./measures.ts";
import type { Plan } from "./plan.ts";
import {
  above,
  add,
  big,
  ceil,
  type Fields,
  fields,
  type Kind,
  kindOf,
  kinds,
  least,
  list,
  most,
  own,
  refuse,
} from "./reader.ts";
import { surplusFits } from "./rules.ts";
import { type Combining, isCombined, leastOf, type Relief, together } from "./relief.ts";
import { leavesOf } from "./tree.ts";

/** ⌈total / σ⌉ of section 6.3: what the prices of a claim prove of its level. Refuses a claim that is malformed. */
export type Reached = (claim: Fields, l: number, limits: readonly bigint[]) => bigint;

/** Of one package; undefined where section 6 describes no bounds for such a scenario. */
export function reachedOf(
  facts: Facts,
  decision: Decision,
  plan: Plan,
  levels: readonly Level[],
  scope: Scope,
): Reached | undefined {
  const reserve = settledReserve(facts, decision, plan, scope);
  const fits = kinds.every((kind) => surplusFits(facts.provinces, decision.balance, kind));
  if (reserve === undefined || (scope === "joint" && !fits)) return undefined;
  let groups: readonly Group[] | undefined;
  return (claim, l, limits) => {
    const where = `level ${l + 1}`;
    const scale = big(own(claim, "scale"), `scale of ${where}`);
    if (scale < 1n) refuse(`the scale of ${where} is below 1`);
    const budgets = list(own(claim, "budgets"), `budgets of ${where}`).map((value) =>
      big(value, `a budget of ${where}`),
    );
    if (budgets.length !== l || budgets.some((budget) => budget < 0n))
      refuse(`the budgets of ${where} are not ${l} numbers from 0`);
    const weights = pricesOf(levels, l, scale, budgets);
    const links = byCell(claim, "links", facts);
    const flows = byCell(claim, "flows", facts);
    const trees = told(claim, "groups", facts);
    let total =
      scope === "joint" ? flowsValue(facts, decision, weights, links, flows) : swapsValue(weights, facts, plan);
    for (const [r, limit] of limits.entries()) total -= (budgets[r] ?? 0n) * limit;
    // Only where there is a bound: too many places for one do not matter to a claim without.
    groups ??= groupsOf(facts, decision, plan, scope, reserve);
    const combining = groups.map((group): Combining & Pick<Group, "kind"> => {
      const { province, kind } = group;
      const link = scope === "joint" ? links(province, kind) : 0n;
      const relief = scope === "joint" ? reliefOf(facts, decision, group) : undefined;
      const cell = `${province} ${kind}`;
      const leaves = leavesOf(group, trees.has(cell) ? trees.get(cell) : { prices: {} }, weights, link, relief);
      const floor = leastOf(leaves, link, relief);
      if (floor === undefined) refuse(`${where}: by its tree ${province} ${kind} has no plan, and this is one`);
      total += floor + add(group.places.map(({ indicative, fixed }) => deviation(weights, indicative, fixed)));
      return { kind, leaves, link, relief, floor };
    });
    // More than the value nothing needs to reach.
    const spare = scale * (valueOf((levels[l] as Level).weights, facts, plan) - 1n) - total;
    if (scope === "sites" || spare < 0n) return ceil(total, scale);
    for (const kind of kinds) {
      const of = combining.filter((group) => group.kind === kind);
      const reliefs = of.map(({ relief }) => relief);
      if (isCombined(reliefs)) total += together(of, swappedOf(facts, decision, kind), spare);
    }
    return ceil(total, scale);
  };
}

/** P of section 6.1: σ times the level, plus each level before at its price. */
export function pricesOf(levels: readonly Level[], l: number, scale: bigint, budgets: readonly bigint[]): Weights {
  const factor = (r: number) => (r === l ? scale : (budgets[r] ?? 0n));
  return levels.slice(0, l + 1).reduce((sum, { weights }, r) => combined(factor(r), weights, sum), nothing);
}

/**
 * Section 6.2: what the relief of a group may come to beside 0. Who takes some over does so in an agreement, which has a least size, and of
 * that the other kind has no more than the pair can give it.
 */
export function reliefOf(
  { provinces, rules }: Facts,
  { balance }: Decision,
  { province, kind }: Pick<Group, "province" | "kind">,
): NonNullable<Relief> {
  const { remainder } = balance(province, kind);
  const fewest = provinces.flatMap(({ code: p }) => {
    const possible = (of: Kind) => least(balance(p, of).surplus, balance(province, of).remainder);
    if (possible(kind) === 0n) return [];
    const all = add(kinds.map(possible));
    return [most(1n, least(rules.leastSwap, all) - (all - possible(kind)))];
  });
  return fewest.length === 0 ? { least: 1n, most: 0n } : { least: fewest.reduce(least), most: remainder };
}

/** Σ_p S*_pk: how much all provinces are relieved of together. */
export function swappedOf({ provinces }: Facts, { balance }: Decision, kind: Kind): bigint {
  return add(provinces.map(({ code }) => balance(code, kind).timely));
}

/** Section 6.3: the least that flows between provinces cost. */
function flowsValue(facts: Facts, { balance }: Decision, weights: Weights, links: OfCell, alphas: OfCell): bigint {
  let sum = 0n;
  for (const { code: p } of facts.provinces) {
    for (const kind of kinds) sum += alphas(p, kind) * balance(p, kind).timely;
    for (const { code: q } of facts.provinces) {
      const possible = (kind: Kind) => least(balance(p, kind).surplus, balance(q, kind).remainder);
      const most = add(kinds.map(possible));
      // Before anything is measured: a province without municipalities has no centre.
      if (most === 0n) continue;
      const each = far(weights.swapDistance, facts.betweenProvinces(p, q));
      const of = kinds.map((kind) => ({
        most: possible(kind),
        price: each - links(q, kind) - alphas(p, kind),
      }));
      const fewest = least(facts.rules.leastSwap, most);
      sum += least(0n, weights.swapAgreements + cheapestFlow(of, fewest > 0n ? fewest : 1n));
    }
  }
  return sum;
}

/** Least Σ price · s with 0 ≤ s ≤ most and Σ s ≥ fewest: all that pays, then the cheapest of the rest. */
export function cheapestFlow(of: readonly { readonly most: bigint; readonly price: bigint }[], fewest: bigint): bigint {
  let [cost, places] = [0n, 0n];
  for (const { most, price } of of.toSorted((a, b) => (a.price < b.price ? -1 : 1))) {
    const taken = price < 0n ? most : least(most, above(fewest - places));
    cost += taken * price;
    places += taken;
  }
  return cost;
}

type OfCell = (province: string, kind: Kind) => bigint;

function byCell(claim: Fields, name: string, facts: Facts): OfCell {
  const found = [...told(claim, name, facts)].map(([cell, value]) => [cell, big(value, `${name} of ${cell}`)] as const);
  const values = new Map(found);
  return (province, kind) => values.get(`${province} ${kind}`) ?? 0n;
}

/** What a claim tells by province and kind, all of it; unknown names are refused. */
function told(claim: Fields, name: string, facts: Facts): ReadonlyMap<string, unknown> {
  const provinces = new Set(facts.provinces.map(({ code }) => code));
  const found = new Map<string, unknown>();
  for (const [province, of] of Object.entries(fields(own(claim, name), name))) {
    if (!provinces.has(province)) refuse(`${name} are told of an unknown province (${province})`);
    for (const [kind, value] of Object.entries(fields(of, `${name} of ${province}`)))
      found.set(`${province} ${kindOf(kind, `a kind in ${name}`)}`, value);
  }
  return found;
}
