import { geography, kinds, total } from "../domain/index.ts";
import { sum, times } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import { type DistanceOptions, distanceOptions } from "./distance.ts";
import type { Measure } from "./objective.ts";
import { ceilDivide } from "./whole.ts";

/** Σ s·⌈d / per⌉ (section 4), with d between the centres of the provinces. */
export const swapDistance: Measure<DistanceOptions> = {
  id: "swapDistance",
  title: { nl: "afstand tussen provincies", en: "distance between provinces" },
  unit: { nl: "plekken keer hectometer", en: "places times hectometres" },
  description: {
    nl: "Voor elke plek die een andere provincie overneemt: hoe ver die provincie weg is, alles opgeteld.",
    en: "For every place that another province takes over: how far away that province is, all added up.",
  },
  change: {
    more: {
      nl: "opgeteld over alle plekken {n} km verder weg, tussen provincies",
      en: "{n} km farther added up over all places, between provinces",
    },
    less: {
      nl: "opgeteld over alle plekken {n} km minder ver weg, tussen provincies",
      en: "{n} km less far added up over all places, between provinces",
    },
    per: 10,
    unit: { nl: "km, opgeteld over alle plekken", en: "km, added up over all places" },
  },
  schema: distanceOptions,
  combine: "sum",
  settledBySwaps: true,
  measure: ({ per }, { scenario, reading: { plan } }) => {
    const { betweenProvinces } = geography(scenario);
    let value = 0;
    for (const { surplus, shortage, places } of plan.swaps) {
      value += total(places) * ceilDivide(betweenProvinces(surplus, shortage), per);
    }
    return value;
  },
  terms: ({ per }, program) => ({
    expression: addUp(
      program.flows.map(({ distance, places }) =>
        times(ceilDivide(distance, per), sum(...kinds.map((kind) => places[kind]))),
      ),
    ),
    rows: [],
  }),
};
