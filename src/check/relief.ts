import { add, least, most } from "./reader.ts";

/** What the relief of a group may come to: 0, or from `least` to `most`; undefined where it is settled. */
export type Relief = { readonly least: bigint; readonly most: bigint } | undefined;

/** A leaf of a tree: at a relief ρ from `from` to `to` the group costs at least `cost` − `each` · ρ. */
export interface Leaf {
  readonly from: bigint;
  readonly to: bigint;
  readonly each: bigint;
  readonly cost: bigint;
}

/** What a group costs at least at each of its reliefs from `from` to `to`, by relief at the common price: `at`, and `slope` a place more. */
interface Stretch {
  readonly from: bigint;
  readonly to: bigint;
  readonly at: bigint;
  readonly slope: bigint;
}

/** Places of a kind that are more than this together are not combined: a checker must end. */
export const COMBINED = 20_000n;

/** A leaf where its relief may be: none, and what is not less than ρ⁻. */
function stretchesOf({ from, to, each, cost }: Leaf, link: bigint, relief: Relief): readonly Stretch[] {
  const slope = link - each;
  const none = from === 0n ? [{ from, to: from, at: cost, slope }] : [];
  const fewest = most(from, relief?.least ?? 1n);
  return fewest > to ? none : [...none, { from: fewest, to, at: cost + slope * fewest, slope }];
}

const lowest = ({ from, to, at, slope }: Stretch): bigint => least(at, at + slope * (to - from));

/** The least that a group comes to, whatever its relief; undefined: +∞. */
export function leastOf(leaves: readonly Leaf[], link: bigint, relief: Relief): bigint | undefined {
  const ends = leaves.flatMap((leaf) => stretchesOf(leaf, link, relief).map(lowest));
  return ends.length === 0 ? undefined : ends.reduce(least);
}

/** A group in a combination: its leaves, its common price, its relief, and the least that it comes to. */
export interface Combining {
  readonly leaves: readonly Leaf[];
  readonly link: bigint;
  readonly relief: Relief;
  readonly floor: bigint;
}

/**
 * Section 6.3: by how much the least Σ f(ρ) with Σ ρ = `total` is above the sum of the groups' own least, by dynamic programming over
 * places; above `spare` it does not matter by how much.
 */
export function together(groups: readonly Combining[], total: bigint, spare: bigint): bigint {
  const beyond = spare + 1n;
  const each = groups.map((group) =>
    excess(group, beyond).flatMap((cost, ρ) => (cost < beyond ? [[ρ, cost] as const] : [])),
  );
  /** What the groups that are left can be relieved of at most. */
  let left = each.reduce((all, w) => all + (w.at(-1)?.[0] ?? 0), 0);
  let sums: bigint[] = [0n];
  for (const w of each) {
    const most = w.at(-1)?.[0] ?? 0;
    left -= most;
    const fewest = Number(total) - left;
    const length = Math.min(Number(total), sums.length - 1 + most) + 1;
    const next = Array.from<bigint>({ length }).fill(beyond);
    for (const [sum, before] of sums.entries()) {
      if (before === beyond) continue;
      for (const [ρ, cost] of w) {
        if (sum + ρ >= length) break;
        if (sum + ρ < fewest) continue;
        const both = before + cost;
        if (both < (next[sum + ρ] as bigint)) next[sum + ρ] = both;
      }
    }
    sums = next;
  }
  return sums[Number(total)] ?? beyond;
}

/** By relief: what it costs a group above its own least, up to `beyond`. */
function excess({ leaves, link, relief, floor }: Combining, beyond: bigint): bigint[] {
  const found = Array.from<bigint>({ length: Number(relief?.most ?? 0n) + 1 }).fill(beyond);
  for (const stretch of leaves.flatMap((leaf) => stretchesOf(leaf, link, relief))) {
    if (lowest(stretch) - floor >= beyond) continue;
    let cost = stretch.at - floor;
    for (let ρ = Number(stretch.from); ρ <= Number(stretch.to); ρ++, cost += stretch.slope)
      if (cost < (found[ρ] as bigint)) found[ρ] = cost;
  }
  return found;
}

/** Whether places of a kind are few enough to be combined. */
export const isCombined = (reliefs: readonly Relief[]): boolean =>
  add(reliefs.map((relief) => relief?.most ?? 0n)) <= COMBINED;
