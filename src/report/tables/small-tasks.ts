import type { ReportData } from "../data/report-data.ts";
import { fates, type SmallTaskLine } from "../data/small-tasks.ts";
import { type Column, own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "smallTasks">;

/** Tasks that are too small before and after the package, and what becomes of each. */
export const smallTasks: Table<Data> = table<Data, SmallTaskLine>({
  id: "small-tasks",
  title: "small.title",
  caption: own("Te kleine taken voor en na het pakket", "Tasks that are too small, before and after the package"),
  columns: [
    { key: "kind", words: "mergers.kind", align: "text", value: ({ kind }, { say }) => say(`kind.${kind}`) },
    {
      key: "before",
      words: own("te klein in het besluit", "too small in the decision"),
      align: "figure",
      value: ({ before }) => before,
    },
    ...fates.map((fate): Column<Data, SmallTaskLine> => ({
      key: fate,
      words: `small.${fate}`,
      align: "figure",
      dash: true,
      value: (line) => line.fates[fate],
    })),
    {
      key: "after",
      words: own("te klein na het pakket", "too small after the package"),
      align: "figure",
      value: ({ after }) => after,
    },
    {
      key: "places",
      words: own("plekken daarin na het pakket", "places in these after the package"),
      align: "figure",
      dash: true,
      value: ({ places }) => places,
    },
  ],
  rows: (data) => data.smallTasks,
  strong: ({ kind }) => kind === "total",
});
