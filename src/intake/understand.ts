import type { Scenario } from "../domain/index.ts";
import { collector, compact, type Problem, type Report } from "../scenario/index.ts";
import { address, type Cell, type Sheet } from "../workbook/index.ts";
import { tellDoubtful, tellNearly } from "./doubtful-columns.ts";
import { tellNothing, tellTurned } from "./no-table.ts";
import { type Names, namesOf } from "./municipality-names.ts";
import { readFigures } from "./read-figures.ts";
import { readOffers } from "./read-offers.ts";
import { readPins } from "./read-pins.ts";
import type { Reorganisation } from "./reorganisations.ts";
import { respelledIn } from "./respelled.ts";
import type { Rows } from "./rows.ts";
import { type Table, tableOf } from "./table.ts";
import type { Claim, NotRead, OfferLine, PinLine, TableAccount, Understood } from "./understood.ts";

/** A file whose cells have been read. */
export interface SheetFile {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

interface Found extends Rows {
  readonly claims?: readonly Claim[];
  readonly offers?: readonly OfferLine[];
  readonly pins?: readonly PinLine[];
}

/**
 * What the tables of files say about a scenario, and how each was understood. Pure. Nothing is guessed: what cannot be
 * read is a problem with file, sheet, cell, value and a way out, and reading goes on, so that all of them are listed.
 */
export function understand(
  files: readonly SheetFile[],
  scenario: Scenario,
  reorganisations: readonly Reorganisation[],
): Understood {
  const names = namesOf(scenario, reorganisations);
  const problems: Problem[] = [];
  const report = collector(problems);
  const tables: TableAccount[] = [];
  const notRead: NotRead[] = [];
  const claims: Claim[] = [];
  const offers: OfferLine[] = [];
  const pins: PinLine[] = [];
  for (const { name: file, sheets } of files) {
    const before = tables.length + problems.length;
    for (const sheet of sheets) {
      const table = sheet.hidden ? undefined : tableOf(file, sheet);
      if (table === undefined) {
        notRead.push({ ...compact({ file, sheet: sheet.name }), why: sheet.hidden ? "hidden" : "no-header" });
        if (!sheet.hidden) {
          tellNearly(file, sheet, report);
          tellTurned(file, sheet, report);
        }
        continue;
      }
      tellDoubtful(table, report);
      tellSecond(table, report);
      for (const { row, column, value, message } of table.noRest)
        report("missing", { ...compact({ file, sheet: sheet.name }), row, cell: address(row, column) }, message, value);
      const doubled = tellDoubled(table, report);
      const found: Found = doubled ? { rows: 0, totals: [], remarks: [], renamed: [] } : read(table);
      claims.push(...(found.claims ?? []));
      offers.push(...(found.offers ?? []));
      pins.push(...(found.pins ?? []));
      tables.push(account(table, found, names));
    }
    if (tables.length + problems.length === before) tellNothing(file, sheets, report);
  }
  return { tables, notRead, claims, offers, pins, problems };

  function read(table: Table): Found {
    switch (table.kind) {
      case "municipalities":
      case "provinces":
        return readFigures(table, names, report);
      case "offers":
        return readOffers(table, names, report);
      case "pins":
        return readPins(table, names, report);
    }
  }
}

function account(table: Table, { rows, totals, remarks, renamed }: Rows, names: Names): TableAccount {
  const { file, sheet, kind, headerRow, columns } = table;
  const count = (test: (cell: Cell) => boolean) =>
    table.rows.reduce((all, row) => all + [...row.cells.values()].filter(test).length, 0);
  return {
    ...compact({ file, sheet, comments: table.comments }),
    kind,
    headerRow,
    read: columns.flatMap(({ heading, field, lessColumn }) => {
      const less = columns.find((one) => one.column === lessColumn)?.heading;
      return field === undefined ? [] : [{ heading: less === undefined ? heading : `${heading} − ${less}`, field }];
    }),
    notRead: columns.flatMap(({ heading, field }) => (field === undefined ? [heading] : [])),
    rows,
    totals,
    hiddenColumns: table.hiddenColumns,
    hiddenRows: table.rows.filter((row) => row.hidden).map((row) => row.row),
    remarks,
    formulas: count(({ formula, computed }) => formula === true && computed !== true),
    computed: count(({ computed }) => computed === true),
    respelled: respelledIn(table, names),
    renamed,
  };
}

function tellSecond({ file, sheet, second }: Table, report: Report): void {
  const first = second?.columns[0];
  if (second === undefined || first === undefined) return;
  const headings = second.columns
    .map((one) => one.heading.slice(0, 40))
    .slice(0, 8)
    .join(", ");
  report(
    "columns",
    { ...compact({ file, sheet }), row: first.row, cell: address(first.row, first.column) },
    {
      nl: `Hier begint een tweede tabel onder de eerste, met de koppen: ${headings}. Vanaf hier is niets gelezen: een blad heeft één tabel. Misschien kan deze tabel naar een eigen blad; is het dezelfde kop nog eens, dan kan deze rij weg.`,
      en: `Here a second table begins below the first, with the headings: ${headings}. Nothing was read from here on: a sheet has one table. Maybe this table can go to a sheet of its own; if it is the same header once more, this row can go.`,
    },
    first.heading,
  );
}

function tellDoubled(table: Table, report: Report): boolean {
  for (const [before, { row, column, heading }] of table.doubled) {
    const named = table.sheet === undefined ? {} : { sheet: table.sheet };
    report(
      "columns",
      { file: table.file, ...named, row, cell: address(row, column) },
      {
        nl: `Deze kolom betekent hetzelfde als de kolom (${before.heading}). Misschien kan een van beide weg.`,
        en: `This column means the same as the column (${before.heading}). Maybe one of the two can be left out.`,
      },
      heading,
    );
  }
  return table.doubled.length > 0;
}
