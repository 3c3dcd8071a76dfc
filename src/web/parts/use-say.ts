import { useMemo } from "react";
import { type Say, speaker, type Tables, wording } from "../../report/index.ts";
import { useTexts } from "../texts.tsx";

/** Tells the messages of a table that is fetched apart from the others, in the language of the page. */
export function useSay<Key extends string>(tables: Tables<Key>): Say<Key> {
  const { language, words } = useTexts();
  return useMemo(() => speaker(language, "web", tables, wording(language, words)), [language, tables, words]);
}
