import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Bilingual, type CountryWords, spoken } from "../domain/index.ts";
import { formatNumber, type Language, reportSay, wording } from "../report/index.ts";
import type { ReportSay } from "../report/messages/index.ts";
import { type WebSay, webSay } from "./messages/index.ts";

/** Everything that parts write with, in the language of the page. */
export interface Texts {
  readonly language: Language;
  /** What the country of the scenario calls things; absent: the Dutch words. */
  readonly words: CountryWords | undefined;
  readonly say: WebSay;
  /** The texts of reports, so that page and paper use the same words. */
  readonly report: ReportSay;
  readonly number: (value: number) => string;
  /** A text of ours, in the words of the country. What the scenario says itself stays as it is. */
  readonly told: (text: Bilingual) => string;
}

const Context = createContext<Texts | undefined>(undefined);

interface Spoken {
  readonly language: Language;
  readonly words?: CountryWords | undefined;
  readonly children: ReactNode;
}

export function TextsProvider({ language, words, children }: Spoken) {
  const texts = useMemo((): Texts => {
    const worded = wording(language, words);
    return {
      language,
      words,
      say: webSay(language, words),
      report: reportSay(language, words),
      number: (value) => formatNumber(language, value),
      told: (text) => worded(spoken(text, language)),
    };
  }, [language, words]);
  return <Context.Provider value={texts}>{children}</Context.Provider>;
}

export function useTexts(): Texts {
  const texts = useContext(Context);
  if (texts === undefined) throw new Error("There are no texts here. Maybe TextsProvider is missing above.");
  return texts;
}
