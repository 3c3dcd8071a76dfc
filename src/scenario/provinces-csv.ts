import { Cells } from "./cells.ts";
import type { Row, Shape } from "./csv-table.ts";
import type { DocumentProvenance, DocumentProvince } from "./document.ts";
import { compact, type Item } from "./draft.ts";
import type { Report } from "./problem.ts";

export const provincesShape: Shape = {
  columns: [
    { name: "code", required: true },
    { name: "name", required: true },
    { name: "task_regular", required: true },
    { name: "task_amv", required: true },
    { name: "standing", required: false },
    { name: "source", required: false },
  ],
};

const columns = new Map([
  ["task.regular", "task_regular"],
  ["task.amv", "task_amv"],
  ["provenance.source", "source"],
]);

export function provinceRow(row: Row, provenance: DocumentProvenance, report: Report): Item<DocumentProvince> {
  const cells = new Cells(row, report);
  cells.needed("code", "name", "task_regular", "task_amv");
  return {
    value: compact({
      code: cells.code("code"),
      name: cells.text("name"),
      task: { regular: cells.whole("task_regular"), amv: cells.whole("task_amv") },
      provenance: cells.provenance("standing", "source", provenance),
    }),
    at: (...path) => row.spot(columns.get(path.join(".")) ?? (path[0] === undefined ? undefined : String(path[0]))),
  };
}
