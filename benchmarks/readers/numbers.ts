/**
 * Numbers of a text as whole numbers, in units of 1/scale: white space and line breaks mean nothing, NUL bytes neither.
 * Exact: digits are shifted, nothing is divided. Throws RangeError for a number with more decimals than the scale has.
 */
export function createNumbers(text: string, name: string) {
  const words = text
    .replaceAll("\0", " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  let at = 0;
  const next = (scale = 1): number => {
    const word = words[at];
    if (word === undefined)
      throw new RangeError(`The file (${name}) ends after (${at}) numbers. Maybe it has another form.`);
    at += 1;
    return scaled(word, scale, name);
  };
  return {
    next,
    list: (count: number, scale = 1): number[] => Array.from({ length: count }, () => next(scale)),
    left: () => words.length - at,
  };
}

/** "32.9326" in units of 1/10,000 is 329,326. `scale`: a power of ten. */
export function scaled(word: string, scale: number, name: string): number {
  const [, sign = "", whole = "", part = ""] = /^([-+]?)(\d*)\.?(\d*)$/.exec(word) ?? [];
  const decimals = Math.round(Math.log10(scale));
  const digits = part.replace(/0+$/, "");
  if (whole + part === "" || digits.length > decimals) {
    throw new RangeError(
      `The number (${word}) of (${name}) is not whole in units of 1/${scale}. Maybe it needs a finer scale.`,
    );
  }
  const value = Number(`${whole}${digits.padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The number (${word}) of (${name}) is not safe.`);
  return sign === "-" ? -value : value + 0;
}
