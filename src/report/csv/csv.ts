export type Cell = string | number;

/**
 * A table by RFC 4180: comma, CRLF, a field quoted where it holds a comma, quote or line break, quotes doubled. Numbers
 * stand as plain digits for machines, in any language. UTF-8 without a byte-order mark.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  for (const [i, row] of rows.entries()) {
    if (row.length !== header.length) {
      throw new RangeError(`Row (${i}) has (${row.length}) fields where the header has (${header.length}).`);
    }
  }
  return [header, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/**
 * Text that begins with a sign by which a spreadsheet takes it for a formula (=, +, -, @, tab, return) gets an
 * apostrophe before it: names come from files that anybody may write.
 */
function field(cell: Cell): string {
  const text = typeof cell === "number" ? String(cell) : /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
