import type { RuleLine } from "../data/facts.ts";
import type { ReportData } from "../data/report-data.ts";
import { sourceCell, standingCell } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "rules">;

/** What had to hold, and how sure it is that the law says so. */
export const rules: Table<Data> = table<Data, RuleLine>({
  id: "rules",
  sheet: "book.rules",
  title: "rules.title",
  caption: own("De regels van dit scenario", "The rules of this scenario"),
  columns: [
    {
      key: "rule",
      words: own("regel", "rule"),
      align: "text",
      value: ({ id, title }, { told }) => ({ code: id, words: told(title) }),
    },
    {
      key: "says",
      words: own("wat zij zegt", "what it says"),
      align: "text",
      value: ({ sentence }, { told }) => sentence && told(sentence),
    },
    {
      key: "standing",
      words: "sources.standing",
      align: "text",
      value: ({ standing }, texts) => standingCell(standing, texts),
    },
    { key: "source", words: "sources.source", align: "text", value: ({ source }) => sourceCell(source) },
  ],
  rows: (data) => data.rules.filter(({ sentence }) => sentence !== undefined),
});
