import type { PresetsData } from "./data/presets.ts";
import { csv } from "./csv/csv.ts";

/**
 * One row a measure and one column a preset, by their ids; below them, of each package, whether all of it is proven, and else its
 * first open level and how far that may lie above the best possible, in basis points. Empty: no package, or not known.
 */
export function presetsCsv({ presets }: PresetsData): string {
  const ids = [...new Set(presets.flatMap(({ found }) => (found?.measures ?? []).map(({ id }) => id)))];
  const first = presets.map(({ found }) => found?.levels.find(({ proven }) => !proven));
  const rows = [
    ...ids.map((id) => [
      id,
      ...presets.map(({ found }) => found?.measures.find((line) => line.id === id)?.after.value ?? ""),
    ]),
    ["proven", ...presets.map(({ found }) => (found === undefined ? "" : found.proven ? "yes" : "no"))],
    ["open_level", ...first.map((level) => level?.rank ?? "")],
    ["open_basis_points", ...first.map((level) => level?.basisPoints ?? "")],
  ];
  return csv(["measure", ...presets.map(({ id }) => id)], rows);
}
