const months: Readonly<Record<"nl" | "en", readonly string[]>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** An ISO day as people write it, 1 maart 2026; anything else as it is. */
export function dayWords(iso: string, language: "nl" | "en"): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = months[language][Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}
