import { type CountryWords, type Exemption, type Source, spoken } from "../domain/index.ts";
import type { Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";
import { sourceTitle } from "./source-title.ts";

/** Why a municipality has no share in the remainder: its ground, and what more there is to say. Empty where it is not exempt. */
export function exemptionWords(exempt: Exemption | undefined, language: Language): string {
  if (exempt === undefined) return "";
  const more = exempt.reason && spoken(exempt.reason, language);
  if (exempt.ground === "other") return more ?? "";
  const ground = reportSay(language)(`exempt.${exempt.ground}`);
  return more === undefined ? ground : `${ground} (${more})`;
}

interface Known {
  /** Absent: none are named. */
  readonly sources?: readonly Source[];
  readonly words?: CountryWords | undefined;
}

/** How sure an exemption is, after its source where it has one. */
export function exemptionStanding(exempt: Exemption, { sources = [], words }: Known, language: Language): string {
  const source = sources.find(({ id }) => id === exempt.source);
  const standing = reportSay(language, words)(`standing.${exempt.standing}`);
  return source === undefined ? standing : `${sourceTitle(source, language)}, ${standing}`;
}

/** Who is exempt and why, in sentences, each once. */
export function exemptionSentences(
  towns: readonly { readonly name: string; readonly exempt?: Exemption }[],
  scenario: Known,
  language: Language,
): string[] {
  const say = reportSay(language, scenario.words);
  const each = towns.flatMap(({ name, exempt }) => {
    if (exempt === undefined) return [];
    const standing = exemptionStanding(exempt, scenario, language);
    return [say("exempt.sentence", { name, reason: exemptionWords(exempt, language), standing })];
  });
  return [...new Set(each)];
}
