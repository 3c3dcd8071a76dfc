import type { MunicipalityCode } from "./code.ts";
import { known } from "./known.ts";
import { kinds, perKind, type Kind, type PerKind } from "./kind.ts";
import { offeredPlaces } from "./reading.ts";
import type { Municipality, Provenance, PublishedDecision, Scenario } from "./scenario.ts";

/** What is taken over from one municipality in one kind, in places, and what its decision says where one was issued. */
export interface TakenOver {
  /** o_gk: what it offers. */
  readonly offered: number;
  /** A_gk of (2.1). */
  readonly adopted: number;
  /** Of A_gk what can be used only after the scenario's date; what is in time is taken over first. */
  readonly late: number;
  /** The part of its published number that is its share in the remainder, d_gk − A_gk; absent: it has no such number. */
  readonly publishedShare?: number;
}

export type AllTakenOver = ReadonlyMap<MunicipalityCode, PerKind<TakenOver>>;

/** Asked for every municipality anew. */
const kept = new WeakMap<Scenario, Map<boolean, AllTakenOver>>();

/**
 * (2.1), (2.1a), (2.1b): A_gk of every municipality and kind, A = o without a published number d, in full, also above the key (R1, R6), else A = min(o, d); but A = d where the
 * published shares Σ (d − o)⁺ of the province ask for more than its remainder (T − Σ A)⁺: it was decided above its task.
 * `promising` says whether promising initiatives count as offered.
 */
export function takenOver(scenario: Scenario, promising: boolean): AllTakenOver {
  const found = kept.get(scenario)?.get(promising);
  if (found !== undefined) return found;
  const places = perKind((kind) => new Map(placesOf(scenario, kind, promising)));
  const made = new Map(scenario.municipalities.map(({ code }) => [code, perKind((kind) => known(places[kind], code))]));
  kept.set(scenario, (kept.get(scenario) ?? new Map<boolean, AllTakenOver>()).set(promising, made));
  return made;
}

/** Whether any municipality has a published number of any kind. */
export function hasPublished({ municipalities }: Scenario): boolean {
  return municipalities.some(
    ({ decided }) => decided !== undefined && kinds.some((kind) => decided[kind] !== undefined),
  );
}

/** Where the number of one kind comes from. */
export function decidedProvenance({ standing, source, amvProvenance }: PublishedDecision, kind: Kind): Provenance {
  if (kind === "amv" && amvProvenance !== undefined) return amvProvenance;
  return source === undefined ? { standing } : { standing, source };
}

function placesOf(scenario: Scenario, kind: Kind, promising: boolean): (readonly [MunicipalityCode, TakenOver])[] {
  return scenario.provinces.flatMap((province) => {
    const members = scenario.municipalities.filter((m) => m.province === province.code);
    const parts = members.map((municipality) => {
      const offered = offeredPlaces(municipality, kind, promising);
      const published = municipality.decided?.[kind];
      const adopted = Math.min(offered, published ?? offered);
      return { municipality, offered, published, adopted };
    });
    const remainder = Math.max(0, province.task[kind] - parts.reduce((n, part) => n + part.adopted, 0));
    const asked = parts.reduce((n, { published, adopted }) => n + (published ?? adopted) - adopted, 0);
    return parts.map(({ municipality, offered, published, adopted: within }) => {
      const adopted = asked > remainder ? (published ?? within) : within;
      const inTime = offeredPlaces(withoutLate(municipality, scenario.date), kind, promising);
      const late = Math.max(0, Math.min(adopted, offered) - inTime);
      const share = published === undefined ? {} : { publishedShare: published - adopted };
      return [municipality.code, { offered, adopted, late, ...share }] as const;
    });
  });
}

function withoutLate(municipality: Municipality, date: string): Municipality {
  const offers = municipality.offers.filter(
    ({ availableFrom }) => availableFrom === undefined || availableFrom <= date,
  );
  return { ...municipality, offers };
}
