import type { ReportData } from "../data/report-data.ts";
import type { TowardsKeyLine } from "../data/towards-key.ts";
import { figure, number, text } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "towardsKey">;

/** Per province how many municipalities the package brings nearer to their key, and how many it takes away from it. */
export const towardsKey: Table<Data> = table<Data, TowardsKeyLine>({
  id: "towards-key",
  title: "towards.title",
  caption: "towards.caption",
  columns: [
    text("name", "province", ({ name }) => name),
    number(
      "nearer",
      own("gemeenten dichter bij de sleutel", "municipalities nearer to the key"),
      ({ nearer }) => nearer.length,
      {
        dash: true,
        sum: true,
      },
    ),
    figure("nearerPlaces", own("samen zoveel plekken", "by so many places together"), (line) => line.nearerPlaces, {
      dash: true,
      sum: true,
    }),
    number(
      "further",
      own("gemeenten verder ervandaan", "municipalities further away"),
      ({ further }) => further.length,
      {
        dash: true,
        sum: true,
      },
    ),
    figure(
      "furtherPlaces",
      own("samen zoveel plekken verder", "by so many places further"),
      (line) => line.furtherPlaces,
      {
        dash: true,
        sum: true,
      },
    ),
    number("same", own("even ver", "as far as before"), ({ same }) => same, { dash: true, sum: true }),
  ],
  rows: (data) => data.towardsKey,
});
