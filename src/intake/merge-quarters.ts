import { both, en, type Municipality, nl, type Offer, type Provenance } from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import type { Tally } from "./tally.ts";
import { otherOffers, same, told } from "./told-offer.ts";
import type { Claim, OfferLine } from "./understood.ts";

/**
 * A municipality with the offers that quarters state: they take the place of its offers of the same kind and certainty,
 * and others stay. Equal offers keep their standing and source.
 */
export function withQuarterOffers(
  one: Municipality,
  changed: Municipality,
  claims: readonly Claim[],
  lines: readonly OfferLine[],
  provenance: Provenance,
  tally: Tally,
  report: Report,
): Municipality {
  const [first] = lines;
  const other = lines.find((line) => line.part !== true || isElsewhere(line, lines)) ?? claims.find(isStated);
  if (first === undefined) return changed;
  if (other !== undefined) {
    report(
      "contradiction",
      other.spot,
      both(
        nl`Het aanbod van ${one.name} van deze soort staat ook elders, per kwartaal of als lijst. Misschien kan een van beide weg, of is een van de bladen oud.`,
        en`The offers of ${one.name} of this kind stand elsewhere too, by quarter or as a list. Maybe one of the two can go, or one of the sheets is an old one.`,
      ),
    );
    return changed;
  }
  const own = one.offers.filter((offer) => stated(offer, lines));
  const rest = [...own];
  const offers = lines.flatMap((line): Offer[] => {
    if (line.places === 0) return [];
    const at = rest.findIndex((offer) => same(offer, line));
    if (at >= 0) return rest.splice(at, 1);
    const { kind, certainty, places, availableFrom } = line;
    return [compact({ kind, certainty, places, availableFrom, provenance })];
  });
  if (told(own) === told(offers)) {
    tally.same += lines.length;
    return changed;
  }
  tally.changes.push(otherOffers(one, own, offers, first.spot));
  return { ...changed, offers: [...changed.offers.filter((offer) => !stated(offer, lines)), ...offers] };

  function isStated({ field }: Claim): boolean {
    return lines.some((line) => field === `${line.certainty}-${line.kind}`);
  }
}

function stated(offer: Offer, lines: readonly OfferLine[]): boolean {
  return lines.some((line) => line.kind === offer.kind && line.certainty === offer.certainty);
}

/** Whether another sheet states the same kind and certainty. */
function isElsewhere({ kind, certainty, spot }: OfferLine, lines: readonly OfferLine[]): boolean {
  const [first] = lines.filter((line) => line.kind === kind && line.certainty === certainty);
  return first !== undefined && (first.spot.file !== spot.file || first.spot.sheet !== spot.sheet);
}
