import { geography } from "../domain/index.ts";
import { times } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import { type DistanceOptions, distanceOptions } from "./distance.ts";
import type { Measure } from "./objective.ts";
import { ceilDivide } from "./whole.ts";

/** Σ w·⌈d / per⌉ (3.10), with d between label points: the second level when swaps are settled between municipalities. */
export const municipalSwapDistance: Measure<DistanceOptions> = {
  id: "municipalSwapDistance",
  title: { nl: "afstand van uitruil tussen gemeenten", en: "distance of swaps between municipalities" },
  unit: { nl: "plekken keer hectometer", en: "places times hectometres" },
  description: {
    nl: "Voor elke plek die gemeenten uitruilen: hoe ver zij van elkaar liggen, alles opgeteld.",
    en: "For every place that municipalities swap: how far apart they are, all added up.",
  },
  change: {
    more: {
      nl: "opgeteld over alle plekken {n} km verder weg, bij uitruil tussen gemeenten",
      en: "{n} km farther added up over all places, in swaps between municipalities",
    },
    less: {
      nl: "opgeteld over alle plekken {n} km minder ver weg, bij uitruil tussen gemeenten",
      en: "{n} km less far added up over all places, in swaps between municipalities",
    },
    per: 10,
    unit: { nl: "km, opgeteld over alle plekken", en: "km, added up over all places" },
  },
  schema: distanceOptions,
  combine: "sum",
  settledBySwaps: true,
  namedLater: true,
  measure: ({ per }, { scenario, reading: { plan } }) => {
    const { between } = geography(scenario);
    let value = 0;
    for (const { surplus, shortage, places } of plan.municipalSwaps) {
      value += places * ceilDivide(between(surplus, shortage), per);
    }
    return value;
  },
  terms: ({ per }, program) => ({
    expression: addUp(program.municipalFlows.map((flow) => times(ceilDivide(flow.distance, per), flow.places))),
    rows: [],
  }),
};
