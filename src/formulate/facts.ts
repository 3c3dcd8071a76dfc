import {
  openTask,
  type DecidedCell,
  type Decision,
  type Kind,
  type Municipality,
  type MunicipalityCode,
  type Scenario,
  type SiteTerms,
} from "../domain/index.ts";
import { capacity, hostCapacity } from "../rules/host-capacity.ts";
import { setting } from "../rules/index.ts";
import { mergeOffers } from "../rules/merge-offers.ts";
import { viableSite } from "../rules/viable-site.ts";

/** What is known of a municipality and kind before anything is chosen. */
export interface CellFacts {
  readonly municipality: Municipality;
  readonly kind: Kind;
  readonly indicative: number;
  readonly adopted: number;
  readonly share: number;
  readonly minimum: number;
  readonly hasAdoptedSite: boolean;
  /** L. */
  readonly open: number;
  /** Whether adopted places are part of L; if so, what is released to the reserve leaves L. */
  readonly offerIsOpen: boolean;
  /** Most that it can host. */
  readonly capacity: number;
}

/** The terms in which a reading or a program speaks of sites. A rule that is off makes every site viable. */
export function siteTerms(scenario: Scenario): SiteTerms {
  return {
    minimum: setting(viableSite, scenario)?.minimum ?? { regular: 0, amv: 0 },
    mergeOffers: setting(mergeOffers, scenario) !== undefined,
  };
}

export function cellFacts(
  scenario: Scenario,
  decision: Decision,
  kinds: readonly Kind[],
  within: (m: Municipality) => boolean,
): CellFacts[] {
  const terms = siteTerms(scenario);
  const room = setting(hostCapacity, scenario);
  const decided = new Map<MunicipalityCode, Readonly<Record<Kind, DecidedCell>>>(
    decision.municipalities.map((m) => [m.code, m.cells]),
  );
  return scenario.municipalities.filter(within).flatMap((municipality) =>
    kinds.map((kind) => {
      const { adopted, share } = decided.get(municipality.code)?.[kind] ?? { adopted: 0, share: 0 };
      const minimum = terms.minimum[kind];
      const small = adopted < minimum;
      return {
        municipality,
        kind,
        indicative: municipality.indicative[kind],
        adopted,
        share,
        minimum,
        hasAdoptedSite: adopted > 0 && !small,
        open: openTask(adopted, share, minimum, terms.mergeOffers),
        offerIsOpen: small && terms.mergeOffers,
        capacity: room === undefined ? Infinity : capacity(room, municipality, kind, adopted + share),
      };
    }),
  );
}
