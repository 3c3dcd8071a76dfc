import { geography, kinds, type MunicipalityCode, type Plan, type Scenario } from "../../domain/index.ts";
import type { Column } from "./fairness.ts";

/** Places of one municipality that another hosts, by merger or exchange, and how far away. */
export interface Journey {
  readonly from: MunicipalityCode;
  readonly to: MunicipalityCode;
  readonly places: number;
  /** Hectometres between label points. */
  readonly distance: number;
}

/** How far places go from who has, or had, the task to who hosts: mean distance = placeDistance / places. */
export interface Journeys {
  readonly column: Column;
  readonly places: number;
  /** Σ places · distance, in hectometres. */
  readonly placeDistance: number;
  /** The longest first; of equals the most places. */
  readonly longest: readonly Journey[];
}

/** The journeys of a plan in one kind or in total; `shown`: how many of the longest. */
export function journeys(scenario: Scenario, plan: Plan, column: Column, shown = 5): Journeys {
  const { between } = geography(scenario);
  const counted = kinds.filter((kind) => column === "total" || kind === column);
  const all: Journey[] = [
    ...plan.mergers.map((m) => ({ kind: m.kind, from: m.guest, to: m.host, places: m.places })),
    ...plan.exchanges.map((e) => ({ kind: e.kind, from: e.giver, to: e.taker, places: e.places })),
  ]
    .filter((move) => counted.includes(move.kind) && move.places > 0)
    .map(({ from, to, places }) => ({ from, to, places, distance: between(from, to) }));
  return {
    column,
    places: all.reduce((n, j) => n + j.places, 0),
    placeDistance: all.reduce((n, j) => n + j.places * j.distance, 0),
    longest: all
      .toSorted((a, b) => b.distance - a.distance || b.places - a.places || (a.from < b.from ? -1 : 1))
      .slice(0, shown),
  };
}
