import type { Tables } from "../../report/index.ts";
import { elsewhereEn } from "./elsewhere-en.ts";
import { elsewhereNl } from "./elsewhere-nl.ts";

/** Apart from the other texts of the page: fetched where another page has the session, and not before. */
export const elsewhereMessages: Tables<keyof typeof elsewhereNl> = { nl: elsewhereNl, en: elsewhereEn };
