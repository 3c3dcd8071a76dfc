import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A ring of points, east and north in any flat or geographic measure that the file uses. */
export type Ring = readonly (readonly [east: number, north: number])[];

/** Borders by municipality code, or why the file has none. */
export type Borders =
  | { readonly status: "borders"; readonly rings: ReadonlyMap<string, readonly Ring[]> }
  | { readonly status: "refused"; readonly reason: "json" | "form" | "codes" | "points" | "size" };

/** Names under which published files keep the code of a municipality, lower case. */
const codeNames = ["statcode", "gm_code", "gemeentecode", "code", "id"];
/** Points in all: a file with every bend of the coast has a few hundred thousand. */
const most = 2_000_000;

/**
 * Reads GeoJSON, or TopoJSON with one object of municipalities, from text that a stranger may have written: everything
 * is looked at before it is used, and what has no municipality code (GM with four digits) is passed over.
 */
export function readBorders(text: string): Borders {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { status: "refused", reason: "json" };
  }
  const features = featuresOf(value);
  if (features === undefined) return { status: "refused", reason: "form" };
  const rings = new Map<string, Ring[]>();
  let points = 0;
  for (const one of features) {
    const code = codeOf(one);
    if (code === undefined) continue;
    const own = ringsOf(isRecord(one) ? one["geometry"] : undefined);
    if (own === undefined) return { status: "refused", reason: "points" };
    points += own.reduce((sum, ring) => sum + ring.length, 0);
    if (points > most) return { status: "refused", reason: "size" };
    rings.set(code, [...(rings.get(code) ?? []), ...own]);
  }
  return rings.size === 0 ? { status: "refused", reason: "codes" } : { status: "borders", rings };
}

function featuresOf(value: unknown): readonly unknown[] | undefined {
  if (!isRecord(value)) return undefined;
  if (value["type"] === "FeatureCollection" && Array.isArray(value["features"])) return value["features"];
  if (value["type"] !== "Topology" || !isRecord(value["objects"])) return undefined;
  const collection = Object.values(value["objects"]).find((o) => isRecord(o) && o["type"] === "GeometryCollection");
  if (collection === undefined) return undefined;
  try {
    return feature(value as unknown as Topology, collection as GeometryCollection).features;
  } catch {
    return undefined;
  }
}

function codeOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const properties = isRecord(value["properties"]) ? Object.entries(value["properties"]) : [];
  for (const name of codeNames) {
    const found =
      properties.find(([key]) => key.toLowerCase() === name)?.[1] ?? (name === "id" ? value["id"] : undefined);
    const code = typeof found === "number" ? `GM${String(found).padStart(4, "0")}` : found;
    if (typeof code === "string" && /^(GM)?\d{4}$/.test(code)) return code.startsWith("GM") ? code : `GM${code}`;
  }
  return undefined;
}

function ringsOf(geometry: unknown): Ring[] | undefined {
  if (!isRecord(geometry) || !Array.isArray(geometry["coordinates"])) return undefined;
  const { coordinates } = geometry as { coordinates: unknown[] };
  const polygons =
    geometry["type"] === "Polygon" ? [coordinates] : geometry["type"] === "MultiPolygon" ? coordinates : undefined;
  if (polygons === undefined) return undefined;
  const rings: Ring[] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return undefined;
    for (const ring of polygon as unknown[]) {
      if (!Array.isArray(ring) || !ring.every(isPoint)) return undefined;
      rings.push(ring);
    }
  }
  return rings;
}

function isPoint(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
