import { type Bilingual, both, en, nl } from "../domain/index.ts";
import type { Report, Spot } from "../scenario/index.ts";
import { address, type Cell, type Sheet } from "../workbook/index.ts";
import { belongs, cellsByRow, headerIn, type TableKind } from "./header.ts";
import type { TableColumn } from "./table-column.ts";
import { nearHeading } from "./near-heading.ts";
import { tellUnclearQuarters } from "./quarter-words.ts";
import { plain } from "./plain.ts";
import type { Table } from "./table.ts";
import { wholeNumber } from "./whole-number.ts";

/** Rows and columns that are searched for a header with slips in it: further down and aside stands no header. */
const most = { rows: 10, columns: 60 };

/** Headings of line numbers. */
const lineNumbers = new Set(["", "nr", "no", "nummer", "volgnummer", "number", "rij", "row"]);

/** Columns of a scenario's own tables with days for all offers of a row. Lost, late places would be in time. */
const ownDates = new Set(["reported from", "promising from", "claimed from"]);

/** Columns of a scenario's own tables that say where a place lies. They are known, and not taken over from here. */
const whereabouts = new Set(["latitude", "longitude", "breedtegraad", "lengtegraad"]);

/**
 * Reports every column that would be left out though it may hold figures: its heading is nearly a known one, or it holds
 * numbers and nobody reads it. Nothing is reported of a column whose heading stands between brackets.
 */
export function tellDoubtful(table: Table, report: Report): void {
  const columns = cellsByColumn(table);
  const unclear: TableColumn[] = [];
  for (const column of table.columns) {
    const cells = columns.get(column.column) ?? [];
    columns.delete(column.column);
    if (column.field !== undefined || column.aside) continue;
    if (column.quarter !== undefined) {
      if (holdsNumbers(cells)) unclear.push(column);
      continue;
    }
    const near = nearHeading(column.heading, (field) => belongs(table.kind, field));
    const spot = spotAt(table, column.row, column.column);
    if (near !== undefined) report("columns", spot, resembles(near.heading), column.heading);
    else if (ownDates.has(plain(column.heading)) && cells.length > 0)
      report("columns", spot, datesOf(column.heading), column.heading);
    else if (holdsNumbers(cells) && !isKnownAside(column, cells))
      report("columns", spot, unclaimed(cells, table.kind), column.heading);
  }
  tellUnclearQuarters(table, unclear, report);
  for (const [column, cells] of columns) {
    // A note or a sum beside the table is no column of it.
    const first = cells[0];
    if (first === undefined || 2 * cells.length < table.rows.length) continue;
    if (holdsNumbers(cells) && !isCounting(cells))
      report("columns", spotAt(table, first.row, column), withoutHeading, first.text);
  }
}

/** Reports the headings that would make a table of a sheet that is none, were they not mistyped. */
export function tellNearly(file: string, sheet: Sheet, report: Report): void {
  const header = headerIn(sheet, cellsByRow(sheet), most.rows, (column) => {
    if (column.field !== undefined || column.aside || column.column > most.columns) return column;
    const near = nearHeading(column.heading, () => true);
    return near === undefined ? column : { ...column, field: near.field };
  });
  if (header === undefined) return;
  const place = { file, ...(sheet.name === undefined ? {} : { sheet: sheet.name }) };
  for (const { column, row, heading } of header.columns) {
    const near = nearHeading(heading, (field) => belongs(header.kind, field));
    if (near !== undefined) report("columns", spotAt(place, row, column), resembles(near.heading), heading);
  }
}

function spotAt({ file, sheet }: Pick<Table, "file" | "sheet">, row: number, column: number): Spot {
  return { file, ...(sheet === undefined ? {} : { sheet }), row, cell: address(row, column) };
}

function cellsByColumn({ rows }: Table): Map<number, Cell[]> {
  const columns = new Map<number, Cell[]>();
  for (const { all } of rows) {
    for (const cell of all) {
      const column = columns.get(cell.column);
      if (column === undefined) columns.set(cell.column, [cell]);
      else column.push(cell);
    }
  }
  return columns;
}

/** At least half of what stands in the column are numbers: a number among remarks makes no column of figures. */
function holdsNumbers(cells: readonly Cell[]): boolean {
  const numbers = cells.filter(isNumber).length;
  return numbers > 0 && 2 * numbers >= cells.length;
}

function isNumber(cell: Cell): boolean {
  if (cell.type !== "text") return cell.type === "number";
  return wholeNumber(cell).status === "whole" || /^[+-]?\d+(?:[.,]\d+)?\s*%?$/.test(cell.text.trim());
}

function isKnownAside({ heading }: TableColumn, cells: readonly Cell[]): boolean {
  return whereabouts.has(plain(heading)) || (lineNumbers.has(plain(heading)) && isCounting(cells));
}

/** 1, 2, 3 … as they stand below each other. */
function isCounting(cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => cell.text.trim() === String(index + 1));
}

function resembles(heading: string): Bilingual {
  return both(
    nl`Deze kop is onbekend en lijkt op (${heading}); de kolom zou worden overgeslagen. Misschien is die kop bedoeld; zo niet, zet de kop dan tussen haakjes.`,
    en`This heading is not known and resembles (${heading}); the column would be left out. Maybe that heading is meant; if not, put it between brackets.`,
  );
}

function datesOf(heading: string): Bilingual {
  return both(
    nl`Een scenario kent deze kolom (${heading}), en zo'n tabel leest haar niet; de datums zouden worden overgeslagen. Misschien helpt een blad met één rij per toezegging en een kolom (beschikbaar vanaf); zo niet, zet de kop dan tussen haakjes.`,
    en`A scenario knows this column (${heading}), and such a table does not read it; the dates would be left out. Maybe a sheet with one row an offer and a column (available from) helps; if not, put the heading between brackets.`,
  );
}

/** A heading that each kind of table reads, as an example. */
const example: Readonly<Record<TableKind, Bilingual>> = {
  municipalities: { nl: "toegezegd regulier", en: "reported regular" },
  provinces: { nl: "opgave regulier", en: "task regular" },
  offers: { nl: "plekken", en: "places" },
  pins: { nl: "plekken", en: "places" },
};

function unclaimed(cells: readonly Cell[], kind: TableKind): Bilingual {
  const first = cells.find(isNumber)?.text ?? "";
  return both(
    nl`Deze kolom bevat getallen (${first}) en zo'n tabel leest haar niet; ze zou worden overgeslagen. Misschien is een andere kop bedoeld, zoals (${example[kind]}); zo niet, zet de kop dan tussen haakjes.`,
    en`This column holds numbers (${first}) and such a table does not read it; it would be left out. Maybe another heading is meant, such as (${example[kind]}); if not, put it between brackets.`,
  );
}

const withoutHeading: Bilingual = {
  nl: "Deze kolom bevat getallen en heeft geen kop; ze zou worden overgeslagen. Misschien is de kop vergeten; zo niet, geef haar dan een kop tussen haakjes, zoals (oud).",
  en: "This column holds numbers and has no heading; it would be left out. Maybe the heading was forgotten; if not, give it one between brackets, such as (old).",
};
