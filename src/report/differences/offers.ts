import { kinds, type Municipality, type Offer } from "../../domain/index.ts";
import { certaintyWords, wordOf } from "../../intake/index.ts";
import { bothOffers } from "../change-words.ts";
import { type DifferenceLine, present, provenanceChange, type Teller } from "./teller.ts";

/** What differs of the offers of a municipality: parts of its sentence, and where the figures come from. */
export interface OffersChange {
  readonly parts: readonly (string | undefined)[];
  readonly origins: readonly DifferenceLine[];
}

/** A number where only that is other than it was, else the offers one by one. */
export function offersChange(teller: Teller, one: Municipality, other: Municipality): OffersChange {
  const { say, language } = teller;
  const lists = kinds.flatMap((kind) =>
    (["reported", "promising"] as const).map((certainty) => {
      const of = ({ offers }: Municipality) =>
        offers.filter((offer) => offer.kind === kind && offer.certainty === certainty);
      const values = { kind: say(`kind.${kind}`), certainty: wordOf(certaintyWords, certainty, language) };
      return { before: of(one), after: of(other), what: say("difference.offered", values) };
    }),
  );
  return {
    parts: [
      ...lists.map(({ before, after, what }) =>
        numeric(before, after)
          ? teller.part(what, before[0]?.places ?? 0, after[0]?.places ?? 0)
          : listed(teller, before, after, what),
      ),
      listed(teller, one.claimed ?? [], other.claimed ?? [], say("difference.claimed")),
    ],
    origins: present(
      lists.map(({ before, after, what }) => {
        const how = numeric(before, after)
          ? provenanceChange(teller, before[0]?.provenance, after[0]?.provenance)
          : undefined;
        return how === undefined ? undefined : { what: say("difference.origin.of", { what }), of: other.name, how };
      }),
    ),
  };
}

/** Whether a number says it all: at most one offer on each side, from the same day. */
function numeric(before: readonly Offer[], after: readonly Offer[]): boolean {
  const [one, other] = [before[0], after[0]];
  const sameDay = one === undefined || other === undefined || one.availableFrom === other.availableFrom;
  return before.length < 2 && after.length < 2 && sameDay;
}

function listed(
  { part, say, after: scenario, language }: Teller,
  before: readonly Offer[],
  after: readonly Offer[],
  what: string,
): string | undefined {
  const [was, is] = bothOffers(scenario, before, after, language);
  const none = say("difference.none");
  return part(what, was || none, is || none);
}
