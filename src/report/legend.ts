import type { BooksData, ScenarioLine } from "./data/report-data.ts";
import { formatNumber } from "./language.ts";
import { marks } from "./mark.ts";
import { heading, note, type Sections } from "./sections.ts";
import type { Texts } from "./tables/table.ts";

/** What the marks of figures mean, those that occur; nothing where none does. */
export function legend(
  { say, language }: Pick<Texts, "say" | "language">,
  standings: BooksData["standings"],
  scenario: ScenarioLine,
): Sections {
  const marked = standings.filter((standing) => marks[standing] !== "");
  if (marked.length === 0) return [];
  const lines = marked.map(
    (standing) => `${marks[standing]} ${say(`standing.${standing}`)}: ${say(`standing.${standing}.note`)}`,
  );
  const n = formatNumber(language, scenario.illustrative);
  const warning =
    scenario.illustrative === 0 ? [] : [say("standing.warning.illustrative", { n, of: scenario.municipalities })];
  return [[heading(say("standing.title")), ...[...lines, `  ${say("standing.unmarked")}`, ...warning].map(note)]];
}
