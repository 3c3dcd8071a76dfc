import type { Language } from "../report/index.ts";

const months: Readonly<Record<Language, string>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december",
  en: "January February March April May June July August September October November December",
};

/** An ISO day as people say it: “24 maart 2022”, “24 March 2022”. What is no ISO day stays as it is. */
export function dayWords(language: Language, day: string): string {
  const [, year, month, inMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = months[language].split(" ")[Number(month) - 1];
  return name === undefined ? day : `${Number(inMonth)} ${name} ${year}`;
}
