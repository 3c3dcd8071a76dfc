import type { ElasticPlace } from "../../../src/model/index.ts";
import type { Choice } from "../prices/column.ts";
import type { Curves } from "../sites/curve.ts";
import { enumerateSite } from "../sites/enumerate.ts";
import type { Group } from "./group.ts";
import { type Curve, type Home, nameOf } from "../sites/homes.ts";
import { type Instance, mostRelief } from "../program/instance.ts";
import type { Domain, Lagrangian, Multipliers } from "../prices/lagrangian.ts";
import { signOf } from "../program/links.ts";
import { leastOf, priceOfNothing } from "../sites/offers.ts";

/** One group's places, rows and what the Lagrangian says of it. */
export interface Listing {
  /** The Lagrangian's bound of the group, in grains: cost − price · relief of any plan is at least that. */
  readonly bound: number;
  /** What a place of relief is worth at the multipliers, in grains. */
  readonly price: number;
  readonly most: number;
  /** The group with every home that a plan within `spare` grains of the bound can have; undefined beyond so many. */
  readonly within: (spare: number) => Group | undefined;
  /** The group with these choices' homes, at every load. */
  readonly of: (choices: readonly Choice[]) => Group;
  /** The homes that these choices are, each at every load; undefined where one of them is none. */
  readonly living: (choices: readonly Choice[]) => readonly Home[] | undefined;
  /** The group with all homes of two lists; those in both at every load. */
  readonly union: (a: readonly Home[], b: readonly Home[]) => Group;
}

/** Homes listed for one group at most. */
const LIMIT = 2_500;

/**
 * The homes of group g by reduced price at given multipliers. A plan's value is at least the group's bound plus, for each of its homes,
 * the reduced price above what the Lagrangian took there itself; so homes above bound + spare are in no plan within it.
 * Curves are cut off where that happens too. `link`: the link of the group's relief, or −1.
 */
