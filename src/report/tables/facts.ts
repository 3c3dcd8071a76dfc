import type { FactLine } from "../data/facts.ts";
import type { ReportData } from "../data/report-data.ts";
import { sourceCell, standingCell } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "facts">;

/** Where the facts come from, and how sure they are. */
export const facts: Table<Data> = table<Data, FactLine>({
  id: "facts",
  sheet: "book.sources",
  title: own("Bronnen", "Sources"),
  caption: own("Waar de feiten vandaan komen", "Where the facts come from"),
  columns: [
    { key: "fact", words: own("feit", "fact"), align: "text", value: ({ fact }, { say }) => say(`sources.${fact}`) },
    { key: "count", words: own("aantal", "number"), align: "number", value: ({ count }) => count },
    {
      key: "standing",
      words: "sources.standing",
      align: "text",
      value: ({ standing }, texts) => standingCell(standing, texts),
    },
    {
      key: "source",
      words: "sources.source",
      align: "text",
      value: ({ source }, { say }) => (source === undefined ? say("sources.none") : sourceCell(source)),
    },
  ],
  rows: (data) => data.facts,
});
