/** A cell with something in it. Rows and columns count from 1, as a spreadsheet shows them. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What people see, without the format of numbers: a number as its shortest decimal text with a point. */
  readonly text: string;
  /** number: the file itself says that it is one. error: #DIV/0! and the like. */
  readonly type: "text" | "number" | "date" | "truth" | "error";
  /** The value was computed when the file was saved; `text` is what was kept then. */
  readonly formula?: true;
  /** Nothing was kept of a formula that is a plain sum; `text` is what its cells add up to. */
  readonly computed?: true;
}

/** What stands for the value of a formula that was never computed. */
export const uncomputed = "(formula)";

export function isUncomputed({ type, text }: Pick<Cell, "type" | "text">): boolean {
  return type === "error" && text === uncomputed;
}

/** A block of cells that is shown as one: the value stands in its first cell. All ends are part of it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Comments on cells, which are not read: how many, and the place of the first. */
export interface Comments {
  readonly count: number;
  readonly row: number;
  readonly column: number;
}

/** One sheet of a workbook, or the only one of a CSV file. */
export interface Sheet {
  /** Absent for CSV. */
  readonly name?: string;
  readonly hidden: boolean;
  /** By row and then by column; no empty ones, no two at one place. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Absent: there are none. */
  readonly comments?: Comments;
}

/** `AB12` of row 12 and column 28. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column of `AB12` or `$AB$12`; undefined where it is no address. */
export function position(text: string): { readonly row: number; readonly column: number } | undefined {
  const parts = /^\$?([A-Z]{1,4})\$?([1-9]\d{0,8})$/.exec(text);
  if (parts === null) return undefined;
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
}
