import { wordsOf, type Language } from "../../domain/index.ts";
/** Day and time as people in this language write them, in the zone of whoever looks; nothing where it is no time. */
export function timeOf(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat(wordsOf(language).locale, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const moment = globalThis.Date.parse(at);
  return Number.isNaN(moment) ? "" : format.format(moment);
}
