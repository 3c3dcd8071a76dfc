import type { Scenario } from "../../domain/index.ts";
import type { Conflicts } from "../../explain/conflicts/index.ts";
import { conflictLines, givenWords, openLine, repairFigures, repairLine, unknownLine } from "../conflict.ts";
import { rawTitle } from "../plain-figures.ts";
import { printable } from "./layout.ts";
import { asideText } from "./sections.ts";
import { pen, type TextOptions } from "./style.ts";

/** Conflicts and their repairs as text. */
export function conflictsText(
  scenario: Scenario,
  found: Exclude<Conflicts, { readonly status: "no-decision" }>,
  options: TextOptions,
): string {
  const p = pen({ ...options, words: scenario.words });
  if (found.status === "none") return `${p.say("conflict.none")}\n`;
  if (found.status === "unknown") return `${p.paragraph(unknownLine(found, p.language, p.words))}\n`;
  const item = (text: string) => p.paragraph(`- ${printable(text)}`, "  ");
  const parts = found.conflicts.map((conflict) => {
    const { where, members, sure } = conflictLines(scenario, conflict, p.language);
    const repairs = conflict.repairs.map((repair) => item(repairLine(scenario, repair, p.language)));
    const figures = conflict.repairs.flatMap((repair) => {
      const own = repairFigures(scenario, repair, p.language);
      return own.length === 0 ? [] : [`${givenWords(scenario, repair, p.language)}: ${own.join("; ")}`];
    });
    return [
      p.paragraph(printable(where)),
      ...members.map(item),
      p.paragraph(sure),
      ...(repairs.length === 0 ? [] : [p.say("conflict.repairs"), ...repairs]),
      ...(figures.length === 0 ? [] : [asideText(p, p.told(rawTitle), figures)]),
    ].join("\n");
  });
  const open = found.open === undefined ? [] : [p.paragraph(openLine(found.open, p.language, p.words))];
  return `${[p.heading(p.say("conflict.title")), ...parts, ...open].join("\n\n")}\n`;
}
