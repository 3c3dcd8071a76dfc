import { type Bilingual, inEach, sentenceIn, spoken } from "./told.ts";

/** What stands in a hole: as it is, or told in the language of the sentence. */
export type Value = string | number | bigint | Bilingual;

/** A sentence of one language with what stands in its holes. */
type Sentence = readonly [parts: readonly string[], values: readonly Value[]];

function sentence(parts: TemplateStringsArray, ...values: readonly Value[]): Sentence {
  return [parts, values];
}

// Named after their languages, so that a reader, and the list for translators, sees which is which.
export { sentence as en, sentence as nl };

/**
 * A text with values in it: both(nl`${a} verzorgt voor ${b}`, en`${a} hosts for ${b}`). A further language has it by the English
 * with numbered holes, “{1} hosts for {2}”, and may put those in another order; without it, it is told in English.
 */
export function both(dutch: Sentence, english: Sentence): Bilingual {
  return inEach((language) => {
    const [parts, values] = language === "nl" ? dutch : english;
    const holes = parts.reduce((told, part, i) => `${told}{${i}}${part}`);
    return (sentenceIn(language, holes) ?? holes).replaceAll(/\{(\d+)\}/g, (hole, number: string) => {
      const value = values[+number - 1] ?? hole;
      return typeof value === "object" ? spoken(value, language) : String(value);
    });
  });
}
