import type { Paint } from "./paint.ts";

export interface Column {
  readonly header: string;
  /** `figure`: right, with room for a mark behind the digits, which the header leaves free. */
  readonly align: "left" | "right" | "figure";
}

export interface Row {
  readonly cells: readonly string[];
  readonly strong?: boolean;
}

const narrowest = 14;

/**
 * A table in plain text. Numbers stand right, headers break between words; where the table is wider than `width`, the
 * text of the first column breaks over several lines, and columns that have no room then follow in a table below, beside what
 * names the rows.
 */
export function table(columns: readonly Column[], rows: readonly Row[], width: number, paint: Paint): string {
  const cells = columns.map((_, i) => Math.max(0, ...rows.map((row) => length(row.cells[i] ?? ""))));
  const fit = (header: (text: string) => number, gap: number) => {
    const room = (column: Column) => header(column.header) + (column.align === "figure" ? 1 : 0);
    const widths = columns.map((column, i) => Math.max(cells[i] ?? 0, room(column)));
    return { widths, gap, all: widths.reduce((sum, w) => sum + w + gap, -gap) };
  };
  // The widest that fits: headers on two lines and air between the columns, then less of both.
  const tight = fit(longestWord, 1);
  const { widths, gap, all } =
    [fit(twoLines, 2), fit(longestWord, 2), fit(twoLines, 1)].find((layout) => layout.all <= width) ?? tight;
  const first = widths[0] ?? 0;
  const least = Math.min(first, narrowest);
  if (all - first + least > width && columns.length > 2) {
    let room = width - least;
    const beyond = widths.findIndex((one, i) => i > 0 && (room -= one + gap) < 0);
    const names = naming(columns, rows);
    // A column that is too wide by itself stands alone beside those that name the row.
    const at = Math.max(names + 1, beyond);
    const part = (from: number, to?: number) => {
      const keep = <T>(all: readonly T[]) => [...all.slice(0, names), ...all.slice(from, to)];
      const own = rows.map((row) => ({ ...row, cells: keep(row.cells) }));
      return table(keep(columns), own, width, paint);
    };
    if (at < columns.length) return `${part(names, at)}\n\n${part(at)}`;
  }
  if (all > width) widths[0] = Math.max(Math.min(first, narrowest), first - (all - width));
  const headers = columns.map((column, i) => {
    const figure = column.align === "figure";
    return wrap(column.header, (widths[i] ?? 0) - (figure ? 1 : 0)).map((line) => (figure ? `${line} ` : line));
  });
  const depth = Math.max(...headers.map((lines) => lines.length));
  const lines: string[] = [];
  for (let line = 0; line < depth; line++) {
    // Headers stand on the bottom line, next to their figures.
    const titles = headers.map((header) => header[line - (depth - header.length)] ?? "");
    lines.push(paint.faint(join(columns, titles, widths, gap)));
  }
  for (const row of rows) {
    const broken = wrap(row.cells[0] ?? "", widths[0] ?? 0);
    // A word that is longer than the column stands on a line of its own, and shifts no figures.
    if (length(broken.at(-1) ?? "") > (widths[0] ?? 0)) broken.push("");
    for (const [i, start] of broken.entries()) {
      const last = i === broken.length - 1;
      const texts = last ? [start, ...row.cells.slice(1)] : [start];
      const text = join(columns, texts, widths, gap);
      lines.push(row.strong === true ? paint.strong(text) : text);
    }
  }
  return lines.join("\n");
}

/** How many columns it takes to name a row: the first, or the first two where rows that follow each other have that in common. */
function naming(columns: readonly Column[], rows: readonly Row[]): number {
  const told = rows.some(({ cells }, i) => i > 0 && cells[0] === rows[i - 1]?.cells[0]);
  return told && columns.length > 3 && columns[1]?.align === "left" ? 2 : 1;
}

function join(columns: readonly Column[], cells: readonly string[], widths: readonly number[], gap: number): string {
  const padded = columns.map((column, i) => pad(cells[i] ?? "", widths[i] ?? 0, column.align));
  return padded.join(" ".repeat(gap)).trimEnd();
}

function longestWord(header: string): number {
  return Math.max(...header.split(" ").map(length));
}

/** The narrowest width on which a header takes at most two lines. */
function twoLines(header: string): number {
  let width = longestWord(header);
  while (wrap(header, width).length > 2) width++;
  return width;
}

function pad(text: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(Math.max(0, width - length(text)));
  return align === "left" ? text + space : space + text;
}

/** Breaks text between words; a word that is longer than the width stays whole. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (line !== "" && length(next) > width) {
      lines.push(line);
      line = indent + word;
    } else line = next;
  }
  lines.push(line);
  return lines;
}

/** Characters as people count them: code points, without the marks that combine with the one before. */
export function length(text: string): number {
  return Array.from(text.normalize("NFC").replaceAll(/\p{Mark}/gu, "")).length;
}

/** Text from a scenario on a terminal: control characters (escape sequences, line breaks) become a visible sign. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}
