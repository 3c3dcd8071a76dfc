import type { Kind, Pin, Standing } from "../domain/index.ts";
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

export const pinWords: Words<Pin["type"]> = {
  "agreed-merger": {
    nl: ["samenvoegen", "samenvoeging afgesproken", "afgesproken samenvoeging"],
    en: ["merger", "agreed merger"],
  },
  "forbidden-merger": {
    nl: ["niet samenvoegen", "samenvoeging uitgesloten", "uitgesloten samenvoeging"],
    en: ["no merger", "forbidden merger"],
  },
  "own-site": { nl: ["eigen locatie"], en: ["own site"] },
  "agreed-swap": { nl: ["uitruil", "uitruil afgesproken", "afgesproken uitruil"], en: ["swap", "agreed swap"] },
  "forbidden-swap": {
    nl: ["geen uitruil", "uitruil uitgesloten", "uitgesloten uitruil"],
    en: ["no swap", "forbidden swap"],
  },
  "agreed-municipal-swap": {
    nl: ["uitruil per gemeente", "afgesproken uitruil per gemeente"],
    en: ["municipal swap", "agreed municipal swap"],
  },
  "forbidden-municipal-swap": {
    nl: ["geen uitruil per gemeente", "uitgesloten uitruil per gemeente"],
    en: ["no municipal swap", "forbidden municipal swap"],
  },
  "agreed-exchange": { nl: ["ruil", "afgesproken ruil"], en: ["exchange", "agreed exchange"] },
  "forbidden-exchange": { nl: ["geen ruil", "uitgesloten ruil"], en: ["no exchange", "forbidden exchange"] },
};

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
export function wordOf<T extends string>(words: Words<T>, value: T, language: "nl" | "en"): string {
  return words[value][language][0] ?? value;
}

/** What may be written, for a message. */
export function optionsOf<T extends string>(words: Words<T>): { readonly nl: string; readonly en: string } {
  const all = Object.keys(words) as T[];
  return {
    nl: all.map((one) => wordOf(words, one, "nl")).join(", "),
    en: all.map((one) => wordOf(words, one, "en")).join(", "),
  };
}
