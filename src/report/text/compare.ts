import type { Scenario } from "../../domain/index.ts";
import type { Change, Difference, PlanComparison } from "../../explain/compare/index.ts";
import { differenceParts } from "../differences/index.ts";
import { formatNumber } from "../language.ts";
import { plainTitle, plainValue, rawFigures, rawTitle } from "../plain-figures.ts";
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
    ...found.levels.map((l) => line(p.say("compare.level", { rank: l.rank }), l)),
    ...found.measures.map(({ measure, before, after }) =>
      line(plainTitle(measure, p.told), { before: plainValue(measure, before), after: plainValue(measure, after) }),
    ),
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
  if (rows.length === 0) return `${p.say("compare.same")}\n`;
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
  const lines = [p.heading(p.say("compare.plans")), p.table(header, rows), asideText(p, p.told(rawTitle), raw)];
  return `${lines.filter((part) => part !== "").join("\n")}\n`;
}
