import * as fc from "fast-check";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import type { MasterBox, MasterGroup, MasterOf } from "../../../solver/decomposition/limits/master.ts";
import type { GroupBound } from "../../../solver/decomposition/limits/oracle.ts";
import type { Row } from "../../../src/model/index.ts";
import { arbPriced, type Priced } from "./rests.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** What groups tell: the first bound of each holds at any relief, others between two amounts of it. */
const arbBound = fc.record({
  bound: whole(-20, 60),
  odd: whole(-9, 9),
  relief: whole(-15, 15),
  limits: fc.tuple(whole(0, 6), whole(0, 6)),
  ends: fc.tuple(whole(0, 4), whole(0, 4)),
});

const arbGroup = fc.record({
  bounds: fc.array(arbBound, { minLength: 1, maxLength: 4 }),
  origin: fc.tuple(whole(0, 4), whole(0, 4)),
  less: fc.tuple(whole(0, 1), whole(0, 1)),
  more: fc.tuple(whole(0, 1), whole(0, 1)),
});

const arbLimits = fc.array(
  fc.record({ terms: fc.array(whole(-1, 3), { minLength: 7, maxLength: 7 }), spare: whole(0, 14) }),
  {
    maxLength: 2,
  },
);

/** A master with what its groups told, and every point of its flows. */
export interface Mastered extends Omit<Priced, "functions" | "step"> {
  readonly open: readonly number[];
  readonly groups: readonly MasterGroup[];
  readonly bounds: readonly (readonly GroupBound[])[];
  readonly unit: number;
}

/** Limits beside one that has a fixed price; a column that no row holds; what flows spend is theirs or gives something back. */
export const arbMaster: fc.Arbitrary<Mastered> = fc
  .record({
    priced: arbPriced,
    groups: fc.array(arbGroup, { minLength: 6, maxLength: 6 }),
    limits: arbLimits,
    unit: fc.constantFrom(1, 64, 1_024),
    loose: fc.option(whole(-5, 9), { freq: 2, nil: undefined }),
  })
  .map(({ priced, groups, limits, unit, loose }): Mastered => {
    const { instance, links, prices, scale, most } = priced;
    const n = instance.program.columns.length;
    const extra = loose === undefined ? [] : [{ name: "loose", lower: 1, upper: 2 }];
    const free = [...instance.rest.columns, ...extra.map(() => n)];
    const made: MasterGroup[] = most.map((m, q) => {
      const { origin, less, more } = groups[q] as (typeof groups)[number];
      const first = (of: readonly number[]) => of.slice(0, limits.length);
      return { most: m, origin: first(origin), less: first(less), more: first(more) };
    });
    const rows = limits.map(({ terms, spare }, k): Row => {
      const own = free.flatMap((j, i) =>
        terms[i % terms.length] === 0 ? [] : [[j, terms[i % terms.length]] as const],
      );
      const upper = spare + made.reduce((sum, { origin }) => sum + (origin[k] as number), 0);
      return {
        name: `limit ${k}`,
        lower: -Infinity,
        upper,
        indices: own.map(([j]) => j),
        coefficients: own.map(([, c]) => c as number),
      };
    });
    const fixed: Row = { name: "priced", lower: -Infinity, upper: 0, indices: [free[0] as number], coefficients: [9] };
    const told = made.map(({ most: m }, q) =>
      (groups[q] as (typeof groups)[number]).bounds.map(({ bound, odd, relief, limits: mu, ends }, c): GroupBound => {
        const [from, to] = c === 0 ? [0, m] : ends.map((r) => Math.min(r, m)).toSorted((a, b) => a - b);
        const at = {
          relief: links.link[q] === -1 ? 0 : scale * relief - odd,
          limits: mu.slice(0, limits.length).map((u) => u * scale + Math.abs(odd)),
        };
        return { bound: scale * bound + odd, prices: at, from: from as number, to: to as number };
      }),
    );
    return {
      instance: {
        ...instance,
        program: { ...instance.program, columns: [...instance.program.columns, ...extra] },
        budgets: [fixed, ...rows],
        loose: Int32Array.from(extra, () => n),
      } satisfies Instance,
      links,
      prices: Float64Array.of(...prices, ...extra.map(() => scale * (loose as number))),
      scale,
      most,
      open: rows.map((_, k) => 1 + k),
      groups: made,
      bounds: told,
      unit,
      points: priced.points.flatMap(({ point, relief }) =>
        extra.length === 0 ? [{ point, relief }] : [1, 2].map((x) => ({ point: [...point, x], relief })),
      ),
    };
  });

