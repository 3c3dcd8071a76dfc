import { adoptedPlaces, kinds, type Kind, type Municipality, type Scenario } from "../domain/index.ts";
import { adoptedPlacesRule } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import { timelySwaps } from "../rules/timely-swaps.ts";

/**
 * Provinces and kinds, as `province kind`, that can have a reserve (3.1): with a surplus of which a part is too late to
 * be swapped (3.11), or more timely surplus in the country than there is remainder to take over.
 */
export function mayRelease(scenario: Scenario): Set<string> {
  const promising = setting(adoptedPlacesRule, scenario)?.promising ?? true;
  const timelyOnly = setting(timelySwaps, scenario) !== undefined;
  const found = new Set<string>();
  for (const kind of kinds) {
    let unplaced = 0;
    const surpluses = scenario.provinces.map(({ code, task }) => {
      const mine = scenario.municipalities.filter((m) => m.province === code);
      const adopted = mine.reduce((sum, m) => sum + adoptedPlaces(m, kind, promising), 0);
      const late = timelyOnly ? mine.reduce((sum, m) => sum + latePlaces(scenario, m, kind, promising), 0) : 0;
      const surplus = Math.max(0, adopted - task[kind]);
      const timely = Math.max(0, adopted - late - task[kind]);
      unplaced += timely - Math.max(0, task[kind] - adopted);
      return { code, surplus, timely };
    });
    for (const { code, surplus, timely } of surpluses) {
      if (surplus > 0 && (unplaced > 0 || timely < surplus)) found.add(`${code} ${kind}`);
    }
  }
  return found;
}

/** Adopted places that are not available by the scenario's date. */
function latePlaces(scenario: Scenario, municipality: Municipality, kind: Kind, promising: boolean): number {
  let places = 0;
  for (const offer of municipality.offers) {
    const counts = offer.kind === kind && (promising || offer.certainty === "reported");
    if (counts && offer.availableFrom !== undefined && offer.availableFrom > scenario.date) places += offer.places;
  }
  return places;
}
