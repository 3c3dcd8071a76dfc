import { isoDay } from "./day.ts";
import type { Limits } from "./limits.ts";
import { type Parts, partsOf, plainText, readDayStyles, readOutline, readStrings, type SheetPart } from "./parts.ts";
import { damaged, tooLarge } from "./refusal.ts";
import { type Cell, type Merge, position, type Sheet } from "./sheet.ts";
import { readDirectory } from "./zip-directory.ts";

/** Counts what all sheets hold together; throws `Refused` where it is too much. */
interface Tally {
  cells: number;
  characters: number;
}

interface Context {
  readonly parts: Parts;
  readonly strings: readonly string[];
  readonly dayStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly tally: Tally;
}

/**
 * Every sheet of an XLSX workbook (ECMA-376, transitional or strict). Formulas are never computed: their kept values are
 * read, and said to be that. Throws `Refused`.
 */
export function readXlsx(bytes: Uint8Array, limits: Limits): readonly Sheet[] {
  const parts = partsOf(bytes, readDirectory(bytes, limits), limits);
  const outline = readOutline(parts);
  const context: Context = {
    parts,
    strings: readStrings(parts, outline.strings),
    dayStyles: readDayStyles(parts, outline.styles),
    from1904: outline.from1904,
    tally: { cells: 0, characters: 0 },
  };
  return outline.sheets.map((sheet) => readSheet(sheet, context));
}

/** A cell while its element is open. */
interface Open {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

function readSheet({ name: sheetName, hidden, part }: SheetPart, context: Context): Sheet {
  const { parts } = context;
  const { limits } = parts;
  const cells: Cell[] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const place = { row: 0, column: 0 };
  let cell: Open | undefined;
  let listening = false;
  parts.read(part, {
    open(name, attributes) {
      switch (name) {
        case "row":
          place.row = rowNumber(attributes.get("r"), place.row, sheetName);
          place.column = 0;
          if (truth(attributes.get("hidden")) && place.row <= limits.rows) hiddenRows.add(place.row);
          break;
        case "c": {
          const at = cellPlace(attributes.get("r"), place, sheetName);
          place.column = at.column;
          cell = {
            ...at,
            type: attributes.get("t") ?? "n",
            style: Number(attributes.get("s") ?? 0),
            value: "",
            formula: false,
          };
          break;
        }
        case "f":
          if (cell !== undefined) cell.formula = true;
          break;
        case "v":
        case "t":
          listening = cell !== undefined;
          break;
        case "col":
          for (const column of between(attributes.get("min"), attributes.get("max"), limits.columns)) {
            if (truth(attributes.get("hidden"))) hiddenColumns.add(column);
          }
          break;
        case "mergeCell": {
          const merge = readMerge(attributes.get("ref") ?? "");
          if (merge !== undefined) merges.push(merge);
          if (merges.length > limits.merges)
            throw tooLarge({ nl: "samengevoegde cellen", en: "merged cells" }, merges.length, limits.merges, sheetName);
          break;
        }
      }
    },
    text(found) {
      if (!listening || cell === undefined) return;
      cell.value += found;
      if (cell.value.length > limits.cell)
        throw tooLarge(
          { nl: "tekens in een cel", en: "characters in a cell" },
          cell.value.length,
          limits.cell,
          sheetName,
        );
    },
    close(name) {
      if (name === "v" || name === "t") listening = false;
      if (name !== "c" || cell === undefined) return;
      const read = readCell(cell, context, sheetName);
      cell = undefined;
      if (read === undefined) return;
      count(read, context, sheetName);
      cells.push(read);
    },
  });
  return { name: sheetName, hidden, cells: inOrder(cells, sheetName), merges, hiddenRows, hiddenColumns };
}

/** Undefined: an empty cell, whatever its looks. */
function readCell(open: Open, { strings, dayStyles, from1904 }: Context, sheet: string): Cell | undefined {
  const { row, column, value, formula } = open;
  const made = (type: Cell["type"], text: string): Cell | undefined => {
    if (text === "" && !formula) return undefined;
    // A formula that was never computed has no value to read: that is told, not taken for an empty cell.
    if (text === "" && type === "number") return { row, column, type: "error", text: "(formula)", formula: true };
    return formula ? { row, column, type, text, formula } : { row, column, type, text };
  };
  switch (open.type) {
    case "s": {
      const text = /^\d{1,9}$/.test(value.trim()) ? strings[Number(value)] : undefined;
      if (text === undefined)
        throw damaged(
          { nl: "een cel verwijst naar een tekst die er niet is", en: "a cell refers to a text that is not there" },
          sheet,
        );
      return made("text", text);
    }
    case "inlineStr":
    case "str":
      return made("text", plainText(value));
    case "b":
      return made("truth", value.trim());
    case "e":
      return made("error", value);
    case "d":
      return made("date", value.trim().slice(0, 10));
    default: {
      const bare = value.trim();
      if (bare === "") return made("number", "");
      const figure = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(bare) ? Number(bare) : Number.NaN;
      if (!Number.isFinite(figure)) return { row, column, type: "error", text: bare };
      // −0 is shown as 0.
      const bareFigure = String(figure + 0);
      // A figure that is shown as a date is one, also where no day has its number: it is no number of anything.
      if (dayStyles[open.style] === true) return made("date", isoDay(figure, from1904) ?? bareFigure);
      return made("number", bareFigure);
    }
  }
}

function count(cell: Cell, { parts: { limits }, tally }: Context, sheet: string): void {
  if (cell.row > limits.rows) throw tooLarge({ nl: "rijen", en: "rows" }, cell.row, limits.rows, sheet);
  if (cell.column > limits.columns)
    throw tooLarge({ nl: "kolommen", en: "columns" }, cell.column, limits.columns, sheet);
  tally.cells++;
  tally.characters += cell.text.length;
  if (tally.cells > limits.cells) throw tooLarge({ nl: "cellen", en: "cells" }, tally.cells, limits.cells, sheet);
  if (tally.characters > limits.characters)
    throw tooLarge({ nl: "tekens", en: "characters" }, tally.characters, limits.characters, sheet);
}

/** Rows come in order from every spreadsheet; a file by hand may mix them, but one place holds one cell. */
function inOrder(cells: Cell[], sheet: string): readonly Cell[] {
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  for (let at = 1; at < cells.length; at++) {
    const [before, after] = [cells[at - 1], cells[at]];
    if (before?.row === after?.row && before?.column === after?.column) {
      throw damaged({ nl: "een cel staat er twee keer in", en: "it holds a cell twice" }, sheet);
    }
  }
  return cells;
}

function rowNumber(given: string | undefined, before: number, sheet: string): number {
  if (given === undefined) return before + 1;
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw damaged({ nl: "een rij heeft geen nummer", en: "a row has no number" }, sheet);
  return Number(given);
}

function cellPlace(given: string | undefined, before: { row: number; column: number }, sheet: string) {
  if (given === undefined) return { row: before.row, column: before.column + 1 };
  const found = position(given);
  if (found === undefined) throw damaged({ nl: "een cel heeft geen plaats", en: "a cell has no place" }, sheet);
  return found;
}

function readMerge(reference: string): Merge | undefined {
  const [first, last] = reference.split(":", 2).map(position);
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function* between(min: string | undefined, max: string | undefined, most: number): Iterable<number> {
  for (let column = Number(min); column <= Math.min(Number(max), most); column++) yield column;
}

function truth(given: string | undefined): boolean {
  return given === "1" || given === "true";
}
