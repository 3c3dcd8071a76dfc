import { type Called, type CountryWords, spoken } from "../domain/index.ts";
import type { Language } from "./language.ts";

/** Puts the words of a country in a text of ours. */
export type Wording = (text: string) => string;

/** What stands before a Dutch word that takes “de”, and before one that takes “het”. */
const articles: ReadonlyMap<string, string> = new Map([
  ["de", "het"],
  ["die", "dat"],
  ["deze", "dit"],
  ["elke", "elk"],
  ["iedere", "ieder"],
  ["welke", "welk"],
  ["dezelfde", "hetzelfde"],
  ["de andere", "het andere"],
  ["een andere", "een ander"],
  ["één andere", "één ander"],
  ["een enkele", "een enkel"],
]);
const longestFirst = [...articles.keys()].sort((a, b) => b.length - a.length).join("|");

/*
 * Our own words, with what stands before them. Placeholders ({province}), names of files (municipalities.csv) and options
 * (--province) are no words. A Dutch word may be part of a longer one: gastgemeente, provinciecode, provinciale opgave.
 */
const dutch = new RegExp(
  `(?<![\\p{L}{-])(?:(${longestFirst}) )?(\\p{L}*?)(provinciale |provincies?|gemeenten?)(\\p{L}?)( die(?!\\p{L}))?`,
  "giu",
);
const sentence = /[^.;:]+[.;:]*|[.;:]+/gu;
/** Of a gemeente or a provincie: before what is hers, not where she is spoken of. */
const hers = /(?<![\p{L}])(?<!(?:van|aan|door|u) )haar(?=[ |]\p{L})/giu;
const english = /(?<![\p{L}{-])(?:(an?) )?(provinces?|provincial|municipalit(?:y|ies)|municipal)(?!\p{L}|\.csv)/giu;
/** Words of the Dutch law, which English texts name beside ours: no other country has them. */
const ofDutchLaw = / \((?:capaciteitsraming|restopgave|overschot)\)/gu;
const kinds = {
  regular: /(?<![\p{L}{])regul(?:ar|iere?)(?!\p{L})/giu,
  amv: /(?<![\p{L}{])amv(?!\p{L})/giu,
} as const;

/**
 * Puts the scenario's own words where ours say province, municipality or a kind: in templates before they are filled, and
 * in what rules and measures say. Without words every text stays as it is, byte for byte.
 */
export function wording(language: Language, words: CountryWords | undefined): Wording {
  if (words === undefined) return (text) => text;
  const places = language === "nl" ? inDutch : inEnglish;
  return (text) => places(inKinds(text, language, words), words);
}

function inKinds(text: string, language: Language, words: CountryWords): string {
  const { regular, amv } = words.kinds ?? {};
  const named =
    regular === undefined ? text : text.replaceAll(kinds.regular, (found) => as(found, spoken(regular, language)));
  return amv === undefined ? named : named.replaceAll(kinds.amv, (found) => as(found, spoken(amv, language)));
}

function inDutch(text: string, words: CountryWords): string {
  return text.replaceAll(sentence, (one) => inOneSentence(one, words));
}

function inOneSentence(text: string, words: CountryWords): string {
  const met = new Set<boolean>();
  const put = (
    found: string,
    article: string | undefined,
    prefix: string,
    noun: string,
    suffix: string,
    who: string | undefined,
  ) => {
    const { one, many, het } = calledOf(noun, words).nl;
    met.add(het === true);
    // The last part of a long word has the article.
    const turned = het === true && suffix === "" && /e$/i.test(noun);
    const first = turned ? (articles.get(article?.toLowerCase() ?? "") ?? article) : article;
    const word =
      prefix + (/[ns]$/i.test(noun) ? many : one) + suffix + (turned && who !== undefined ? " dat" : (who ?? ""));
    return as(found, first === undefined ? word : `${first} ${word}`);
  };
  const made = text.replaceAll(dutch, put);
  // Whose it is, is told of nobody else where a sentence speaks of such words alone.
  return met.has(true) && !met.has(false) ? made.replaceAll(hers, (found) => as(found, "zijn")) : made;
}

function inEnglish(text: string, words: CountryWords): string {
  return text
    .replaceAll(ofDutchLaw, "")
    .replaceAll(english, (found: string, article: string | undefined, noun: string) => {
      const { one, many } = calledOf(noun, words).en;
      const word = /s$/i.test(noun) ? many : one;
      return as(found, article === undefined ? word : `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`);
    });
}

function calledOf(noun: string, words: CountryWords): Called {
  return /^prov/i.test(noun) ? words.province : words.municipality;
}

/** With a capital where what was found has one. */
function as(found: string, text: string): string {
  const [first = ""] = found;
  return first === first.toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
