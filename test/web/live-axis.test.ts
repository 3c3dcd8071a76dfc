import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { PartProof } from "../../src/app/index.ts";
import { defaultObjective } from "../../src/objectives/presets.ts";
import { LiveChart } from "../../src/web/pictures/index.ts";
import { TextsProvider } from "../../src/web/texts.tsx";

/** What React makes of an element, in a language. */
function shown(language: "nl" | "en", element: ReactElement): string {
  // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
  return renderToStaticMarkup(createElement(TextsProvider, { language, children: element }));
}

describe("numbers at the axis of what is found over time", () => {
  const told = (level: string, incumbent: number, bound: number) => [
    { at: 1, phase: "mergers", part: "A", done: 0, of: 1, level, incumbent } as const,
    { at: 2, phase: "mergers", part: "A", done: 0, of: 1, level, incumbent: incumbent / 2, bound } as const,
  ];
  const chart = (moments: ReturnType<typeof told>, objective = defaultObjective) =>
    shown("nl", createElement(LiveChart, { moments, running: false, objective }));
  const at = (markup: string) =>
    [...(markup.split("</figure>")[0] ?? "").matchAll(/text-anchor="end">([^<]*)/g)]
      .map(([, words]) => words)
      .slice(0, -1);

  it("are parts of what was found first where a level weighs; what was reckoned with stands behind a disclosure", () => {
    const markup = chart(told("afwijking van de sleutel", 4_781_234, 2_000_000));
    expect(at(markup)).toEqual(["0 %", "50 %", "100 %"]);
    const [picture, figures] = markup.split("<details>");
    expect(picture).toContain("In delen van wat het eerst gevonden is: dat is 100 %.");
    expect(picture).not.toContain("4.781.234");
    expect(figures).toContain("Gevonden: eerst 4.781.234, nu 2.390.617.");
    expect(figures).toContain("Kan niet lager dan 2.000.000.");
    expect(figures).toContain("Hierin tellen mee: afwijking van de sleutel, oplopend.");
  });

  it("have a name", () => {
    const words = /<p[^>]*>(Omhoog.*?)<\/p>/.exec(chart(told("deviation from the key", 100, 50)))?.[1];
    expect(words).toBe(
      "Omhoog: “afwijking van de sleutel”. In delen van wat het eerst gevonden is: dat is 100 %. Naar rechts: seconden sinds het begin.",
    );
  });

  it("lie beside a line that ends at what the plan comes to, where time ran out for the search", () => {
    const level = { name: "deviation from the key", value: 2_445, best: 2_445, bound: 0, gap: 2_445, proven: false };
    const part = { phase: "mergers", part: "A", status: "feasible", ended: "time", certificate: "claimed" } as const;
    const moments = told("deviation from the key", 12_400, 50);
    const figures = (settled?: readonly PartProof[]) =>
      shown("nl", createElement(LiveChart, { moments, running: false, objective: defaultObjective, settled }));
    expect(figures()).toContain("Gevonden: eerst 12.400, nu 6.200.");
    const ended = figures([{ ...part, levels: [level] }]);
    expect(ended).toContain("Gevonden: eerst 12.400, nu 2.445.");
    const y = Math.round((220 - 22 - (2_445 / 12_400) * (220 - 22 - 8)) * 10) / 10;
    expect(/class="vw-found" d="([^"]*)"/.exec(ended)?.[1]?.endsWith(`V${y}`)).toBe(true);
    // Of other parts nothing is known.
    expect(figures([{ ...part, part: "B", levels: [level] }])).toContain("nu 6.200.");
  });

  it("begin at 0: nothing is below that, and a bound that is tells no more", () => {
    const low = chart(told("afwijking van de sleutel", 100, -900));
    expect(low).toMatch(/<path class="vw-bound" d="M[\d.]+ 198"/);
    expect(low).toMatch(/y="198" dy="0.35em" text-anchor="end">0 %/);
  });

  it("are what people count where a level counts one thing", () => {
    const places = chart(told("plekken in te kleine locaties", 400, 100));
    expect([at(places), places.includes("Geteld: plekken.")]).toEqual([["0", "100", "200", "300", "400"], true]);
    const far = { name: { nl: "ver", en: "far" }, tolerance: { numerator: 0, denominator: 1 } };
    const weight = { numerator: 1, denominator: 1 };
    const km = (options: object) => [{ ...far, terms: [{ measure: "distance", weight, options: { ...options } }] }];
    expect(at(chart(told("ver", 4_000, 100), km({})))).toEqual(["0", "100", "200", "300", "400"]);
    // In steps of ten kilometres, or three times: no kilometres any more.
    expect(at(chart(told("ver", 4_000, 100), km({ per: 100 })))).toEqual(["0 %", "50 %", "100 %"]);
  });
});
