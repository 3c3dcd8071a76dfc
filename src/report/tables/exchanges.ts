import type { ExchangeLine } from "../data/agreements.ts";
import type { ReportData } from "../data/report-data.ts";
import { figure, kindColumn, text } from "./cells.ts";
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
    text("giver", own("gemeente", "municipality"), ({ giver }) => giver.name),
    text("taker", own("neemt over", "taken over by"), ({ taker }) => taker.name),
    text("province", "province", ({ province }) => province.name),
    kindColumn,
    figure("places", "mergers.places", ({ places }) => places, { sum: true }),
    text("against", "exchanges.against", ({ against }, { say }) =>
      say(`against.${against.type}`, { n: against.places }),
    ),
  ],
  rows: ({ agreements }) => agreements.exchanges,
});
