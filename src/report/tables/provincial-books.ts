import { type Kind, kinds } from "../../domain/index.ts";
import { provinceColumns, type ProvinceLine } from "../data/ledger.ts";
import type { ReportData } from "../data/report-data.ts";
import { figure, kindColumn, standingColumn, text } from "./cells.ts";
import { type Column, table } from "./table.ts";

type Data = Pick<ReportData, "provinces" | "nation">;
type Row = ProvinceLine & { readonly kind: Kind };

/** One row a province and kind, to filter; all columns add up to the ledger. */
export const provincialBooks = table<Data, Row>({
  id: "provincial-books",
  sheet: "book.provinces",
  title: "provinces.title",
  names: 3,
  columns: [
    text("code", "book.code", ({ code }) => code),
    text("name", "province", ({ name }) => name),
    kindColumn,
    ...provinceColumns.map((column): Column<Data, Row> =>
      figure(column, `book.column.${column}`, ({ figures, kind }) => figures[column]?.[kind], {
        sum: true,
        ...(column === "published" && { when: ({ nation }: Data) => nation.published !== undefined }),
      }),
    ),
    standingColumn<Row>("outcome", ({ figures, kind }) => figures.task[kind]),
  ],
  rows: ({ provinces }) => provinces.flatMap((line) => kinds.map((kind) => ({ ...line, kind }))),
});
