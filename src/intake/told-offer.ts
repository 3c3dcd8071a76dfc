import type { Offer } from "../domain/index.ts";
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

/** Offers as machines read them, in any order the same. */
export function told(offers: readonly Offer[]): string {
  const texts = offers.map(({ kind, certainty, places, availableFrom, provenance }) =>
    [places, kind, certainty, availableFrom, provenance.standing, provenance.source]
      .filter((part) => part !== undefined)
      .join(" "),
  );
  return texts.sort().join("; ");
}