export function createListing(
  instance: Instance,
  lagrangian: Lagrangian,
  domain: Domain,
  multipliers: Multipliers,
  curves: Curves,
  g: number,
  link: number,
  scale: number,
): Listing {
  const { places, customer } = instance;
  const members = lagrangian.members[g] as readonly number[];
  const relaxed = lagrangian.at(domain, multipliers, [g]);
  const bound = relaxed.groups[g] as number;
  const prices = lagrangian.prices.slice();
  const value = new Map(members.map((h) => [h, relaxed.value[h] as number]));
  const smallValue = new Map(members.map((h) => [h, relaxed.smallValue[h] as number]));
  const price = link < 0 ? 0 : -(multipliers.link[link] as number) * signOf(instance, link);
  const rowOf = new Map<number, number>();
  const covered: number[] = [];
  for (const h of members) {
    const { site } = places[h] as ElasticPlace;
    if (customer[h] !== 1 && site === undefined) continue;
    rowOf.set(h, covered.push(customer[h] === 1 || site?.open === undefined ? 1 : 0) - 1);
  }
  const most = mostRelief(instance, members);
  const worth = (h: number) => (customer[h] === 1 ? (multipliers.customer[h] as number) : 0);

  return {
    bound,
    price,
    most,
    within(spare) {
      const homes: Home[] = [];
      const add = (kind: Home["kind"], place: number, arcs: readonly number[], upTo: number) => {
        for (const [piece, curve] of curvesOf(kind, place, arcs).entries()) {
          const cut = clipped(curve, served(place, arcs), upTo);
          if (cut.relief.length > 0) homes.push({ kind, place, arcs, piece, curve: cut });
        }
      };
      for (const h of members) {
        const { site } = places[h] as ElasticPlace;
        const own = value.get(h) as number;
        if (site !== undefined && domain.site[h] !== 1 && own !== Infinity) {
          const upTo = spare + (site.open === undefined ? own : Math.min(0, own));
          const complete = enumerateSite(instance, h, {
            prices,
            worth: multipliers.customer,
            out: domain.arcs[h] as Uint8Array,
            most: upTo,
            limit: LIMIT - homes.length,
            visit: (arcs) => add("site", h, arcs, upTo),
          });
          if (!complete) return undefined;
        }
        for (const kind of alone(h)) {
          const taken = kind === "small" ? Math.min(0, smallValue.get(h) as number) : Math.min(0, nothingValue(h));
          add(kind, h, [], spare + taken);
        }
      }
      return grouped(homes);
    },
    of(choices) {
      const homes: Home[] = members.flatMap((h) => alone(h).flatMap((kind) => homesOf(kind, h, [])));
      const seen = new Set<string>();
      for (const choice of choices) {
        if (choice.home !== "site" || lagrangian.group[choice.place] !== g) continue;
        const arcs = arcsOf(choice);
        const key = `${choice.place} ${arcs.join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        homes.push(...homesOf("site", choice.place, arcs));
      }
      return grouped(homes);
    },
    living(choices) {
      const homes = choices.map((choice) => {
        const relief = reliefOf(choice);
        const all = homesOf(choice.home, choice.place, arcsOf(choice));
        return all.find(
          ({ curve }) => (curve.relief[0] as number) <= relief && relief <= (curve.relief.at(-1) as number),
        );
      });
      return homes.every((home) => home !== undefined) ? homes : undefined;
    },
    union: unionOf,
  };

  function arcsOf(choice: Choice): number[] {
    if (choice.home !== "site") return [];
    return Array.from(choice.filled.brought).flatMap((c, i) => (c === 0 ? [] : [i]));
  }

  /** What of the tasks of these people does not arrive. */
  function reliefOf(choice: Choice): number {
    const { task, arcs } = places[choice.place] as ElasticPlace;
    if (choice.home === "nothing") return task;
    if (choice.home === "small") return task - choice.stays;
    const { stays, brought } = choice.filled;
    const taskOf = (i: number) => places[arcs[i]?.guest as number]?.task as number;
    return arcsOf(choice).reduce((sum, i) => sum + taskOf(i) - (brought[i] as number), task - stays);
  }

  function unionOf(a: readonly Home[], b: readonly Home[]): Group {
    const all = new Map(a.map((home) => [nameOf(home), home]));
    for (const home of b) {
      const { kind, place, arcs, piece } = home;
      const name = nameOf(home);
      all.set(name, all.has(name) ? { ...home, curve: curvesOf(kind, place, arcs)[piece] as Curve } : home);
    }
    return grouped([...all.values()]);
  }

  function curvesOf(kind: Home["kind"], place: number, arcs: readonly number[]): readonly Curve[] {
    return kind === "site" ? curves.site(place, arcs) : curves[kind](place);
  }

  function homesOf(kind: Home["kind"], place: number, arcs: readonly number[]): Home[] {
    return curvesOf(kind, place, arcs).map((curve, piece) => ({ kind, place, arcs, piece, curve }));
  }

  /** Homes without guests or a site that the place may have. */
  function alone(h: number): ("small" | "nothing")[] {
    const { small, nothing, task } = places[h] as ElasticPlace;
    const least = leastOf(places[h] as ElasticPlace);
    return [
      ...(small !== undefined && domain.small[h] !== 1 && Math.max(0, least) <= Math.min(task, small.most)
        ? (["small"] as const)
        : []),
      ...(nothing !== undefined && domain.nothing[h] !== 1 && least <= 0 ? (["nothing"] as const) : []),
    ];
  }

  function nothingValue(h: number): number {
    return priceOfNothing(places[h] as ElasticPlace, prices) - worth(h);
  }

  /** What serving everybody in a home is worth. */
  function served(place: number, arcs: readonly number[]): number {
    return arcs.reduce((sum, i) => sum + worth(places[place]?.arcs[i]?.guest as number), worth(place));
  }

  /** The whole relief at which the reduced price, convex, is at most `upTo`. */
  function clipped({ relief, cost }: Curve, gained: number, upTo: number): Curve {
    const reduced = relief.map((r, i) => (cost[i] as number) - price * r - gained);
    const inside = reduced.findIndex((v) => v <= upTo);
    const kept: { relief: number[]; cost: number[] } = { relief: [], cost: [] };
    const add = (r: number, c: number) => {
      if (kept.relief.at(-1) === r) return;
      kept.relief.push(r);
      kept.cost.push(c);
    };
    // Linear between corners: inside nowhere if at none of them.
    if (inside < 0) return kept;
    const last = reduced.findLastIndex((v) => v <= upTo);
    if (inside > 0) edge(inside - 1, inside, inside);
    for (let i = inside; i <= last; i++) add(relief[i] as number, cost[i] as number);
    if (last + 1 < relief.length) edge(last, last + 1, last);
    return kept;

    /** The furthest whole relief between corners a and b from corner `from` that is still inside. */
    function edge(a: number, b: number, from: number): void {
      const run = (relief[b] as number) - (relief[a] as number);
      const rise = ((cost[b] as number) - (cost[a] as number)) / run;
      const away = from === a ? 1 : -1;
      const steep = away * (rise - price);
      const steps = Math.min(run, Math.floor((upTo - (reduced[from] as number)) / steep));
      if (steps > 0) add((relief[from] as number) + away * steps, (cost[from] as number) + away * steps * rise);
    }
  }

  function grouped(homes: readonly Home[]): Group {
    return {
      covered: Uint8Array.from(covered),
      homes,
      rows: homes.map(({ place, arcs }) =>
        [place, ...arcs.map((i) => places[place]?.arcs[i]?.guest as number)]
          .map((h) => rowOf.get(h) as number)
          .sort((a, b) => a - b),
      ),
      hostRow: (place) => rowOf.get(place) as number,
      guestRow: (place, arc) => rowOf.get(places[place]?.arcs[arc]?.guest as number) as number,
      most,
      scale,
    };
  }
}
