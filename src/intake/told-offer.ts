import type { Municipality, Offer } from "../domain/index.ts";
import type { Spot } from "../scenario/index.ts";
import type { FigureChange } from "./tally.ts";
import type { OfferLine } from "./understood.ts";

/** Whether a line states this offer. What the table has no column for is not stated, and cannot differ. */
export function same(offer: Offer, line: OfferLine): boolean {
  return (
    offer.kind === line.kind &&
    offer.certainty === line.certainty &&
    offer.places === line.places &&
    (!line.states.from || offer.availableFrom === line.availableFrom) &&
    (!line.states.provenance ||
      (offer.provenance.standing === line.standing && offer.provenance.source === line.source))
  );
}

/** That a municipality has other offers than before. */
export function otherOffers(
  { code, name }: Pick<Municipality, "code" | "name">,
  before: readonly Offer[],
  after: readonly Offer[],
  spot: Spot,
): FigureChange {
  const facts = { of: "offers", before, after } as const;
  return { about: code, name, what: "offers", before: told(before), after: told(after), spot, facts };
}

/** Offers as machines read them, in any order the same. */
export function told(offers: readonly Offer[]): string {
  const texts = offers.map(({ kind, certainty, places, availableFrom, provenance }) =>
    [places, kind, certainty, availableFrom, provenance.standing, provenance.source]
      .filter((part) => part !== undefined)
      .join(" "),
  );
  return texts.sort().join("; ");
}
