import { Cells } from "./cells.ts";
import type { Row, Shape } from "./csv-table.ts";
import type { DocumentBorder } from "./document.ts";
import type { Item } from "./draft.ts";
import { borderKinds } from "./limits.ts";
import type { Report } from "./problem.ts";

export const bordersShape: Shape = {
  columns: [
    { name: "a", required: true },
    { name: "b", required: true },
    { name: "kind", required: true },
  ],
};

export function borderRow(row: Row, report: Report): Item<DocumentBorder> {
  const cells = new Cells(row, report);
  cells.needed("a", "b", "kind");
  return {
    value: { a: cells.code("a"), b: cells.code("b"), kind: cells.choice("kind", borderKinds) },
    at: (...path) => row.spot(path[0] === undefined ? undefined : String(path[0])),
  };
}
