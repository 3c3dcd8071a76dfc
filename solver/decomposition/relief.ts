import type { Highs } from "highs";
import { combine, type Combined, sparing } from "./combine.ts";
import type { Choice } from "./column.ts";
import { createGroupSearch, type GroupSearch } from "./group-search.ts";
import type { Group } from "./group-program.ts";
import type { Home } from "./homes.ts";
import type { Listing } from "./listing.ts";
import type { Pools } from "./pools.ts";
import { createValueFunction, type ValueFunction } from "./value-function.ts";

/** A whole plan: by group, its homes and how much relief they get together. */
export type Divided = readonly { readonly homes: readonly Home[]; readonly relief: number }[];

export interface Division {
  readonly highs: Highs;
  readonly listings: readonly Listing[];
  readonly pools: Pools;
  readonly choices: readonly Choice[];
  readonly scale: number;
  /** Units above a group's best plan within which its homes are listed at first. */
  readonly margin: number;
  /** Looked at often, with the simplex iterations so far. */
  readonly over: (iterations: number) => boolean;
  /** Takes a plan and a bound of Σ_q V_q(ρ_q) over the divisions of relief, in units. */
  readonly plan: (plan: Divided, value: number) => Promise<void> | void;
  readonly bound: (bound: number) => void;
}

/** Groups looked at in one round of a pool. */
const AT_ONCE = 3;
/** Nodes of a search over homes that happened to be met: for plans, which there are without the last word. */
const QUICK = 100;
/** Prices around a group's own at which a glance is taken. */
const GLANCES = [0.5, 0.15, 0.05, -0.05, -0.15, -0.5];

/** A group while it is worked on. */
interface Worked {
  readonly listing: Listing;
  readonly value: ValueFunction;
  search: GroupSearch;
  /** Units above the group's bound within which its homes are listed. */
  spare: number;
  /** Whether all homes within the spare are listed. */
  listed: boolean;
}

/**
 * Minimises Σ_q V_q(ρ_q) where the relief of each pool adds up to its total.
 *
 * Each group first with the homes that column generation met, for plans; then with every home within its gap and a
 * margin, for proofs: its best plan at the pool's price of relief bounds V_q at every ρ. What is combined best from the
 * lower functions is looked at where it is not known: the groups with the widest gap there are solved on the
 * stretch around it, at the slope of what is known. Ends when the lower functions' best is the upper functions' best,
 * or when a group has too many homes. True when they met.
 */
