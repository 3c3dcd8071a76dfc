import { type Bilingual, both, en, joined, nl } from "../domain/index.ts";

/** What a place is worth in something else. */
interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

type Rates = Readonly<Partial<Record<keyof typeof goods, Rate | undefined>>>;

const goods = {
  statusHolderHousing: { nl: "woningen voor statushouders", en: "homes for status holders" },
  ukrainianPlaces: { nl: "plekken voor ontheemden uit Oekraïne", en: "places for displaced Ukrainians" },
  otherKind: { nl: "plekken van de andere soort", en: "places of the other kind" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** For what a municipality may take over from another, and at which rates: those that are set. */
export function exchangeWords({ statusHolderHousing, ukrainianPlaces, otherKind }: Rates): Bilingual {
  const set = [
    [goods.statusHolderHousing, statusHolderHousing],
    [goods.ukrainianPlaces, ukrainianPlaces],
    [goods.otherKind, otherKind],
  ] as const;
  const rates = set.flatMap(([good, rate]) =>
    rate === undefined
      ? []
      : [both(nl`${good} (${fraction(rate)} per plek)`, en`${good} (${fraction(rate)} per place)`)],
  );
  const [last, ...before] = rates.toReversed();
  if (last === undefined)
    return {
      nl: "Een gemeente mag taak en opvang overnemen in ruil voor iets anders; een koers is niet vastgesteld.",
      en: "A municipality may take over task and hosting in return for something else; no rate is set.",
    };
  const others = joined(before.toReversed(), ", ");
  const all = before.length === 0 ? last : both(nl`${others} of ${last}`, en`${others} or ${last}`);
  return both(
    nl`Een gemeente mag taak en opvang overnemen in ruil voor ${all}.`,
    en`A municipality may take over task and hosting in return for ${all}.`,
  );
}

function fraction({ numerator, denominator }: Rate): string {
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}
