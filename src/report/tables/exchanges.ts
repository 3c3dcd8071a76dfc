import type { ExchangeLine } from "../data/agreements.ts";
import type { ReportData } from "../data/report-data.ts";
import { kindColumn } from "./cells.ts";
import { table } from "./table.ts";

/** Exchanges within provinces, and what stands against them. */
export const exchanges = table<Pick<ReportData, "agreements">, ExchangeLine>({
  id: "exchanges",
  title: "exchanges.title",
  caption: "exchanges.caption",
  columns: [
    { key: "giver", words: "exchanges.giver", align: "text", value: ({ giver }) => giver.name },
    { key: "taker", words: "exchanges.taker", align: "text", value: ({ taker }) => taker.name },
    { key: "province", words: "province", align: "text", value: ({ province }) => province.name },
    kindColumn,
    { key: "places", words: "mergers.places", align: "figure", sum: true, value: ({ places }) => places },
    {
      key: "against",
      words: "exchanges.against",
      align: "text",
      value: ({ against }, { say }) => say(`against.${against.type}`, { n: against.places }),
    },
  ],
  rows: ({ agreements }) => agreements.exchanges,
});
