import { kinds, type PerKind } from "../domain/index.ts";

/** A province that has places to take over, or to be relieved of: at least `low` and at most `high` of each kind. */
export interface Trader {
  readonly side: "surplus" | "shortage";
  readonly low: PerKind;
  readonly high: PerKind;
}

/** Sets of traders are looked at one by one; beyond this many traders there are too many. */
const MOST = 16;

/**
 * Fewest pairs of provinces that can move everything. Provinces connected by agreements close among themselves, in
 * each kind, and m provinces are connected by m − 1 agreements at least. So with P the ways to divide the provinces
 * that trade into sets that can close,
 *
 *     agreements ≥ min over P of Σ (|set| − 1).
 *
 * A province that can do without trade (`low` is 0) may be in a set or not. By dynamic programming over sets:
 * O(3^n) steps at worst, far fewer where few sets close. 0 where there are too many traders to tell, or where no
 * division closes (then nothing else will tell the caller less).
 */
export function fewestAgreements(traders: readonly Trader[]): number {
  const n = traders.length;
  if (n > MOST) return 0;
  const all = 2 ** n;
  const closing = setsByLowest(traders, all);
  const fewest = new Float64Array(all).fill(Infinity);
  fewest[0] = 0;
  for (let set = 1; set < all; set++) {
    const lowest = 31 - Math.clz32(set & -set);
    for (const part of closing[lowest] as readonly number[]) {
      if ((part & set) !== part) continue;
      const sum = (fewest[set ^ part] as number) + size(part) - 1;
      if (sum < (fewest[set] as number)) fewest[set] = sum;
    }
  }
  let bound = Infinity;
  const needed = traders.reduce((set, { low }, i) => (kinds.some((kind) => low[kind] > 0) ? set | (1 << i) : set), 0);
  for (let set = 0; set < all; set++) {
    if ((set & needed) === needed) bound = Math.min(bound, fewest[set] as number);
  }
  return bound === Infinity ? 0 : bound;
}

/** The sets that can close, by their lowest member. */
function setsByLowest(traders: readonly Trader[], all: number): number[][] {
  const found: number[][] = traders.map(() => []);
  for (let set = 1; set < all; set++) {
    if (closes(traders.filter((_, i) => (set & (1 << i)) !== 0)))
      (found[31 - Math.clz32(set & -set)] as number[]).push(set);
  }
  return found;
}

/** Whether what one side can move and what the other can be relieved of meet, in each kind. */
function closes(set: readonly Trader[]): boolean {
  return kinds.every((kind) => {
    let [least, most] = [0, 0];
    for (const { side, low, high } of set) {
      least += side === "surplus" ? low[kind] : -high[kind];
      most += side === "surplus" ? high[kind] : -low[kind];
    }
    return least <= 0 && most >= 0;
  });
}

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
