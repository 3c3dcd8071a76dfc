import type { Bilingual } from "../domain/index.ts";

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
  const told = (language: keyof Bilingual, per: string, or: string) => {
    const all = set.flatMap(([good, rate]) =>
      rate === undefined ? [] : [`${good[language]} (${fraction(rate)} ${per})`],
    );
    return [...(all.length > 1 ? [all.slice(0, -1).join(", ")] : []), ...all.slice(-1)].join(` ${or} `);
  };
  const [nl, en] = [told("nl", "per plek", "of"), told("en", "per place", "or")];
  return {
    nl: `Een gemeente mag taak en opvang overnemen in ruil voor ${nl || "iets anders; een koers is niet vastgesteld"}.`,
    en: `A municipality may take over task and hosting in return for ${en || "something else; no rate is set"}.`,
  };
}

function fraction({ numerator, denominator }: Rate): string {
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}
