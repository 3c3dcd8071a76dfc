import type { Tables } from "../../report/index.ts";
import { priceEn } from "./price-en.ts";
import { priceNl } from "./price-nl.ts";

export type PriceKey = keyof typeof priceNl;

/** Apart from the other texts of the page: fetched with the screen of a province, and not before. */
export const priceMessages: Tables<PriceKey> = { nl: priceNl, en: priceEn };