export async function divideRelief(
  division: Division,
): Promise<{ readonly met: boolean; readonly iterations: number; readonly nodes: number }> {
  const { listings, pools, choices, scale, margin, highs } = division;
  let spent = 0;
  let visited = 0;
  const groups = listings.map((listing, g): Worked => {
    const value = createValueFunction(scale, listing.most, (r) => pools.allows(g, r));
    value.list(listing.bound, listing.price);
    value.prove(listing.bound, listing.price, 0, listing.most);
    return { listing, value, search: createGroupSearch(highs, listing.of(choices)), spare: 0, listed: false };
  });
  try {
    for (const worked of groups) if (!over()) evaluate(worked, 0, worked.listing.most, worked.listing.price);
    for (let state = await tell(); !state.met && !over() && refine(state, state.upper);) state = await tell();
    const lists = groups.map((worked) => ({ worked, gap: gapOf(worked) })).sort((a, b) => a.gap - b.gap);
    for (const { worked, gap } of lists) {
      if (over()) break;
      if (!list(worked, gap + margin)) return answer(false);
      evaluate(worked, 0, worked.listing.most, worked.listing.price);
      glance(worked);
    }
    for (;;) {
      const state = await tell();
      if (state.met) return answer(true);
      if (over() || !refine(state, state.lower)) return answer(false);
    }
  } finally {
    for (const { search } of groups) search.dispose();
  }

  function iterations(): number {
    return groups.reduce((sum, { search }) => sum + search.iterations(), spent);
  }

  function over(): boolean {
    return division.over(iterations());
  }

  function answer(met: boolean) {
    return {
      met,
      iterations: iterations(),
      nodes: groups.reduce((sum, { search }) => sum + search.nodes(), visited),
    };
  }

  /** Units between the best plan and what is proven of the group at its own price. */
  function gapOf({ listing, value: { upper } }: Worked): number {
    let best = Infinity;
    for (const [r, v] of upper.entries()) best = Math.min(best, scale * v - listing.price * r);
    return best === Infinity ? Infinity : Math.ceil((best - listing.bound) / scale);
  }

  function list(worked: Worked, spare: number): boolean {
    const made: Group | undefined = spare === Infinity ? undefined : worked.listing.within(spare * scale);
    if (made === undefined) return false;
    spent += worked.search.iterations();
    visited += worked.search.nodes();
    worked.search.dispose();
    worked.search = createGroupSearch(highs, made);
    worked.spare = spare;
    worked.listed = true;
    worked.value.list(worked.listing.bound + spare * scale + 1, worked.listing.price);
    return true;
  }

  /** What the slopes to both sides of the price tell, cheaply: how much dearer it is to stray from the best relief. */
  function glance({ search, value, listing }: Worked): void {
    if (listing.most === 0) return;
    const unit = Math.max(100 * scale, Math.abs(listing.price));
    for (const part of GLANCES) {
      const price = Math.round(listing.price + part * unit);
      value.prove(search.glance(price), price, 0, listing.most);
    }
  }

  /** Looks for the best plans with relief in from … to at this price, on each stretch that the rest allows. */
  function evaluate({ search, value, listed }: Worked, from: number, to: number, price: number): void {
    for (let first = from; first <= to; first++) {
      if (!value.allows(first)) continue;
      let last = first;
      while (last < to && value.allows(last + 1)) last += 1;
      let below = Infinity;
      for (let r = first; r <= last; r++) below = Math.min(below, scale * (value.upper[r] as number) - price * r);
      const { plan, bound } = search.search({
        price,
        from: first,
        to: last,
        below,
        nodes: listed ? Infinity : QUICK,
        over,
      });
      if (plan !== undefined) value.reach(plan.homes);
      if (listed) value.prove(bound, price, first, last);
      first = last;
    }
  }

  interface State {
    readonly lower: readonly (Combined | undefined)[];
    readonly upper: readonly (Combined | undefined)[];
    readonly met: boolean;
  }

  /** Puts together what is known, and tells it. */
  async function tell(): Promise<State> {
    const inPool = new Set(pools.pools.flatMap(({ groups: list_ }) => list_));
    let proven = 0;
    let reached = 0;
    const plan: { homes: readonly Home[]; relief: number }[] = [];
    const put = (g: number, relief: number) => {
      const { value } = groups[g] as Worked;
      plan[g] = { homes: value.plan(relief) ?? [], relief };
    };
    for (const [g, { value }] of groups.entries()) {
      if (inPool.has(g)) continue;
      const at = indexOfLeast(value.upper);
      proven += Math.min(...value.lower);
      reached += value.upper[at] as number;
      put(g, at);
    }
    const lower: (Combined | undefined)[] = [];
    const upper: (Combined | undefined)[] = [];
    let open = reached > proven;
    for (const { groups: tied, total } of pools.pools) {
      const price = priceOf(tied);
      const up = combine(
        tied.map((g) => groups[g]?.value.upper as Float64Array),
        total,
        price,
        Infinity,
      );
      const low = combine(
        tied.map((g) => groups[g]?.value.lower as Float64Array),
        total,
        price,
        up?.value ?? Infinity,
      );
      lower.push(low);
      upper.push(up);
      reached += up?.value ?? Infinity;
      proven += low?.value ?? up?.value ?? Infinity;
      open ||= low !== undefined;
      for (const [n, g] of tied.entries()) put(g, up?.relief[n] ?? 0);
    }
    division.bound(proven);
    if (reached < Infinity) await division.plan(plan, reached);
    return { lower, upper, met: !open };
  }

  /** The price that most of a pool's relief has. */
  function priceOf(tied: readonly number[]): number {
    const first = tied.toSorted((a, b) => (groups[b]?.listing.most as number) - (groups[a]?.listing.most as number))[0];
    return (groups[first as number]?.listing.price as number) / scale;
  }

  /** False when nothing more can be found out. */
  function refine({ lower, upper }: State, around: State["lower"]): boolean {
    let done = false;
    for (const [p, { groups: tied, total }] of pools.pools.entries()) {
      const at = around[p]?.relief;
      if (at === undefined || lower[p] === undefined) continue;
      const functions = tied.map((g) => groups[g]?.value.lower as Float64Array);
      const { spare, above } = sparing(functions, total, priceOf(tied), upper[p]?.value ?? Infinity);
      const gaps = tied.map((g, n) => {
        const { value } = groups[g] as Worked;
        const r = at[n] as number;
        const counts = (other: number) => (above[n]?.[other] as number) < spare;
        return { g, r, counts, gap: (value.upper[r] as number) - (value.lower[r] as number) };
      });
      const widest = gaps.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
      for (const { g, r, counts } of widest.slice(0, AT_ONCE)) {
        if (over()) return true;
        done = look(groups[g] as Worked, r, counts) || done;
      }
    }
    return done;
  }

  /** The price of relief at which r looks best among from … to, as far as plans tell; never far from the pool's own. */
  function steepness({ value, listing }: Worked, from: number, to: number, r: number): number {
    const slope = hullSlope(value.upper, from, to, r);
    if (slope === undefined) return listing.price;
    const unit = Math.max(100 * scale, Math.abs(listing.price));
    return Math.round(Math.max(listing.price - unit, Math.min(listing.price + unit, slope * scale)));
  }

  /** Solves a group around relief r. False when it told nothing new, also with more homes. */
  function look(worked: Worked, r: number, counts: (relief: number) => boolean): boolean {
    const { value, listing } = worked;
    const { lower, upper } = value;
    const before = [lower[r], upper[r]];
    const open = (at: number) => counts(at) && (upper[at] as number) > (lower[at] as number);
    let [from, to] = [r, r];
    while (from > 0 && open(from - 1)) from -= 1;
    while (to < listing.most && open(to + 1)) to += 1;
    const slope = steepness(worked, Math.max(0, from - 1), Math.min(listing.most, to + 1), r);
    evaluate(worked, from, to, slope);
    if (open(r) && lower[r] === before[0] && upper[r] === before[1]) evaluate(worked, r, r, slope);
    if (!open(r) || lower[r] !== before[0] || upper[r] !== before[1]) return true;
    if (!worked.listed) return false;
    // What is known of r ends where homes are not listed: list more.
    if (!list(worked, 4 * worked.spare)) return false;
    evaluate(worked, 0, listing.most, listing.price);
    return true;
  }
}

/** Slope at `at` of the lower convex hull of values between from and to; undefined where it has no value on one side. */
function hullSlope(values: Float64Array, from: number, to: number, at: number): number | undefined {
  const hull: number[] = [];
  const slope = (a: number, b: number) => ((values[b] as number) - (values[a] as number)) / (b - a);
  for (let r = from; r <= to; r++) {
    if (values[r] === Infinity) continue;
    while (hull.length >= 2 && slope(hull.at(-2) as number, hull.at(-1) as number) >= slope(hull.at(-1) as number, r))
      hull.pop();
    hull.push(r);
  }
  const right = hull.findIndex((r) => r >= at);
  if (right < 0 || (right === 0 && hull[0] !== at)) return undefined;
  if (right === 0) return hull.length > 1 ? slope(hull[0] as number, hull[1] as number) : undefined;
  return slope(hull[right - 1] as number, hull[right] as number);
}

function indexOfLeast(values: Float64Array): number {
  let at = 0;
  for (const [i, v] of values.entries()) if (v < (values[at] as number)) at = i;
  return at;
}
