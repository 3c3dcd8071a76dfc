import type { Group } from "./group.ts";
import type { Node } from "./group-program.ts";

/** Shares nearer to a whole number than this are one, for choosing what to branch on. */
const NEARLY = 0.01;
const DUST = 1e-6;

/**
 * Two nodes that share no plan and lose none, the likelier first: a site is open or not; else a guest lives with a host or
 * not; else a home is used or not. None where all shares are whole, or where one of the two would be the node itself: then stand-ins
 * take part in the shares, and the node has no plan, or none that the shares tell of.
 */
export function branch(group: Group, node: Node, share: Float64Array): readonly Node[] {
  const { homes, rows } = group;
  const sites = new Map<number, number>();
  const arcs = new Map<string, { host: number; arc: number; row: number; sum: number }>();
  let divided = -1;
  for (const [i, { kind, place, arcs: used }] of homes.entries()) {
    const part = share[i] as number;
    if (part <= DUST) continue;
    if (part < 1 - DUST && (divided < 0 || Math.abs(part - 0.5) < Math.abs((share[divided] as number) - 0.5)))
      divided = i;
    if (kind !== "site") continue;
    sites.set(place, (sites.get(place) ?? 0) + part);
    for (const arc of used) {
      const key = `${place} ${arc}`;
      const known = arcs.get(key);
      if (known === undefined) arcs.set(key, { host: place, arc, row: group.guestRow(place, arc), sum: part });
      else known.sum += part;
    }
  }
  if (divided < 0) return [];

  const site = halfest(sites, (sum) => sum);
  if (site !== undefined) {
    const [place, sum] = site;
    const row = group.hostRow(place);
    const isSite = (i: number) => homes[i]?.kind === "site" && homes[i]?.place === place;
    const open = restricted(node, (i) => !isSite(i) && covers(i, row), row);
    const shut = restricted(node, isSite);
    return pair(open, shut, sum > 0.5);
  }
  const arc = halfest(arcs, ({ sum }) => sum);
  if (arc !== undefined) {
    const { host, arc: a, row, sum } = arc[1];
    const isHost = (i: number) => homes[i]?.kind === "site" && homes[i]?.place === host;
    const takes = (i: number) => isHost(i) && (homes[i]?.arcs.includes(a) ?? false);
    const together = restricted(node, (i) => !takes(i) && (isHost(i) || covers(i, row)));
    const apart = restricted(node, takes);
    return pair(together, apart, sum > 0.5);
  }
  const chosen = new Set(rows[divided]);
  const used = restricted(node, (i) => i !== divided && (rows[i] ?? []).some((r) => chosen.has(r)), rows[divided]?.[0]);
  return pair(
    used,
    restricted(node, (i) => i === divided),
    true,
  );

  function covers(i: number, row: number): boolean {
    return (rows[i] ?? []).includes(row);
  }
}

/** Undefined where nothing changes. */
function restricted({ closed, forced }: Node, closes: (home: number) => boolean, covered?: number): Node | undefined {
  const made = { closed: closed.slice(), forced: forced.slice() };
  let changed = covered !== undefined && forced[covered] === 0;
  if (covered !== undefined) made.forced[covered] = 1;
  for (let i = 0; i < closed.length; i++) {
    if (closed[i] === 1 || !closes(i)) continue;
    made.closed[i] = 1;
    changed = true;
  }
  return changed ? made : undefined;
}

function pair(a: Node | undefined, b: Node | undefined, first: boolean): readonly Node[] {
  if (a === undefined || b === undefined) return [];
  return first ? [a, b] : [b, a];
}

/** Whose sum is nearest to a half, where any is not nearly whole. */
function halfest<K, V>(map: ReadonlyMap<K, V>, sumOf: (value: V) => number): readonly [K, V] | undefined {
  let best: readonly [K, V] | undefined;
  let most = NEARLY;
  for (const [key, value] of map) {
    const away = Math.min(sumOf(value), 1 - sumOf(value));
    if (away <= most) continue;
    most = away;
    best = [key, value];
  }
  return best;
}
