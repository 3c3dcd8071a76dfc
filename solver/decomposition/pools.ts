import type { Row } from "../../src/model/index.ts";
import { narrow, type Box } from "../narrow.ts";
import type { Instance } from "./instance.ts";

/** Groups whose relief adds up to a fixed total, whichever of them has it. */
export interface Pool {
  readonly groups: readonly number[];
  readonly total: number;
}

export interface Pools {
  readonly pools: readonly Pool[];
  /** By group: the link that counts its relief; −1 for none. */
  readonly link: Int32Array;
  /** By group: whether the rest leaves so much relief possible, as far as each link's own rows tell. */
  readonly allows: (group: number, relief: number) => boolean;
}

/**
 * Reads how relief may be divided over groups where nothing of the rest has a price: each group's relief is counted by one link,
 * and rows Σ flow = number fix what the links of a pool come to together. Undefined where the program does not read so.
 */
export function readPools(instance: Instance, group: Int32Array, groups: number): Pools | undefined {
  const { program, places, links, rest, budgets, loose } = instance;
  const outside = new Set([...rest.columns, ...loose]);
  if ([...program.levels, ...budgets].some(({ indices }) => indices.some((j) => outside.has(j)))) return undefined;

  const relief = new Map<number, number>();
  for (const [h, place] of places.entries())
    if (place.relief !== undefined) relief.set(place.relief.column, group[h] as number);
  const link = new Int32Array(groups).fill(-1);
  const flows: number[][] = links.map(() => []);
  const counted = new Set<number>();
  for (const [i, row] of links.entries()) {
    const sign = row.coefficients[row.indices.findIndex((j) => relief.has(j))];
    for (const [n, j] of row.indices.entries()) {
      const g = relief.get(j);
      if (counted.has(j) || row.coefficients[n] !== (g === undefined ? -(sign as number) : sign)) return undefined;
      counted.add(j);
      if (g === undefined) flows[i]?.push(j);
      else if (link[g] === -1 || link[g] === i) link[g] = i;
      else return undefined;
    }
    if (Math.abs(sign as number) !== 1 || row.upper !== 0) return undefined;
  }
  // Relief that no link counts would be free, beside relief of its group that is not.
  for (const [j, g] of relief) if (!counted.has(j) && link[g] !== -1) return undefined;
  if (new Set(link.filter((i) => i >= 0)).size < link.filter((i) => i >= 0).length) return undefined;

  const box: Box = {
    lower: program.columns.map(({ lower }) => lower),
    upper: program.columns.map(({ upper }) => upper),
  };
  if (!narrow(box, rest.rows)) return undefined;
  const ranges = flows.map((columns) => rangeOf(columns, box, rest.rows));
  const of = (i: number) => [...link.keys()].filter((g) => link[g] === i);
  const pools = poolsOf(flows, rest.rows)?.map(({ links: tied, total }) => ({ groups: tied.flatMap(of), total }));
  return (
    pools && {
      pools,
      link,
      allows(g, r) {
        const range = ranges[link[g] as number];
        return range === undefined || (r >= range.least && r <= range.most && (r === 0 || r >= range.positive));
      },
    }
  );
}

/** Columns that add up to between `least` and `most`; if more than nothing, to `positive` at least. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly positive: number;
}

/**
 * What one flow must be once it is more than nothing follows from its rows: an agreement holds then, and an agreement has a least
 * size, of which other flows can bear no more than their own bounds.
 */
function rangeOf(columns: readonly number[], box: Box, rows: readonly Row[]): Range {
  let [least, most, positive] = [0, 0, Infinity];
  for (const j of columns) {
    least += box.lower[j] as number;
    most += box.upper[j] as number;
    const some: Box = { lower: [...box.lower], upper: [...box.upper] };
    some.lower[j] = Math.max(1, some.lower[j] as number);
    if (narrow(some, rows)) positive = Math.min(positive, some.lower[j]);
  }
  return { least, most, positive };
}

/** Links that share a row Σ flow = number, with what all their flows come to. */
function poolsOf(
  flows: readonly (readonly number[])[],
  rows: readonly Row[],
): { readonly links: readonly number[]; readonly total: number }[] | undefined {
  const sums = rows.filter(({ lower, upper, coefficients }) => lower === upper && coefficients.every((c) => c === 1));
  const linkOf = new Map(flows.flatMap((columns, i) => columns.map((j) => [j, i] as const)));
  const tied = flows.map((_, i) => i);
  const find = (i: number): number => (tied[i] === i ? i : find(tied[i] as number));
  const fixed = flows.map((columns) => sums.find(({ indices }) => sameSet(indices, columns))?.lower);
  const used: Row[] = [];
  const covered = new Set<number>();
  for (const row of sums) {
    const met = row.indices.map((j) => linkOf.get(j));
    if (met.some((i) => i === undefined || fixed[i] !== undefined) || row.indices.some((j) => covered.has(j))) continue;
    for (const j of row.indices) covered.add(j);
    used.push(row);
    for (const i of met) tied[find(i as number)] = find(met[0] as number);
  }
  const pools = new Map<number, { links: number[]; total: number }>();
  for (const [i, columns] of flows.entries()) {
    const alone = fixed[i];
    if (alone === undefined && columns.some((j) => !covered.has(j))) return undefined;
    const pool = pools.get(find(i)) ?? { links: [], total: alone ?? 0 };
    pool.links.push(i);
    pools.set(find(i), pool);
  }
  for (const { lower, indices } of used) {
    const pool = pools.get(find(linkOf.get(indices[0] as number) as number));
    if (pool !== undefined) pool.total += lower;
  }
  return [...pools.values()];
}

function sameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((j) => b.includes(j));
}
