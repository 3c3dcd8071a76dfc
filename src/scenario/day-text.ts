/** Months as people write them: Dutch, English, and the short forms of both. */
const months: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb", "febr"],
  ["maart", "march", "mrt", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/** As `isoDayOf`, and 1-7-2025 with the day first: for tables of Dutch offices, where it can be nothing else. */
export function isoDayOfDutch(given: string): string | undefined {
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(given.trim());
  return figures === null ? isoDayOf(given) : made(figures[3], Number(figures[2]), figures[1]);
}

/**
 * The ISO date of a day that can be one day only: 2025-07-01, 1 juli 2025, 1 jul. 2025, 1 July 2025, July 1, 2025.
 * Undefined: it is no day, one without its year, or one of figures alone.
 */
export function isoDayOf(given: string): string | undefined {
  const text = given.slice(0, 60).trim().toLowerCase();
  // A moment of a day, as programs write it, is that day.
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?)?$/.exec(text);
  if (iso !== null) return made(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = /^(\d{1,2})(?:e|st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{4})$/.exec(text);
  if (dayFirst !== null) return made(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})$/.exec(text);
  return monthFirst === null ? undefined : made(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

/** From 1; 0: no month has this name. */
function monthOf(name = ""): number {
  return months.findIndex((names) => names.includes(name)) + 1;
}

function made(year = "", month: number, dayText = ""): string | undefined {
  const [inYear, day] = [Number(year), Number(dayText)];
  const leap = (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day < 1 || day > days) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
