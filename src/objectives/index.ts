import type { Scenario } from "../domain/index.ts";
import { agreements } from "./agreements.ts";
import { changedPlaces } from "./changes-places.ts";
import { changes } from "./changes.ts";
import { cost } from "./cost.ts";
import { deviationAbsolute } from "./deviation-absolute.ts";
import { deviationGraded } from "./deviation-graded.ts";
import { deviationMax } from "./deviation-max.ts";
import { deviationRelative } from "./deviation-relative.ts";
import { deviationSquare } from "./deviation-square.ts";
import { distance } from "./distance.ts";
import { exchanges } from "./exchanges.ts";
import { grants } from "./grants.ts";
import { handOvers } from "./hand-overs.ts";
import { municipalSwapDistance } from "./municipal-swap-distance.ts";
import { municipalSwaps } from "./municipal-swaps.ts";
import type { Measure } from "./objective.ts";
import { relieved } from "./relieved.ts";
import { sites } from "./sites.ts";
import { smallMunicipalSwaps } from "./small-municipal-swaps.ts";
import { swapAgreements } from "./swap-agreements.ts";
import { swapDistance } from "./swap-distance.ts";
import { unviableSites } from "./unviable-sites.ts";
import { unviable } from "./unviable.ts";

export * from "./objective.ts";
export { defaultObjective, namedObjectives, type Preset, presets, weightedObjective } from "./presets.ts";

/** The measures that say something of a scenario: those that count from a plan that stands need one. */
export function measuresOf({ reference }: Pick<Scenario, "reference">): readonly Measure[] {
  return reference === undefined ? measures.filter((measure) => measure.fromReference !== true) : measures;
}

/** Every measure, in the order in which people read them. */
export const measures: readonly Measure[] = [
  unviable,
  unviableSites,
  deviationAbsolute,
  deviationRelative,
  deviationGraded,
  deviationSquare,
  deviationMax,
  agreements,
  swapAgreements,
  handOvers,
  exchanges,
  municipalSwaps,
  smallMunicipalSwaps,
  relieved,
  changes,
  changedPlaces,
  distance,
  swapDistance,
  municipalSwapDistance,
  sites,
  cost,
  grants,
];
