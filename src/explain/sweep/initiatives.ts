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

/** Which of the initiatives come, by their ids, each with the places that it then has. */
export type Coming = ReadonlyMap<string, number>;

/** What is assumed of one initiative. */
export interface Assumption {
  /** In per cents, 0 to 100. */
  readonly chance: number;
  /** Between how many places it has where it comes, each number as likely as another. Absent: those of its offer. */
  readonly places?: { readonly least: number; readonly most: number };
}

/** How draws are made: each initiative comes or does not, whatever else comes. */
export interface Draws {
  /** Of every initiative of which nothing else is assumed; in per cents, 0 to 100. */
  readonly chance: number;
  readonly seed: number;
  /** Of initiatives by their ids. */
  readonly assumed?: ReadonlyMap<string, Assumption> | undefined;
}

/** The scenario under other rules, or by other objectives: the same initiatives come. */
export interface Variant {
  readonly name: string;
  readonly scenario: Scenario;
}

/** What is assumed of an initiative, by itself or with the others. */
export function assumptionOf({ id }: Initiative, { chance, assumed }: Draws): Assumption {
  return assumed?.get(id) ?? { chance };
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
    const offers = identified(municipality).flatMap(({ id, offer }) => {
      const places = id === undefined ? offer.places : coming.get(id);
      if (places === undefined) return [];
      return [places === offer.places ? offer : { ...offer, places }];
    });
    const isSame =
      offers.length === municipality.offers.length && offers.every((one, n) => one === municipality.offers[n]);
    return isSame ? municipality : { ...municipality, offers };
  });
  return { ...scenario, municipalities };
}

/**
 * What comes in a draw. Every initiative has numbers of its own in every draw, each uniform on 0 … 2³² − 1: the first 32 bits of SHA-256
 * of seed, draw and id, and of the same with “places”. It comes where 100 · number < chance · 2³², with
 *
 *     least + ⌊number₂ · (most − least + 1) / 2³²⌋
 *
 * places, where those are assumed. So a draw is the same in every scenario that has the initiative, and who comes at a chance
 * comes at every higher one (common random numbers).
 */
export function drawn(initiatives: readonly Initiative[], draw: number, draws: Draws): Coming {
  const number = (words: string) => Number.parseInt(sha256(words).slice(0, 8), 16);
  return new Map(
    initiatives.flatMap((initiative) => {
      const { chance, places } = assumptionOf(initiative, draws);
      const own = `${draws.seed} ${draw} ${initiative.id}`;
      if (100 * number(own) >= chance * 2 ** 32) return [];
      if (places === undefined) return [[initiative.id, initiative.places] as const];
      const more = Math.floor((number(`${own} places`) * (places.most - places.least + 1)) / 2 ** 32);
      return [[initiative.id, places.least + more] as const];
    }),
  );
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
