import { columns, type Figures, type KindColumn } from "../data/figure.ts";
import type { Column } from "./table.ts";

/** Regular, amv and their sum, of rows that have all three. */
export function kindFigures<Row extends { readonly figures: Figures }>(
  more: { readonly dash?: true } = {},
): readonly Column<unknown, Row>[] {
  return columns.map((kind: KindColumn) => ({
    key: kind,
    words: `kind.${kind}` as const,
    align: "figure" as const,
    ...more,
    ...(kind === "total" && { sumOf: ["regular", "amv"] }),
    value: ({ figures }) => figures[kind],
  }));
}
