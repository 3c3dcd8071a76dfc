import { readOf } from "../../src/report/data/figure.ts";
import { spoken } from "../../src/domain/index.ts";
import { type Language, type ReportData, reportData, reportSay } from "../../src/report/index.ts";
import {
  type Cell,
  isFigure,
  type Laid,
  lay,
  type Room,
  type Table,
  type Texts,
} from "../../src/report/tables/table.ts";
import { proven } from "./fixture.ts";

const found = reportData(proven);
const [one, two] = found.municipalities;
const [province] = found.provinces;
const [measure] = found.measures;
const [rule] = found.rules;
if (one === undefined || two === undefined || province === undefined) throw new Error("The fixture is too small.");
if (measure === undefined || rule === undefined) throw new Error("The fixture measures nothing.");

/** A package in which no table is empty. */
export const filled: ReportData = {
  ...found,
  settled: [
    {
      about: "merger",
      agreed: true,
      kinds: ["amv"],
      parties: [one, two],
      provinces: [],
      text: { nl: "Zij doen het samen.", en: "They do it together." },
      by: "Anna",
      why: "zo gezegd",
      provided: "als het kan",
      at: "2026-11-30T12:00:00Z",
    },
  ],
  agreements: {
    ...found.agreements,
    exchanges: [
      {
        province,
        kind: "regular",
        giver: one,
        taker: two,
        places: { value: 1234, standing: "assumed" },
        against: { type: "statusHolderHousing", places: 7 },
        kilometres: 12,
      },
    ],
  },
  violations: [
    { rule: rule.id, title: rule.title, amount: 4, unit: "places", where: [one], message: { nl: "fout", en: "wrong" } },
  ],
  rules: found.rules.map((line) => ({ ...line, sentence: line.sentence ?? line.title })),
};

/** The same where the steps one after the other are known, too, and a level has no bound. */
export const stepwise: ReportData = {
  ...filled,
  measures: filled.measures.map((line) => ({ ...line, stepwise: { value: 4321, standing: "estimate" } })),
  proof: {
    ...filled.proof,
    levels: filled.proof.levels.map(({ bound: _bound, gap: _gap, ...level }) => level),
  },
};

/** Every number of every row by the key of its column, as the table itself has it; nothing where it has none. `of`: what is read of a figure. */
export function numbersOf<Data>(table: Table<Data>, data: Data, language: Language, room: Room, of = readOf) {
  const texts: Texts = { language, say: reportSay(language), told: (text) => spoken(text, language) };
  const laid = lay(table, data, language, room);
  const lines = table.lines(data, texts);
  const at = laid.columns.map(({ key }) => table.columns.findIndex((column) => column.key === key));
  return { laid, rows: lines.map(({ cells }) => at.map((column) => numberOf(cells[column], of))) };
}

function numberOf(cell: Cell, of: typeof readOf): number | undefined {
  if (typeof cell === "number") return cell;
  return isFigure(cell) ? of(cell) : undefined;
}

/** The cells of the rows of a table in markup, as text without the marks. */
export function cellsOf(markup: string): string[][] {
  const [, body = ""] = markup.split("<tbody>");
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t([hd])[^>]*>([\s\S]*?)<\/t\1>/g)].map(([, , cell = ""]) =>
      cell
        .replaceAll(/<abbr[\s\S]*?<\/abbr>|<span class="vw-figure__mark">[\s\S]*$/g, "")
        .replaceAll(/<[^>]*>/g, "")
        .trim(),
    ),
  );
}

/** The headings of a table in markup. */
export function headingsOf(markup: string): string[] {
  const [, head = ""] = markup.split("<thead>");
  return [...(head.split("</thead>")[0] ?? "").matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, cell = ""]) => cell);
}

/** The numbers among cells of text where the table has numbers: a dash is none. */
export function numbersAmong(cells: readonly (readonly string[])[], rows: readonly (readonly unknown[])[]) {
  return cells.map((row, line) =>
    row.map((text, column) => {
      if (rows[line]?.[column] === undefined) return undefined;
      const digits = text
        .replaceAll(/[~*°\s]/g, "")
        .replace("−", "-")
        .replaceAll(/[.,](?=\d{3}(?!\d))/g, "");
      return text === "–" ? 0 : Number(digits.replace(",", "."));
    }),
  );
}

/** Where a dash stands, and where it should: in a column whose rule is nothing, for nothing. */
export const dashesAmong = (cells: readonly (readonly string[])[]) =>
  cells.map((row) => row.map((text) => text === "–"));

export function dashesDue({ columns, lines }: Laid) {
  const nothing = (cell: Cell) => cell === undefined || (isFigure(cell) && cell.value === 0);
  return lines.map(({ cells }) => cells.map((cell, at) => columns[at]?.dash === true && nothing(cell)));
}
