import { kinds, known, type Scenario } from "../domain/index.ts";
import { takenOverOf } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import { timelySwaps } from "../rules/timely-swaps.ts";

/**
 * Provinces and kinds, as `province kind`, that can have a reserve (3.1): with a surplus of which a part is too late to
 * be swapped (3.11), or more timely surplus in the country than there is remainder to take over.
 */
export function mayRelease(scenario: Scenario): Set<string> {
  const facts = takenOverOf(scenario);
  const timelyOnly = setting(timelySwaps, scenario) !== undefined;
  const found = new Set<string>();
  for (const kind of kinds) {
    let unplaced = 0;
    const surpluses = scenario.provinces.map(({ code, task }) => {
      const mine = scenario.municipalities.filter((m) => m.province === code).map((m) => known(facts, m.code)[kind]);
      const adopted = mine.reduce((sum, m) => sum + m.adopted, 0);
      const late = timelyOnly ? mine.reduce((sum, m) => sum + m.late, 0) : 0;
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
