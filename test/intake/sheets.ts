import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "../../src/domain/index.ts";
import { merge, readReorganisations, understand, type Understood } from "../../src/intake/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import type { Cell, Sheet } from "../../src/workbook/index.ts";

const parsed = readBundled("netherlands-2024");
if (parsed.status === "problems") throw new Error("The bundled scenario does not parse.");
export const netherlands: Scenario = parsed.scenario;

const list = readReorganisations(
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../data/reorganisations.csv"))),
);
if (list.status === "refused") throw new Error(list.message.en);
export const reorganisations = list.list;

/** A sheet of texts and numbers, by rows; `undefined` is an empty cell. */
export function sheet(rows: readonly (readonly (string | number | undefined)[])[], more: Partial<Sheet> = {}): Sheet {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c): Cell[] =>
      value === undefined
        ? []
        : [{ row: r + 1, column: c + 1, text: String(value), type: typeof value === "number" ? "number" : "text" }],
    ),
  );
  return { name: "Blad", hidden: false, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), cells, ...more };
}

export function read(...sheets: readonly Sheet[]): Understood {
  return understand([{ name: "f.xlsx", sheets }], netherlands, reorganisations);
}

/** Problems as `cell code`, in order. */
export function problems({ problems: all }: Pick<Understood, "problems">): readonly string[] {
  return all.map((one) => `${one.cell ?? "-"} ${one.code}`);
}

export function merged(found: Understood, scenario = netherlands, replace = false) {
  return merge(scenario, found, { provenance: { standing: "assumed", source: "import-1" }, replace });
}
