import { type Parts, related } from "./parts.ts";
import { type Comments, position } from "./sheet.ts";

/** How many comments the cells of an XLSX sheet have, and where the first stands. Undefined: none. */
export function readComments(parts: Parts, sheetPart: string): Comments | undefined {
  let found: Comments | undefined;
  // Threads of comments have a plain comment each, in the same part as all others.
  const part = related(parts, sheetPart, "comments");
  if (part === undefined || !parts.has(part)) return undefined;
  parts.read(part, {
    open(name, attributes) {
      const at = name === "comment" ? position(attributes.get("ref") ?? "") : undefined;
      if (at !== undefined) found = withComment(found, at.row, at.column);
    },
  });
  return found;
}

/** One comment more. The first is the one that a reader of the sheet meets first. */
export function withComment(before: Comments | undefined, row: number, column: number): Comments {
  if (before === undefined) return { count: 1, row, column };
  const first = row < before.row || (row === before.row && column < before.column) ? { row, column } : before;
  return { count: before.count + 1, row: first.row, column: first.column };
}
