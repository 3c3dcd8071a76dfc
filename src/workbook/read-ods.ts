import { withComment } from "./comments.ts";
import type { Parts } from "./parts.ts";
import { damaged, Refused, tooLarge } from "./refusal.ts";
import { type Cell, type Comments, isUncomputed, type Merge, type Sheet, uncomputed } from "./sheet.ts";
import { longestFormula, withSums } from "./sums.ts";
import { figureOf, inOrder, Tally } from "./tally.ts";
import type { Attributes, Listener } from "./xml.ts";

/** Where the tables of people stand; tables of drawings, links and changes stand elsewhere. */
const tableDepth = 4;

/** A cell while its element is open. */
interface Open {
  readonly depth: number;
  readonly attributes: Attributes;
  /** Paragraphs, one a line. */
  text: string;
  paragraphs: number;
}

/** A sheet while its element is open; `row` and `column` are those of the next cell. */
interface Growing {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Cell[];
  readonly merges: Merge[];
  /** Formulas of which no value was kept. */
  readonly formulas: Map<Cell, string>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  comments: Comments | undefined;
  /** Columns that were described so far, of which some are hidden. */
  described: number;
  row: number;
  column: number;
  repeated: number;
  /** What the open row holds, once, however often the row is repeated. */
  inRow: { readonly cell: Cell; readonly wide: number; readonly tall: number }[];
}

/**
 * Every sheet of an OpenDocument spreadsheet (ODF 1.2 and later, LibreOffice and others). The kept values of formulas are
 * read, and said to be that; where none was kept, plain sums are computed and nothing else. A repeated row or cell counts for as many as it stands for, before any
 * copy is made; empty ones only take their place. Throws `Refused`.
 */
export function readOds(parts: Parts): readonly Sheet[] {
  const { limits } = parts;
  const tally = new Tally(limits);
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  let depth = 0;
  let sheet: Growing | undefined;
  let cell: Open | undefined;
  /** Depth of the paragraph of a cell that is open; of drawings within a table that are left alone. */
  let paragraph: number | undefined;
  let drawings: number | undefined;
  let spreadsheet = false;

  const add = (text: string) => {
    if (cell === undefined || sheet === undefined || paragraph === undefined) return;
    cell.text += text;
    tally.length(cell.text, sheet.name);
  };

  const listener: Listener = {
    open(name, attributes) {
      depth++;
      if (drawings !== undefined) return;
      if (cell !== undefined) {
        openWithin(name, attributes);
        return;
      }
      switch (name) {
        case "document-content":
          if (!["office", "table", "text"].every((prefix) => attributes.has(`xmlns:${prefix}`))) throw foreign();
          break;
        case "spreadsheet":
          spreadsheet = true;
          break;
        case "style":
          style = attributes.get("style:name") ?? "";
          break;
        case "table-properties":
          if (attributes.get("table:display") === "false") hiddenStyles.add(style);
          break;
        case "table":
          if (depth !== tableDepth || !spreadsheet) return;
          if (sheets.length >= limits.sheets)
            throw tooLarge({ nl: "bladen", en: "sheets" }, sheets.length + 1, limits.sheets);
          sheet = started(
            attributes.get("table:name") ?? "",
            hiddenStyles.has(attributes.get("table:style-name") ?? ""),
          );
          break;
        case "shapes":
          drawings = depth;
          break;
        case "table-column":
          if (sheet !== undefined) describeColumn(sheet, attributes);
          break;
        case "table-row":
          if (sheet !== undefined) openRow(sheet, attributes);
          break;
        case "table-cell":
        case "covered-table-cell":
          if (sheet !== undefined) cell = { depth, attributes, text: "", paragraphs: 0 };
          break;
      }
    },
    text(found) {
      // Runs of white space are one blank; more are written as elements.
      add(found.replaceAll(/[ \t\r\n]+/g, " "));
    },
    close(name) {
      if (drawings === depth) drawings = undefined;
      if (paragraph === depth) paragraph = undefined;
      if (cell?.depth === depth && sheet !== undefined) {
        closeCell(sheet, cell);
        cell = undefined;
      } else if (cell === undefined && drawings === undefined && sheet !== undefined) {
        if (name === "table-row") closeRow(sheet);
        else if (name === "table" && depth === tableDepth) {
          sheets.push(finished(sheet));
          sheet = undefined;
        }
      }
      depth--;
    },
  };
  parts.read("content.xml", listener);
  if (!spreadsheet) throw notSpreadsheet();
  return sheets;

  /** Only paragraphs of the cell itself are its text: comments and drawings have paragraphs too. */
  function openWithin(name: string, attributes: Attributes) {
    if (cell === undefined || sheet === undefined) return;
    if (name === "annotation") sheet.comments = withComment(sheet.comments, sheet.row, sheet.column);
    if (paragraph === undefined && name === "p" && depth === cell.depth + 1) {
      paragraph = depth;
      if (cell.paragraphs++ > 0) add("\n");
    } else if (name === "s") add(" ".repeat(Math.min(times(attributes.get("text:c"), ""), limits.cell + 1)));
    else if (name === "tab") add("\t");
    else if (name === "line-break") add("\n");
  }

  function describeColumn(of: Growing, attributes: Attributes) {
    const first = of.described + 1;
    of.described += times(attributes.get("table:number-columns-repeated"), of.name);
    if (isShown(attributes)) return;
    for (let column = first; column <= Math.min(of.described, limits.columns); column++) of.hiddenColumns.add(column);
  }

  function openRow(of: Growing, attributes: Attributes) {
    of.column = 1;
    of.inRow = [];
    of.repeated = times(attributes.get("table:number-rows-repeated"), of.name);
    if (isShown(attributes)) return;
    const last = Math.min(of.row + of.repeated - 1, limits.rows);
    for (let row = of.row; row <= last; row++) of.hiddenRows.add(row);
  }

  function closeCell(of: Growing, { attributes, text }: Open) {
    const { row, column, name } = of;
    const repeated = times(attributes.get("table:number-columns-repeated"), name);
    of.column += repeated;
    const read = readCell(attributes, text, row, column);
    if (read === undefined) return;
    tally.within(row + of.repeated - 1, column + repeated - 1, name);
    tally.length(read.text, name);
    const formula = attributes.get("table:formula");
    if (isUncomputed(read) && formula !== undefined && formula.length <= longestFormula) of.formulas.set(read, formula);
    const wide = times(attributes.get("table:number-columns-spanned"), name);
    const tall = times(attributes.get("table:number-rows-spanned"), name);
    for (let copy = 0; copy < repeated; copy++)
      of.inRow.push({ cell: copy === 0 ? read : { ...read, column: column + copy }, wide, tall });
  }

  function closeRow(of: Growing) {
    for (let copy = 0; copy < of.repeated && of.inRow.length > 0; copy++) {
      for (const { cell: one, wide, tall } of of.inRow) {
        const placed = copy === 0 ? one : { ...one, row: one.row + copy };
        tally.count(placed, of.name);
        of.cells.push(placed);
        if (wide === 1 && tall === 1) continue;
        const { row: top, column: left } = placed;
        of.merges.push({ top, left, bottom: top + tall - 1, right: left + wide - 1 });
        tally.merges(of.merges, of.name);
      }
    }
    of.row += of.repeated;
  }
}

