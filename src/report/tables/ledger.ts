import type { LedgerLine } from "../data/ledger.ts";
import type { ReportData } from "../data/report-data.ts";
import { inFile, standingCell, text } from "./cells.ts";
import { kindFigures } from "./figures.ts";
import { table } from "./table.ts";

const sums: ReadonlySet<string> = new Set(["decided", "task"]);

/** The national books, from the need to the package. */
export const ledger = table<Pick<ReportData, "ledger">, LedgerLine>({
  id: "ledger",
  sheet: "book.ledger",
  title: "ledger.title",
  caption: "ledger.caption",
  columns: [
    text("line", "ledger.line", ({ name }, { say }) => say(`ledger.${name}`), { narrow: "ledger.unit" }),
    ...kindFigures<LedgerLine>(),
    inFile("standing", "book.standing", ({ figures }, texts) => standingCell(figures.total.standing, texts)),
  ],
  rows: (data) => data.ledger,
  strong: ({ name }) => sums.has(name),
});
