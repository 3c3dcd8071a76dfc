/** `count` of the items, drawn without putting back; same seed, same sample; in their own order. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const next = mulberry32(seed);
  const order = items.map((_, index) => index);
  const drawn = Math.min(count, items.length);
  for (let i = 0; i < drawn; i++) {
    const j = i + Math.floor(next() * (order.length - i));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order
    .slice(0, drawn)
    .toSorted((a, b) => a - b)
    .map((index) => items[index] as T);
}

/** A small generator of numbers in [0, 1) by Tommy Ettinger; plenty for drawing samples. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
