import { refuse } from "./reader.ts";

export interface Centre {
  readonly latitude: number;
  readonly longitude: number;
}

/** Section 2: the great circle by the haversine formula, in whole hectometres, halves up. The only sums with fractions. */
export function distanceOf(a: Centre, b: Centre): bigint {
  const radians = Math.PI / 180;
  const latitude = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const longitude = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const h = latitude ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * longitude ** 2;
  return BigInt(Math.floor(2 * 63_710 * Math.asin(Math.min(1, Math.sqrt(h))) + 0.5));
}

/** The distance of a pair whichever is named first: it is measured from the lower code. */
export function byCode<Place>(
  places: ReadonlyMap<string, Place>,
  distance: (a: Place, b: Place) => bigint,
): (a: string, b: string) => bigint {
  return (a, b) => {
    const [first, second] = [places.get(a < b ? a : b), places.get(a < b ? b : a)];
    return first === undefined || second === undefined ? refuse(`${a} or ${b} is unknown`) : distance(first, second);
  };
}
