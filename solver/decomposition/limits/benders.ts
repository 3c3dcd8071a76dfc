import { choosePlans } from "./choose.ts";
import { createHeap } from "../flows/heap.ts";
import type { Master, MasterAnswer, MasterBox } from "./master.ts";
import { mostDivided } from "../flows/most-divided.ts";
import type { GroupBound, GroupPlan } from "./oracle.ts";
import type { GroupAsked } from "./oracle-share.ts";
import type { Oracles } from "./oracles.ts";
import type { Supporting, Wanted } from "./supporting.ts";

export interface Benders {
  readonly oracles: Oracles;
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
  /** Nodes from one dive to the next, the first at the root, until a plan comes up; Infinity for none. */
  readonly diveEvery: number;
  /** Looks for a point among all known plans: before the search, after each of its first rounds, and every so many nodes. */
  readonly mix: () => Promise<void>;
  readonly mixEvery: number;
}

/** What is open, and what any point of it costs at least, in grains. */
interface Node {
  readonly box: MasterBox;
  readonly bound: number;
}

/** Rounds with flows and agreements that may be divided. */
const ROUNDS = 4;
/** How often a dive that ended whole asks on. */
const DIVES = 4;
/** Share of the groups with something to tell that are asked at one point, and how many at least. */
const AT_ONCE = 1 / 2;
const AT_LEAST = 4;

/**
 * Minimises what groups and flows cost under limits that leave something to spare: generalised Benders decomposition. The master
 * (`master.ts`) chooses flows, and by group relief and spending, under what groups told so far; a group is asked at the prices
 * at which its known plans are hardest to beat there (`supporting.ts`), and tells a bound that holds everywhere, and plans. First
 * with divided flows, then in one tree: branched on flows until they are whole, then on the relief of a group that costs more at
 * exactly its relief than its bounds say. Each whole point is tried with the known plans that have its relief; so that there is one
 * soon, flows are rounded one by one from time to time till then (a dive). The lowest bound of what is open bounds all points; nothing is
 * left on an engine's float.
 */
