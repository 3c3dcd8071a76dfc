import type { Highs } from "highs";
import type { Elastic, Model, Row } from "../../src/model/index.ts";
import type { Best } from "./points/best.ts";
import type { Bounded } from "./prices/bounding.ts";
import { choicesOf as choicesAt, columnsOf } from "./prices/column.ts";
import { createCurves } from "./sites/curve.ts";
import type { Kept } from "./groups/group-functions.ts";
import { nameOf } from "./sites/homes.ts";
import { choiceOf, reliefOf } from "./groups/plan.ts";
import { choicesOf, pointAmong, pointHolding } from "./points/points.ts";
import { divideFlows } from "./flows/flows.ts";
import { createFlowSearch, type FlowSearch } from "./flows/flow-search.ts";
import type { Links } from "./program/links.ts";
import { readPools } from "./program/pools.ts";
import { priced } from "./program/priced.ts";
import { type Divided, divideRelief } from "./relief/relief.ts";

/** A dive costs as much as many groups: it is worth it for such a share of what is open between the best point and the bound. */
const WORTH = 1 / 8;

/** A level with what it needs to be divided at prices of its limits. */
export interface Divisible {
  readonly program: Model;
  readonly elastic: Elastic;
  readonly highs: Highs;
  readonly bounded: Bounded;
  readonly links: Links;
  readonly best: Best;
  /** Value functions of groups that an earlier division may have begun. */
  readonly kept: Kept;
  /** The work that is left when so many simplex iterations have been spent on this. */
  readonly left: (work: number) => number;
  readonly mayGiveUp: boolean;
}

export interface DividedAt {
  readonly iterations: number;
  readonly gaveUp: boolean;
  /** Whether the best division spends more of a limit than there is: at this price that was worth it. */
  readonly overspent: boolean;
}

/** Divides relief, and flows where they need it, where limits have these prices in grains: whole units, or 0. */
export async function divideAt(
  budget: Float64Array,
  { program, elastic, highs, bounded, links, best, kept, left, mayGiveUp }: Divisible,
): Promise<DividedAt> {
  const { instance, lagrangian, grains } = bounded;
  const { scale } = grains;
  const step = budget.every((price) => price % scale === 0) ? scale : 1;
  const of = priced(instance, scale, budget);
  const { prices } = of;
  let { constant } = of;
  for (const j of instance.loose) {
    const { lower, upper } = program.columns[j] as { lower: number; upper: number };
    constant += (prices[j] as number) * ((prices[j] as number) < 0 ? upper : lower);
  }
  const curves = createCurves(instance, prices);
  const measure = columnsOf(instance);
  const start = best.point();
  const known = start === undefined ? undefined : choicesAt(instance, start);
  const tried = new Set<string>();
  let gaveUp = false;
  let overspent = false;
  let flows: FlowSearch | undefined;
  /** By how much the last dive ended above what it began with, in units. */
  let lost = 0;
  const functions = kept.functions({ highs, bounded, links, budget, curves, step });
  const { groups } = functions;
  const begun = functions.iterations();
  const iterations = () => functions.iterations() - begun + (flows === undefined ? 0 : flows.iterations());
  const ended = () => best.over() || best.enough() || left(iterations()) <= 0;
  functions.until(ended);
  if (known !== undefined)
    for (const [g, group] of groups.entries()) group.take(known.filter(({ place }) => lagrangian.group[place] === g));
  try {
    const division = {
      groups,
      giveUp: mayGiveUp ? () => void (gaveUp = true) : undefined,
      over: ended,
      bound: (bound: number) => best.bound(Math.ceil((bound + constant) / scale)),
      plan: (divided: Divided, value: number) => plan(divided, (value + constant) / scale),
    };
    const pools = readPools(instance, links);
    const met = pools !== undefined && (await divideRelief({ ...division, pools }));
    // What was met may have no flows that bring it: agreements have a least size. Then flows are searched with it.
    // A point is better only by a whole unit.
    const below = () => (best.value() - 1) * scale - constant + 1;
    if (pools === undefined || (met && !overspent && !ended() && instance.rest.columns.length > 0))
      await divideFlows({ ...division, flows: flowSearch(), mix, below });
    return { iterations: iterations(), gaveUp, overspent };
  } finally {
    flows?.dispose();
  }

  /** The best point with no other homes than those of plans so far, and of the best point. */
  async function mix(): Promise<void> {
    const homes = groups.flatMap(({ value }) => value.plans.flat());
    await pointAmong(program, elastic, homes, best);
  }

  function flowSearch(): FlowSearch {
    const most = groups.map((group) => group.most);
    return (flows ??= createFlowSearch(highs, instance, links, most, prices, scale, step));
  }

  /** The point of a plan: its homes and loads, and any flows that fit; or a plan near it that has flows; or its homes alone, and any loads. */
  async function plan(divided: Divided, value: number): Promise<void> {
    const key = divided.map(({ homes, relief }) => `${relief}:${homes.map(nameOf).join(",")}`).join(";");
    if (value >= best.value()) overspent = false;
    if (value >= best.value() || tried.has(key)) return;
    tried.add(key);
    const outside = new Set([...instance.rest.columns, ...instance.loose]);
    const point = pointOf(divided);
    overspent = instance.budgets.some((limit) => valueAt(limit, point) > limit.upper);
    const held = new Map([...point.entries()].filter(([j]) => !outside.has(j)));
    if (await pointHolding(program, held, best)) return;
    if (await withFlows(value)) return;
    const choices = choicesOf(elastic);
    await pointHolding(program, new Map([...held].filter(([j]) => choices.has(j))), best);
  }

  /** Puts plans of the groups together anew, so that there are flows that bring their relief. False where that finds no better point. */
  async function withFlows(value: number): Promise<boolean> {
    const gain = best.value() - value - lost;
    if (instance.rest.columns.length === 0 || !(gain >= WORTH * (best.value() - best.proven())) || ended())
      return false;
    const before = best.value();
    const dived = flowSearch().dive(
      groups.map((group) => group.value.upper),
      ended,
    );
    if (dived === undefined) return false;
    const point = pointOf(dived.relief.map((relief, q) => ({ homes: groups[q]?.value.plan(relief) ?? [], relief })));
    for (const [j, amount] of dived.amounts) point[j] = amount;
    const loose = new Set(instance.loose);
    await pointHolding(program, new Map([...point.entries()].filter(([j]) => !loose.has(j))), best);
    lost = best.value() - value;
    return best.value() < before;
  }

  /** What homes with so much relief come to, by column of the program. */
  function pointOf(divided: Divided): number[] {
    const point = Array.from(program.columns, () => 0);
    for (const { homes, relief } of divided) {
      const each = reliefOf(homes, relief);
      for (const [i, home] of homes.entries())
        measure.mark(
          choiceOf(home, each[i] as number, instance.places, curves),
          (j, amount) => (point[j] = (point[j] as number) + amount),
        );
    }
    return point;
  }
}

function valueAt({ indices, coefficients }: Row, point: readonly number[]): number {
  return indices.reduce((sum, j, i) => sum + (coefficients[i] as number) * (point[j] as number), 0);
}
