import type { Names } from "./municipality-names.ts";
import { unspoiled } from "./spoiled.ts";
import type { Table } from "./table.ts";
import type { TableAccount } from "./understood.ts";

/** Fields that name municipalities. */
const named = ["code", "municipality", "first", "second"] as const;

/**
 * Cells whose municipality was found though it is not written as usual: a code with other zeros than its own or without
 * GM (spreadsheets make 34 of 0034), or a name with spoiled accents. They are read, and told so that people can look.
 */
export function respelledIn({ rows }: Table, names: Names): TableAccount["respelled"] {
  return rows.flatMap(({ row, cells }) =>
    named.flatMap((field) => {
      const from = cells.get(field)?.text.trim() ?? "";
      if (!/^(?:gm)?\s*\d+$/i.test(from) && unspoiled(from) === undefined) return [];
      const found = names.municipality(from);
      if (found.status !== "found" || found.one.code === from) return [];
      return [{ row, from, code: found.one.code, name: found.one.name }];
    }),
  );
}
