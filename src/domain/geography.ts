import { known } from "./known.ts";
import { centre, distance } from "./distance.ts";
import type { MunicipalityCode, ProvinceCode } from "./code.ts";
import type { Scenario } from "./scenario.ts";

/** Distances and neighbourhood of a scenario, in whole hectometres and border crossings; each asked once, then kept. */
export interface Geography {
  /** d_gh between label points. */
  readonly between: (a: MunicipalityCode, b: MunicipalityCode) => number;
  /** Distance between provincial centres. */
  readonly betweenProvinces: (a: ProvinceCode, b: ProvinceCode) => number;
  /** Fewest borders to cross from a to b, at most `most`; undefined beyond. `ferries`: whether ferries count as borders. */
  readonly borders: (a: MunicipalityCode, b: MunicipalityCode, most: number, ferries: boolean) => number | undefined;
}

/** By the list of municipalities: scenarios that differ in pins or rules alone share it. */
const kept = new WeakMap<Scenario["municipalities"], { readonly of: Scenario; readonly geography: Geography }>();

export function geography(scenario: Scenario): Geography {
  const found = kept.get(scenario.municipalities);
  if (found?.of.borders === scenario.borders && found.of.provinces === scenario.provinces) return found.geography;
  const surveyed = survey(scenario);
  kept.set(scenario.municipalities, { of: scenario, geography: surveyed });
  return surveyed;
}

function survey(scenario: Scenario): Geography {
  const places = new Map(scenario.municipalities.map((m) => [m.code, m]));
  const centres = new Map(
    scenario.provinces.map((p) => [p.code, centre(scenario.municipalities.filter((m) => m.province === p.code))]),
  );
  const distances = new Map<string, number>();
  const neighbours = { true: adjacency(scenario, true), false: adjacency(scenario, false) };
  return {
    between: (a, b) => {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      let hectometres = distances.get(key);
      if (hectometres === undefined) {
        hectometres = distance(known(places, a < b ? a : b), known(places, a < b ? b : a));
        distances.set(key, hectometres);
      }
      return hectometres;
    },
    betweenProvinces: (a, b) => distance(known(centres, a < b ? a : b), known(centres, a < b ? b : a)),
    borders: (a, b, most, ferries) => crossings(neighbours[ferries ? "true" : "false"], a, b, most),
  };
}

function adjacency(scenario: Scenario, ferries: boolean): Map<MunicipalityCode, Set<MunicipalityCode>> {
  const neighbours = new Map<MunicipalityCode, Set<MunicipalityCode>>();
  const join = (a: MunicipalityCode, b: MunicipalityCode) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const border of scenario.borders) {
    if (border.kind === "ferry" && !ferries) continue;
    join(border.a, border.b);
    join(border.b, border.a);
  }
  return neighbours;
}

/** Breadth-first over borders. */
function crossings(
  neighbours: Map<MunicipalityCode, Set<MunicipalityCode>>,
  from: MunicipalityCode,
  to: MunicipalityCode,
  most: number,
): number | undefined {
  let frontier = new Set([from]);
  const seen = new Set(frontier);
  for (let steps = 0; steps <= most; steps++) {
    if (frontier.has(to)) return steps;
    const next = new Set<MunicipalityCode>();
    for (const at of frontier) {
      for (const neighbour of neighbours.get(at) ?? []) if (!seen.has(neighbour)) next.add(neighbour);
    }
    for (const at of next) seen.add(at);
    frontier = next;
  }
  return undefined;
}
