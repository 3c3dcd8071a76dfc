import { type Bilingual, both, en, nl } from "../domain/index.ts";
import type { Cell } from "../workbook/index.ts";
import { isOpen } from "./total-columns.ts";
import { isOfWhichAmv, totalFields } from "./fields.ts";
import type { Slot } from "./slots.ts";
import type { TableColumn } from "./table-column.ts";
import { tooMuch, totalAndPart, wholeNumber } from "./whole-number.ts";

/** Columns in which a cell says a total and which part of it is amv: `120, waarvan 20 amv`. */
export function saidWithin(cells: readonly Cell[]): ReadonlySet<number> {
  return new Set(cells.flatMap(({ column, text }) => (totalAndPart(text) === undefined ? [] : [column])));
}

/**
 * The columns of a header, in which a total whose cells say themselves which part is amv stands for both kinds. Only where no other
 * column says what either has.
 */
export function withPartsWithin(columns: readonly TableColumn[], within: ReadonlySet<number>): readonly TableColumn[] {
  if (within.size === 0) return columns;
  const known = new Set(columns.map(({ field }) => field));
  return columns.map((one) => {
    const fields = isOpen(one) && within.has(one.column) ? totalFields(one.heading) : undefined;
    if (fields === undefined || known.has(fields.regular) || known.has(fields.amv)) return one;
    return { ...one, field: fields.regular, partWithin: fields.amv };
  });
}

/**
 * The columns of a header, in which a total and the column right of it, `waarvan amv`, are read as what they say: the
 * total less that part is regular. Only where nothing else in the header says what the two kinds have.
 */
export function withParts(columns: readonly TableColumn[]): readonly TableColumn[] {
  const taken = new Map<TableColumn, TableColumn>();
  for (const total of columns) {
    const fields = isOpen(total) ? totalFields(total.heading) : undefined;
    const part = columns.find((one) => one.column === total.column + 1);
    if (fields === undefined || part === undefined || part.aside || !isOfWhichAmv(part.heading)) continue;
    const { regular, amv } = fields;
    const said = columns.some((one) => one !== part && (one.field === regular || one.field === amv));
    const twice = [...taken.values()].some((one) => one.field === regular);
    if (said || twice) continue;
    taken.set(total, { ...total, field: regular, lessColumn: part.column });
    taken.set(part, { ...part, field: amv });
  }
  return taken.size === 0 ? columns : columns.map((one) => taken.get(one) ?? one);
}

/** A total and its part of which the rest cannot be said, and what is wrong with the cell that it stands in. */
export interface NoRest {
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly message: Bilingual;
}

/** Puts what is left of a total in the place of the total; what is wrong with the two is given back. */
export function takeParts(row: number, cells: Map<Slot, Cell>, columns: readonly TableColumn[]): readonly NoRest[] {
  return columns.flatMap(({ field, column, lessColumn, partWithin }): readonly NoRest[] => {
    if (field !== undefined && partWithin !== undefined) return splitCell(row, cells, { field, column, partWithin });
    const amv = columns.find((one) => one.column === lessColumn)?.field;
    if (field === undefined || lessColumn === undefined || amv === undefined) return [];
    const [total, part] = [cells.get(field), cells.get(amv)];
    const [whole, less] = [wholeNumber(total), wholeNumber(part)];
    // What is no number is told as that, by who reads the figures.
    if (whole.status === "refused" || (whole.status === "empty" && less.status === "empty")) return [];
    cells.delete(field);
    if (less.status === "refused") return [];
    if (total === undefined || whole.status === "empty") return [{ row, column, value: "", message: noTotal }];
    if (less.status === "empty") return [{ row, column: lessColumn, value: "", message: noPart(whole.value) }];
    if (less.value > whole.value)
      return [{ row, column: lessColumn, value: part?.text ?? "", message: tooMuch(whole.value) }];
    cells.set(field, { ...total, type: "number", text: String(whole.value - less.value) });
    return [];
  });
}

/** One cell for both kinds. What says something else is left as it is, to be told by who reads the figures. */
function splitCell(
  row: number,
  cells: Map<Slot, Cell>,
  { field, column, partWithin }: { readonly field: Slot; readonly column: number; readonly partWithin: Slot },
): readonly NoRest[] {
  const cell = cells.get(field);
  const whole = wholeNumber(cell);
  if (cell === undefined || whole.status === "empty") return [];
  const none = whole.status === "whole" && whole.value === 0;
  const both = none ? { regular: 0, amv: 0 } : totalAndPart(cell.text);
  if (both === undefined) {
    if (whole.status === "refused") return [];
    cells.delete(field);
    return [{ row, column, value: cell.text, message: noPartWithin(whole.value) }];
  }
  cells.set(field, { ...cell, type: "number", text: String(both.regular) });
  cells.set(partWithin, { ...cell, type: "number", text: String(both.amv) });
  return [];
}

function noPartWithin(total: number): Bilingual {
  return both(
    nl`Hier staat alleen een getal, en in andere cellen van deze kolom ook het deel daarvan dat voor amv is. Misschien is “${total}, waarvan 0 amv” bedoeld.`,
    en`Here is just a number, and other cells of this column say which part of it is for amv. Maybe “${total}, of which 0 amv” is meant.`,
  );
}

const noTotal: Bilingual = {
  nl: "Hier hoort het totaal waarvan het amv-deel hiernaast een deel is; de cel is leeg. Misschien is het totaal vergeten.",
  en: "Here belongs the total of which the amv part beside it is a part; the cell is empty. Maybe the total was left out.",
};

function noPart(total: number): Bilingual {
  return both(
    nl`Hier hoort het deel van het totaal (${total}) dat voor amv is; de cel is leeg. Misschien is 0 bedoeld.`,
    en`Here belongs the part of the total (${total}) that is for amv; the cell is empty. Maybe 0 is meant.`,
  );
}
