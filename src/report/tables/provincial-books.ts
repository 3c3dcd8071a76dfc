import { type Kind, kinds } from "../../domain/index.ts";
import { provinceColumns, type ProvinceLine } from "../data/ledger.ts";
import type { ReportData } from "../data/report-data.ts";
import { kindColumn, standingColumn } from "./cells.ts";
import { type Column, table } from "./table.ts";

type Data = Pick<ReportData, "provinces">;
type Row = ProvinceLine & { readonly kind: Kind };

/** One row a province and kind, to filter; all columns add up to the ledger. */
export const provincialBooks = table<Data, Row>({
  id: "provincial-books",
  sheet: "book.provinces",
  title: "provinces.title",
  caption: "provinces.title",
  names: 3,
  columns: [
    { key: "code", words: "book.code", align: "text", value: ({ code }) => code },
    { key: "name", words: "province", align: "text", value: ({ name }) => name },
    kindColumn,
    ...provinceColumns.map((column): Column<Data, Row> => ({
      key: column,
      words: `book.column.${column}`,
      align: "figure",
      sum: true,
      value: ({ figures, kind }) => figures[column][kind],
    })),
    standingColumn<Row>("outcome", ({ figures, kind }) => figures.task[kind]),
  ],
  rows: ({ provinces }) => provinces.flatMap((line) => kinds.map((kind) => ({ ...line, kind }))),
});
