import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Bilingual } from "../domain/index.ts";
import { formatNumber, type Language, reportSay } from "../report/index.ts";
import type { ReportSay } from "../report/messages/index.ts";
import { type WebSay, webSay } from "./messages/index.ts";

/** Everything that parts write with, in the language of the page. */
export interface Texts {
  readonly language: Language;
  readonly say: WebSay;
  /** The texts of reports, so that page and paper use the same words. */
  readonly report: ReportSay;
  readonly number: (value: number) => string;
  readonly told: (text: Bilingual) => string;
}

const Context = createContext<Texts | undefined>(undefined);

export function TextsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const texts = useMemo((): Texts => {
    return {
      language,
      say: webSay(language),
      report: reportSay(language),
      number: (value) => formatNumber(language, value),
      told: (text) => text[language],
    };
  }, [language]);
  return <Context.Provider value={texts}>{children}</Context.Provider>;
}

export function useTexts(): Texts {
  const texts = useContext(Context);
  if (texts === undefined) throw new Error("There are no texts here. Maybe TextsProvider is missing above.");
  return texts;
}
