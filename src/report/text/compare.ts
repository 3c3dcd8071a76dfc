import type { Scenario } from "../../domain/index.ts";
import type { Change, Difference, PlanComparison } from "../../explain/compare/index.ts";
import { differenceParts } from "../differences/index.ts";
import { formatNumber } from "../language.ts";
import { partOfBefore, plainTitle, plainValue, rawFigures, rawTitle } from "../plain-figures.ts";
import { namesOf } from "../story.ts";
import { printable } from "./layout.ts";
import { asideText } from "./sections.ts";
import { left, pen, right, type TextOptions } from "./style.ts";

/** Everything in which two scenarios differ, in sentences and by part; long lists end with how many more there are. */
export function scenarioComparisonText(
  before: Scenario,
  after: Scenario,
  differences: readonly Difference[],
  options: TextOptions,
): string {
  const p = pen(options);
  if (differences.length === 0) return `${p.say("compare.same")}\n`;
  const parts = differenceParts(before, after, differences, p.language).map(({ part, sentences, more }) =>
    [
      p.paint.strong(p.say(`difference.part.${part}`)),
      ...sentences.map((sentence) => p.paragraph(printable(sentence), "  ")),
      ...(more === 0 ? [] : [p.paragraph(p.say("difference.more", { n: more }), "  ")]),
    ].join("\n"),
  );
  return `${[p.heading(p.say("compare.scenarios")), ...parts].join("\n")}\n`;
}

/** Everything in which two plans differ, by the verifier. */
export function planComparisonText(scenario: Scenario, found: PlanComparison, options: TextOptions): string {
  const p = pen({ ...options, words: scenario.words });
  const named = namesOf(scenario);
  const kind = (of: "regular" | "amv" | undefined) => p.say(`kind.${of ?? "amv"}`);
  const line = (what: string, { before, after }: Change) => ({
    cells: [printable(what), formatNumber(p.language, before), formatNumber(p.language, after)],
  });
  const rows = [
    ...found.measures.map(({ measure, before, after }) => {
      const of = partOfBefore(before);
      return line(plainTitle(measure, p.told, of), {
        before: plainValue(measure, before, of),
        after: plainValue(measure, after, of),
      });
    }),
    ...[...found.provinces, ...found.municipalities].map((c) =>
      line(
        p.say("compare.place", { name: named(c.code), kind: kind(c.kind), figure: p.say(`compare.${c.figure}`) }),
        c,
      ),
    ),
    ...found.agreements.map((a) =>
      line(
        p.say("compare.agreement", {
          type: p.say(`compare.type.${a.type}`),
          kind: kind(a.kind),
          from: named(a.from),
          to: named(a.to),
        }),
        a,
      ),
    ),
  ];
  if (rows.length + found.levels.length === 0) return `${p.say("compare.same")}\n`;
  const header = [left(p.say("compare.what")), right(p.say("compare.before")), right(p.say("compare.after"))];
  const raw = rawFigures(
    found.measures.map(({ measure, ...change }) => ({
      id: measure,
      values: (["before", "after"] as const).map((of) => ({
        of: p.say(`compare.${of}`),
        figure: { value: change[of] },
      })),
    })),
    p,
  );
  // What objectives come to is weighed: of what they weigh, the measures above tell what people count.
  const levels = found.levels.map(({ rank, before, after }) => {
    const [one, other] = [before, after].map((value) => formatNumber(p.language, value));
    return `${p.say("compare.level", { rank })}: ${p.say("compare.before")} ${one}, ${p.say("compare.after")} ${other}`;
  });
  const aside = asideText(p, p.told(rawTitle), [...levels, ...raw]);
  const lines = [p.heading(p.say("compare.plans")), p.table(header, rows), aside];
  return `${lines.filter((part) => part !== "").join("\n")}\n`;
}
