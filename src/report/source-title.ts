import type { Source } from "../domain/index.ts";
import type { Language } from "./language.ts";

/** The title of a source: in Dutch where it has one of its own for that, else as it was written. */
export function sourceTitle({ title, titleNl }: Source, language: Language): string {
  return language === "nl" ? (titleNl ?? title) : title;
}
