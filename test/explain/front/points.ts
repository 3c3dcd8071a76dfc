import type { Model } from "../../../src/model/index.ts";

/** Every point within the bounds of the columns; undefined where there are more than 2^bits. */
export function sitePoints({ columns }: Model, bits: number): number[][] | undefined {
  const count = columns.reduce((n, c) => n * (c.upper - c.lower + 1), 1);
  if (count > 2 ** bits) return undefined;
  let points: number[][] = [[]];
  for (const { lower, upper } of columns) {
    points = points.flatMap((point) => Array.from({ length: upper - lower + 1 }, (_, i) => [...point, lower + i]));
  }
  return points;
}
