import { choosePlans } from "./choose.ts";
import { createHeap } from "./heap.ts";
import type { Master, MasterAnswer, MasterBox } from "./master.ts";
import { mostDivided } from "./most-divided.ts";
import type { GroupPlan, Oracle, Prices } from "./oracle.ts";
import type { Supporting } from "./supporting.ts";

export interface Benders {
  readonly oracles: readonly Oracle[];
  readonly supporting: readonly Supporting[];
  readonly master: Master;
  readonly scale: number;
  /** Takes bounds in grains. */
  readonly bound: (bound: number) => void;
  /** Takes a plan with its flows. */
  readonly plan: (plans: readonly GroupPlan[], amount: Float64Array) => Promise<void>;
  /** What a point must cost less than to be better than the best, in grains. */
  readonly below: () => number;
  readonly over: () => boolean;
}

/** What is open, and what any point of it costs at least, in grains. */
interface Exact {
  readonly q: number;
  readonly gap: number;
  readonly relief: number;
  readonly prices: Prices;
}

interface Node {
  readonly box: MasterBox;
  readonly bound: number;
}

/** Rounds with flows and agreements that may be divided. */
const ROUNDS = 4;
/** Share of the groups with something to tell that are asked at one point, and how many at least. */
const AT_ONCE = 1 / 2;
const AT_LEAST = 4;

/**
 * Minimises what groups and flows cost under limits that leave something to spare: generalised Benders decomposition. The master
 * (`master.ts`) chooses flows, and by group relief and spending, under what groups told so far; a group is asked at the prices
 * at which its known plans are hardest to beat there (`supporting.ts`), and tells a bound that holds everywhere, and plans. First
 * with divided flows, then in one tree: branched on flows until they are whole, then on the relief of a group that costs more at
 * exactly its relief than its bounds say. Each whole point is tried with the known plans that have its relief. The lowest bound
 * of what is open bounds all points; nothing is left on an engine's float.
 */
export async function benders(asked: Benders): Promise<void> {
  const { oracles, supporting, master, scale, bound, plan, below, over } = asked;
  /** Less is not worth asking for. */
  const slack = scale / 8;
  for (let round = 0; round < ROUNDS && !over(); round++) {
    const at = master.relax(master.root);
    bound(at.bound);
    if (!separate(at, master.root)) break;
  }
  const open = createHeap<Node>();
  open.push({ box: master.root, bound: -Infinity });
  /** The lowest bound of what there is nothing more to say of. */
  let said = Infinity;
  for (let node = open.take(); node !== undefined; node = open.take()) {
    bound(Math.min(node.bound, said, below()));
    if (Math.min(node.bound, said) >= below() || over()) return;
    const at = master.relax(node.box);
    const lowest = Math.max(node.bound, at.bound);
    if (lowest >= below()) continue;
    const { box } = node;
    const children = parted(box, at);
    if (children === undefined && !at.solved) said = Math.min(said, lowest);
    else if (children === undefined) {
      const told = separate(at, box);
      await put(at);
      if (told) open.push({ box, bound: lowest });
      else {
        const q = hardest(at, box);
        await put(at);
        if (q === undefined) said = Math.min(said, lowest);
        else for (const half of halves(box, q, at.relief[q] as number)) open.push({ box: half, bound: lowest });
      }
    } else for (const child of children) open.push({ box: child, bound: lowest });
  }
  bound(Math.min(said, below()));

  /** Asks the groups whose known plans are furthest above their bounds. True when one told something new. */
  function separate(at: MasterAnswer, box: MasterBox): boolean {
    const wanted: { readonly q: number; readonly gap: number; readonly prices: Prices }[] = [];
    for (const [q, known] of supporting.entries()) {
      const { value, prices } = known.at((oracles[q] as Oracle).plans, {
        relief: at.relief[q] as number,
        spent: at.spent[q] as readonly number[],
        from: box.from[q] as number,
        to: box.to[q] as number,
      });
      const gap = value - (at.cost[q] as number);
      if (gap > slack) wanted.push({ q, gap, prices });
    }
    wanted.sort((a, b) => b.gap - a.gap);
    const now = Math.max(AT_LEAST, Math.ceil(AT_ONCE * wanted.length));
    let news = false;
    for (const { q, prices } of wanted.slice(0, now)) {
      if (over()) return true;
      const { plans } = oracles[q] as Oracle;
      const before = plans.length;
      const above = ask(at, q, prices, box.from[q] as number, box.to[q] as number);
      news = above > slack || plans.length > before || news;
    }
    return news;
  }

  /** By how much the group costs more there, at least, than its bounds said. */
  function ask(at: MasterAnswer, q: number, prices: Prices, from: number, to: number): number {
    const told = (oracles[q] as Oracle).tell(prices, from, to);
    master.add(q, told);
    const spent = at.spent[q] as readonly number[];
    const least = spent.reduce((sum, b, k) => sum - b * (prices.limits[k] as number), told.bound);
    return least + prices.relief * (at.relief[q] as number) - (at.cost[q] as number);
  }

  /** Puts together the best of the known plans that have the relief of a whole point. */
  async function put(at: MasterAnswer): Promise<void> {
    const options = oracles.map((oracle, q) => oracle.at(Math.round(at.relief[q] as number)));
    const chosen = choosePlans(options, master.left(at.amount), at.prices, below() - master.cost(at.amount));
    if (chosen !== undefined) await plan(chosen, at.amount);
  }

  /** What groups' known plans cost above their bounds at exactly the relief of a whole point, most first. */
  function above(at: MasterAnswer, box: MasterBox): Exact[] {
    const found: Exact[] = [];
    for (const [q, known] of supporting.entries()) {
      if (box.from[q] === box.to[q]) continue;
      const relief = Math.round(at.relief[q] as number);
      const { plans } = oracles[q] as Oracle;
      const point = { relief, spent: at.spent[q] as readonly number[] };
      const gap = known.at(plans, { ...point, from: relief, to: relief }).value - (at.cost[q] as number);
      const { prices } = known.at(plans, { ...point, from: box.from[q] as number, to: box.to[q] as number });
      if (gap > slack) found.push({ q, gap, relief, prices });
    }
    return found.sort((a, b) => b.gap - a.gap);
  }

  /**
   * The group that costs most above its bounds at exactly its relief; undefined where none does. What its known plans cost there
   * is the most that it can be.
   */
  function hardest(at: MasterAnswer, box: MasterBox): number | undefined {
    let worst: number | undefined;
    let most = slack;
    for (const { q, relief, prices } of above(at, box)) {
      if (over()) break;
      const more = ask(at, q, prices, relief, relief);
      if (more > most) [most, worst] = [more, q];
    }
    return worst;
  }
}

/** Boxes that part the whole points of a box, at the flow that is nearest to a half, yes or no first; undefined where all are whole. */
function parted(box: MasterBox, { amount }: MasterAnswer): MasterBox[] | undefined {
  const chosen = mostDivided(amount, box);
  if (chosen < 0) return undefined;
  const x = Math.floor(amount[chosen] as number);
  return [
    { ...box, upper: box.upper.with(chosen, x) },
    { ...box, lower: box.lower.with(chosen, x + 1) },
  ];
}

function halves(box: MasterBox, q: number, relief: number): MasterBox[] {
  const r = Math.min(Math.round(relief), (box.to[q] as number) - 1);
  return [
    { ...box, to: box.to.with(q, r) },
    { ...box, from: box.from.with(q, r + 1) },
  ];
}