export function ofMaster({ instance, links, prices, scale, open, groups, unit }: Mastered): Omit<MasterOf, "highs"> {
  return { instance, links, prices, scale, open, groups, unit };
}

export function freeOf({ rest, loose }: Instance): number[] {
  return [...rest.columns, ...loose];
}

/** What a group costs at least by all that it told, at any relief with any spending. */
export function told(bounds: readonly GroupBound[], relief: number, spent: readonly number[]): number {
  const sums = bounds
    .filter(({ from, to }) => relief >= from && relief <= to)
    .map(({ bound, prices }) =>
      spent.reduce((sum, b, k) => sum - b * (prices.limits[k] as number), bound + prices.relief * relief),
    );
  return Math.max(...sums);
}

export function spentBy(row: Row, point: readonly number[]): number {
  return row.indices.reduce((sum, j, i) => sum + (row.coefficients[i] as number) * (point[j] as number), 0);
}

/** By limit, every whole amount that a group may spend. */
function* spendings({ origin, less, more }: Omit<MasterGroup, "most">, k = 0): Generator<number[]> {
  if (k === origin.length) return void (yield []);
  for (let b = -(less[k] as number); b <= (more[k] as number); b++)
    for (const others of spendings({ origin, less, more }, k + 1)) yield [(origin[k] as number) + b, ...others];
}

/** What a point of the flows costs at least, over every way to divide what it leaves of the limits. */
export function leastOf(made: Mastered, { point, relief }: Priced["points"][number]): number {
  const { instance, groups, bounds, open, prices } = made;
  const left = open.map((r) => {
    const row = instance.budgets[r] as Row;
    return row.upper - spentBy(row, point);
  });
  const divide = (q: number, rest: readonly number[]): number => {
    const group = groups[q];
    if (group === undefined) return rest.every((b) => b >= 0) ? 0 : Infinity;
    let least = Infinity;
    for (const spent of spendings(group)) {
      const others = divide(
        q + 1,
        rest.map((b, k) => b - (spent[k] as number)),
      );
      least = Math.min(least, others + told(bounds[q] as readonly GroupBound[], relief[q] as number, spent));
    }
    return least;
  };
  const flows = freeOf(instance).reduce((sum, j) => sum + (prices[j] as number) * (point[j] as number), 0);
  return flows + divide(0, left);
}

/** What is near one of the points, each amount by so much less and more; everything where nothing is drawn. */
export function boxOf({ instance, most, points }: Mastered, drawn: readonly (readonly [number, number])[]): MasterBox {
  const near = points[drawn.reduce((sum, [a, b]) => sum + 5 * a + b, 0) % Math.max(1, points.length)];
  const part = (n: number, x: number, low: number, high: number): readonly [number, number] => {
    const [less, more] = drawn[n % drawn.length] ?? [Infinity, Infinity];
    return near === undefined ? [low, high] : [Math.max(low, x - less), Math.min(high, x + more)];
  };
  const columns = freeOf(instance).map((j, n) => {
    const { lower, upper } = instance.program.columns[j] as { lower: number; upper: number };
    return part(n, near?.point[j] ?? lower, lower, upper);
  });
  const groups = most.map((high, q) => part(11 + q, near?.relief[q] ?? 0, 0, high));
  const side = (of: readonly (readonly [number, number])[], s: 0 | 1) => Float64Array.from(of, (ends) => ends[s]);
  return { lower: side(columns, 0), upper: side(columns, 1), from: side(groups, 0), to: side(groups, 1) };
}

export function within({ instance, points }: Mastered, box: MasterBox): Priced["points"][number][] {
  const inside = (x: number, low = 0, high = 0) => x >= low && x <= high;
  return points.filter(
    ({ point, relief }) =>
      freeOf(instance).every((j, n) => inside(point[j] as number, box.lower[n], box.upper[n])) &&
      relief.every((r, q) => inside(r, box.from[q], box.to[q])),
  );
}
