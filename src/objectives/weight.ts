import { floorDivide } from "./whole.ts";

/**
 * ω of section 4: round(100,000 / max(1, indicative)), halves up, a whole number. One place of deviation weighs more in
 * a small municipality than in a large one.
 */
export function weight(indicative: number): number {
  const key = Math.max(1, indicative);
  return floorDivide(200_000 + key, 2 * key);
}
