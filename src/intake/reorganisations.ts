import { type Bilingual, both, en, nl } from "../domain/index.ts";
import { isoDayOfDutch } from "../scenario/index.ts";
import { readTables } from "../workbook/index.ts";

/**
 * On `date` the municipality `oldCode` became part of `newCode`, all of it unless another line of it names another. The same
 * code twice: it took others in, and is one of the parts of what it is since.
 */
export interface Reorganisation {
  readonly date: string;
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
}

export type Reorganisations =
  | { readonly status: "read"; readonly list: readonly Reorganisation[] }
  | { readonly status: "refused"; readonly message: Bilingual };

const columns = ["date", "old_code", "old_name", "new_code", "new_name"];

/** A list of municipal reorganisations: CSV or XLSX with the columns date, old_code, old_name, new_code, new_name. */
export function readReorganisations(bytes: Uint8Array): Reorganisations {
  const read = readTables(bytes);
  if (read.status === "refused") return { status: "refused", message: read.refusal.message };
  const cells = read.sheets[0]?.cells ?? [];
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    const line = rows.get(row) ?? [];
    line[column - 1] = text;
    rows.set(row, line);
  }
  const [header, ...lines] = rows.values();
  if (header === undefined || columns.some((name, index) => header[index] !== name)) {
    return {
      status: "refused",
      message: both(
        nl`De lijst van herindelingen heeft andere kolommen. Misschien is de kop anders gespeld; nodig is: ${columns.join(",")}.`,
        en`The list of reorganisations has other columns. Maybe its header is spelled otherwise; needed is: ${columns.join(",")}.`,
      ),
    };
  }
  const list = lines.map(([date = "", oldCode = "", oldName = "", newCode = "", newName = ""]) => {
    return { date: isoDayOfDutch(date) ?? date, oldCode, oldName, newCode, newName };
  });
  return { status: "read", list };
}
