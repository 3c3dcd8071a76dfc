import { readdirSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tableCsv } from "../../src/report/csv/table.ts";
import {
  decisionData,
  formatNumber,
  baseLanguages,
  plain,
  presetsData,
  printable,
  reportSay,
} from "../../src/report/index.ts";
import type { Effect } from "../../src/explain/sensitivity/index.ts";
import { presets } from "../../src/objectives/index.ts";
import { readOf } from "../../src/report/data/figure.ts";
import { ink } from "../../src/report/html/ink.ts";
import { tableHtml } from "../../src/report/html/table.ts";
import { marks } from "../../src/report/mark.ts";
import { decisionTables, tables } from "../../src/report/tables/index.ts";
import { presetCosts } from "../../src/report/tables/presets.ts";
import { balancesOf } from "../../src/decision/index.ts";
import type { Municipality, ProvinceCode } from "../../src/domain/index.ts";
import type { Agreement } from "../../src/explain/compare/index.ts";
import type { Outcome } from "../../src/explain/sweep/index.ts";
import {
  daysMonitored,
  provincesMonitored,
  townsBehind,
  townsMonitored,
  townsUnknown,
} from "../../src/report/tables/monitor.ts";
import { sweepCommitments, sweepPaid, sweepPairs } from "../../src/report/tables/sweep-commitments.ts";
import {
  sweepAgreements,
  sweepInitiatives,
  sweepMeasures,
  sweepPlaces,
  sweepProvinces,
  sweepVariants,
} from "../../src/report/tables/sweep.ts";
import { effectsOn } from "../../src/report/tables/effects.ts";
import { isFigure, type Laid, lay, type Table } from "../../src/report/tables/table.ts";
import { pen } from "../../src/report/text/style.ts";
import { tableText } from "../../src/report/text/table.ts";
import { tablePage } from "../../src/report/workbook/table.ts";
import { readTables, writeXlsx } from "../../src/workbook/index.ts";
import { baseline, decision, proven, scenario } from "./fixture.ts";
import {
  cellsOf,
  dashesAmong,
  dashesDue,
  filled,
  headingsOf,
  numbersAmong,
  numbersOf,
  stepwise,
} from "./read-tables.ts";

/** A table bound to its data: the rest is the same for all. */
interface Bound {
  readonly id: string;
  readonly look: <Out>(look: <Data>(table: Table<Data>, data: Data) => Out) => Out;
}
const bind = <Data>(table: Table<Data>, data: Data, name = table.id): Bound => {
  return { id: name, look: (look) => look(table, data) };
};
const decided = decisionData(scenario, decision, baseline);
const compared = presetsData(
  scenario,
  presets.map((preset) => ({ preset, result: proven })),
);
const effects = effectsOn("unviable", "effects.title");
const solved = { status: "solved", known: ["unviable"], proven: true } as const;
const changes: readonly (Effect<string> & { readonly inShort: string })[] = [
  { ...solved, what: "one", agreements: 3, municipalities: 12, measures: { unviable: -1200 }, inShort: "less" },
  { ...solved, what: "another", agreements: 41, municipalities: 7, measures: { unviable: 36 }, inShort: "more" },
];
const comes = [
  { id: "one", municipality: scenario.municipalities[0] as Municipality, kind: "amv", places: 12 },
] as const;
const merger = { type: "merger", kind: "amv", from: "GM0001", to: "GM0002", places: 9 } as const;
const outcome = (n: number): Outcome => ({
  status: "solved",
  draw: n,
  coming: new Map(n % 2 === 0 ? [["one", 12] as const] : []),
  agreements: new Map<string, Agreement>([
    ...(n % 2 === 0 ? ([["merger", merger]] as const) : []),
    ["swap", { ...merger, type: "swap", from: "A", to: "B" }],
  ]),
  measures: { unviable: 1200 + n, handOvers: 0 },
  levels: [1200 + n],
  proven: true,
});
const books = { coming: new Map([["one", 1200]]), balances: balancesOf(scenario) };
const outcomes = Array.from({ length: 10 }, (_, n) => outcome(n));
const assumed = new Map([["one", { chance: 80, places: { least: 900, most: 1200 } }]]);
const draws = { chance: 50, seed: 1, assumed };
const swept = {
  scenario,
  draws,
  found: {
    initiatives: comes,
    books: [books],
    outcomes,
    others: [{ name: "other", outcomes }],
    stopped: false,
    known: 0,
    aside: [],
  },
};
const performance = { holds: { share: 1, least: 0.7, most: 1 }, held: 10, of: 10, outcomes };
const pairs = [{ surplus: "B" as ProvinceCode, shortage: "A" as ProvinceCode }];
const candidate = { pairs, seen: 1200, chosenBy: performance, tried: performance };
const best = { scenario, best: { candidates: [candidate], best: candidate, own: outcomes, stopped: false } };
const bestTables = [sweepCommitments, sweepPairs, sweepPaid];
const monitorTables = [daysMonitored, provincesMonitored, townsBehind, townsUnknown, townsMonitored];
const sweepTables = [sweepInitiatives, sweepVariants, sweepPlaces, sweepProvinces, sweepAgreements, sweepMeasures];
const all: readonly Bound[] = [
  ...tables.map((table) => bind(table, filled)),
  ...tables.map((table) => bind(table, stepwise, `${table.id}, step by step`)),
  ...decisionTables.map((table) => bind(table, decided)),
  bind(presetCosts, compared),
  bind(effects, { effects: changes, bars: false }),
  ...sweepTables.map((table) => bind(table, swept)),
  ...bestTables.map((table) => bind(table, best)),
];

