import * as fc from "fast-check";
import type { Group } from "../../../solver/decomposition/groups/group.ts";
import type { Home } from "../../../solver/decomposition/sites/homes.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

const arbHome = fc.record({
  of: fc.uniqueArray(whole(0, 7), { minLength: 1, maxLength: 4 }),
  cost: whole(0, 9),
  first: whole(0, 2),
  slope: whole(-8, 3),
  corners: fc.array(fc.record({ width: whole(1, 3), steeper: whole(1, 5) }), { maxLength: 3 }),
});

/** Groups of five to eight tasks, each dear by itself, with up to four homes for each: more than can be tried one by one. Grains a unit: `scale`. */
export function arbLargerGroup(scale: number): fc.Arbitrary<Group> {
  return fc
    .record({
      count: whole(5, 8),
      homes: fc.array(arbHome, { minLength: 8, maxLength: 32 }),
      relief: fc.boolean(),
      loose: fc.array(whole(0, 7), { maxLength: 2 }),
    })
    .map(({ count, homes: drawn, relief, loose }) => {
      const alone = Array.from({ length: count }, (_, r) => ({ of: [r], cost: 15, first: 0, slope: 0, corners: [] }));
      const rows: number[][] = [];
      const homes: Home[] = [];
      for (const { of, cost, first, slope, corners } of [...alone, ...drawn]) {
        const own = of.filter((r) => r < count).toSorted((a, b) => a - b);
        const [host, ...guests] = own;
        if (host === undefined) continue;
        const curve = { relief: [relief ? first : 0], cost: [cost * scale] };
        let rate = slope;
        for (const { width, steeper } of relief ? corners : []) {
          curve.relief.push((curve.relief.at(-1) as number) + width);
          curve.cost.push((curve.cost.at(-1) as number) + rate * width * scale);
          rate += steeper;
        }
        rows.push(own);
        homes.push({ kind: "site", place: host, arcs: guests.map((g) => g - 1), piece: 0, curve });
      }
      return {
        covered: Uint8Array.from({ length: count }, (_, r) => Number(!loose.includes(r))),
        homes,
        rows,
        hostRow: (place) => place,
        guestRow: (place, arc) => (arc < place ? arc : arc + 1),
        most: count * 11,
        scale,
      };
    });
}

/** By relief what the best plan costs, in grains: dynamic programming over which tasks have a home, in order. */
export function leastOf({ covered, homes, rows }: Group): ReadonlyMap<number, number> {
  let plans = new Map<number, Map<number, number>>([[0, new Map([[0, 0]])]]);
  for (const [row, must] of covered.entries()) {
    const next = new Map<number, Map<number, number>>();
    const put = (tasks: number, relief: number, cost: number) => {
      const costs = next.get(tasks) ?? new Map<number, number>();
      next.set(tasks, costs.set(relief, Math.min(cost, costs.get(relief) ?? Infinity)));
    };
    for (const [tasks, costs] of plans)
      for (const [relief, cost] of costs) {
        const isHoused = ((tasks >> row) & 1) === 1;
        if (isHoused || must === 0) put(tasks, relief, cost);
        if (isHoused) continue;
        for (const [i, home] of homes.entries()) {
          const own = (rows[i] as readonly number[]).reduce((bits, r) => bits | (1 << r), 0);
          if (rows[i]?.[0] !== row || (own & tasks) !== 0) continue;
          for (const [more, rest] of everyRelief(home)) put(tasks | own, relief + more, cost + rest);
        }
      }
    plans = next;
  }
  const least = new Map<number, number>();
  for (const costs of plans.values())
    for (const [relief, cost] of costs) least.set(relief, Math.min(cost, least.get(relief) ?? Infinity));
  return least;
}

function* everyRelief({ curve: { relief, cost } }: Home): Generator<[relief: number, cost: number]> {
  for (const [i, r] of relief.entries()) {
    yield [r, cost[i] as number];
    const [next, dearer] = [relief[i + 1] ?? r, cost[i + 1] ?? 0];
    for (let between = r + 1; between < next; between++)
      yield [between, (cost[i] as number) + ((dearer - (cost[i] as number)) * (between - r)) / (next - r)];
  }
}
