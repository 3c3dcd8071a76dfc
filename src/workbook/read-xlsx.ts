import { readComments } from "./comments.ts";
import { isoDay } from "./day.ts";
import { type Parts, plainText, readDayStyles, readOutline, readStrings, type SheetPart } from "./parts.ts";
import { damaged } from "./refusal.ts";
import { type Cell, isUncomputed, type Merge, position, type Sheet, uncomputed } from "./sheet.ts";
import { longestFormula, withSums } from "./sums.ts";
import { figureOf, inOrder, Tally } from "./tally.ts";

interface Context {
  readonly parts: Parts;
  readonly strings: readonly string[];
  readonly dayStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly tally: Tally;
}

/**
 * Every sheet of an XLSX workbook (ECMA-376, transitional or strict). The kept values of formulas are read, and said to be
 * that; where none was kept, plain sums are computed and nothing else. Throws `Refused`.
 */
export function readXlsx(parts: Parts): readonly Sheet[] {
  const outline = readOutline(parts);
  const context: Context = {
    parts,
    strings: readStrings(parts, outline.strings),
    dayStyles: readDayStyles(parts, outline.styles),
    from1904: outline.from1904,
    tally: new Tally(parts.limits),
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
  /** Absent: the cell holds none. */
  formula: string | undefined;
}

function readSheet({ name: sheetName, hidden, part }: SheetPart, context: Context): Sheet {
  const { parts, tally } = context;
  const { limits } = parts;
  const cells: Cell[] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const place = { row: 0, column: 0 };
  let cell: Open | undefined;
  let listening = false;
  let inFormula = false;
  /** Formulas of which no value was kept. */
  const formulas = new Map<Cell, string>();
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
            formula: undefined,
          };
          break;
        }
        case "f":
          if (cell !== undefined) cell.formula = "";
          inFormula = cell !== undefined;
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
          tally.merges(merges, sheetName);
          break;
        }
      }
    },
    text(found) {
      if (inFormula && cell?.formula !== undefined && cell.formula.length <= longestFormula) cell.formula += found;
      if (!listening || cell === undefined) return;
      cell.value += found;
      tally.length(cell.value, sheetName);
    },
    close(name) {
      if (name === "v" || name === "t") listening = false;
      if (name === "f") inFormula = false;
      if (name !== "c" || cell === undefined) return;
      const read = readCell(cell, context, sheetName);
      if (read !== undefined && isUncomputed(read) && cell.formula !== undefined) formulas.set(read, cell.formula);
      cell = undefined;
      if (read === undefined) return;
      tally.count(read, sheetName);
      cells.push(read);
    },
  });
  const whole = withSums(inOrder(cells, sheetName), formulas);
  const comments = readComments(parts, part);
  const read = { name: sheetName, hidden, cells: whole, merges, hiddenRows, hiddenColumns };
  return comments === undefined ? read : { ...read, comments };
}

/** Undefined: an empty cell, whatever its looks. */
function readCell(open: Open, { strings, dayStyles, from1904 }: Context, sheet: string): Cell | undefined {
  const { row, column, value } = open;
  const formula = open.formula === undefined ? undefined : true;
  const made = (type: Cell["type"], text: string): Cell | undefined => {
    if (text === "" && !formula) return undefined;
    // A formula that was never computed has no value to read: that is told, not taken for an empty cell.
    if (text === "" && type === "number") return { row, column, type: "error", text: uncomputed, formula: true };
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
      const figure = figureOf(bare);
      if (figure === undefined) return { row, column, type: "error", text: bare };
      const bareFigure = String(figure);
      // A figure that is shown as a date is one, also where no day has its number: it is no number of anything.
      if (dayStyles[open.style] === true) return made("date", isoDay(figure, from1904) ?? bareFigure);
      return made("number", bareFigure);
    }
  }
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
