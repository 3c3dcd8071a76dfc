import { both, en, type Language, nl, spoken, wordsOf } from "../domain/index.ts";

export { baseLanguages, type Language, languages } from "../domain/index.ts";

/**
 * A number for people: 1.234 in Dutch, 1,234 in English, − before a negative one. Own grouping, so that the bytes are
 * the same on every machine, whatever its locale data.
 */
export function formatNumber(language: Language, value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`The number (${value}) cannot be printed.`);
  const { thousands, decimal } = wordsOf(language);
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  const sign = value < 0 ? "−" : "";
  return fraction === undefined ? sign + grouped : sign + grouped + decimal + fraction;
}

/** A ratio in basis points (1/100 %) as a percentage: 37 is 0,37 %. */
export function formatPercent(language: Language, basisPoints: number): string {
  return `${formatNumber(language, basisPoints / 100)} %`;
}

/** What comes to twice a bound is told as a multiple of it: “18,942.91 % above” tells nobody anything. */
export const doubled = 10_000;

/**
 * How far something lies above a bound, to be followed by that bound: “0.79 % above” or “191 times” (the best possible).
 * A multiple is rounded up, to a tenth below ten, so that “at most” before it stays true.
 */
export function formatAbove(language: Language, basisPoints: number): string {
  if (basisPoints < doubled) {
    const percent = formatPercent(language, basisPoints);
    return spoken(both(nl`${percent} boven`, en`${percent} above`), language);
  }
  const whole = 1e4 + basisPoints;
  const multiple = whole <= 1e5 ? Math.ceil(whole / 1e3) / 10 : Math.ceil(whole / 1e4);
  const times = formatNumber(language, multiple);
  return spoken(both(nl`${times} keer`, en`${times} times`), language);
}
