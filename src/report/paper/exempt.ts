import type { ReportData } from "../data/report-data.ts";
import { exemptionSentences } from "../exemption.ts";
import type { Language } from "../language.ts";
import { type Block, small } from "./model.ts";

/** The municipalities of a province that are exempt, each with why; nothing where none is. */
export function exempt({ municipalities, scenario }: ReportData, code: string, language: Language): readonly Block[] {
  const own = municipalities.filter(({ province }) => province.code === code);
  return exemptionSentences(own, scenario, language).map(small);
}
