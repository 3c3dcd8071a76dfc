import type { Limits } from "./limits.ts";
import { damaged, tooLarge } from "./refusal.ts";
import type { Cell, Merge } from "./sheet.ts";

/** Counts what all sheets of a workbook hold together; throws `Refused` where it is too much. */
export class Tally {
  private cells = 0;
  private characters = 0;
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  count(cell: Cell, sheet: string): void {
    const { limits } = this;
    this.within(cell.row, cell.column, sheet);
    this.cells++;
    this.characters += cell.text.length;
    if (this.cells > limits.cells) throw tooLarge({ nl: "cellen", en: "cells" }, this.cells, limits.cells, sheet);
    if (this.characters > limits.characters)
      throw tooLarge({ nl: "tekens", en: "characters" }, this.characters, limits.characters, sheet);
  }

  /** The farthest cell that a sheet may hold. */
  within(row: number, column: number, sheet: string): void {
    const { limits } = this;
    if (row > limits.rows) throw tooLarge({ nl: "rijen", en: "rows" }, row, limits.rows, sheet);
    if (column > limits.columns) throw tooLarge({ nl: "kolommen", en: "columns" }, column, limits.columns, sheet);
  }

  length(text: string, part: string): void {
    if (text.length > this.limits.cell)
      throw tooLarge({ nl: "tekens in een cel", en: "characters in a cell" }, text.length, this.limits.cell, part);
  }

  merges(merges: readonly Merge[], sheet: string): void {
    if (merges.length > this.limits.merges)
      throw tooLarge({ nl: "samengevoegde cellen", en: "merged cells" }, merges.length, this.limits.merges, sheet);
  }
}

/** Rows come in order from every spreadsheet; a file by hand may mix them, but one place holds one cell. */
export function inOrder(cells: Cell[], sheet: string): readonly Cell[] {
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  for (let at = 1; at < cells.length; at++) {
    const [before, after] = [cells[at - 1], cells[at]];
    if (before?.row === after?.row && before?.column === after?.column) {
      throw damaged({ nl: "een cel staat er twee keer in", en: "it holds a cell twice" }, sheet);
    }
  }
  return cells;
}

/** A number as a file writes it, in its shortest text; undefined: it is none. −0 is shown as 0. */
export function figureOf(text: string): number | undefined {
  const figure = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(figure) ? figure + 0 : undefined;
}
