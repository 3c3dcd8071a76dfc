import type { Highs } from "highs";
import type { Row } from "../../../src/model/index.ts";
import type { Bounded } from "../prices/bounding.ts";
import { type Choice, choicesOf, columnsOf } from "../prices/column.ts";
import { createCurves, type Curves } from "../sites/curve.ts";
import { createGeneration } from "../prices/generation.ts";
import type { Group } from "../groups/group.ts";
import { createGroupSearch } from "../groups/group-search.ts";
import type { RoundingCut } from "../groups/rounding-cut.ts";
import type { Home } from "../sites/homes.ts";
import { mostRelief } from "../program/instance.ts";
import { type Links, signOf } from "../program/links.ts";
import { createListing, type Listing } from "../groups/listing.ts";
import { choiceOf, planCurve, reliefOf } from "../groups/plan.ts";
import { addTerms } from "../program/priced.ts";

/** What a place of relief is worth to a group, and what a unit of each open limit costs it, in grains. */
export interface Prices {
  readonly relief: number;
  readonly limits: readonly number[];
}

/**
 * Every plan of the group with relief in from … to costs at least `bound` + relief price · relief − Σ limit price · spent, in
 * grains.
 */
export interface GroupBound {
  readonly bound: number;
  readonly prices: Prices;
  readonly from: number;
  readonly to: number;
}

/** A plan of a group at one amount of relief: what it costs in grains and spends of each open limit in units. */
export interface GroupPlan {
  readonly choices: readonly Choice[];
  readonly relief: number;
  readonly cost: number;
  readonly spent: readonly number[];
}

