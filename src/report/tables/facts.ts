import type { FactLine } from "../data/facts.ts";
import type { ReportData } from "../data/report-data.ts";
import { number, sourceCell, standingCell, text } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "facts">;

/** Where the facts come from, and how sure they are. */
export const facts: Table<Data> = table<Data, FactLine>({
  id: "facts",
  sheet: "book.sources",
  title: own("Bronnen", "Sources"),
  caption: own("Waar de feiten vandaan komen", "Where the facts come from"),
  columns: [
    text("fact", own("feit", "fact"), ({ fact }, { say }) => say(`sources.${fact}`)),
    number("count", own("aantal", "number"), ({ count }) => count),
    text("standing", "sources.standing", ({ standing }, texts) => standingCell(standing, texts)),
    text("source", "sources.source", ({ source }, { say }) =>
      source === undefined ? say("sources.none") : sourceCell(source),
    ),
  ],
  rows: (data) => data.facts,
});
