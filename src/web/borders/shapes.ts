import type { Ring } from "./read-borders.ts";

/** Municipalities as shapes in a picture, each with a point inside its frame where lines begin and end. */
export interface Shapes {
  readonly width: number;
  readonly height: number;
  readonly at: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly path: string }>;
}

const side = 600;

/**
 * Borders drawn on a picture whose longer side is 600. Degrees are narrowed by the cosine of the middle latitude; flat
 * measures (metres, such as RD) are drawn as they are.
 */
export function shapesOf(borders: ReadonlyMap<string, readonly Ring[]>): Shapes {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of borders.values())
    for (const ring of rings)
      for (const [x, y] of ring) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
  const degrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  const narrow = degrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const [wide, tall] = [Math.max(1e-9, (east - west) * narrow), Math.max(1e-9, north - south)];
  const unit = side / Math.max(wide, tall);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const x = (value: number) => tenth((value - west) * narrow * unit);
  const y = (value: number) => tenth((north - value) * unit);
  const at = new Map(
    Array.from(borders, ([code, rings]) => {
      const largest = rings.reduce<Ring>((best, ring) => (ring.length > best.length ? ring : best), []);
      const sum = largest.reduce(([a, b], [e, n]) => [a + e, b + n] as const, [0, 0] as const);
      const path = rings.map((ring) => `${ring.map(([e, n], i) => `${i === 0 ? "M" : "L"}${x(e)} ${y(n)}`).join("")}Z`);
      const count = Math.max(1, largest.length);
      return [code, { x: x(sum[0] / count), y: y(sum[1] / count), path: path.join("") }] as const;
    }),
  );
  return { width: Math.ceil(wide * unit), height: Math.ceil(tall * unit), at };
}
