import { spoken } from "../domain/index.ts";
import { rules } from "../rules/index.ts";
import type { Language } from "./language.ts";

/** What people call a rule; the id itself where it is no rule of the list (`rounding.twoWay`). */
export function ruleTitle(id: string, language: Language): string {
  const found = rules.find((rule) => rule.id === id);
  return found === undefined ? id : spoken(found.title, language);
}
