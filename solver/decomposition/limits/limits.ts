import type { Highs } from "highs";
import type { Assistants, Row } from "../../../src/model/index.ts";
import { speak, speakers } from "./assist.ts";
import { benders } from "./benders.ts";
import type { Best } from "../points/best.ts";
import type { Bounded } from "../prices/bounding.ts";
import { columnsOf } from "../prices/column.ts";
import { createMix, type Mixed } from "./mix.ts";
import { mostRelief } from "../program/instance.ts";
import { type Links, signOf } from "../program/links.ts";
import { createMaster, type Master, type MasterGroup } from "./master.ts";
import type { GroupPlan } from "./oracle.ts";
import type { Allowance } from "./oracle-share.ts";
import { createOracles } from "./oracles.ts";
import { homesOf, pointHolding, relievedOf } from "../points/points.ts";
import { priced } from "../program/priced.ts";
import { roomOf } from "../program/room.ts";
import { createSupporting, type PriceBox, type Supporting } from "./supporting.ts";

export interface LimitDivision {
  readonly highs: Highs;
  readonly bounded: Bounded;
  readonly links: Links;
  /** What limits cost in grains, and which of them have their price found out: those that leave something to spare. */
  readonly budget: Float64Array;
  readonly open: readonly number[];
  readonly best: Best;
  /** What is left when so many simplex iterations have been spent on this. */
  readonly left: (work: number) => Allowance;
  readonly assistants?: Assistants | undefined;
}

/** An engine counts limits in so many units: its numbers stay near 1. */
const UNIT = 1024;
/** Multiples of a limit's price at which every group is asked first. */
const FIRST = [1, 1 / 2, 2];
const DIVE_EVERY = 200;
const MIX_EVERY = 100;
/** How far prices are looked for: of relief, units around a group's own or as much again; of limits, times their own and grains. */
const AROUND = 100;
const TIMES = 4;
const GRAINS = 64;

/**
 * A level in which relief and limits tie the groups, and a limit leaves something to spare: what groups cost is a function of their
 * relief and of what they spend, told by oracles and put together by `benders.ts`. Returns simplex iterations.
 */
export async function divideLimits({
  highs,
  bounded,
  links,
  budget,
  open,
  best,
  left,
  assistants,
}: LimitDivision): Promise<number> {
  const { instance, elastic, lagrangian, generated, grains } = bounded;
  const { program } = instance;
  const { scale } = grains;
  const fixed = budget.map((price, r) => (open.includes(r) ? 0 : price));
  const { prices, constant } = priced(instance, scale, fixed);
  const limits = open.map((r) => instance.budgets[r] as Row);
  const measure = columnsOf(instance);
  const outside = [...instance.rest.columns, ...instance.loose];
  const [homes, relieved] = [homesOf(elastic), relievedOf(elastic)];
  const tried = new Set<string>();
  const start = best.point();
  const groups = [...lagrangian.members.keys()];
  const parts: { readonly dispose: () => void; readonly iterations: () => number }[] = [];
  const iterations = () => parts.reduce((sum, part) => sum + part.iterations(), 0);
  const ended = () => best.over() || best.enough() || left(iterations()).work <= 0;
  const part = <T extends (typeof parts)[number]>(made: T): T => {
    parts.push(made);
    return made;
  };
  try {
    const known = { budget: fixed, open, prices, start };
    const here = (some: readonly number[]) => {
      const { share, dispose } = speak(highs, bounded, links, { ...known, groups: some }, best.over);
      parts.push({ dispose, iterations: () => 0 });
      return share;
    };
    const hired = speakers(bounded, known, here, assistants);
    const oracles = createOracles(groups.length, hired.speakers, () => left(iterations()));
    parts.push({ dispose: hired.dispose, iterations: oracles.iterations });
    const most = lagrangian.members.map((members) => mostRelief(instance, members));
    const rooms = groups.map((g): MasterGroup => {
      const columns = lagrangian.columns[g] as readonly number[];
      return { most: most[g] as number, ...roomOf(program, columns, limits, start) };
    });
    const supporting: Supporting[] = groups.map((g) =>
      part(createSupporting(highs, scale, boxOf(g), (rooms[g] as MasterGroup).origin, UNIT)),
    );
    const mix = part(createMix({ highs, instance, links, prices, scale, limits, unit: UNIT, groups: groups.length }));
    const master: Master = part(
      createMaster({ highs, instance, links, prices, scale, open, groups: rooms, unit: UNIT }),
    );
    for (const by of FIRST) {
      if (ended()) return iterations();
      const each = open.map((r) => Math.round(by * (budget[r] as number)));
      const asked = groups.map((group) => {
        return { group, prices: { relief: priceOf(group), limits: each }, from: 0, to: most[group] as number };
      });
      for (const [g, told] of (await oracles.tell(asked)).entries()) master.add(g, told);
    }
    await benders({
      oracles,
      supporting,
      master,
      scale,
      over: ended,
      bound: (bound) => best.bound(Math.ceil((bound + constant) / scale)),
      // A point is better only by a whole unit.
      below: () => (best.value() - 1) * scale - constant + 1,
      plan,
      diveEvery: DIVE_EVERY,
      mix: () => housed(mix.dive(oracles.plans)),
      mixEvery: MIX_EVERY,
    });
    return iterations();
  } finally {
    for (const { dispose } of parts) dispose();
  }

  /** The best point with these homes and agreements: loads, relief and flows are free; at first among those who are relieved here. */
  async function housed(mixed: Mixed | undefined): Promise<void> {
    if (mixed === undefined) return;
    const point = pointOf(mixed.plans);
    const as = (columns: readonly number[]) => columns.map((j) => [j, point[j] as number] as const);
    const held = new Map([...as(homes), ...mixed.held]);
    const who = new Map([...held, ...as(relieved)]);
    const name = [...who.values()].join("");
    if (tried.has(name)) return;
    tried.add(name);
    if (!(await pointHolding(program, who, best)) && relieved.length > 0) await pointHolding(program, held, best);
  }

  /** What a place of relief is worth to a group at the level's own multipliers. */
  function priceOf(g: number): number {
    const link = links.link[g] as number;
    return link < 0 ? 0 : -(generated.at.link[link] as number) * signOf(instance, link) + 0;
  }

  function boxOf(g: number): PriceBox {
    const own = priceOf(g);
    // Relief that no link counts has no price.
    const around = (links.link[g] as number) < 0 ? 0 : Math.max(AROUND * scale, Math.abs(own));
    return { relief: [own - around, own + around], limits: open.map((r) => TIMES * (budget[r] as number) + GRAINS) };
  }

  /** What these plans come to by column; no flows. */
  function pointOf(plans: readonly GroupPlan[]): number[] {
    const point = Array.from(program.columns, () => 0);
    for (const choice of plans.flatMap((of) => of.choices))
      measure.mark(choice, (j, by) => (point[j] = (point[j] as number) + by));
    return point;
  }

  /** The point of these plans and flows; where something else follows from them, it is found. */
  async function plan(plans: readonly GroupPlan[], amount: Float64Array): Promise<void> {
    const point = pointOf(plans);
    for (const [n, j] of outside.entries()) point[j] = Math.round(amount[n] as number);
    if (best.offer(point)) return;
    const free = new Set(outside);
    await pointHolding(program, new Map([...point.entries()].filter(([j]) => !free.has(j))), best);
  }
}
