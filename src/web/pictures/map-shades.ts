/** How far hosting lies from the key, in five shades: purple is less, orange is more (safe for the colour-blind). */
export const shades = ["below", "under", "near", "over", "above"] as const;
export type Shade = (typeof shades)[number];

/** Less than half the key, up to three quarters, within a quarter, up to one and a half times, more. */
export function shadeOf(hosted: number, key: number): Shade {
  if (key === 0) return hosted === 0 ? "near" : "above";
  if (2 * hosted < key) return "below";
  if (4 * hosted < 3 * key) return "under";
  if (4 * hosted <= 5 * key) return "near";
  return 2 * hosted <= 3 * key ? "over" : "above";
}
