import { bestPrice, combine, type Combined, sparing } from "./combine.ts";
import type { GroupFunction } from "../groups/group-function.ts";
import type { Home } from "../sites/homes.ts";
import type { Pool } from "../program/pools.ts";

/** A whole plan: by group, its homes and how much relief they get together. */
export type Divided = readonly { readonly homes: readonly Home[]; readonly relief: number }[];

export interface Division {
  readonly groups: readonly GroupFunction[];
  readonly pools: readonly Pool[];
  /** Told when a group has more homes at its best than can be listed, where that is a reason to give up. */
  readonly giveUp: (() => void) | undefined;
  readonly over: () => boolean;
  /** Takes a plan and a bound of Σ_q V_q(ρ_q) over the divisions of relief, in grains. */
  readonly plan: (plan: Divided, value: number) => Promise<void> | void;
  readonly bound: (bound: number) => void;
}

/** Groups looked at in one round of a pool: so many, or this part of them where there are many. */
const AT_ONCE = 3;
const AT_ONCE_OF_MANY = 1 / 4;

/** What is known of the best divisions, by pool: undefined where nothing is below the best plans, or there are none. */
interface State {
  readonly lower: readonly (Combined | undefined)[];
  readonly upper: readonly (Combined | undefined)[];
  /** Whether the lower functions' best is the upper functions' best. */
  readonly met: boolean;
}

/**
 * Minimises Σ_q V_q(ρ_q) where the relief of each pool adds up to its total.
 *
 * Each group first with the homes that column generation met, for plans; then with every home within its gap and a
 * margin, for proofs: its best plan at the pool's price of relief bounds V_q at every ρ. What is combined best from the
 * lower functions is looked at where it is not known: the groups with the widest gap there are solved on the
 * stretch around it, at the slope of what is known. Ends when the lower functions' best is the upper functions' best,
 * which is true, or when nothing more can be found out. A group with too many homes goes on with those it has.
 */
export async function divideRelief({ groups, pools, giveUp, over, bound, plan }: Division): Promise<boolean> {
  /** By pool: the best sum of plans so far. */
  const least = pools.map(() => Infinity);
  if (giveUp !== undefined && groups.some((group) => group.isCrowded())) {
    // What was met on the way makes a plan, if not the best.
    for (const group of groups) if (!over()) group.start();
    await tell();
    giveUp();
    return false;
  }
  for (const group of groups) if (!over()) group.start();
  for (let state = await tell(); !state.met && !over() && refine(state, state.upper);) state = await tell();
  for (const group of groups) {
    if (over()) return false;
    if (group.list() || giveUp === undefined) continue;
    giveUp();
    return false;
  }
  for (;;) {
    const state = await tell();
    if (state.met) return true;
    if (over() || !refine(state, state.lower)) return false;
  }

  /** Puts together what is known, and tells it. */
  async function tell(): Promise<State> {
    const inPool = new Set(pools.flatMap(({ groups: tied }) => tied));
    let proven = 0;
    let reached = 0;
    const made: { homes: readonly Home[]; relief: number }[] = [];
    const put = (g: number, relief: number) => {
      made[g] = { homes: groups[g]?.value.plan(relief) ?? [], relief };
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
    for (const [p, { groups: tied, total }] of pools.entries()) {
      const price = priceOf(tied);
      // Plans only come along: no sum of them is above what it was.
      const up = combine(functions(tied, "upper"), total, price, (least[p] ?? Infinity) + 1);
      least[p] = up?.value ?? Infinity;
      const low = combine(functions(tied, "lower"), total, price, up?.value ?? Infinity);
      lower.push(low);
      upper.push(up);
      reached += up?.value ?? Infinity;
      proven += low?.value ?? up?.value ?? Infinity;
      open ||= low !== undefined;
      for (const [n, g] of tied.entries()) put(g, up?.relief[n] ?? 0);
    }
    // Where a group has no plan at all, there is nothing to be told of.
    if (proven < Infinity) bound(proven);
    if (reached < Infinity) await plan(made, reached);
    return { lower, upper, met: !open && reached < Infinity };
  }

  function functions(tied: readonly number[], side: "lower" | "upper"): Float64Array[] {
    return tied.map((g) => groups[g]?.value[side] as Float64Array);
  }

  /** The price that most of a pool's relief has. */
  function priceOf(tied: readonly number[]): number {
    const first = tied.toSorted((a, b) => (groups[b]?.most as number) - (groups[a]?.most as number))[0];
    return groups[first as number]?.price as number;
  }

  /** False when nothing more can be found out. */
  function refine({ lower, upper }: State, around: State["lower"]): boolean {
    let done = false;
    for (const [p, { groups: tied, total }] of pools.entries()) {
      const at = around[p]?.relief;
      if (at === undefined || lower[p] === undefined) continue;
      const known = functions(tied, "lower");
      const price = bestPrice(known, total, priceOf(tied));
      const { spare, least } = sparing(known, total, price, upper[p]?.value ?? Infinity);
      const gaps = tied.map((g, n) => {
        const group = groups[g] as GroupFunction;
        const r = at[n] as number;
        const worth = { price, below: (least[n] as number) + spare };
        return { group, r, worth, gap: (group.value.upper[r] as number) - (group.value.lower[r] as number) };
      });
      const widest = gaps.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
      const some = Math.max(AT_ONCE, Math.floor(AT_ONCE_OF_MANY * tied.length));
      for (const { group, r, worth } of widest.slice(0, some)) {
        if (over()) return true;
        done = group.look(r, worth) || done;
      }
    }
    return done;
  }
}

function indexOfLeast(values: Float64Array): number {
  let at = 0;
  for (const [i, v] of values.entries()) if (v < (values[at] as number)) at = i;
  return at;
}
