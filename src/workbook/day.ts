/**
 * The day of a serial number of a spreadsheet as ISO date; the part of the day is left off. Serial 1 is 1 January 1900,
 * and 60 the 29 February 1900 that never was (undefined, as are days before 1900 and after 9999). In workbooks of old
 * Macs serial 0 is 1 January 1904. Plain arithmetic on the calendar: no time zone, no clock.
 */
export function isoDay(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (!from1904 && (whole < 1 || whole === 60)) return undefined;
  if (from1904 && whole < 0) return undefined;
  const days = from1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole;
  // Days since 1 March of the year 0; spreadsheets count from 30 December 1899.
  const since = days + 693_899;
  if (since > 3_652_364) return undefined;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}

/** Built-in formats of SpreadsheetML that show a day. */
const builtIn = new Set([14, 15, 16, 17, 22]);

/** Whether a number format shows a day: it asks for a day or a year outside quotation marks and brackets. */
export function showsDay(id: number, format: string | undefined): boolean {
  if (format === undefined) return builtIn.has(id);
  const bare = format.slice(0, 255).replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[dyj]/i.test(bare);
}
