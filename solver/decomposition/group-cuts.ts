import type { Group } from "./group-program.ts";

export type Triple = readonly [number, number, number];

/** Rows that are cut off by less than this are not worth a row. */
const WORTHWHILE = 1.02;
const AT_MOST = 20;

/**
 * Subset rows: of three tasks, at most one home can take two or more, since two such homes would share one. Those that
 * the shares break, worst first. `known` ones are left out, and those given are added to it.
 */
export function violatedTriples({ rows }: Group, share: Float64Array, known: Set<string>): Triple[] {
  const holding = new Map<number, number[]>();
  const met = new Map<number, Set<number>>();
  for (const [i, list] of rows.entries()) {
    if ((share[i] as number) <= 1e-6 || (share[i] as number) >= 1 - 1e-6) continue;
    for (const r of list) {
      entry(holding, r, () => []).push(i);
      for (const other of list) if (other !== r) entry(met, r, () => new Set()).add(other);
    }
  }
  const found = new Map<string, { readonly triple: Triple; readonly sum: number }>();
  for (const [a, others] of met) {
    const list = [...others];
    for (const [n, b] of list.entries())
      for (const c of list.slice(n + 1)) {
        const triple = [a, b, c].sort((x, y) => x - y) as unknown as Triple;
        const key = triple.join();
        if (known.has(key) || found.has(key)) continue;
        found.set(key, { triple, sum: sumOf(triple) });
      }
  }
  const worst = [...found].filter(([, { sum }]) => sum > WORTHWHILE).sort(([, a], [, b]) => b.sum - a.sum);
  return worst.slice(0, AT_MOST).map(([key, { triple }]) => {
    known.add(key);
    return triple;
  });

  /** Shares of the homes that cover at least two of the three. */
  function sumOf(triple: Triple): number {
    const seen = new Map<number, number>();
    for (const r of triple) for (const i of holding.get(r) ?? []) seen.set(i, (seen.get(i) ?? 0) + 1);
    let sum = 0;
    for (const [i, times] of seen) if (times >= 2) sum += share[i] as number;
    return sum;
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
