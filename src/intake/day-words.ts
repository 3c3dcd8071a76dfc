import { type Bilingual, type Language, spoken } from "../domain/index.ts";

const months: Bilingual = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december",
  en: "January February March April May June July August September October November December",
};

/** An ISO day as people write it, 1 maart 2026; anything else as it is. */
export function dayWords(iso: string, language: Language): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = spoken(months, language).split(" ")[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}
