import type { Burden, ExactRatio, Fairness } from "../explain/index.ts";
import { formatPercent, type Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";

/** An exact ratio as a percentage to two decimals, halves up. */
export function percentOf({ numerator, denominator }: ExactRatio, language: Language): string {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  return formatPercent(language, Number((2n * 10_000n * n + d) / (2n * d)));
}

/** How even one kind is spread, and who carries most and least; `named` gives the name of a code. */
export function fairnessSentences(of: Fairness, named: (code: string) => string, language: Language): string[] {
  const say = reportSay(language);
  const burdens = (list: readonly Burden[]) =>
    list.map((b) => say("fair.burden", { name: named(b.code), hosted: b.hosted, key: b.key })).join(", ");
  return [
    say("fair.gini", { kind: say(`kind.${of.column}`), percent: percentOf(of.gini, language), moved: of.moved }),
    say("fair.heaviest", { names: burdens(of.heaviest) }),
    say("fair.lightest", { names: burdens(of.lightest) }),
  ];
}
