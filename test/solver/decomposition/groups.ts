import * as fc from "fast-check";
import type { Group } from "../../../solver/decomposition/groups/group.ts";
import type { Home } from "../../../solver/decomposition/sites/homes.ts";
import type { RoundingCut, WrittenCut } from "../../../solver/decomposition/groups/rounding-cut.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

const arbCurve = fc.record({
  first: whole(0, 3),
  cost: whole(-10, 40),
  widths: fc.array(whole(1, 3), { maxLength: 3 }),
  slope: whole(-12, 8),
  steeper: fc.array(whole(1, 6), { minLength: 3, maxLength: 3 }),
});

/** `step`: what every cost of the group is a multiple of, in grains. */
export type Costed = Group & { readonly step: number };

/**
 * Small groups: up to six places, each with a row; homes are sites with up to three guests, small sites, or nothing, with convex
 * curves of whole slopes, in grains. `times` makes costs larger; `odd` grains more to a unit make them no multiples of the scale.
 */
export function arbGroup(
  scales: readonly number[],
  times: readonly number[] = [1],
  odd: readonly number[] = [0],
): fc.Arbitrary<Costed> {
  return fc
    .record({
      covered: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
      homes: fc.array(
        fc.record({
          kind: fc.constantFrom<Home["kind"]>("site", "site", "small", "nothing"),
          at: whole(0, 5),
          mask: whole(0, 31),
          curve: arbCurve,
        }),
        { minLength: 1, maxLength: 16 },
      ),
      scale: fc.constantFrom(...scales),
      times: fc.constantFrom(...times),
      odd: fc.constantFrom(...odd),
    })
    .map(({ covered, homes: drawn, scale, times: larger, odd: more }) => {
      const by = larger * scale + more;
      const places = covered.length;
      const homes = drawn.map(({ kind, at, mask, curve }): Home => {
        const place = at % places;
        const arcs =
          kind === "site" ? Array.from({ length: places - 1 }, (_, i) => i).filter((i) => (mask >> i) & 1) : [];
        const relief = [curve.first];
        const cost = [curve.cost * by];
        let slope = curve.slope * by;
        for (const [i, width] of curve.widths.entries()) {
          relief.push((relief.at(-1) as number) + width);
          cost.push((cost.at(-1) as number) + slope * width);
          slope += (curve.steeper[i] as number) * by;
        }
        return { kind, place, arcs: arcs.slice(0, 3), piece: 0, curve: { relief, cost } };
      });
      // An arc is everybody else, in order.
      const guestRow = (place: number, arc: number) => (arc < place ? arc : arc + 1);
      const guests = homes.map(({ place, arcs }) => arcs.map((arc) => guestRow(place, arc)));
      // Who may be a guest has a task.
      const tasks = new Set(guests.flat());
      return {
        covered: Uint8Array.from(covered, (must, r) => Number(must || tasks.has(r))),
        homes,
        rows: homes.map(({ place }, i) => [place, ...(guests[i] as number[])].toSorted((a, b) => a - b)),
        hostRow: (place) => place,
        guestRow,
        most: places * 12,
        scale,
        step: more === 0 ? scale : 1,
      };
    });
}

/** What a group's plan costs at a relief that it can have, in grains. */
export interface Planned {
  readonly homes: readonly number[];
  readonly relief: number;
  readonly cost: number;
}

/** The cost of a home at every whole relief. */
function each({ curve: { relief, cost } }: Home): Map<number, number> {
  const found = new Map<number, number>([[relief[0] as number, cost[0] as number]]);
  for (let i = 1; i < relief.length; i++) {
    const [a, b] = [relief[i - 1] as number, relief[i] as number];
    for (let r = a + 1; r <= b; r++)
      found.set(r, (cost[i - 1] as number) + (((cost[i] as number) - (cost[i - 1] as number)) * (r - a)) / (b - a));
  }
  return found;
}

/** Every plan of a group at every relief, by trying all sets of homes and all ways to divide relief over them. */
export function plansOf({ covered, homes, rows }: Group): Planned[] {
  const found: Planned[] = [];
  const add = (chosen: readonly number[]) => {
    let sums = new Map<number, number>([[0, 0]]);
    for (const i of chosen) {
      const next = new Map<number, number>();
      for (const [r, c] of sums)
        for (const [more, cost] of each(homes[i] as Home))
          next.set(r + more, Math.min(c + cost, next.get(r + more) ?? Infinity));
      sums = next;
    }
    for (const [relief, cost] of sums) found.push({ homes: chosen, relief, cost });
  };
  const go = (i: number, chosen: readonly number[], taken: ReadonlySet<number>) => {
    if (i === homes.length) {
      if (covered.every((must, r) => must === 0 || taken.has(r))) add(chosen);
      return;
    }
    go(i + 1, chosen, taken);
    const own = rows[i] as readonly number[];
    if (own.every((r) => !taken.has(r))) go(i + 1, [...chosen, i], new Set([...taken, ...own]));
  };
  go(0, [], new Set());
  return found;
}

/** By how much shares break a cut; not at all where it is at most nothing. */
export function excess({ by, upper }: Pick<WrittenCut, "by" | "upper">, share: Float64Array): number {
  return share.reduce((sum, x, i) => sum + (by[i] as number) * x, -upper);
}

/** Rounding cuts of any six rows, each made of rows and of those before it; one for a group leaves out rows that it has not. */
export const arbCuts: fc.Arbitrary<(group: Group) => RoundingCut[]> = fc
  .array(
    fc.record({
      parts: fc.oneof(fc.constant(2), whole(2, 9)),
      rows: fc.array(fc.oneof(fc.constant(0), whole(0, 8)), { minLength: 6, maxLength: 6 }),
      cuts: fc.array(fc.tuple(whole(0, 3), whole(1, 8)), { maxLength: 2 }),
    }),
    { maxLength: 4 },
  )
  .map((drawn) => ({ covered }) => {
    const made: RoundingCut[] = [];
    for (const { parts, rows, cuts } of drawn) {
      const earlier = new Map(cuts.map(([c, m]) => [c, m % parts] as const));
      made.push({
        parts,
        rows: rows.slice(0, covered.length).flatMap((m, r) => (m % parts === 0 ? [] : [[r, m % parts] as const])),
        cuts: [...earlier].flatMap(([c, m]) => (m === 0 || made[c] === undefined ? [] : [[made[c], m] as const])),
      });
    }
    return made;
  });
