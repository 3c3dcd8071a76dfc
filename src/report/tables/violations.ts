import type { ReportData } from "../data/report-data.ts";
import type { ViolationLine } from "../data/violations.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "violations">;

/** Where the plan breaks the rules, with places by name. */
export const violations: Table<Data> = table<Data, ViolationLine>({
  id: "violations",
  title: "violations.title",
  caption: own("Waar het plan de regels breekt", "Where the plan breaks the rules"),
  columns: [
    { key: "rule", words: own("regel", "rule"), align: "text", value: ({ title }, { told }) => told(title) },
    {
      key: "amount",
      words: own("hoeveel", "how much"),
      align: "text",
      value: ({ unit, amount }, { say }) => say(`unit.${unit}`, { n: amount }),
    },
    {
      key: "where",
      words: own("waar", "where"),
      align: "text",
      value: ({ where }) => where.map(({ name }) => name).join(", "),
    },
    { key: "message", words: own("wat", "what"), align: "text", value: ({ message }, { told }) => told(message) },
  ],
  rows: (data) => data.violations,
});
