import type { ReportData } from "../data/report-data.ts";
import { dayWords } from "../../intake/index.ts";
import type { Language } from "../language.ts";
import { paperSay } from "../messages/paper.ts";
import { type Block, small } from "./model.ts";

/** Date, reference, version and contact, those that the scenario says; where it says none, nothing at all. */
export function details({ scenario }: Pick<ReportData, "scenario">, language: Language): readonly Block[] {
  const say = paperSay(language, scenario.words);
  const { papers = {} } = scenario;
  const given = (["date", "reference", "version", "contact"] as const).flatMap((name) => {
    const told = papers[name];
    if (told === undefined) return [];
    return [`${say(`paper.details.${name}`)}: ${name === "date" ? dayWords(told, language) : told}`];
  });
  return given.length === 0 ? [] : [small(given.join(" · "))];
}