describe("the list of tables", () => {
  const listed = [...tables, ...decisionTables, presetCosts, effects, ...sweepTables, ...bestTables, ...monitorTables];

  it("has every id once, and in a table every key once", () => {
    const ids = listed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, columns } of listed) {
      const keys = columns.map(({ key }) => key);
      expect([id, new Set(keys).size]).toEqual([id, keys.length]);
      expect(keys.filter((key) => !/^[a-z]+([A-Z][a-z]+)*$/.test(key))).toEqual([]);
      for (const { sumOf = [] } of columns) expect(sumOf.filter((key) => !keys.includes(key))).toEqual([]);
    }
  });

  it("has a file for every table, and a table in every file", () => {
    const others = new Set(["index.ts", "table.ts", "cells.ts", "figures.ts"]);
    const files = readdirSync("src/report/tables").filter((name) => !others.has(name));
    const unnamed = files.filter((name) => !listed.some(({ id }) => id.includes(name.replace(".ts", ""))));
    expect(unnamed).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });

  it("gives a sheet one table", () => {
    const sheets = listed.flatMap(({ sheet }) => sheet ?? []);
    expect(sheets).toHaveLength(8);
    expect(new Set(sheets).size).toBe(sheets.length);
  });
});

it("before there is a package no caption speaks of one", () => {
  const [laid] = all.flatMap(({ id, look }) =>
    id === "provinces-decided" ? [look((table, data) => lay(table, data, "nl", "page"))] : [],
  );
  expect(laid?.caption).toMatch(/^Opgave, gemelde plekken en besluit/);
});

