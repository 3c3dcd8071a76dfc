/** What a file of an analyst stays far below, and a file that would harm us does not. Counted before anything is built. */
export interface Limits {
  /** Bytes of the file as it is sent. */
  readonly bytes: number;
  /** Files within the zip, bytes of one and of all together once inflated, and how much larger one may become. */
  readonly entries: number;
  readonly inflated: number;
  readonly inflatedTogether: number;
  readonly ratio: number;
  readonly sheets: number;
  /** The last row and column that may hold a cell, and cells with something in them, over all sheets. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters of one cell (Excel's own limit), and of all cells together. */
  readonly cell: number;
  readonly characters: number;
  /** Elements within each other in XML; SpreadsheetML needs about ten. */
  readonly depth: number;
  readonly merges: number;
}

/** The national workbook is 60 KB, 342 rows, 30 columns and 40,000 cells. */
export const limits: Limits = {
  bytes: 20_000_000,
  entries: 1_000,
  inflated: 60_000_000,
  inflatedTogether: 100_000_000,
  ratio: 250,
  sheets: 100,
  rows: 100_000,
  columns: 1_000,
  cells: 500_000,
  cell: 32_767,
  characters: 20_000_000,
  depth: 32,
  merges: 20_000,
};
