import type { ReportData } from "../data/report-data.ts";
import type { ViolationLine } from "../data/violations.ts";
import { text } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "violations">;

/** Where the plan breaks the rules, with places by name. */
export const violations: Table<Data> = table<Data, ViolationLine>({
  id: "violations",
  title: "violations.title",
  caption: own("Waar het plan de regels schendt", "Where the plan breaks the rules"),
  columns: [
    text("rule", own("regel", "rule"), ({ title }, { told }) => told(title)),
    text("amount", own("hoeveel", "how much"), ({ unit, amount }, { say }) => say(`unit.${unit}`, { n: amount })),
    text("kind", own("soort", "kind"), ({ kind }, { say }) => (kind === undefined ? "" : say(`kind.${kind}`))),
    text("where", own("waar", "where"), ({ where }) => where.map(({ name }) => name).join(", ")),
    text("message", own("wat", "what"), ({ message }, { told }) => told(message)),
  ],
  rows: (data) => data.violations,
});
