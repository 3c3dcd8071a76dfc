import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages, type ReportData } from "../../src/report/index.ts";
import { tables } from "../../src/report/tables/index.ts";
import { ReportTable } from "../../src/web/parts/report-table.tsx";
import { TextsProvider } from "../../src/web/texts.tsx";
import { cellsOf, dashesAmong, dashesDue, filled, headingsOf, numbersAmong, numbersOf } from "../report/read-tables.ts";

describe.each(languages)("tables of the report on the screen, %s", (language) => {
  it.each(tables)("$id has its own headings and figures", (table) => {
    const { laid, rows } = numbersOf(table, filled, language, "page");
    const shown = createElement(ReportTable<ReportData>, { table, data: filled });
    // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
    const markup = renderToStaticMarkup(createElement(TextsProvider, { language, children: shown }));
    expect(headingsOf(markup)).toEqual(laid.columns.map(({ words }) => words));
    expect(numbersAmong(cellsOf(markup), rows)).toEqual(rows);
    expect(dashesAmong(cellsOf(markup))).toEqual(dashesDue(laid));
    expect(rows.length).toBeGreaterThan(0);
  });
});
