import type { ExchangeLine } from "../data/agreements.ts";
import type { ReportData } from "../data/report-data.ts";
import { kindColumn } from "./cells.ts";
import { own, table } from "./table.ts";

/** Exchanges within provinces, and what stands against them. */
export const exchanges = table<Pick<ReportData, "agreements">, ExchangeLine>({
  id: "exchanges",
  title: "exchanges.title",
  caption: own(
    "Gemeenten die taak en opvang van elkaar overnemen",
    "Municipalities that take over task and hosting from each other",
  ),
  columns: [
    { key: "giver", words: own("gemeente", "municipality"), align: "text", value: ({ giver }) => giver.name },
    { key: "taker", words: own("neemt over", "taken over by"), align: "text", value: ({ taker }) => taker.name },
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
