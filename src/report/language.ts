/** The languages of the product; every text for people exists in both. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

const separators: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  nl: { thousands: ".", decimal: "," },
  en: { thousands: ",", decimal: "." },
};

/**
 * A number for people: 1.234 in Dutch, 1,234 in English, − before a negative one. Own grouping, so that the bytes are
 * the same on every machine, whatever its locale data.
 */
export function formatNumber(language: Language, value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`The number (${value}) cannot be printed.`);
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, separators[language].thousands);
  const sign = value < 0 ? "−" : "";
  return fraction === undefined ? sign + grouped : sign + grouped + separators[language].decimal + fraction;
}

/** A ratio in basis points (1/100 %) as a percentage: 37 is 0,37 %. */
export function formatPercent(language: Language, basisPoints: number): string {
  return `${formatNumber(language, basisPoints / 100)} %`;
}
