import type { ReportData } from "../../report/index.ts";
import type { Shapes } from "../borders/shapes.ts";
import { shadeOf, type Shade } from "./map-shades.ts";

/** A municipality on the map, in one of the two states. */
export interface MapPlace {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hosted: number;
  readonly key: number;
  readonly small: boolean;
  readonly shade: Shade;
  /** Its borders, where somebody gave them. */
  readonly path?: string;
}

/** `map.towns` and `municipalities` stand in the same order. */
export function mapPlaces(
  { map, municipalities }: Pick<ReportData, "map" | "municipalities">,
  state: "decision" | "package",
): MapPlace[] {
  return map.towns.flatMap((town, i) => {
    const municipality = municipalities[i];
    if (municipality === undefined) return [];
    const now = state === "decision" ? town.before : town.after;
    const { regular, amv } = municipality.cells;
    const key = regular.indicative.value + amv.indicative.value;
    return [
      {
        code: municipality.code,
        name: municipality.name,
        province: municipality.province.code,
        x: town.x,
        y: town.y,
        radius: now.radius,
        hosted: now.places,
        key,
        small: now.small,
        shade: shadeOf(now.places, key),
      },
    ];
  });
}

/** The places that have borders, at their borders. */
export function withBorders(places: readonly MapPlace[], { at }: Shapes): MapPlace[] {
  return places.flatMap((place) => {
    const shape = at.get(place.code);
    return shape === undefined ? [] : [{ ...place, ...shape }];
  });
}

/** The middle of the municipalities of each province. */
export function middles(places: readonly MapPlace[]): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const sums = new Map<string, { x: number; y: number; n: number }>();
  for (const { province, x, y } of places) {
    const sum = sums.get(province) ?? { x: 0, y: 0, n: 0 };
    sums.set(province, { x: sum.x + x, y: sum.y + y, n: sum.n + 1 });
  }
  return new Map(Array.from(sums, ([code, { x, y, n }]) => [code, { x: Math.round(x / n), y: Math.round(y / n) }]));
}

/** The nearest municipality in the direction of an arrow key: twice as far sideways counts as farther away. */
export function neighbourOf(places: readonly MapPlace[], from: MapPlace, key: string): MapPlace | undefined {
  const [dx, dy] = directions.get(key) ?? [0, 0];
  let best: MapPlace | undefined;
  let least = Infinity;
  for (const to of places) {
    const [x, y] = [to.x - from.x, to.y - from.y];
    const ahead = x * dx + y * dy;
    if (ahead <= 0) continue;
    const far = ahead + 2 * Math.abs(x * dy - y * dx);
    if (far < least) [best, least] = [to, far];
  }
  return best;
}

const directions: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
]);

export function isArrow(key: string): boolean {
  return directions.has(key);
}
