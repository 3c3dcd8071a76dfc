import type { Scenario } from "../../domain/index.ts";
import type { Change, Difference, PlanComparison } from "../../explain/compare/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { formatNumber } from "../language.ts";
import { namesOf } from "../story.ts";
import { printable } from "./layout.ts";
import { left, pen, right, type TextOptions } from "./style.ts";

/** Everything in which two scenarios differ, one line a fact. */
export function scenarioComparisonText(differences: readonly Difference[], options: TextOptions): string {
  const p = pen(options);
  if (differences.length === 0) return `${p.say("compare.same")}\n`;
  const told = (value: Difference["before"]) =>
    value === undefined ? p.say("compare.none") : printable(String(value));
  const lines = differences.map(({ path, before, after }) =>
    p.paragraph(`${printable(path)}: ${told(before)} → ${told(after)}`, "  "),
  );
  return `${[p.heading(p.say("compare.scenarios")), ...lines].join("\n")}\n`;
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
    ...found.measures.map((m) => line(p.told(measureOf(m.measure).title), m)),
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
  return `${p.heading(p.say("compare.plans"))}\n${p.table(header, rows)}\n`;
}
