import { type CountryWords, type Kind, spoken } from "../domain/index.ts";
import { type CreditPart, creditWords } from "../rules/credits.ts";
import type { Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";
import { wording } from "./wording.ts";

/** What counts towards a key besides an offer: each part with its number, per cent and limit, and of several the sum. */
export function creditSentences(
  parts: readonly CreditPart[],
  { name, kind }: { readonly name: string; readonly kind: Kind },
  language: Language,
  words?: CountryWords,
): string[] {
  const say = reportSay(language, words);
  const worded = wording(language, words);
  const each = parts.map(({ of, places, percent, most, counted }) => {
    const { one, many } = creditWords[of];
    return say("why.credit.part", {
      name,
      places,
      what: worded(spoken(places === 1 ? one : many, language)),
      percent,
      kind: say(`kind.${kind}`),
      most: most === undefined ? "" : say("why.credit.most", { most }),
      counted,
    });
  });
  if (parts.length < 2) return each;
  return [...each, say("why.credit", { places: parts.reduce((sum, { counted }) => sum + counted, 0) })];
}
