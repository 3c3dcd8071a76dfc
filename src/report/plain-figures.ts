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

/**
 * What a measure that has no unit is told in parts of: the same measure of something else. `value`: absent where that is not
 * known; of nothing, nothing is a part.
 */
export interface PartOf {
  readonly value: number | undefined;
  /** What the numbers are: per cent of what. */
  readonly unit: Bilingual;
}

/** A measure by its title, and the unit in which people count it where the title does not name that already. */
export function plainTitle(id: string, told: Texts["told"], of?: PartOf): string {
  const title = told(measureOf(id).title);
  const unit = plainUnit(id) ?? (of !== undefined && hasParts(of) ? of.unit : undefined);
  return unit === undefined || title.includes(told(unit)) ? title : `${title} (${told(unit)})`;
}

/** A figure of a measure with what people read of it, where that is in another unit. */
export function plainFigure(id: string, figure: Figure, of?: PartOf): CellFigure {
  const { per } = measureOf(id).change;
  if (plainUnit(id) === undefined && of !== undefined && hasParts(of))
    return { ...figure, plain: percentOf(figure.value, of.value) };
  return per === undefined ? figure : { ...figure, plain: plainAmount(figure.value, per) };
}

/** Per cent of what the decision comes to on the same measure. */
export function partOfDecision(figure: RawFigure | undefined): PartOf {
  return { value: figure?.value, unit: { nl: "procent van het besluit", en: "per cent of the decision" } };
}

/** Per cent of what it was before. */
export function partOfBefore(value: number): PartOf {
  return { value, unit: { nl: "procent van wat het eerst was", en: "per cent of what it was before" } };
}

/** Per cent of the least of some packages. */
export function partOfLeast(figures: readonly (RawFigure | undefined)[]): PartOf {
  const values = figures.flatMap((figure) => figure?.value ?? []);
  const unit = { nl: "procent van het laagste hier", en: "per cent of the lowest here" };
  return { value: values.length === 0 ? undefined : Math.min(...values), unit };
}

function percentOf(value: number, of: number): number {
  return Math.round((value * 1000) / of) / 10;
}

function hasParts(of: PartOf): of is PartOf & { readonly value: number } {
  return of.value !== undefined && of.value > 0;
}

/** A value of a measure in the unit in which people count it; of one that has none, in parts of something where that is told. */
export function plainValue(id: string, value: number, of?: PartOf): number {
  if (plainUnit(id) === undefined && of !== undefined && hasParts(of)) return percentOf(value, of.value);
  return plainAmount(value, measureOf(id).change.per);
}

/** In what changes of a measure are told. */
export interface ChangeUnit {
  readonly unit: Bilingual;
  /** A change of the measure in that unit; one that is not nothing is not told as nothing. */
  readonly of: (value: number) => number;
}

/** What people count; of a measure that has no unit, a part of what it was before, where that is something; else as it is. */
export function changeUnit(id: string, before = 0): ChangeUnit {
  const { unit, change } = measureOf(id);
  const isPart = plainUnit(id) === undefined && before > 0;
  const size = isPart
    ? (value: number) => partAmount((100 * value) / before)
    : (value: number) => plainAmount(value, change.per);
  return {
    unit: isPart ? partOfBefore(before).unit : (plainUnit(id) ?? unit),
    of: (value) => (value < 0 ? -size(-value) : size(value)),
  };
}

/** Per cents of 0 or more: those below 10 keep their hundredths. */
function partAmount(percent: number): number {
  if (percent >= 10 || percent === 0) return Math.round(percent * 10) / 10;
  return Math.max(0.01, Math.round(percent * 100) / 100);
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

/** Measures whose figures are told in another unit, in their own; of those that have none, what their figures count, too. A line each. */
export function rawFigures(all: readonly RawFigures[], { told, language }: Pick<Texts, "told" | "language">): string[] {
  return all.flatMap(({ id, values }) => {
    const { title, unit, description, change } = measureOf(id);
    const name = `${told(title)} (${told(unit)})`;
    const hasNone = plainUnit(id) === undefined;
    if (!hasNone && change.per === undefined) return [];
    const figures = values.flatMap(({ of, figure }) =>
      figure === undefined ? [] : [`${of} ${formatNumber(language, figure.value)}${markOf(figure)}`],
    );
    if (hasNone)
      return [`${name}: ${[...(figures.length === 0 ? [] : [`${figures.join(", ")}.`]), told(description)].join(" ")}`];
    return figures.length === 0 ? [] : [`${name}: ${figures.join(", ")}`];
  });
}

function markOf({ standing }: RawFigure): string {
  return standing === undefined ? "" : marks[standing];
}
