/** numerator / denominator, both whole. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A whole number, or "1/500". */
export const weightPattern = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/;
/** "1%", "0.5%", "1/100". A bare number other than 0 is refused: 1 could mean 1 % or all of it. */
export const tolerancePattern = /^(?:(\d{1,9})\/([1-9]\d{0,8})|(\d{1,4})(?:\.(\d{1,4}))?\s?%)$/;

/** Not reduced, so that what is written is what was read. Undefined where the text is neither. */
export function ratio(given: number | string): Ratio | undefined {
  if (typeof given === "number") return { numerator: given, denominator: 1 };
  const found = tolerancePattern.exec(given);
  if (found === null) return undefined;
  const [, numerator, denominator, whole, decimals = ""] = found;
  if (whole === undefined) return { numerator: Number(numerator), denominator: Number(denominator) };
  return { numerator: Number(whole + decimals), denominator: 100 * 10 ** decimals.length };
}

export function weightText(given: Ratio): number | string {
  return given.denominator === 1 ? given.numerator : `${given.numerator}/${given.denominator}`;
}

/** Always a fraction but for 0: a bare 1 could mean 1 %. */
export function toleranceText(given: Ratio): number | string {
  return given.numerator === 0 && given.denominator === 1 ? 0 : `${given.numerator}/${given.denominator}`;
}
