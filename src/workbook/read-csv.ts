import { both, en, nl } from "../domain/index.ts";
import { eachField } from "../csv/fields.ts";
import type { Limits } from "./limits.ts";
import { Refused, tooLarge } from "./refusal.ts";
import type { Cell, Sheet } from "./sheet.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type Separator = "," | ";" | "\t" | "|";

export interface CsvSheet extends Sheet {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/**
 * A CSV text of whatever office: UTF-8 with or without byte-order mark, UTF-16 with one, else Windows-1252; comma,
 * semicolon, tab or bar, as its first lines have it, or as a line `sep=;` says. Quoting as in RFC 4180; a quotation mark
 * within an unquoted cell stands for itself. How it was read is said. Throws `Refused`.
 */
export function readCsv(bytes: Uint8Array, limits: Limits): CsvSheet {
  const { text, encoding } = decode(bytes);
  const said = /^sep=([,;\t|])\r?\n/i.exec(text);
  const separator = (said?.[1] as Separator | undefined) ?? separatorOf(text);
  const cells = split(text, said === null ? 0 : said[0].length, said === null ? 1 : 2, separator, limits);
  return { hidden: false, cells, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), encoding, separator };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  const text = wide === undefined ? attempt(bytes, "utf-8") : attempt(bytes, wide);
  const found: { readonly text: string; readonly encoding: Encoding } =
    text === undefined
      ? { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" }
      : { text, encoding: wide ?? "utf-8" };
  // oxlint-disable-next-line no-control-regex -- they are what is looked for.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(found.text)) {
    throw new Refused("not-a-table", {
      nl: "Dit is geen tekst en geen werkmap. Misschien is het een ander soort bestand; bewaar de tabel als .xlsx of .csv.",
      en: "This is neither text nor a workbook. Maybe it is another kind of file; save the table as .xlsx or .csv.",
    });
  }
  return found;
}

function attempt(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const separators: readonly Separator[] = [";", "\t", ",", "|"];

/**
 * The separator that most of the first 50 lines have, outside quotation marks; where two are in as many lines, the first
 * of semicolon, tab, comma, bar: a Dutch table with semicolons has commas within its cells, and not the other way round.
 */
function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/, 50)
    .map((line) => line.replaceAll(/"[^"]*"/g, ""));
  let best: Separator = ",";
  let most = 0;
  for (const separator of separators) {
    const having = lines.filter((line) => line.includes(separator)).length;
    if (having > most) [best, most] = [separator, having];
  }
  return best;
}

function split(text: string, start: number, firstRow: number, separator: Separator, limits: Limits): readonly Cell[] {
  const cells: Cell[] = [];
  eachField(text, start, separator, ({ record, field, text: value, raw, fault }) => {
    if (fault === "not-closed") throw notClosed(raw.slice(0, 30));
    const trimmed = value.trim();
    if (trimmed === "") return;
    const [row, column] = [firstRow + record, field + 1];
    check(trimmed, row, column, cells.length, limits);
    cells.push({ row, column, type: "text", text: trimmed });
  });
  return cells;
}

function notClosed(start: string): Refused {
  return new Refused(
    "damaged",
    both(
      nl`Een cel begint met een aanhalingsteken dat nergens sluit (${start}). Misschien is het sluitteken vergeten, of het bestand afgebroken.`,
      en`A cell starts with a quotation mark that is closed nowhere (${start}). Maybe the closing one was left out, or the file was cut off.`,
    ),
  );
}

function check(value: string, row: number, column: number, cells: number, limits: Limits): void {
  if (row > limits.rows) throw tooLarge({ nl: "rijen", en: "rows" }, row, limits.rows);
  if (column > limits.columns) throw tooLarge({ nl: "kolommen", en: "columns" }, column, limits.columns);
  if (cells >= limits.cells) throw tooLarge({ nl: "cellen", en: "cells" }, cells + 1, limits.cells);
  if (value.length > limits.cell)
    throw tooLarge({ nl: "tekens in een cel", en: "characters in a cell" }, value.length, limits.cell);
}
