import { type Scenario, type Source, spoken } from "../domain/index.ts";
import type { Language } from "./language.ts";

/** The title of a source: in Dutch where it has one of its own for that, else as it was written. */
export function sourceTitle({ title, titleNl }: Source, language: Language): string {
  return spoken({ nl: titleNl ?? title, en: title }, language);
}

/** The same of the source that is known by a title; a title that no source has is what it is. */
export function titleOf(title: string, { sources }: Pick<Scenario, "sources">, language: Language): string {
  const source = sources.find((one) => one.title === title);
  return source === undefined ? title : sourceTitle(source, language);
}
