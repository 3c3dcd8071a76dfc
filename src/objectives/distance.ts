import { z } from "zod";
import { geography } from "../domain/index.ts";
import { times } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";
import { ceilDivide } from "./whole.ts";

/** `per`: hectometres in one step; the distance of a pair counts in whole steps, rounded up. */
export interface DistanceOptions {
  readonly per: number;
}

export const distanceOptions = z.strictObject({ per: z.int().min(1).default(1) });

/** Σ m·⌈d / per⌉ + Σ f·⌈d / per⌉ (section 4): how far from their own municipality places are hosted. */
export const distance: Measure<DistanceOptions> = {
  id: "distance",
  title: { nl: "afstand binnen provincies", en: "distance within provinces" },
  unit: { nl: "plekken keer hectometer", en: "places times hectometres" },
  description: {
    nl: "Voor elke plek die naar een andere gemeente gaat: hoe ver die gemeente weg is, alles opgeteld.",
    en: "For every place that goes to another municipality: how far away that is, all added up.",
  },
  change: {
    more: {
      nl: "opgeteld over alle plekken {n} km verder weg, binnen provincies",
      en: "{n} km farther added up over all places, within provinces",
    },
    less: {
      nl: "opgeteld over alle plekken {n} km minder ver weg, binnen provincies",
      en: "{n} km less far added up over all places, within provinces",
    },
    per: 10,
    unit: { nl: "km, opgeteld over alle plekken", en: "km, added up over all places" },
  },
  schema: distanceOptions,
  combine: "sum",
  measure: ({ per }, { scenario, reading: { plan } }) => {
    const { between } = geography(scenario);
    let value = 0;
    for (const { guest, host, places } of plan.mergers) value += places * ceilDivide(between(guest, host), per);
    for (const { giver, taker, places } of plan.exchanges) value += places * ceilDivide(between(giver, taker), per);
    return value;
  },
  terms: ({ per }, program) => {
    const moves = [...program.handOvers, ...program.exchanges];
    return {
      expression: addUp(moves.map((move) => times(ceilDivide(move.distance, per), move.places))),
      rows: [],
    };
  },
};
