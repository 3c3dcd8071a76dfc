import type { Scenario } from "../../domain/index.ts";
import type { Fairness, Journeys } from "../../explain/fairness/index.ts";
import { fairnessSentences } from "../fairness.ts";
import { namesOf } from "../story.ts";
import { printable } from "./layout.ts";
import { fairnessByProvince, fairnessBySize } from "../tables/fairness.ts";
import { pen, type TextOptions } from "./style.ts";
import { tableText } from "./table.ts";

/** How evenly a plan spreads hosting, as text: one part a column. */
export function fairnessText(
  scenario: Scenario,
  all: readonly { readonly of: Fairness; readonly far: Journeys }[],
  options: TextOptions,
): string {
  const p = pen({ ...options, words: scenario.words });
  const { say } = p;
  const named = namesOf(scenario);
  const data = { fairness: all.map(({ of }) => of), provinces: scenario.provinces };
  const parts = all.map(({ of, far }) => {
    return [
      ...fairnessSentences(of, far, named, p.language, p.words).map((line) => p.paragraph(printable(line))),
      "",
      tableText(p, fairnessBySize(of.column), data),
      "",
      tableText(p, fairnessByProvince(of.column), data),
    ].join("\n");
  });
  return `${[p.paint.strong(say("title.fairness")), p.paragraph(say("fair.explained")), ...parts].join("\n\n")}\n`;
}
