import { measures, presets } from "../../objectives/index.ts";
import type { PresetsData } from "../data/presets.ts";
import { figure, text } from "./cells.ts";
import { measureWords } from "./measures.ts";
import { type Column, own, table, type Table } from "./table.ts";

/** What each preset costs in the measures that the others rank. A column whose package was not found stays empty. */
export const presetCosts: Table<PresetsData> = table<PresetsData, Row>({
  id: "presets",
  title: own("Wat elke voorkeur kost", "What each preset costs"),
  columns: [
    text("measure", "measures.measure", (row, { told }) => ({ code: row.id, words: measureWords(row, told) })),
    ...presets.map(({ id, title }): Column<PresetsData, Row> =>
      figure(
        camel(id),
        ({ told }) => told(title),
        ({ data, id: measure }) => {
          const found = data.presets.find((preset) => preset.id === id)?.found;
          return found?.measures.find((line) => line.id === measure)?.after;
        },
      ),
    ),
  ],
  rows: (data) => {
    const told = new Set(data.presets.flatMap(({ found }) => (found?.measures ?? []).map((line) => line.id)));
    return measures.filter(({ id }) => told.has(id)).map(({ id, title, unit }) => ({ id, title, unit, data }));
  },
});

interface Row extends Pick<(typeof measures)[number], "id" | "title" | "unit"> {
  readonly data: PresetsData;
}

/** The key of a column: `few-talks` is `fewTalks`. */
function camel(id: string): string {
  return id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