export async function benders(asked: Benders): Promise<void> {
  const { oracles, supporting, master, scale, bound, plan, below, over, diveEvery, mix, mixEvery } = asked;
  /** Less is not worth asking for. */
  const slack = scale / 8;
  if (!over()) await mix();
  for (let round = 0; round < ROUNDS && !over(); round++) {
    const at = master.relax(master.root);
    bound(at.bound);
    if (!(await separate(at, master.root))) break;
    if (!over()) await mix();
  }
  const open = createHeap<Node>();
  open.push({ box: master.root, bound: -Infinity });
  /** The lowest bound of what there is nothing more to say of. */
  let said = Infinity;
  let nodes = 0;
  const start = below();
  for (let node = open.take(); node !== undefined; node = open.take()) {
    bound(Math.min(node.bound, said, below()));
    if (Math.min(node.bound, said) >= below() || over()) return;
    if (diveEvery < Infinity && below() === start && nodes % diveEvery === 0) await dive(node.box);
    if (++nodes % mixEvery === 0) await mix();
    const at = master.relax(node.box);
    const lowest = Math.max(node.bound, at.bound);
    if (lowest >= below()) continue;
    const { box } = node;
    const children = parted(box, at);
    if (children === undefined && !at.solved) said = Math.min(said, lowest);
    else if (children === undefined) {
      const told = await separate(at, box);
      await put(at);
      if (told) open.push({ box, bound: lowest });
      else {
        const q = await hardest(at, box);
        await put(at);
        if (q === undefined) said = Math.min(said, lowest);
        else for (const half of halves(box, q, at.relief[q] as number)) open.push({ box: half, bound: lowest });
      }
    } else for (const child of children) open.push({ box: child, bound: lowest });
  }
  bound(Math.min(said, below()));

  /** Fixes flows one by one, each to the side that it is nearest to, until all are whole: for a plan, not for a bound. */
  async function dive(from: MasterBox): Promise<void> {
    const before = below();
    let box = from;
    for (let rounds = 0; !over();) {
      const at = master.relax(box);
      if (!at.solved || at.bound >= before) return;
      const children = parted(box, at);
      if (children !== undefined) {
        box = nearest(children, at);
        continue;
      }
      const told = rounds < DIVES && (await separate(at, box));
      if (!told) await hardest(at, box);
      await put(at);
      if (!told || below() < before) return;
      rounds += 1;
    }
  }

  /** Asks the groups whose known plans are furthest above their bounds. True when one told something new. */
  async function separate(at: MasterAnswer, box: MasterBox): Promise<boolean> {
    const wanted: { readonly gap: number; readonly asked: GroupAsked }[] = [];
    for (const [q, known] of supporting.entries()) {
      const [from, to] = [box.from[q] as number, box.to[q] as number];
      const { value, prices } = known.at(plansOf(q), pointOf(at, q, from, to));
      const gap = value - (at.cost[q] as number);
      if (gap > slack) wanted.push({ gap, asked: { group: q, prices, from, to } });
    }
    wanted.sort((a, b) => b.gap - a.gap);
    const now = wanted.slice(0, Math.max(AT_LEAST, Math.ceil(AT_ONCE * wanted.length))).map(({ asked }) => asked);
    if (over()) return true;
    const before = now.map(({ group }) => plansOf(group).length);
    const above = await ask(at, now);
    return now.some(({ group }, n) => (above[n] as number) > slack || plansOf(group).length > (before[n] as number));
  }

  function plansOf(q: number): readonly GroupPlan[] {
    return oracles.plans[q] as readonly GroupPlan[];
  }

  function pointOf(at: MasterAnswer, q: number, from: number, to: number): Wanted {
    return { relief: at.relief[q] as number, spent: at.spent[q] as readonly number[], from, to };
  }

  /** By how much each of these groups costs more there, at least, than its bounds said. */
  async function ask(at: MasterAnswer, asked: readonly GroupAsked[]): Promise<number[]> {
    const told = await oracles.tell(asked);
    return asked.map(({ group: q, prices }, n) => {
      const one = told[n] as GroupBound;
      master.add(q, one);
      const spent = at.spent[q] as readonly number[];
      const least = spent.reduce((sum, b, k) => sum - b * (prices.limits[k] as number), one.bound);
      return least + prices.relief * (at.relief[q] as number) - (at.cost[q] as number);
    });
  }

  /** Puts together the best of the known plans that have the relief of a whole point. */
  async function put(at: MasterAnswer): Promise<void> {
    const options = await oracles.at(Array.from(at.relief, Math.round));
    const chosen = choosePlans(options, master.left(at.amount), at.prices, below() - master.cost(at.amount));
    if (chosen !== undefined) await plan(chosen, at.amount);
  }

  /**
   * The group that costs most above its bounds at exactly its relief; undefined where none does. What its known plans cost there
   * is the most that it can be: only those are asked that may be it.
   */
  async function hardest(at: MasterAnswer, box: MasterBox): Promise<number | undefined> {
    const asked: GroupAsked[] = [];
    for (const [q, known] of supporting.entries()) {
      const [from, to] = [box.from[q] as number, box.to[q] as number];
      if (from === to) continue;
      const relief = Math.round(at.relief[q] as number);
      const exactly = { ...pointOf(at, q, relief, relief), relief };
      const { value } = known.at(plansOf(q), exactly);
      const { prices } = known.at(plansOf(q), { ...exactly, from, to });
      if (value - (at.cost[q] as number) > slack) asked.push({ group: q, prices, from: relief, to: relief });
    }
    if (over()) return undefined;
    const more = await ask(at, asked);
    const most = Math.max(...more);
    return most > slack ? asked[more.indexOf(most)]?.group : undefined;
  }
}

/** Boxes that part the whole points of a box, at the flow that is nearest to a half, yes or no first; undefined where all are whole. */
function parted(box: MasterBox, { amount }: MasterAnswer): [down: MasterBox, up: MasterBox] | undefined {
  const chosen = mostDivided(amount, box);
  if (chosen < 0) return undefined;
  const x = Math.floor(amount[chosen] as number);
  return [
    { ...box, upper: box.upper.with(chosen, x) },
    { ...box, lower: box.lower.with(chosen, x + 1) },
  ];
}

/** Of the two halves at a flow, the one that it is nearer to. */
function nearest([down, up]: readonly [MasterBox, MasterBox], { amount }: MasterAnswer): MasterBox {
  const at = down.upper.findIndex((x, n) => x !== up.upper[n]);
  const x = amount[at] as number;
  return x - Math.floor(x) < 0.5 ? down : up;
}

function halves(box: MasterBox, q: number, relief: number): MasterBox[] {
  const r = Math.min(Math.round(relief), (box.to[q] as number) - 1);
  return [
    { ...box, to: box.to.with(q, r) },
    { ...box, from: box.from.with(q, r + 1) },
  ];
}
