import type { KindColumn } from "../data/figure.ts";
import type { ProvinceColumn, ProvinceLine } from "../data/ledger.ts";
import type { ReportData } from "../data/report-data.ts";
import type { ReportKey } from "../messages/index.ts";
import { text } from "./cells.ts";
import { type Column, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "provinces" | "nation">;
/** The nation is a row without a name. */
type Row = Pick<ProvinceLine, "figures"> & Partial<ProvinceLine>;

/** Task, decision and package of every province, and of the nation. */
export function provincesOf(kind: KindColumn): Table<Data> {
  return table<Data, Row>({
    ...head,
    id: `provinces-${kind}`,
    caption: ({ say }) =>
      kind === "total" ? say("provinces.caption") : say("provinces.caption.kind", { kind: say(`kind.${kind}`) }),
    columns: [
      name,
      column(kind, "need", "provinces.task"),
      { ...column(kind, "reported", "provinces.reported"), room: "page" },
      { ...column(kind, "promising", "provinces.promising"), room: "page" },
      { ...column(kind, "published", "book.column.published"), room: "page", when: hasPublished },
      {
        ...column(kind, "adopted", "municipalities.adopted"),
        instead: { words: "municipalities.takenOver", when: hasPublished },
      },
      { ...column(kind, "remainder", "provinces.remainder"), narrow: "provinces.remainder.narrow" },
      { ...column(kind, "surplus", "provinces.surplus"), narrow: "provinces.surplus.narrow" },
      column(kind, "decided", "provinces.decided"),
      column(kind, "takenOver", "provinces.takenOver"),
      column(kind, "relief", "provinces.relief"),
      {
        ...column(kind, "reserve", "ledger.reserve"),
        room: "page",
        when: ({ nation }) => nation.reserve[kind].value > 0,
      },
      column(kind, "task", "provinces.after"),
    ],
  });
}

/** Whether decisions that were issued make a difference to what is taken over. */
const hasPublished = ({ nation }: Data) => nation.published !== undefined;

const head = {
  title: "provinces.title",
  rows: ({ provinces, nation }: Data): readonly Row[] => [...provinces, { figures: nation }],
  strong: (row: Row) => row.name === undefined,
} as const;

const name: Column<Data, Row> = text("name", "province", (row, { say }) =>
  row.code === undefined || row.name === undefined
    ? say("provinces.sum")
    : { words: row.name, code: row.code, place: "province" },
);

function column(kind: KindColumn, of: ProvinceColumn, words: ReportKey): Column<Data, Row> {
  const dash = of === "need" ? {} : { dash: true as const };
  return { key: of, words, align: "figure", ...dash, value: ({ figures }) => figures[of]?.[kind] };
}

/** The same before there is a package. */
export const decidedProvinces = table<Data, Row>({
  ...head,
  id: "provinces-decided",
  caption: "provinces.caption.decided",
  columns: [
    name,
    column("total", "need", "provinces.task"),
    column("total", "reported", "provinces.reported"),
    column("total", "promising", "provinces.promising"),
    { ...column("total", "published", "book.column.published"), room: "page", when: hasPublished },
    column("total", "remainder", "provinces.remainder"),
    column("total", "surplus", "provinces.surplus"),
    column("total", "decided", "provinces.decided"),
  ],
});
