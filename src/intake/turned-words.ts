import type { Bilingual } from "../domain/index.ts";
import { columnLetters } from "../workbook/index.ts";

/** What a message about an upright table calls the parts of it, and what these are in a table on its side. */
const parts: Readonly<Record<string, string>> = {
  rij: "kolom",
  rijen: "kolommen",
  kolom: "rij",
  kolommen: "rijen",
  hiernaast: "hieronder",
  row: "column",
  rows: "columns",
  column: "row",
  columns: "rows",
  "beside it": "below it",
  "onder de eerste": "rechts van de eerste",
  "below the first": "to the right of the first",
};

const part = new RegExp(String.raw`\b(rij|row) (\d+)\b|\b(?:${Object.keys(parts).join("|")})\b`, "g");

/** A message about a turned sheet in the words of the sheet as people see it. What stands between brackets is theirs. */
export function turnedMessage({ nl, en }: Bilingual): Bilingual {
  return { nl: turned(nl), en: turned(en) };
}

function turned(text: string): string {
  let depth = 0;
  return text
    .split(/(?=[()])/)
    .map((piece) => {
      if (piece.startsWith("(")) depth++;
      else if (piece.startsWith(")")) depth = Math.max(0, depth - 1);
      return depth > 0 ? piece : piece.replaceAll(part, inPlace);
    })
    .join("");
}

function inPlace(found: string, row: string | undefined, number: string | undefined): string {
  if (row === undefined || number === undefined) return parts[found] ?? found;
  return `${parts[row]} ${columnLetters(Number(number))}`;
}
