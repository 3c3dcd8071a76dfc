import type * as fc from "fast-check";
import { decide } from "../../src/decision/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { cellFacts } from "../../src/formulate/facts.ts";
import { scenarios, type Size } from "./scenario.ts";

/** Scenarios in which there is something to agree on: a decision, and two tasks without a home in one province. */
export function eventful(size: Size): fc.Arbitrary<Scenario> {
  return scenarios(size).filter((scenario) => {
    const decided = decide(scenario);
    if (decided.status !== "decided") return false;
    const homeless = new Map<string, number>();
    for (const cell of cellFacts(scenario, decided.decision, ["regular", "amv"], () => true)) {
      if (cell.open === 0 || cell.open >= cell.minimum || cell.hasAdoptedSite) continue;
      const place = `${cell.municipality.province} ${cell.kind}`;
      homeless.set(place, (homeless.get(place) ?? 0) + 1);
    }
    return [...homeless.values()].some((count) => count >= 2);
  });
}
