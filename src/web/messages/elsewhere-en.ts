import type { Messages } from "../../report/template.ts";
import type { elsewhereNl } from "./elsewhere-nl.ts";

/** The same in English. */
export const elsewhereEn: Messages<keyof typeof elsewhereNl> = {
  "elsewhere.title": "This session is open elsewhere",
  "elsewhere.lead": "This session is open in another tab or window. Here you look on: what changes there is seen here.",
  "elsewhere.ask":
    "It is open in another tab or window; two at once would overwrite each other's work. If you go on here, the other looks on. What was done there stays.",
  "elsewhere.take": "Go on here",
  "elsewhere.look": "Look on only",
  "elsewhere.silent":
    "The other window does not answer. Maybe it hangs, or was put to sleep. You can wait, or go on here with what it has kept. What it had not kept yet is set aside here once it answers again.",
};
