import type { Bilingual } from "../domain/index.ts";
import type { DocumentText } from "./document.ts";
import type { Draft } from "./draft.ts";

/** One text stands for both languages. */
export function bilingual(text: Draft<DocumentText>): Bilingual {
  if (typeof text === "string") return { nl: text, en: text };
  return { nl: text.nl ?? "", en: text.en ?? "" };
}
