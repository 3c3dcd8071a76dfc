/** Picks whole numbers 0 … most: the same seed picks the same ones. */
export type Pick = (most: number) => number;

/** A small generator (mulberry32), so that a plan follows from one number of fast-check. */
export function picker(seed: number): Pick {
  let state = seed | 0;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * (most + 1));
  };
}

/** One of the items, or nothing of an empty list. */
export function oneOf<Item>(items: readonly Item[], pick: Pick): Item | undefined {
  return items[pick(Math.max(0, items.length - 1))];
}

export function shuffled<Item>(items: readonly Item[], pick: Pick): Item[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = pick(i);
    [list[i], list[j]] = [list[j] as Item, list[i] as Item];
  }
  return list;
}
