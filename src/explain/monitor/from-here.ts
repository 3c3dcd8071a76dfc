import {
  kinds,
  type Municipality,
  type Offer,
  type Plan,
  referenceOf,
  type Scenario,
  type Source,
  type Standing,
} from "../../domain/index.ts";
import type { Reading } from "../../scenario/index.ts";
import { keyOf, lastUntil } from "./monitor.ts";

/** Where the readings come from, and how sure they are. */
export interface Origin {
  readonly title: string;
  readonly standing: Standing;
}

/** What it is called among the sources of a scenario. */
const source = "monitor";

/**
 * The scenario from which to go on, on a day: of each municipality and kind of which the monitor says something, places that there are count as
 * reported and those that are planned as promising, in place of what was offered before. So what is still lacking is divided anew. The package is
 * the plan that stands, so that changes of it can be counted and ranked. Decisions that were issued are left out, since this proposes others.
 */
export function fromHere(
  scenario: Scenario,
  plan: Plan,
  readings: readonly Reading[],
  on: string,
  { title, standing }: Origin,
): Scenario {
  const last = lastUntil(readings, on);
  const own: Source = { id: source, title, date: on };
  return {
    ...scenario,
    id: `${scenario.id}-${on}`,
    sources: [...scenario.sources.filter(({ id }) => id !== source), own],
    municipalities: scenario.municipalities.map((town) => standsAt(town, last, standing)),
    reference: referenceOf(plan),
  };
}

function standsAt(
  { decided: _decided, ...town }: Municipality,
  last: ReadonlyMap<string, Reading>,
  standing: Standing,
): Municipality {
  const provenance = { standing, source };
  const offers = kinds.flatMap((kind): readonly Offer[] => {
    const reading = last.get(keyOf(town.code, kind));
    if (reading === undefined) return town.offers.filter((offer) => offer.kind === kind);
    const { realised, planned, plannedFrom } = reading;
    const reported: Offer = { kind, certainty: "reported", places: realised, provenance };
    const from = plannedFrom === undefined ? {} : { availableFrom: plannedFrom };
    const promising: Offer = { kind, certainty: "promising", places: planned, ...from, provenance };
    return [reported, promising].filter(({ places }) => places > 0);
  });
  return { ...town, offers };
}
