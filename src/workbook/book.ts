import type { Language } from "../domain/index.ts";
/** How a cell looks and how its number is shown. A spreadsheet shows numbers as its reader's country does. */
export type Look =
  | "plain"
  | "header"
  | "header-number"
  | "title"
  | "note"
  | "whole"
  | "total"
  | "total-text"
  | "ratio"
  | "input"
  | "input-whole";

/**
 * What a cell of a workbook that we write holds. A formula carries the value that it has now, so that who does not
 * compute (a preview, an import) sees it too.
 */
export type Value = string | number | { readonly formula: string; readonly value: number };

export interface Written {
  readonly value: Value;
  readonly look: Look;
}

export interface Column {
  /** Characters wide. */
  readonly width: number;
}

/** One sheet that we write. `undefined` cells are empty. */
export interface Page {
  /** At most 31 characters, without [ ] : * ? / \ */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Written | undefined)[])[];
  /** Rows and columns that stay in sight. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Row of the headers of a table, from 1, and its last row: these get buttons to filter. */
  readonly filter?: { readonly header: number; readonly last: number };
}

export interface Book {
  readonly title: string;
  readonly language: Language;
  readonly pages: readonly Page[];
}
