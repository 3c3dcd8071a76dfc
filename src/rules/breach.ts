import { type Bilingual, inEach, type Kind, spoken, wordsOf } from "../domain/index.ts";
import type { Violation } from "./rule.ts";

// Dates (2025-07-01), fractions and codes (GM0200) stay as they are.
const long = /(?<![\p{L}\p{N}.,/-])\d{4,}(?![\p{L}\p{N}/-]|[.,]\d)/gu;

/** Whole numbers in a sentence with the thousands separator of its language. */
function grouped(text: string, separator: string): string {
  return text.replaceAll(long, (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, separator));
}

const singulars = {
  plekken: "plek",
  mensen: "mens",
  gastheren: "gastheer",
  places: "place",
  hosts: "host",
  people: "person",
} as const;
const plurals = new RegExp(`(?<![\\p{L}\\d.,/-])1 (${Object.keys(singulars).join("|")})(?!\\p{L})`, "gu");

/** One of something is told in the singular: 1 plek. */
function singular(text: string): string {
  return text.replaceAll(plurals, (_, many: keyof typeof singulars) => `1 ${singulars[many]}`);
}

const minus = /(?<![\p{L}\p{N})])-(?=\d)/gu;

/** A distance in hectometres as kilometres, in the notation of each language. */
export function kilometres(hectometres: number): Bilingual {
  return inEach((language) => String(hectometres / 10).replace(".", wordsOf(language).decimal));
}

/** One violation, or none where the amount is not above 0: only then is its message made. Its numbers are written as each language does. */
export function breach(
  rule: string,
  amount: number,
  unit: Violation["unit"],
  where: readonly string[],
  kind: Kind | undefined,
  message: () => Bilingual,
): Violation[] {
  if (amount <= 0) return [];
  const words = message();
  return [
    {
      rule,
      amount,
      unit,
      where,
      ...(kind === undefined ? {} : { kind }),
      message: inEach((language) =>
        singular(grouped(spoken(words, language), wordsOf(language).thousands)).replaceAll(minus, "−"),
      ),
    },
  ];
}
