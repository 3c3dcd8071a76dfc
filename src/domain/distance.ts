/** Mean radius of the sphere on which distances are measured, in hectometres (6,371 km). */
const radius = 63_710;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Great-circle distance by the haversine formula, in whole hectometres, halves up (section 1). Limits and objectives
 * use this whole number, so that every later comparison is exact. Label points are geometric: the distance ranks
 * neighbours, it is no travel distance.
 */
export function distance(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const latitude = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const longitude = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const h = latitude ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * longitude ** 2;
  return Math.floor(2 * radius * Math.asin(Math.min(1, Math.sqrt(h))) + 0.5);
}

/** Plain mean of latitudes and of longitudes: the centre of a province. */
export function centre(points: readonly Point[]): Point {
  let latitude = 0;
  let longitude = 0;
  for (const point of points) {
    latitude += point.latitude;
    longitude += point.longitude;
  }
  return { latitude: latitude / points.length, longitude: longitude / points.length };
}
