import type { Scenario } from "../../domain/index.ts";
import type { Fairness, Journeys } from "../../explain/fairness/index.ts";
import { fairnessSentences, ratioText } from "../fairness.ts";
import { formatNumber } from "../language.ts";
import { namesOf } from "../story.ts";
import { printable } from "./layout.ts";
import { left, pen, right, type TextOptions } from "./style.ts";

/** How evenly a plan spreads hosting, as text: one part a column. */
export function fairnessText(
  scenario: Scenario,
  all: readonly { readonly of: Fairness; readonly far: Journeys }[],
  options: TextOptions,
): string {
  const p = pen(options);
  const { say } = p;
  const named = namesOf(scenario);
  const number = (value: number) => formatNumber(p.language, value);
  const parts = all.map(({ of, far }) => {
    const kind = say(`kind.${of.column}`);
    const sizes = p.table(
      [
        left(say("fair.size")),
        right(say("fair.municipalities")),
        right(say("fair.key")),
        right(say("fair.hosted")),
        right(say("fair.ratio")),
      ],
      of.sizes.map((g) => ({
        cells: [
          say("fair.size.range", { smallest: g.smallest, largest: g.largest }),
          ...[g.municipalities, g.key, g.hosted].map(number),
          ratioText(g, p.language),
        ],
      })),
    );
    const provinces = p.table(
      [left(say("province")), right(say("fair.key")), right(say("fair.hosted")), right(say("fair.deviation"))],
      of.provinces.map((x) => ({ cells: [printable(named(x.code)), ...[x.key, x.hosted, x.deviation].map(number)] })),
    );
    return [
      ...fairnessSentences(of, far, named, p.language).map((line) => p.paragraph(printable(line))),
      "",
      p.heading(say("fair.sizes", { kind })),
      sizes,
      "",
      p.heading(say("fair.provinces", { kind })),
      provinces,
    ].join("\n");
  });
  return `${[p.paint.strong(say("title.fairness")), p.paragraph(say("fair.explained")), ...parts].join("\n\n")}\n`;
}
