import type { LanguageWords } from "./language-words.ts";

export const en: LanguageWords = { id: "en", name: "English", locale: "en-GB", thousands: ",", decimal: "." };
