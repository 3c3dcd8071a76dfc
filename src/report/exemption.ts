import type { Exemption } from "../domain/index.ts";
import type { Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";

/** Why a municipality has no share in the remainder: its ground, and what more there is to say. Empty where it is not exempt. */
export function exemptionWords(exempt: Exemption | undefined, language: Language): string {
  if (exempt === undefined) return "";
  const more = exempt.reason?.[language];
  if (exempt.ground === "other") return more ?? "";
  const ground = reportSay(language)(`exempt.${exempt.ground}`);
  return more === undefined ? ground : `${ground} (${more})`;
}
