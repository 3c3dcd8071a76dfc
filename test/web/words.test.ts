import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { CountryWords } from "../../src/domain/index.ts";
import { languages, type ReportData, wording } from "../../src/report/index.ts";
import { placeholders } from "../../src/report/template.ts";
import { provincesOf } from "../../src/report/tables/provinces.ts";
import { webMessages } from "../../src/web/messages/index.ts";
import { ReportTable } from "../../src/web/parts/report-table.tsx";
import { TextsProvider } from "../../src/web/texts.tsx";
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
