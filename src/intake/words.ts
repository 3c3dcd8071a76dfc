import { type ExemptionGround, type Kind, type Language, type Pin, spoken, type Standing } from "../domain/index.ts";
import { pinKinds } from "../pins/index.ts";
import { plain } from "./plain.ts";

/** Words that stand for one of few values, in both languages; the first of each is how we write it. */
type Words<T extends string> = Readonly<Record<T, { readonly nl: readonly string[]; readonly en: readonly string[] }>>;

export const kindWords: Words<Kind> = {
  regular: { nl: ["regulier", "reguliere plekken"], en: ["regular"] },
  amv: { nl: ["amv", "amv's", "minderjarigen"], en: ["amv", "unaccompanied minors", "minors"] },
};

export const certaintyWords: Words<"reported" | "promising"> = {
  reported: { nl: ["toegezegd", "gemeld", "zeker"], en: ["reported"] },
  promising: { nl: ["kansrijk", "kansrijk initiatief"], en: ["promising"] },
};

export const standingWords: Words<Standing> = {
  published: { nl: ["gepubliceerd"], en: ["published"] },
  derived: { nl: ["afgeleid"], en: ["derived"] },
  estimate: { nl: ["schatting", "geschat"], en: ["estimate"] },
  assumed: { nl: ["aangenomen", "aanname"], en: ["assumed"] },
  illustrative: { nl: ["illustratief"], en: ["illustrative"] },
};

export const yesNoWords: Words<"yes" | "no"> = {
  yes: { nl: ["ja", "j", "x", "waar", "uitgezonderd", "vrijgesteld", "1"], en: ["yes", "y", "true", "exempt"] },
  no: { nl: ["nee", "n", "onwaar", "niet", "0"], en: ["no", "false", "not"] },
};

export const groundWords: Words<ExemptionGround> = {
  "long-hosting": { nl: ["langdurige opvang", "vangt al lang op"], en: ["long hosting"] },
  ukrainians: { nl: ["Oekraïners", "opvang Oekraïners"], en: ["Ukrainians"] },
  objection: { nl: ["bezwaar"], en: ["objection"] },
  other: { nl: ["anders", "overig"], en: ["other"] },
};

export const pinWords = Object.fromEntries(Object.values(pinKinds).map(({ type, words }) => [type, words])) as Words<
  Pin["type"]
>;

/** The value that a text stands for: its own name or one of its words; undefined: none. */
export function valueOf<T extends string>(words: Words<T>, text: string): T | undefined {
  const wanted = plain(text);
  for (const value of Object.keys(words) as T[]) {
    const { nl, en } = words[value];
    if ([value, ...nl, ...en].some((word) => plain(word) === wanted)) return value;
  }
  return undefined;
}

/** How a value is written in a language. */
export function wordOf<T extends string>(words: Words<T>, value: T, language: Language): string {
  const {
    nl: [nl = value],
    en: [en = value],
  } = words[value];
  return spoken({ nl, en }, language);
}

/** What may be written, for a message. */
export function optionsOf<T extends string>(words: Words<T>): { readonly nl: string; readonly en: string } {
  const all = Object.keys(words) as T[];
  return {
    nl: all.map((one) => wordOf(words, one, "nl")).join(", "),
    en: all.map((one) => wordOf(words, one, "en")).join(", "),
  };
}
