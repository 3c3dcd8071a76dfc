/** Shares of a unit below this are an engine's rounding. */
const DUST = 1e-6;

/** The position of the amount that is nearest to a half of a unit, yes or no before others; −1 where all are whole. */
export function mostDivided(
  amount: Float64Array,
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
): number {
  let chosen = -1;
  let rank = Infinity;
  for (const [n, x] of amount.entries()) {
    const away = Math.abs(x - Math.round(x));
    if (away < DUST) continue;
    const yes = (upper[n] as number) - (lower[n] as number) === 1;
    const score = (yes ? 0 : 1) - away;
    if (score >= rank) continue;
    rank = score;
    chosen = n;
  }
  return chosen;
}
