import { measures, presets } from "../../objectives/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { silent } from "../../domain/index.ts";
import type { Figure } from "../data/figure.ts";
import type { PresetsData } from "../data/presets.ts";
import { figure, text } from "./cells.ts";
import { partOfLeast, plainFigure, plainTitle, plainUnit, rawFigures } from "../plain-figures.ts";
import { type Column, own, table, type Table, type Texts } from "./table.ts";

/** What each preset costs in the measures that the others rank. A column whose package was not found stays empty. */
export const presetCosts: Table<PresetsData> = table<PresetsData, Row>({
  id: "presets",
  title: own("Wat elke voorkeur kost", "What each preset costs"),
  columns: [
    text("measure", "measures.measure", (row, { told }) => {
      const note = plainUnit(row.id) === undefined ? { note: told(measureOf(row.id).description) } : {};
      return { code: row.id, words: plainTitle(row.id, told, partOfLeast(figuresOf(row))), ...note };
    }),
    ...presets.map(({ id, title }): Column<PresetsData, Row> =>
      figure(
        camel(id),
        ({ told }) => told(title),
        (row) => {
          const after = figuresOf(row)[row.data.presets.findIndex((preset) => preset.id === id)];
          return after === undefined ? undefined : plainFigure(row.id, after, partOfLeast(figuresOf(row)));
        },
      ),
    ),
  ],
  rows: (data) => toldOf(data).map((id) => ({ id, data })),
});

/** The same in the measures' own units, where people are told another: a line a measure. */
export function rawCosts(data: PresetsData, texts: Texts): string[] {
  const lines = toldOf(data).map((id) => ({
    id,
    values: figuresOf({ id, data }).map((figure, i) => ({ of: texts.told(data.presets[i]?.title ?? silent), figure })),
  }));
  return rawFigures(lines, texts);
}

/** What each package comes to on one measure; undefined where there is no package. */
function figuresOf({ id, data }: Row): (Figure | undefined)[] {
  return data.presets.map(({ found }) => found?.measures.find((line) => line.id === id)?.after);
}

/** The measures that any package of the table tells, as people read them. */
function toldOf(data: PresetsData): string[] {
  const told = new Set(data.presets.flatMap(({ found }) => (found?.measures ?? []).map((line) => line.id)));
  return measures.flatMap(({ id }) => (told.has(id) ? [id] : []));
}

interface Row {
  readonly id: string;
  readonly data: PresetsData;
}

/** The key of a column: `few-talks` is `fewTalks`. */
function camel(id: string): string {
  return id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
