import type { Group, OddSet } from "./group-program.ts";

/** Cuts that are broken by less than this are not worth a row. */
const WORTHWHILE = 0.02;
const AT_MOST = 20;
/** Cuts that are widened in one round. */
const WIDENED = 4;
const DUST = 1e-6;

/**
 * Odd sets S of rows whose cut the shares break, worst first:
 *
 *     Σ_homes ⌊|home ∩ S| / 2⌋ · share ≤ (|S| − 1) / 2
 *
 * Half the sum of S's rows, each at most 1, with the coefficients rounded down (Chvátal–Gomory). Of three tasks, at most one home
 * takes two or more; where homes are pairs these are Edmonds' odd sets of matching: with an odd number of tasks, somebody is
 * left. Looked for among triples that meet in divided homes, and the rows of homes that hang together. `wide`: each also
 * with what is used whole around it, see `widened`. `known` ones are left out, and those given are added to it.
 */
export function brokenOddSets(group: Group, share: Float64Array, known: Set<string>, wide: boolean): OddSet[] {
  const { rows } = group;
  const holding = new Map<number, number[]>();
  const met = new Map<number, Set<number>>();
  for (const [i, list] of rows.entries()) {
    if ((share[i] as number) <= DUST || (share[i] as number) >= 1 - DUST) continue;
    for (const r of list) {
      entry(holding, r, () => []).push(i);
      for (const other of list) if (other !== r) entry(met, r, () => new Set()).add(other);
    }
  }
  const found = new Map<string, { readonly set: OddSet; readonly broken: number }>();
  for (const set of [...triplesOf(met), ...piecesOf(met)]) {
    const key = set.join();
    if (known.has(key) || found.has(key)) continue;
    const broken = brokenBy(set);
    if (broken > WORTHWHILE) found.set(key, { set, broken });
  }
  const worst = [...found.values()].sort((a, b) => b.broken - a.broken).slice(0, AT_MOST);
  const sets = worst.map(({ set }) => set);
  if (wide) sets.push(...sets.slice(0, WIDENED).map((set) => widened(group, share, set)));
  return sets.filter((set) => {
    const key = set.join();
    return !known.has(key) && known.add(key);
  });

  /** By how much the divided homes alone break it. */
  function brokenBy(set: OddSet): number {
    const times = new Map<number, number>();
    for (const r of set) for (const i of holding.get(r) ?? []) times.set(i, (times.get(i) ?? 0) + 1);
    let sum = -(set.length - 1) / 2;
    for (const [i, n] of times) sum += Math.floor(n / 2) * (share[i] as number);
    return sum;
  }
}

type Met = ReadonlyMap<number, ReadonlySet<number>>;

/** A row with two that it meets in divided homes. */
function* triplesOf(met: Met): Generator<OddSet> {
  for (const [a, others] of met) {
    const list = [...others];
    for (const [n, b] of list.entries()) for (const c of list.slice(n + 1)) yield [a, b, c].sort((x, y) => x - y);
  }
}

/** Rows that hang together by divided homes, where they are an odd number. */
function* piecesOf(met: Met): Generator<OddSet> {
  const seen = new Set<number>();
  for (const start of met.keys()) {
    if (seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (const r of piece)
      for (const next of met.get(r) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        piece.push(next);
      }
    if (piece.length % 2 === 1 && piece.length > 3) yield piece.sort((a, b) => a - b);
  }
}

/**
 * With all homes of an even number of rows that are used whole and lie outside: broken as much, and it holds off the next
 * odd way round, which would lead through them.
 */
function widened({ rows }: Group, share: Float64Array, set: OddSet): OddSet {
  const wide = new Set(set);
  for (const [i, list] of rows.entries())
    if ((share[i] as number) >= 1 - DUST && list.length % 2 === 0 && !list.some((r) => wide.has(r)))
      for (const r of list) wide.add(r);
  return [...wide].sort((a, b) => a - b);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
