import type { Scenario } from "../../domain/index.ts";
import type { Conflicts } from "../../conflict/index.ts";
import { conflictLines, repairLine } from "../conflict.ts";
import { printable } from "./layout.ts";
import { pen, type TextOptions } from "./style.ts";

/** Conflicts and their repairs as text. */
export function conflictsText(
  scenario: Scenario,
  found: Exclude<Conflicts, { readonly status: "no-decision" }>,
  options: TextOptions,
): string {
  const p = pen(options);
  if (found.status === "none") return `${p.say("conflict.none")}\n`;
  const item = (text: string) => p.paragraph(`- ${printable(text)}`, "  ");
  const parts = found.conflicts.map((conflict) => {
    const { where, members, sure } = conflictLines(scenario, conflict, p.language);
    const repairs = conflict.repairs.map((repair) => item(repairLine(scenario, repair, p.language)));
    return [
      p.paragraph(printable(where)),
      ...members.map(item),
      p.paragraph(sure),
      ...(repairs.length === 0 ? [] : [p.say("conflict.repairs"), ...repairs]),
    ].join("\n");
  });
  return `${[p.heading(p.say("conflict.title")), ...parts].join("\n\n")}\n`;
}
