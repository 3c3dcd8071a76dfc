import { differenceEn } from "../../src/report/messages/difference-en.ts";
import { en } from "../../src/report/messages/en.ts";
import { judgeEn } from "../../src/report/messages/judge-en.ts";
import { paperEn } from "../../src/report/messages/paper-en.ts";
import { proofEn } from "../../src/report/messages/proof-en.ts";
import { whyEn } from "../../src/report/messages/why-en.ts";
import { workbookEn } from "../../src/report/messages/workbook-en.ts";

/** The English messages of the reports, read without the list of languages that a test replaces. */
export const reportTables: Readonly<Record<string, string>> = {
  ...en,
  ...differenceEn,
  ...judgeEn,
  ...paperEn,
  ...proofEn,
  ...whyEn,
  ...workbookEn,
};
