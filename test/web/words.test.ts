import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { CountryWords } from "../../src/domain/index.ts";
import { languages, reportData, type ReportData, wording } from "../../src/report/index.ts";
import { proofSentences } from "../../src/report/sentences.ts";
import { placeholders } from "../../src/report/template.ts";
import { provincesOf } from "../../src/report/tables/provinces.ts";
import { webMessages } from "../../src/web/messages/index.ts";
import { ReportTable } from "../../src/web/parts/report-table.tsx";
import { TextsProvider } from "../../src/web/texts.tsx";
import { LiveChart } from "../../src/web/pictures/index.ts";
import { stopped } from "../report/fixture.ts";
import { filled } from "../report/read-tables.ts";

const words: CountryWords = {
  province: { nl: { one: "deelstaat", many: "deelstaten" }, en: { one: "Land", many: "Länder" } },
  municipality: { nl: { one: "stad", many: "steden" }, en: { one: "town", many: "towns" } },
};

describe("the page, in the words of a scenario", () => {
  it("keeps the values of every message", () => {
    for (const language of languages) {
      for (const template of Object.values(webMessages[language])) {
        expect(placeholders(wording(language, words)(template))).toEqual(placeholders(template));
      }
    }
  });

  it.each(languages)("has them in tables, %s", (language) => {
    const shown = createElement(ReportTable<ReportData>, { table: provincesOf("total"), data: filled });
    // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
    const markup = renderToStaticMarkup(createElement(TextsProvider, { language, words, children: shown }));
    expect(markup).toContain(language === "nl" ? "per deelstaat" : "per Land");
    expect(markup).not.toMatch(/>(?:provincie|province)</);
  });
});

/** What React makes of an element, in a language. */
function shown(language: "nl" | "en", element: ReactElement): string {
  // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
  return renderToStaticMarkup(createElement(TextsProvider, { language, children: element }));
}

describe("one gap for one thing", () => {
  const levels = stopped.proof.levels.map((other, i) =>
    i === 1 ? { ...other, best: other.value - 1_000, bound: other.value - 1_765, gap: 765 } : other,
  );
  const { proof } = reportData({ ...stopped, proof: { ...stopped.proof, levels } });
  const level = proof.open?.name.en ?? "";
  const moment = (part: string, told: object) => ({
    at: 3,
    phase: "mergers" as const,
    part,
    done: 0,
    of: 2,
    level,
    ...told,
  });
  const told = [moment("A", { incumbent: 98_765 }), moment("A", { bound: 3_927 })];
  const chart = (moments: typeof told, its?: typeof proof) =>
    shown("en", createElement(LiveChart, { moments, running: its === undefined, objective: [], proof: its }));
  const sentences = proofSentences(proof, true, 0, "en");

  it("the picture says what the proof says, once there is one, and what later objectives used of the tolerance", () => {
    const caption = /<figcaption[^>]*>(.*)<\/figcaption>/.exec(chart(told, proof))?.[1];
    expect(caption).toBe(sentences[1]);
    expect(caption).toMatch(/at most 0.79 % above .* \(765 is open\)\. .*They use 1,000.* 98,765 where 97,765/);
    expect(sentences.filter((sentence) => sentence.includes("They use"))).toHaveLength(1);
  });

  it("a part without a bound leaves the sum without one", () => {
    expect(chart(told)).toContain("2,415.03 %");
    const more = chart([...told, moment("B", { incumbent: 10 })]);
    expect(more).toContain("is not known yet (2 parts");
    expect(more).not.toMatch(/ %|path class="vw-bound"/);
  });
});
