import type { Row } from "../../../src/model/index.ts";
import type { Instance } from "./instance.ts";
import type { Links } from "./links.ts";

/** Groups whose relief adds up to a fixed total, whichever of them has it. */
export interface Pool {
  readonly groups: readonly number[];
  readonly total: number;
}

/**
 * How relief may be divided over groups where nothing of the rest has a price: rows Σ flow = number fix what the links of a pool
 * come to together, where they are not numbers themselves. Undefined where something has one, or where the rows do not read so.
 */
export function readPools({ program, rest, budgets }: Instance, { link, ties }: Links): readonly Pool[] | undefined {
  const outside = new Set(rest.columns);
  if ([...program.levels, ...budgets].some(({ indices }) => indices.some((j) => outside.has(j)))) return undefined;
  const of = (i: number) => [...link.keys()].filter((g) => link[g] === i);
  return poolsOf(ties, rest.rows)?.map(({ links, total }) => ({ groups: links.flatMap(of), total }));
}

/** Links that share a row Σ flow = number, with what all their flows come to. */
function poolsOf(
  ties: Links["ties"],
  rows: readonly Row[],
): { readonly links: readonly number[]; readonly total: number }[] | undefined {
  // Relief that flows lower is no part of what they come to.
  if (ties.some(({ number, flows }) => flows.length > 0 && (number !== 0 || flows.some(([, sign]) => sign < 0))))
    return undefined;
  const flows = ties.map((tie) => tie.flows.map(([j]) => j));
  const sums = rows.filter(({ lower, upper, coefficients }) => lower === upper && coefficients.every((c) => c === 1));
  const linkOf = new Map(flows.flatMap((columns, i) => columns.map((j) => [j, i] as const)));
  const tied = flows.map((_, i) => i);
  const find = (i: number): number => (tied[i] === i ? i : find(tied[i] as number));
  const fixed = ties.map(({ number }, i) => {
    const columns = flows[i] as readonly number[];
    return columns.length === 0 ? number : sums.find(({ indices }) => sameSet(indices, columns))?.lower;
  });
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
