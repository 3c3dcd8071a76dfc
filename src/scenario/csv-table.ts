import { type Bilingual, both, en, nl } from "../domain/index.ts";
import { type CsvFault, splitCsv } from "./csv-text.ts";
import { meant, type Report, type Spot, followedBy } from "./problem.ts";

/** A column of a CSV table: its name in the header, and whether every file must have it. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
}

/** One row with its cells by column name. Cells of columns that the file leaves out are undefined. */
export interface Row {
  readonly cells: Readonly<Record<string, string | undefined>>;
  readonly spot: (column?: string) => Spot;
}

/** What the header of a table may hold. `open` admits further columns, such as `region.corop`. */
export interface Shape {
  readonly columns: readonly Column[];
  readonly open?: (name: string) => boolean;
}

/**
 * Reads a CSV text (RFC 4180, comma, one header line, UTF-8) into rows. Rows count as in a spreadsheet: the header is
 * row 1, and a quoted line break starts no new row. Rows whose cells are all empty are passed over but counted.
 * Every fault of form is reported; undefined where the header or the quoting leaves nothing to read.
 */
export function readTable(file: string, text: string, shape: Shape, report: Report): readonly Row[] | undefined {
  const records = split(file, text, report);
  if (records === undefined) return undefined;
  const [header, ...lines] = records;
  if (header === undefined || blank(header)) {
    report(
      "columns",
      { file, row: 1 },
      both(
        nl`Het bestand heeft geen kopregel. Misschien ontbreekt de eerste regel: ${headerText(shape)}.`,
        en`The file has no header line. Maybe the first line is missing: ${headerText(shape)}.`,
      ),
    );
    return undefined;
  }
  if (!readHeader(file, header, shape, report)) return undefined;
  const garbled = text.includes("\uFFFD");
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (blank(line)) continue;
    const row = index + 2;
    if (garbled) encoding(file, row, header, line, report);
    const cells: Record<string, string | undefined> = {};
    if (line.length === header.length) {
      for (const [at, name] of header.entries()) cells[name] = line[at];
    } else {
      report(
        "columns",
        { file, row },
        both(
          nl`Deze rij heeft ${line.length} velden in plaats van ${header.length}. Misschien staat er een komma in een naam of getal zonder aanhalingstekens.`,
          en`This row has ${line.length} fields instead of ${header.length}. Maybe there is a comma in a name or number without quotation marks.`,
        ),
        line.join(","),
      );
      // Its code still counts, so that whatever names it is not called unknown; the other cells may have shifted.
      const first = header[0];
      if (first !== undefined) cells[first] = line[0];
    }
    rows.push({ cells, spot: (column) => (column === undefined ? { file, row } : { file, row, column }) });
  }
  return rows;
}

function blank(record: readonly string[]): boolean {
  return record.every((cell) => cell === "");
}

function headerText(shape: Shape): string {
  return shape.columns
    .filter((column) => column.required)
    .map((column) => column.name)
    .join(",");
}

/** Undefined where a quote is never closed: what follows it is anybody's guess. */
function split(file: string, text: string, report: Report): readonly (readonly string[])[] | undefined {
  const { records, faults } = splitCsv(text);
  const header = records[0];
  for (const fault of faults) {
    const column = header?.[fault.field];
    report(
      "syntax",
      { file, row: fault.record + 1, ...(column === undefined ? {} : { column }) },
      faultText(fault.kind),
      fault.text,
    );
  }
  return faults.some((fault) => fault.kind === "not-closed") ? undefined : records;
}

function faultText(kind: CsvFault["kind"]): Bilingual {
  switch (kind) {
    case "not-closed":
      return {
        nl: "Dit veld begint met een aanhalingsteken dat nergens sluit. Misschien is het sluitteken vergeten.",
        en: "This field starts with a quotation mark that is closed nowhere. Maybe the closing one was left out.",
      };
    case "after-quote":
    case "within-field":
      return {
        nl: 'Een aanhalingsteken staat midden in dit veld. Misschien moet het dubbel (""), met het hele veld tussen aanhalingstekens.',
        en: 'A quotation mark stands within this field. Maybe it must be doubled (""), with the whole field in quotation marks.',
      };
  }
}

/** Missing, unknown and double columns. False where no row can be read. */
function readHeader(file: string, header: readonly string[], shape: Shape, report: Report): boolean {
  const names = new Set(shape.columns.map((column) => column.name));
  const only = header[0] ?? "";
  if (header.length === 1 && /[;\t]/.test(only)) {
    report(
      "columns",
      { file, row: 1 },
      {
        nl: "De kolommen zijn niet door komma's gescheiden. Misschien is het bestand bewaard met puntkomma's of tabs; bewaar het als CSV met komma's.",
        en: "The columns are not separated by commas. Maybe the file was saved with semicolons or tabs; save it as CSV with commas.",
      },
      only,
    );
    return false;
  }
  for (const column of shape.columns) {
    if (!column.required || header.includes(column.name)) continue;
    report(
      "columns",
      { file, row: 1, column: column.name },
      both(
        nl`De kolom (${column.name}) ontbreekt. Misschien is de kop anders gespeld; verplicht zijn: ${headerText(shape)}.`,
        en`The column (${column.name}) is missing. Maybe its heading is spelled otherwise; required are: ${headerText(shape)}.`,
      ),
    );
  }
  const seen = new Set<string>();
  for (const name of header) {
    if (seen.has(name)) {
      report(
        "columns",
        { file, row: 1, column: name },
        both(
          nl`De kolom (${name}) staat er twee keer. Misschien kan een van beide weg.`,
          en`The column (${name}) occurs twice. Maybe one of the two can be left out.`,
        ),
        name,
      );
    }
    seen.add(name);
    if (names.has(name) || shape.open?.(name) === true) continue;
    const first = both(nl`De kolom (${name}) is onbekend.`, en`The column (${name}) is not known.`);
    const unused = [...names].filter((known) => !header.includes(known));
    report("columns", { file, row: 1, column: name }, followedBy(first, meant(name, unused)), name);
  }
  return true;
}

/** A text that was not saved as UTF-8 shows as U+FFFD, the mark of what could not be read. */
function encoding(file: string, row: number, header: readonly string[], line: readonly string[], report: Report): void {
  for (const [at, cell] of line.entries()) {
    if (!cell.includes("\uFFFD")) continue;
    const column = header[at];
    report(
      "encoding",
      { file, row, ...(column === undefined ? {} : { column }) },
      {
        nl: "Deze tekst bevat een teken dat niet te lezen is. Misschien is het bestand niet als UTF-8 bewaard.",
        en: "This text holds a character that cannot be read. Maybe the file was not saved as UTF-8.",
      },
      cell,
    );
  }
}
