/** Day and time as people in this language write them, in the zone of whoever looks; nothing where it is no time. */
export function timeOf(at: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const moment = globalThis.Date.parse(at);
  return Number.isNaN(moment) ? "" : format.format(moment);
}
