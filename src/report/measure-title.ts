import { spoken } from "../domain/index.ts";
import { measures } from "../objectives/index.ts";
import type { Language } from "./language.ts";

/** What people call a measure; the id itself where it is no measure of the list. */
export function measureTitle(id: string, language: Language): string {
  const found = measures.find((measure) => measure.id === id);
  return found === undefined ? id : spoken(found.title, language);
}
