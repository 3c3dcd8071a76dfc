import type { RuleLine } from "../data/facts.ts";
import type { ReportData } from "../data/report-data.ts";
import { sourceCell, standingCell, text } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "rules">;

/** What had to hold, and how sure it is that the law says so. */
export const rules: Table<Data> = table<Data, RuleLine>({
  id: "rules",
  sheet: "book.rules",
  title: "rules.title",
  caption: own("De regels van dit scenario", "The rules of this scenario"),
  columns: [
    text("rule", own("regel", "rule"), ({ id, title }, { told }) => ({ code: id, words: told(title) })),
    text("says", own("wat zij zegt", "what it says"), ({ sentence }, { told }) => sentence && told(sentence)),
    text("standing", "sources.standing", ({ standing }, texts) => standingCell(standing, texts)),
    text("source", "sources.source", ({ source }, texts) => sourceCell(source, texts)),
  ],
  rows: (data) => data.rules.filter(({ sentence }) => sentence !== undefined),
});
