import type { LanguageWords } from "./language-words.ts";

export const nl: LanguageWords = { id: "nl", name: "Nederlands", locale: "nl-NL", thousands: ".", decimal: "," };
