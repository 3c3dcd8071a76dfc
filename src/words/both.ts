import { furtherLanguages, type Language } from "./language.ts";
import { type Bilingual, sentenceIn, spoken } from "./told.ts";

/** What stands in a hole: as it is, or told in the language of the sentence. */
export type Value = string | number | bigint | Bilingual;

/** A sentence of one language with what stands in its holes. */
interface Sentence<Of extends Language> {
  readonly of: Of;
  readonly parts: readonly string[];
  readonly values: readonly Value[];
}

export function nl(parts: TemplateStringsArray, ...values: readonly Value[]): Sentence<"nl"> {
  return { of: "nl", parts, values };
}

export function en(parts: TemplateStringsArray, ...values: readonly Value[]): Sentence<"en"> {
  return { of: "en", parts, values };
}

/**
 * A text with values in it: both(nl`${a} verzorgt voor ${b}`, en`${a} hosts for ${b}`). A further language has it by the English
 * with numbered holes, “{1} hosts for {2}”, and may put those in another order.
 */
export function both(dutch: Sentence<"nl">, english: Sentence<"en">): Bilingual {
  const words = { nl: filled(dutch), en: filled(english) };
  const further = furtherLanguages.flatMap((language) => {
    const sentence = sentenceIn(language, withHoles(english.parts));
    return sentence === undefined ? [] : [[language, inHoles(sentence, english.values, language)] as const];
  });
  return further.length === 0 ? words : { ...words, further: Object.fromEntries(further) };
}

/** A sentence as further languages know it: its values are holes, numbered from 1. */
export function withHoles(parts: readonly string[]): string {
  return parts.map((part, i) => (i === 0 ? part : `{${i}}${part}`)).join("");
}

function inHoles(sentence: string, values: readonly Value[], language: Language): string {
  return sentence.replaceAll(/\{(\d+)\}/g, (hole, number: string) => {
    const value = values[Number(number) - 1];
    return value === undefined ? hole : text(value, language);
  });
}

function filled({ of, parts, values }: Sentence<Language>): string {
  return parts.map((part, i) => (i === 0 ? part : text(values[i - 1] ?? "", of) + part)).join("");
}

function text(value: Value, language: Language): string {
  return typeof value === "object" ? spoken(value, language) : String(value);
}
