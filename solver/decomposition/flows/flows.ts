import type { FlowAnswer, FlowSearch } from "./flow-search.ts";
import type { Divided, Division } from "../relief/relief.ts";

export interface FlowDivision extends Omit<Division, "pools"> {
  readonly flows: Pick<FlowSearch, "search" | "prices">;
  /** Looks for a point among the homes of all plans so far. */
  readonly mix: () => Promise<void>;
  /** What a plan must cost less than to be better than the best point, in grains. */
  readonly below: () => number;
}

/** Rounds in which groups are solved at the prices of free agreements. */
const ROUNDS = 12;
/** Nodes of a search for a plan, and for a bound. */
const PLAN_NODES = 400;
const BOUND_NODES = 4_000;
/** And for a bound before there is a plan worth the name. */
const FIRST_NODES = 200;
/** Rounds after which the homes of all plans are mixed. */
const MIXED = 10;
/** Share of the groups that are looked at in one round: a search over the agreements costs as much as looking at several. */
const AT_ONCE = 1 / 3;
/** Rounds after which a plan is put together again: what it takes to make a point of it is dear. */
const REACHED = 4;

/**
 * Minimises Σ_q V_q(ρ_q) + price · flows. As in `relief.ts`, with a search over agreements and flows for the sum over a pool: first
 * at the prices at which agreements are free to be divided, then where the lower functions have their best. Ends when
 * that is no better than the best point, or when nothing more can be found out. A group with too many homes goes on with
 * those it has: its function is a lower one all the same.
 */
export async function divideFlows(division: FlowDivision): Promise<void> {
  const { groups, flows, giveUp, over, bound, plan, mix, below } = division;
  for (const group of groups) if (!over()) group.start();
  await reach();
  for (const group of groups) {
    if (over()) return;
    if (group.list() || giveUp === undefined) continue;
    giveUp();
    return;
  }
  // Any point is better than none while prices are sought.
  if (below() === Infinity && !over()) await mix();
  for (let round = 0; round < ROUNDS && !over(); round++) {
    const prices = flows.prices(functions("lower"));
    let news = false;
    for (const [q, group] of groups.entries()) {
      if (over()) return;
      news = group.evaluate(prices[q] as number) || news;
    }
    if (!news) break;
  }
  bound(prove(FIRST_NODES).bound);
  await reach();
  await mix();
  for (let round = 1; ; round++) {
    const most = below();
    const { bound: proven, best, hope } = prove(BOUND_NODES);
    bound(proven);
    if (proven >= most || over()) return;
    const at = best?.relief ?? hope?.relief;
    const news = at !== undefined && hope !== undefined && refine(at, hope.price, most - proven);
    if (!news || round % REACHED === 0) await reach();
    // Nothing is left to be found out, and what is known makes no better plan.
    if (!news && below() >= most) return;
    if (round % MIXED === 0) await mix();
  }

  function prove(nodes: number): FlowAnswer {
    return flows.search({ functions: functions("lower"), below: below(), nodes, order: "bound", over });
  }

  function functions(side: "lower" | "upper"): Float64Array[] {
    return groups.map(({ value }) => value[side]);
  }

  /** The best plan that is put together from those of the groups. */
  async function reach(): Promise<void> {
    const { best } = flows.search({
      functions: functions("upper"),
      below: below(),
      nodes: PLAN_NODES,
      order: "plan",
      over,
    });
    if (best === undefined) return;
    const divided: Divided = best.relief.map((relief, q) => {
      return { homes: groups[q]?.value.plan(relief) ?? [], relief };
    });
    await plan(divided, best.value);
  }

  /** False when nothing more can be found out. */
  function refine(at: readonly number[], price: Float64Array, spare: number): boolean {
    const gaps = groups.map((group, q) => {
      const r = at[q] as number;
      const { lower, upper } = group.value;
      const [low, each] = [lower[r] as number, price[q] as number];
      // In this combination, with the others at what is proven of them.
      const worth = { price: each, below: low - each * r + spare };
      return { group, r, worth, gap: (upper[r] as number) - low };
    });
    const widest = gaps.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
    let done = false;
    for (const { group, r, worth } of widest.slice(0, Math.ceil(AT_ONCE * groups.length))) {
      if (over()) return true;
      done = group.look(r, worth) || done;
    }
    return done;
  }
}
