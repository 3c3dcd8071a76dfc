import { type Cell, position } from "./sheet.ts";

/** Cells that are gone through for all sums of a sheet; sums beyond it stay without a value. */
const work = 500_000;

/** Sums of sums of sums: more layers have no table of people. */
const layers = 20;

/** Formulas of people that add up are shorter, and longer ones are left alone. */
export const longestFormula = 200;

/** Columns that a block may reach to. */
const widest = 2_000;

interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The cells of a sheet, in which formulas that were saved without a value have one where they are nothing but a sum of
 * whole numbers of this sheet: `SUM(B2:B9)`, `SUM(B9,B15)`. As in a spreadsheet, texts do not count. No other formula is
 * computed, and none that has a value. A sum of itself, directly or in a circle, stays without.
 */
export function withSums(cells: readonly Cell[], formulas: ReadonlyMap<Cell, string>): readonly Cell[] {
  let pending = [...formulas].flatMap(([cell, formula]) => {
    const blocks = summed(formula);
    return blocks === undefined ? [] : [{ cell, blocks }];
  });
  if (pending.length === 0) return cells;
  const at = new Map(cells.map((cell) => [place(cell.row, cell.column), cell]));
  const found = new Map<Cell, Cell>();
  let left = work;
  for (let pass = 0; pass < layers; pass++) {
    const before = pending.length;
    pending = pending.filter(({ cell, blocks }) => {
      left -= blocks.reduce((all, one) => all + (one.bottom - one.top + 1) * (one.right - one.left + 1), 0);
      const sum = left < 0 ? undefined : sumOf(blocks, at);
      if (sum === undefined) return true;
      const summedCell: Cell = { ...cell, type: "number", text: String(sum), computed: true };
      at.set(place(cell.row, cell.column), summedCell);
      found.set(cell, summedCell);
      return false;
    });
    if (pending.length === before) break;
  }
  return cells.map((cell) => found.get(cell) ?? cell);
}

/** Blocks that a formula adds up and nothing else; `of:=SUM([.B2:.B9])` is how OpenDocument writes `SUM(B2:B9)`. */
function summed(formula: string): readonly Block[] | undefined {
  const inner = /^(?:(?:of:)?=)?SUM\(([^()]+)\)$/i.exec(formula.replaceAll(/\s/g, ""))?.[1];
  const blocks = inner?.split(/[,;]/).map((part) => {
    const ends = part.replaceAll(/[[\].]/g, "").split(":");
    const [first, last] = [position(ends[0] ?? ""), position(ends.at(-1) ?? "")];
    if (ends.length > 2 || first === undefined || last === undefined || last.column >= widest) return undefined;
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  });
  return blocks?.every((one) => one !== undefined) === true ? blocks : undefined;
}

/** Undefined: something in the blocks is not known, or is no whole number. */
function sumOf(blocks: readonly Block[], at: ReadonlyMap<number, Cell>): number | undefined {
  let sum = 0;
  for (const { top, left, bottom, right } of blocks) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = at.get(place(row, column));
        if (cell === undefined || cell.type === "text" || cell.type === "truth") continue;
        sum += cell.type === "number" ? Number(cell.text) : Number.NaN;
      }
    }
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** One number for a row and a column: small, since engines find small ones faster, and no sheet that is read is wider. */
function place(row: number, column: number): number {
  return row * widest + column;
}
