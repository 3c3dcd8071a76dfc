import type { Kind, Municipality, Offer, Scenario } from "../../domain/index.ts";
import { sha256 } from "../../scenario/index.ts";

/** A promising initiative: places that a municipality may come to have. */
export interface Initiative {
  /** Its municipality, its kind and its number among those: what draws know it by, in every scenario of the same offers. */
  readonly id: string;
  readonly municipality: Municipality;
  readonly kind: Kind;
  readonly places: number;
}

/** Which of the initiatives come, by their ids. */
export type Coming = ReadonlySet<string>;

/** How draws are made: each initiative comes with the same chance, whatever else comes. */
export interface Draws {
  /** In per cents, 0 to 100. */
  readonly chance: number;
  readonly seed: number;
}

/** All promising initiatives, in the order of the scenario. */
export function initiativesOf({ municipalities }: Scenario): readonly Initiative[] {
  return municipalities.flatMap((municipality) =>
    identified(municipality).flatMap(({ id, offer: { kind, places } }) =>
      id === undefined ? [] : [{ id, municipality, kind, places }],
    ),
  );
}

/** The scenario in which only these initiatives come; what was reported does in any case. */
export function withOnly(scenario: Scenario, coming: Coming): Scenario {
  const municipalities = scenario.municipalities.map((municipality) => {
    const kept = identified(municipality).filter(({ id }) => id === undefined || coming.has(id));
    return kept.length === municipality.offers.length
      ? municipality
      : { ...municipality, offers: kept.map(({ offer }) => offer) };
  });
  return { ...scenario, municipalities };
}

/**
 * What comes in a draw. Every initiative has a number of its own in every draw, uniform on 0 … 2³² − 1: the first 32 bits of
 * SHA-256 of seed, draw and id. It comes where 100 · number < chance · 2³². So a draw is the same in every scenario that has the
 * initiative, and who comes at a chance comes at every higher one (common random numbers).
 */
export function drawn(initiatives: readonly Initiative[], draw: number, { chance, seed }: Draws): Coming {
  const comes = ({ id }: Initiative) =>
    100 * Number.parseInt(sha256(`${seed} ${draw} ${id}`).slice(0, 8), 16) < chance * 2 ** 32;
  return new Set(initiatives.filter(comes).map(({ id }) => id));
}

/** The offers of a municipality, promising ones with their ids. */
function identified({ code, offers }: Municipality): readonly { readonly offer: Offer; readonly id?: string }[] {
  const counted = new Map<Kind, number>();
  return offers.map((offer) => {
    if (offer.certainty !== "promising") return { offer };
    const n = (counted.get(offer.kind) ?? 0) + 1;
    counted.set(offer.kind, n);
    return { offer, id: `${code} ${offer.kind} ${n}` };
  });
}
