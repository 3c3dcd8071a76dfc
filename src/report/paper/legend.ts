import type { Language } from "../language.ts";
import { marks } from "../mark.ts";
import { paperSay } from "../messages/paper.ts";
import { type Block, small } from "./model.ts";

/** What the marks mean: below every article, since pages are sent one by one. */
export function legend(language: Language): Block {
  const say = paperSay(language);
  const meanings = (["estimate", "assumed", "illustrative"] as const).map(
    (standing) => `${marks[standing]} ${say(`standing.${standing}`)}: ${say(`standing.${standing}.note`)}`,
  );
  return small(`${meanings.join("; ")}. ${say("standing.weakest")}`);
}
