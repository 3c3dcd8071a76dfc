import type { ReportData } from "../data/report-data.ts";
import { fates, type SmallTaskLine } from "../data/small-tasks.ts";
import { figure, text } from "./cells.ts";
import { type Column, own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "smallTasks">;

/** Tasks that are too small before and after the package, and what becomes of each. */
export const smallTasks: Table<Data> = table<Data, SmallTaskLine>({
  id: "small-tasks",
  title: "small.title",
  caption: own("Te kleine taken voor en na het pakket", "Tasks that are too small, before and after the package"),
  columns: [
    text("kind", "mergers.kind", ({ kind }, { say }) => say(`kind.${kind}`)),
    figure("before", own("te klein in het besluit", "too small in the decision"), ({ before }) => before),
    ...fates.map((fate): Column<Data, SmallTaskLine> =>
      figure(fate, `small.${fate}`, (line) => line.fates[fate], { dash: true }),
    ),
    figure("after", own("te klein na het pakket", "too small after the package"), ({ after }) => after),
    figure("places", own("plekken daarin na het pakket", "places in these after the package"), ({ places }) => places, {
      dash: true,
    }),
  ],
  rows: (data) => data.smallTasks,
  strong: ({ kind }) => kind === "total",
});
