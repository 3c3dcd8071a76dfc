import { both, en, nl } from "../domain/index.ts";
import { collector, compact, type Problem, type Report } from "../scenario/index.ts";
import { address } from "../workbook/index.ts";
import { accountOf, turnedAccount } from "./account.ts";
import { tellDoubtful } from "./doubtful-columns.ts";
import type { Names } from "./municipality-names.ts";
import { readFigures } from "./read-figures.ts";
import { readOffers } from "./read-offers.ts";
import { readPins } from "./read-pins.ts";
import type { QuartersRead } from "./read-quarters.ts";
import type { Rows } from "./rows.ts";
import type { Table } from "./table.ts";
import { turnedSpot } from "./turned-sheet.ts";
import { turnedMessage } from "./turned-words.ts";
import type { Claim, DecidedLine, ExemptionLine, OfferLine, PinLine, SaidFrom, TableAccount } from "./understood.ts";

/** What one table says, how it was understood, and what is wrong with it. */
export interface Reading {
  readonly account: TableAccount;
  readonly claims: readonly Claim[];
  readonly offers: readonly OfferLine[];
  readonly pins: readonly PinLine[];
  readonly exemptions: readonly ExemptionLine[];
  readonly decided: readonly DecidedLine[];
  readonly problems: readonly Problem[];
}

type Found = Rows &
  Partial<
    Pick<Reading, "claims" | "offers" | "pins" | "exemptions" | "decided"> & Pick<QuartersRead, "headings" | "quarters">
  >;

/** Reads a table that stands upright. */
export function readTable(table: Table, names: Names): Reading {
  const problems: Problem[] = [];
  const report = collector(problems);
  tellDoubtful(table, report);
  tellSecond(table, report);
  for (const { row, column, value, message } of table.noRest)
    report("missing", { ...placeOf(table), row, cell: address(row, column) }, message, value);
  const doubled = tellDoubled(table, report);
  const found: Found = doubled ? { rows: 0, totals: [], remarks: [], renamed: [] } : rowsOf(table, names, report);
  const { claims = [], offers = [], pins = [], exemptions = [], decided = [] } = found;
  return { account: accountOf(table, found, names, found), claims, offers, pins, exemptions, decided, problems };
}

/** Reads a table of a turned sheet, and tells all of it by the rows, columns and cells of the sheet as people see it. */
export function readTurned(table: Table, names: Names): Reading {
  const { account, claims, offers, pins, exemptions, decided, problems } = readTable(table, names);
  const placed = <T extends Pick<Claim, "spot">>(one: T): T => ({ ...one, spot: turnedSpot(one.spot) });
  const said = <T extends SaidFrom>(one: T): T => (one.at === undefined ? one : { ...one, at: turnedSpot(one.at) });
  return {
    account: turnedAccount(account, table),
    claims: claims.map(placed),
    offers: offers.map(placed),
    pins: pins.map(placed),
    exemptions: exemptions.map(placed),
    decided: decided.map((line) => ({
      ...placed(said(line)),
      ...(line.amv !== undefined && { amv: said(line.amv) }),
    })),
    problems: problems.map(turnedProblem),
  };
}

/** A problem of a turned sheet, told of the sheet as people see it. */
export function turnedProblem(problem: Problem): Problem {
  const { code, message, value, ...spot } = problem;
  return { ...turnedSpot(spot), code, ...compact({ value }), message: turnedMessage(message) };
}

function rowsOf(table: Table, names: Names, report: Report): Found {
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

function placeOf({ file, sheet }: Table) {
  return compact({ file, sheet });
}

function tellSecond(table: Table, report: Report): void {
  const { second } = table;
  const first = second?.columns[0];
  if (second === undefined || first === undefined) return;
  const headings = second.columns
    .map((one) => one.heading.slice(0, 40))
    .slice(0, 8)
    .join(", ");
  report(
    "columns",
    { ...placeOf(table), row: first.row, cell: address(first.row, first.column) },
    both(
      nl`Hier begint een tweede tabel onder de eerste, met de koppen (${headings}). Vanaf hier is niets gelezen: een blad heeft één tabel. Misschien kan deze tabel naar een eigen blad; is het dezelfde kop nog eens, dan kan deze rij weg.`,
      en`Here a second table begins below the first, with the headings (${headings}). Nothing was read from here on: a sheet has one table. Maybe this table can go to a sheet of its own; if it is the same header once more, this row can go.`,
    ),
    first.heading,
  );
}

function tellDoubled(table: Table, report: Report): boolean {
  for (const [before, { row, column, heading }] of table.doubled) {
    report(
      "columns",
      { ...placeOf(table), row, cell: address(row, column) },
      both(
        nl`Deze kolom betekent hetzelfde als de kolom (${before.heading}). Misschien kan een van beide weg.`,
        en`This column means the same as the column (${before.heading}). Maybe one of the two can be left out.`,
      ),
      heading,
    );
  }
  return table.doubled.length > 0;
}
