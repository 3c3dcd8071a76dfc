import { both, en, nl } from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import { address, type Sheet } from "../workbook/index.ts";
import { cellsByRow, headerIn } from "./header.ts";
import { namedHeadings } from "./named-headings.ts";
import type { Table } from "./table.ts";
import type { TableColumn } from "./table-column.ts";
import { mostHeadings, turnedSheet } from "./turned-sheet.ts";

/** Rows and columns in which headings below each other are looked for. */
const most = { rows: 60, columns: 40 };

/** Fields that say what a record is about. */
const naming: ReadonlySet<TableColumn["field"]> = new Set(["municipality", "code", "province", "type"]);

/** What stands near the first cell of a sheet, turned: where the headings of a table on its side are. */
export function nearSide(sheet: Sheet): Sheet {
  const cells = sheet.cells.filter(({ row, column }) => row <= most.rows && column <= most.columns);
  return turnedSheet({ ...sheet, cells });
}

/**
 * The known headings of a table that lies on its side, as columns of the turned sheet. Undefined: none lies here; headings
 * with nobody named beside them are none.
 */
export function headingsAside(sheet: Sheet): readonly TableColumn[] | undefined {
  const near = nearSide(sheet);
  const header = headerIn(near, cellsByRow(near), most.columns);
  const known = header?.columns.filter((one) => one.field !== undefined);
  const names = new Set(known?.flatMap(({ field, column }) => (naming.has(field) ? [column] : [])));
  return near.cells.some(({ row, column }) => row > (header?.headerRow ?? 0) && names.has(column)) ? known : undefined;
}

/** Whether a sheet has more rows than the headings of any table. */
export function isTall({ cells }: Sheet): boolean {
  return (cells.at(-1)?.row ?? 0) > mostHeadings;
}

/** Reports a table on its side that is not read: the sheet has too many rows, or headings upright that are nearly known. */
export function tellTurned(file: string, sheet: Sheet, aside: readonly TableColumn[], report: Report): void {
  const headings = namedHeadings(aside.map((one) => one.heading));
  report(
    "columns",
    placeOf(file, sheet, aside),
    both(
      nl`Deze tabel is gekanteld: de koppen staan onder elkaar (${headings}). Zo is ze niet op één manier te lezen. Misschien kan ze worden gekopieerd en getransponeerd geplakt (Plakken speciaal, Transponeren), zodat elke gemeente een rij heeft.`,
      en`This table lies on its side: its headings stand below each other (${headings}). It cannot be read in one way like this. Maybe it can be copied and pasted transposed (Paste special, Transpose), so that every municipality has a row.`,
    ),
    aside[0]?.heading,
  );
}

/** Reports a sheet that has the headings of a table beside each other and below each other. */
export function tellBothWays(
  file: string,
  sheet: Sheet,
  upright: Table,
  aside: readonly TableColumn[],
  report: Report,
): void {
  const beside = namedHeadings(upright.columns.flatMap((one) => (one.field === undefined ? [] : [one.heading])));
  const below = namedHeadings(aside.map((one) => one.heading));
  report(
    "columns",
    placeOf(file, sheet, aside),
    both(
      nl`Dit blad is op twee manieren te lezen: met de koppen naast elkaar (${beside}) en met de koppen onder elkaar (${below}). Er is niets van gelezen. Misschien kan een van beide naar een eigen blad; of zet de koppen die geen koppen zijn tussen haakjes.`,
      en`This sheet can be read in two ways: with the headings beside each other (${beside}) and with the headings below each other (${below}). Nothing of it was read. Maybe one of the two can go to a sheet of its own; or put the headings that are none between brackets.`,
    ),
    aside[0]?.heading,
  );
}

function placeOf(file: string, sheet: Sheet, [first]: readonly TableColumn[]) {
  const named = compact({ file, sheet: sheet.name });
  return first === undefined ? named : { ...named, row: first.column, cell: address(first.column, first.row) };
}
