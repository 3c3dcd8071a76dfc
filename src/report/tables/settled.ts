import type { ReportData } from "../data/report-data.ts";
import { momentOf, type SettledLine } from "../data/settled.ts";
import { text } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

export const settledTitle = { nl: "Wat is vastgelegd", en: "What was settled" };

/** What tables settled: by whom, why, on what condition, and when. */
export const settled: Table<ReportData> = table<ReportData, SettledLine>({
  id: "settled",
  title: ({ told }) => told(settledTitle),
  none: own("Er is niets vastgelegd.", "Nothing was settled."),
  columns: [
    text("what", own("afspraak", "agreement"), (line, { told }) => told(line.text)),
    text("by", own("door", "by"), ({ by }) => by ?? ""),
    text("why", own("waarom", "why"), ({ why }) => why ?? ""),
    text("provided", own("mits", "provided that"), ({ provided }) => provided ?? "", {
      when: (data) => data.settled.some(({ provided }) => provided !== undefined),
    }),
    text("at", own("wanneer", "when"), momentOf),
  ],
  rows: (data) => data.settled,
});
