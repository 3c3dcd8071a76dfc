import { spoken } from "../../domain/index.ts";
import type { Language } from "../../report/index.ts";
import { bundled } from "../../scenario/index.ts";
import type { Variant } from "../state/session.ts";

/** What a session beside the open one is called: by whoever named it, or else as its scenario. */
export function calledIn({ name, opened }: Variant, language: Language): string {
  if (name !== "") return name;
  const found = bundled.find(({ id }) => id === opened.name);
  return found === undefined ? opened.name : spoken(found.title, language);
}
