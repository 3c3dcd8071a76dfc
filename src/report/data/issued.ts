import type { MunicipalityCode, PinRecord, PublishedDecision, Scenario } from "../../domain/index.ts";
import { decisionWords } from "../decision-words.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { namesOf } from "../story.ts";
import type { RecordLine } from "./settled.ts";

/** A decision that was issued, as a table typed it in (sources by their titles) or, without one, took it away. */
export interface Issued extends PinRecord {
  readonly municipality: MunicipalityCode;
  readonly decision?: PublishedDecision;
}

/** Decisions that tables typed in, with the record of that. */
export function issuedLines(scenario: Scenario, issued: readonly Issued[]): readonly RecordLine[] {
  const nameOf = namesOf(scenario);
  return issued.map(({ municipality: code, decision, ...record }) => {
    const name = nameOf(code);
    const text = (language: Language) => {
      const say = reportSay(language, scenario.words);
      if (decision === undefined) return say("issued.line.gone", { name });
      return say("issued.line", { name, words: decisionWords(decision, scenario, say, language) });
    };
    return {
      parties: [{ code, name }],
      provinces: scenario.municipalities.filter((one) => one.code === code).map(({ province }) => province),
      text: { nl: text("nl"), en: text("en") },
      ...record,
    };
  });
}