describe.each(all)("$id", ({ look }) => {
  it("names itself and every column in both languages, no two columns alike", () => {
    const [dutch, english] = baseLanguages.map((language) => look((table, data) => lay(table, data, language, "file")));
    for (const laid of [dutch, english]) {
      const words = laid?.columns.map((column) => column.words) ?? [];
      expect([laid?.title, laid?.caption, ...words].filter((text) => text === undefined || text.trim() === "")).toEqual(
        [],
      );
      expect(new Set(words).size).toBe(words.length);
    }
    expect(english?.columns.map(({ key }) => key)).toEqual(dutch?.columns.map(({ key }) => key));
    expect(english?.lines.length).toBe(dutch?.lines.length);
    expect(dutch?.lines.length).toBeGreaterThan(0);
  });

  describe.each(baseLanguages)("%s", (language) => {
    it("stands on a page with its own figures", () => {
      const { laid, rows } = look((table, data) => numbersOf(table, data, language, "page"));
      const markup = look((table, data) => tableHtml(ink(language), table, data)).markup;
      expect(headingsOf(markup)).toEqual(laid.columns.map(({ words }) => words));
      expect(numbersAmong(cellsOf(markup), rows)).toEqual(rows);
      expect(dashesAmong(cellsOf(markup))).toEqual(dashesDue(laid));
    });

    it("stands in a terminal, cell by cell", () => {
      const laid = look((table, data) => lay(table, data, language, "terminal"));
      const pens = pen({ language, width: 1_000_000, paint: plain });
      const lines = look((table, data) => tableText(pens, table, data)).split("\n");
      expect(lines[0]).toBe(laid.title);
      expect(lines.slice(-laid.lines.length).map(squeezed)).toEqual(written(laid, language));
    });

    it("stands on a sheet as numbers, by the same headings", () => {
      const { laid, rows } = look((table, data) => numbersOf(table, data, language, "file"));
      const page = look((table, data) => tablePage(table, data, language, "book.ledger"));
      const read = readTables(writeXlsx({ title: "x", language, pages: [page] }));
      if (read.status === "refused") throw new Error(read.refusal.message.en);
      const cells = read.sheets[0]?.cells ?? [];
      const at = (row: number, column: number) => cells.find((one) => one.row === row && one.column === column);
      expect(laid.columns.map((_, column) => at(page.frozenRows, column + 1)?.text)).toEqual(
        laid.columns.map(({ words }) => words),
      );
      const numbers = rows.map((row, line) =>
        row.map((_, column) => {
          const cell = at(page.frozenRows + 1 + line, column + 1);
          return cell?.type === "number" ? Number(cell.text) : undefined;
        }),
      );
      expect(numbers).toEqual(rows);
      const total = page.rows[page.frozenRows + rows.length] ?? [];
      for (const [column, { sum }] of laid.columns.entries()) {
        if (sum !== true) continue;
        const added = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
        expect(total[column]?.value).toMatchObject({ value: added });
      }
    });
  });

  it("stands in a file for machines, which has no language", () => {
    const { laid, rows } = look((table, data) => numbersOf(table, data, "nl", "file", ({ value }) => value));
    const [header = [], ...lines] = parse(look(tableCsv), { record_delimiter: "\r\n" });
    expect(header.map((name) => name.replaceAll("_", ""))).toEqual(laid.columns.map(({ key }) => key.toLowerCase()));
    expect(numbersAmong(lines, rows)).toEqual(rows);
  });
});

const squeezed = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** The rows of a table as a terminal has them, without the room between columns. */
function written({ columns, lines }: Laid, language: "nl" | "en"): string[] {
  return lines.map(({ cells }) =>
    squeezed(
      cells
        .map((cell, at) => {
          const dash = columns[at]?.dash === true;
          if (cell === undefined) return dash ? "–" : "";
          if (typeof cell === "number") return formatNumber(language, cell);
          if (isFigure(cell)) {
            return dash && cell.value === 0 ? "–" : formatNumber(language, readOf(cell)) + marks[cell.standing];
          }
          return printable(typeof cell === "string" ? cell : cell.words);
        })
        .join(" "),
    ),
  );
}

it("says what there is none of", () => {
  const none = { ...filled, agreements: { ...filled.agreements, swaps: [] } };
  const swaps = tables.find(({ id }) => id === "swaps");
  if (swaps === undefined) throw new Error("There is no table of swaps.");
  for (const language of baseLanguages) {
    const words = reportSay(language)("swaps.none");
    expect(tableHtml(ink(language), swaps, none).markup).toBe(`<p>${words}</p>`);
    expect(tableText(pen({ language, width: 80, paint: plain }), swaps, none)).toContain(words);
  }
});
