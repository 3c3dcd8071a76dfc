import type { DecisionData, DecisionStep } from "../data/decision.ts";
import { publishedSentence } from "../beside-sentences.ts";
import { printable } from "./layout.ts";
import type { Pen } from "./style.ts";

/** Published numbers beyond these are counted and not listed. */
const most = 15;

/** Decisions that were issued beside our own calculation, the largest difference first; of one province where that was asked. */
export function publishedText(pen: Pen, { steps }: Pick<DecisionData, "steps">, province?: string): string {
  const found = steps.filter(
    (step) => step.published !== undefined && (province === undefined || step.province.code === province),
  );
  if (found.length === 0) return "";
  const ranked = found.toSorted((a, b) => Math.abs(difference(b)) - Math.abs(difference(a)));
  const lines = ranked
    .slice(0, most)
    .map((step) => pen.paragraph(publishedSentence({ ...step, name: printable(step.name) }, pen.say) ?? "", "  "));
  const rest = found.length - lines.length;
  if (rest > 0) lines.push(`  ${pen.say("decision.published.rest", { n: rest })}`);
  return [pen.heading(pen.say("decision.published")), ...lines].join("\n");
}

function difference({ published, own }: DecisionStep): number {
  return published === undefined || own === undefined ? 0 : published.value - own.value;
}
