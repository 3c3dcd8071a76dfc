import type { Tables } from "../../report/index.ts";
import { changeEn } from "./change-en.ts";
import { changeNl } from "./change-nl.ts";

/** Apart from the other texts of the page, as those of prices are: not of the first load. */
export const changeMessages: Tables<keyof typeof changeNl> = { nl: changeNl, en: changeEn };
