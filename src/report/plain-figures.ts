import type { Bilingual } from "../domain/index.ts";
import { measureOf } from "../objectives/level.ts";
import type { CellFigure, Figure } from "./data/figure.ts";
import { formatNumber } from "./language.ts";
import { marks } from "./mark.ts";
import { plainAmount } from "./plain-changes.ts";
import type { Texts } from "./tables/table.ts";

/** The unit in which people count a measure; undefined where it has none: its figures only tell which package has less. */
export function plainUnit(id: string): Bilingual | undefined {
  const { unit, change } = measureOf(id);
  return change.more.en.includes("{n}") ? (change.unit ?? unit) : undefined;
}

/** A measure by its title, and the unit in which people count it where the title does not name that already. */
export function plainTitle(id: string, told: Texts["told"]): string {
  const title = told(measureOf(id).title);
  const unit = plainUnit(id);
  return unit === undefined || title.includes(told(unit)) ? title : `${title} (${told(unit)})`;
}

/** A figure of a measure with what people read of it, where that is in another unit. */
export function plainFigure(id: string, figure: Figure): CellFigure {
  const { per } = measureOf(id).change;
  return per === undefined ? figure : { ...figure, plain: plainAmount(figure.value, per) };
}

/** A value of a measure in the unit in which people count it. */
export function plainValue(id: string, value: number): number {
  return plainAmount(value, measureOf(id).change.per);
}

/** A change of a measure in that unit. */
export function plainChange(id: string, value: number): number {
  return value < 0 ? -plainValue(id, -value) : plainValue(id, value);
}

/** Without a standing where the figures above have no marks either. */
type RawFigure = Pick<Figure, "value"> & Partial<Figure>;

/** What a measure came to, once or more: by whom, and how much, in its own unit. */
export interface RawFigures {
  readonly id: string;
  readonly values: readonly { readonly of: string; readonly figure: RawFigure | undefined }[];
}

/** Above `rawFigures`. */
export const rawTitle: Bilingual = {
  nl: "Hoe geteld is, in de eigen eenheid van elke maat",
  en: "How it was counted, in each measure’s own unit",
};

/** Measures whose figures are told in another unit, in their own; of those that have none, what their figures count. A line each. */
export function rawFigures(all: readonly RawFigures[], { told, language }: Pick<Texts, "told" | "language">): string[] {
  return all.flatMap(({ id, values }) => {
    const { title, unit, description, change } = measureOf(id);
    const name = `${told(title)} (${told(unit)})`;
    if (plainUnit(id) === undefined) return [`${name}: ${told(description)}`];
    if (change.per === undefined) return [];
    const figures = values.flatMap(({ of, figure }) =>
      figure === undefined ? [] : [`${of} ${formatNumber(language, figure.value)}${markOf(figure)}`],
    );
    return figures.length === 0 ? [] : [`${name}: ${figures.join(", ")}`];
  });
}

function markOf({ standing }: RawFigure): string {
  return standing === undefined ? "" : marks[standing];
}