/** Says what a group can do at prices, in whole numbers. */
export interface Oracle {
  readonly tell: (prices: Prices, from: number, to: number) => GroupBound;
  /** Takes the group's part of a point. */
  readonly take: (point: readonly number[]) => void;
  /** Every plan so far, at every relief where its curve bends. */
  readonly plans: readonly GroupPlan[];
  /** Every plan so far that can be run with so much relief, run so. */
  readonly at: (relief: number) => readonly GroupPlan[];
  readonly most: number;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

export interface OracleQuestion {
  readonly highs: Highs;
  readonly bounded: Bounded;
  readonly links: Links;
  /** What limits cost that have a fixed price, in grains; those that are open by their position. */
  readonly budget: Float64Array;
  readonly open: readonly number[];
  /** By column: its price in grains, with the limits of fixed price. */
  readonly prices: Float64Array;
  readonly group: number;
  readonly over: () => boolean;
}

/** Homes of a plan with the curves that they were found by, and the relief that they can be run with. */
interface Shape {
  readonly homes: readonly Home[];
  readonly curves: Curves;
  readonly least: number;
  readonly most: number;
}

/** By how much a window without a plan is widened, and how often windows are tried. */
const WIDER = 3;
const PATIENCE = 12;
/** Windows are not worth it when they hardly differ, nor beyond so many homes. */
const NARROWER = 1.2;
const MANY = 1_500;
/**
 * Nodes of one search, and of one over homes that happened to be met. What is asked first is asked at prices that are not right yet: a
 * bound that is a little low is worth more there than an exact one that is late. Who asks again searches harder.
 */
const NODES = 60;
const QUICK = 40;
const HARDER = 4;

/**
 * min cost + Σ limit price · spent − relief price · relief over the plans of a group. Column generation for this group alone gives
 * a bound and multipliers; the homes within a window of them are searched, and the window is widened until a plan lies in it:
 * then nothing better lies outside. A search that is cut short, or a window with too many homes, leaves a bound that is lower.
 */
export function createOracle({
  highs,
  bounded,
  links,
  budget,
  open,
  prices: base,
  group: g,
  over,
}: OracleQuestion): Oracle {
  const { instance, lagrangian, domain, rest, grains, generated } = bounded;
  const { scale } = grains;
  const { places, budgets } = instance;
  const members = lagrangian.members[g] as readonly number[];
  const link = links.link[g] as number;
  const measure = columnsOf(instance);
  const sign = signOf(instance, link);
  const most = mostRelief(instance, members);
  const allowed = Uint8Array.from({ length: most + 1 }, (_, r) => Number(links.allows(g, r)));
  const plans: GroupPlan[] = [];
  const known = new Set<string>();
  const shapes: Shape[] = [];
  /** What was asked before: what was told, whether that is all that there is to tell, and what a search had for it. */
  const answers = new Map<string, { readonly told: GroupBound; readonly whole: boolean; readonly nodes: number }>();
  /** Cuts hold whatever the prices, and choices that were worth it once may be again. */
  let cuts: readonly RoundingCut[] = [];
  let choices: readonly Choice[] = generated.choices;
  const generation = createGeneration(highs, {
    instance,
    grains,
    lagrangian,
    rest,
    domain,
    group: g,
    choices,
    visit: over,
  });
  /** How wide a window was lately. */
  let usual = scale;
  let iterations = 0;
  return {
    plans,
    most,
    iterations: () => iterations,
    dispose: generation.dispose,
    tell(asked, from, to) {
      // Homes are listed without a price of relief that no link counts.
      const prices = link < 0 ? { ...asked, relief: 0 } : asked;
      const question = [prices.relief, ...prices.limits, from, to].join(" ");
      const answered = answers.get(question);
      if (answered?.whole === true) return answered.told;
      const limit = answered === undefined ? NODES : HARDER * answered.nodes;
      let whole = false;
      const { curves, listing } = listed(prices);
      let least = Infinity;
      for (const plan of plans)
        if (plan.relief >= from && plan.relief <= to) least = Math.min(least, valueOf(plan, prices));
      let bound = listing.bound;
      const gap = () => least - listing.bound;
      if (gap() > 2 * usual) search(listing.of(choices), Infinity, QUICK);
      let done = 0;
      let spare = gap() <= 5 * usual ? gap() : usual;
      for (let n = 0; n < PATIENCE && !over(); n++) {
        const group = listing.within(spare);
        if (group === undefined) {
          spare = Math.round(Math.sqrt(Math.max(1, done) * spare));
          if (spare < Math.max(1, NARROWER * done)) break;
          continue;
        }
        // Nothing outside of the window costs less than this.
        const outside = listing.bound + spare + 1;
        bound = Math.max(bound, Math.min(search(group, outside, limit), outside));
        done = spare;
        if (gap() <= spare) {
          whole = bound >= least - scale / 8;
          usual = Math.max(scale, Math.ceil(NARROWER * gap()));
          break;
        }
        if (group.homes.length > MANY) break;
        spare = Math.min(WIDER * spare, gap());
      }
      const told = { bound, prices, from, to };
      answers.set(question, { told, whole, nodes: limit });
      return told;

      /** The lowest bound of plans of these homes below `below`, or what is known to be least. */
      function search(group: Group, below: number, nodes: number): number {
        const searched = createGroupSearch(highs, group, cuts);
        let lowest = Infinity;
        for (const [first, last] of stretches(from, to)) {
          const within = { price: prices.relief, from: first, to: last, below: Math.min(below, least), nodes, over };
          const { plan, bound: told } = searched.search(within);
          lowest = Math.min(lowest, told);
          if (plan === undefined) continue;
          least = Math.min(least, plan.value);
          keep(plan.homes, curves, first, last);
        }
        cuts = searched.cuts();
        iterations += searched.iterations();
        searched.dispose();
        return lowest;
      }
    },
    at(relief) {
      const found = new Map<string, GroupPlan>();
      for (const plan of plans) if (plan.relief === relief) found.set(keyOf(plan), plan);
      for (const { homes, curves, least, most: last } of shapes) {
        if (relief < least || relief > last) continue;
        const plan = planOf(homes, relief, curves);
        found.set(keyOf(plan), plan);
      }
      for (const plan of found.values()) add(plan);
      return [...found.values()];
    },
    take(point) {
      const own = choicesOf(instance, point).filter(({ place }) => lagrangian.group[place] === g);
      const relief = members.reduce((sum, h) => sum + (point[places[h]?.relief?.column ?? -1] ?? 0), 0);
      add(measured(own, relief));
    },
  };

  function valueOf({ cost, relief, spent }: GroupPlan, prices: Prices): number {
    return spent.reduce((sum, b, k) => sum + b * (prices.limits[k] as number), cost - prices.relief * relief);
  }

  function listed(prices: Prices): { readonly curves: Curves; readonly listing: Listing } {
    const spending = budget.slice();
    const all = base.slice();
    for (const [k, r] of open.entries()) {
      spending[r] = prices.limits[k] as number;
      addTerms(all, budgets[r] as Row, spending[r]);
    }
    const at = generated.at.link.slice();
    if (link >= 0) at[link] = -prices.relief * sign;
    const made = generation.climb({ link: at, budget: spending });
    iterations += made.iterations;
    choices = made.choices;
    const curves = createCurves(instance, all);
    return { curves, listing: createListing(instance, lagrangian, domain, made.at, curves, g, link, scale) };
  }

  /** Stretches of relief that the rest allows. */
  function stretches(from: number, to: number): [from: number, to: number][] {
    const found: [number, number][] = [];
    for (let r = from; r <= to; r++) {
      if (allowed[r] === 0) continue;
      const last = found.at(-1);
      if (last?.[1] === r - 1) last[1] = r;
      else found.push([r, r]);
    }
    return found;
  }

  /** A plan at the corners of its curve, and at the ends of the stretch that was asked for. */
  function keep(homes: readonly Home[], curves: Curves, from: number, to: number): void {
    const { least, cost } = planCurve(homes);
    shapes.push({ homes, curves, least, most: least + cost.length - 1 });
    const first = Math.max(from, least);
    const last = Math.min(to, least + cost.length - 1);
    for (let r = first; r <= last; r++) {
      const i = r - least;
      const straight = 2 * (cost[i] as number) === (cost[i - 1] as number) + (cost[i + 1] as number);
      if (r === first || r === last || !straight) add(planOf(homes, r, curves));
    }
  }

  function planOf(homes: readonly Home[], relief: number, curves: Curves): GroupPlan {
    const own = reliefOf(homes, relief).map((each, n) => choiceOf(homes[n] as Home, each, places, curves));
    return measured(own, relief);
  }

  function measured(own: readonly Choice[], relief: number): GroupPlan {
    let cost = 0;
    const spent = open.map(() => 0);
    for (const choice of own) {
      const column = measure.column(choice);
      cost += scale * column.cost;
      for (const [b, sum] of column.budgets) {
        const k = open.indexOf(b);
        if (k >= 0) spent[k] = (spent[k] as number) + sum;
        else cost += (budget[b] as number) * sum;
      }
    }
    return { choices: own, relief, cost, spent };
  }

  function add(plan: GroupPlan): void {
    const key = keyOf(plan);
    if (known.has(key)) return;
    known.add(key);
    plans.push(plan);
  }
}

function keyOf({ relief, cost, spent }: GroupPlan): string {
  return [relief, cost, ...spent].join(" ");
}
