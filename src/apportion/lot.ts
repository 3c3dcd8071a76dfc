const MASK = (1n << 64n) - 1n;

/**
 * Whole numbers that look random, the same ones for the same seed: SplitMix64 (Steele, Lea and Flood 2014).
 * Not secret: whoever knows the seed knows the lot. That is the point, since a recorded lot can be drawn again.
 */
function generator(seed: number): () => bigint {
  let state = BigInt(seed) & MASK;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return mixed ^ (mixed >> 31n);
  };
}

/**
 * `items` in the order of a lot: Fisher and Yates, each order equally likely over the seeds.
 * Throws RangeError when `seed` is not a safe integer.
 */
export function drawLots<T>(items: readonly T[], seed: number): T[] {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`The seed of a lot (${seed}) must be a whole number.
Maybe it was left out: a lot without a recorded seed cannot be drawn again.`);
  }
  const next = generator(seed);
  const order = [...items];
  for (let left = order.length; left > 1; left -= 1) {
    const first = order.length - left;
    const drawn = first + below(left, next);
    [order[first], order[drawn]] = [order[drawn] as T, order[first] as T];
  }
  return order;
}

/** A number below `limit` from draws of 64 bits; draws that would favour the low ones are drawn again. */
export function below(limit: number, next: () => bigint): number {
  const size = BigInt(limit);
  const fair = MASK + 1n - ((MASK + 1n) % size);
  let draw = next();
  while (draw >= fair) draw = next();
  return Number(draw % size);
}
