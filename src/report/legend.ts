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
  return [
    [
      heading(say("standing.title")),
      ...[...lines, `  ${say("standing.unmarked")}`, ...warnings({ say, language }, scenario)].map(note),
    ],
  ];
}

/** That illustrative figures are no offers; nothing where there are none. */
function warnings(
  { say, language }: Pick<Texts, "say" | "language">,
  { illustrative, municipalities }: ScenarioLine,
): readonly string[] {
  if (illustrative === 0) return [];
  return [say("standing.warning.illustrative", { n: formatNumber(language, illustrative), of: municipalities })];
}

/** The same as a section below an answer. */
export function warned(texts: Pick<Texts, "say" | "language">, scenario: ScenarioLine): Sections {
  const lines = warnings(texts, scenario);
  return lines.length === 0 ? [] : [lines.map(note)];
}
