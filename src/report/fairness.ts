import type { CountryWords } from "../domain/index.ts";
import type { Burden, ExactRatio, Fairness, Journeys } from "../explain/fairness/index.ts";
import { formatNumber, formatPercent, type Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";

/** An exact ratio as a percentage to two decimals, halves up. */
export function percentOf({ numerator, denominator }: ExactRatio, language: Language): string {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  return formatPercent(language, Number((2n * 10_000n * n + d) / (2n * d)));
}

/** How even one kind is spread, and who carries most and least; `named` gives the name of a code. */
export function fairnessSentences(
  of: Fairness,
  far: Journeys,
  named: (code: string) => string,
  language: Language,
  words?: CountryWords,
): string[] {
  const say = reportSay(language, words);
  const burdens = (list: readonly Burden[]) =>
    list.map((b) => say("fair.burden", { name: named(b.code), hosted: b.hosted, key: b.key })).join(", ");
  const km = (hectometres: number) => formatNumber(language, hectometres / 10);
  const moved = (list: readonly Burden[]) =>
    list.map((b) => say("fair.mover", { name: named(b.code), places: Math.abs(b.moved) })).join(", ");
  const journeys = far.longest
    .map((j) => say("fair.journey", { from: named(j.from), to: named(j.to), places: j.places, km: km(j.distance) }))
    .join(", ");
  // To the nearest hectometre, halves up.
  const mean = far.places === 0 ? 0 : Math.floor((2 * far.placeDistance + far.places) / (2 * far.places));
  return [
    say("fair.gini", { kind: say(`kind.${of.column}`), percent: percentOf(of.gini, language), moved: of.moved }),
    ...(of.heaviest.length === 0 ? [] : [say("fair.heaviest", { names: burdens(of.heaviest) })]),
    ...(of.lightest.length === 0 ? [] : [say("fair.lightest", { names: burdens(of.lightest) })]),
    ...(of.hostsForOthers.length === 0
      ? []
      : [say("fair.movers", { hosts: moved(of.hostsForOthers), guests: moved(of.hostedByOthers) })]),
    ...(far.places === 0 ? [] : [say("fair.journeys", { km: km(mean), journeys })]),
  ];
}

/** What is hosted per 100 places of the key, to the nearest whole, halves up; a dash where there is no key. */
export function ratioText(
  { key, hosted }: { readonly key: number; readonly hosted: number },
  language: Language,
): string {
  return key === 0 ? "–" : formatNumber(language, Math.floor((200 * hosted + key) / (2 * key)));
}
