import type { CountryWords } from "../../domain/index.ts";
import { type Language, type Say, speaker, type Tables, wording } from "../../report/index.ts";
import { priceEn } from "./price-en.ts";
import { priceNl } from "./price-nl.ts";

export type PriceKey = keyof typeof priceNl;

/** Apart from the other texts of the page: fetched with the screen of a province, and not before. */
export const priceMessages: Tables<PriceKey> = { nl: priceNl, en: priceEn };

export function priceSay(language: Language, words?: CountryWords): Say<PriceKey> {
  return speaker(language, "web", priceMessages, wording(language, words));
}