function started(name: string, hidden: boolean): Growing {
  return {
    name,
    hidden,
    cells: [],
    merges: [],
    formulas: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    comments: undefined,
    described: 0,
    row: 1,
    column: 1,
    repeated: 1,
    inRow: [],
  };
}

function finished({ name, hidden, cells, merges, formulas, hiddenRows, hiddenColumns, comments }: Growing): Sheet {
  const read = { name, hidden, cells: withSums(inOrder(cells, name), formulas), merges, hiddenRows, hiddenColumns };
  return comments === undefined ? read : { ...read, comments };
}

/** Undefined: an empty cell, whatever its looks. */
function readCell(attributes: Attributes, shown: string, row: number, column: number): Cell | undefined {
  const formula = attributes.has("table:formula");
  const made = (type: Cell["type"], text: string): Cell =>
    formula ? { row, column, type, text, formula } : { row, column, type, text };
  // The standard has no errors. LibreOffice names them in an extension of it; of old it kept 0 and showed the error.
  if (attributes.get("calcext:value-type") === "error") return made("error", shown);
  if (formula && /^(#[A-Z]|Err:\d)/.test(shown)) return made("error", shown);
  switch (attributes.get("office:value-type")) {
    case "float":
    case "percentage":
    case "currency": {
      const given = (attributes.get("office:value") ?? "").trim();
      const figure = figureOf(given);
      return figure === undefined ? made("error", given) : made("number", String(figure));
    }
    case "date": {
      const day = /^\d{4}-\d\d-\d\d/.exec(attributes.get("office:date-value") ?? "")?.[0];
      return day === undefined ? made("error", shown) : made("date", day);
    }
    case "time": {
      const time = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(attributes.get("office:time-value") ?? "");
      const [hours = 0, minutes = 0, seconds = 0] = time?.slice(1).map((one) => Number(one.replace(",", "."))) ?? [];
      // A part of a day, as spreadsheets count and as XLSX has it.
      return time === null
        ? made("error", shown)
        : made("number", String((hours * 60 + minutes + seconds / 60) / 1_440));
    }
    case "boolean":
      return made("truth", attributes.get("office:boolean-value") === "true" ? "1" : "0");
    case undefined:
      // A formula that was never computed has no value to read: that is told, not taken for an empty cell.
      if (formula && shown === "") return made("error", uncomputed);
      return shown === "" ? undefined : made("text", shown);
    default: {
      const text = attributes.get("office:string-value") ?? shown;
      return text === "" && !formula ? undefined : made("text", text);
    }
  }
}

/** How many rows, columns or blanks one element stands for. */
function times(given: string | undefined, sheet: string): number {
  if (given === undefined) return 1;
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw damaged({ nl: "een aantal herhalingen is geen getal", en: "a number of repetitions is no number" }, sheet);
  return Number(given);
}

function isShown(attributes: Attributes): boolean {
  return (attributes.get("table:visibility") ?? "visible") === "visible";
}

function foreign(): Refused {
  return new Refused("not-supported", {
    nl: "Deze OpenDocument-werkmap is geschreven op een manier die rekenbladen niet gebruiken. Misschien helpt openen en opnieuw bewaren als .xlsx.",
    en: "This OpenDocument workbook is written in a way that spreadsheets do not use. Maybe opening it and saving it as .xlsx helps.",
  });
}

function notSpreadsheet(): Refused {
  return new Refused("not-a-table", {
    nl: "Dit is een OpenDocument-bestand, maar geen rekenblad: misschien een tekst (.odt) of een presentatie. Bewaar de tabel als .ods, .xlsx of .csv.",
    en: "This is an OpenDocument file, but no spreadsheet: maybe a text (.odt) or a presentation. Save the table as .ods, .xlsx or .csv.",
  });
}
