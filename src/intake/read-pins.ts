import { type Kind, type MunicipalityCode, type Pin, pinShapes, type ProvinceCode } from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import type { Names } from "./municipality-names.ts";
import { empty, word } from "./read-offers.ts";
import type { Rows } from "./rows.ts";
import { provinceOf, subject } from "./subject.ts";
import { spotOf, type Table, type TableRow } from "./table.ts";
import type { PinLine } from "./understood.ts";
import { wholeNumber } from "./whole-number.ts";
import { kindWords, pinWords } from "./words.ts";

interface Readers {
  readonly kind: () => Kind | undefined;
  readonly places: () => number | undefined;
  readonly municipality: (field: "first" | "second") => MunicipalityCode | undefined;
  readonly province: (field: "first" | "second") => ProvinceCode | undefined;
}

/** What has been settled, one row each: what, of which kind, from whom, to whom, and how many places where that is said. */
export function readPins(table: Table, names: Names, report: Report): Rows & { readonly pins: readonly PinLine[] } {
  const pins: PinLine[] = [];
  const renamed: { row: number; from: string; to: string; date: string }[] = [];
  let rows = 0;
  for (const row of table.rows) {
    rows++;
    const type = word<Pin["type"]>(table, row, "type", pinWords, report);
    if (type === undefined) continue;
    const pin = pinOf(type, row, readers(table, row, names, renamed, report));
    if (pin === undefined) continue;
    const record = compact({ by: textOf(row, "by"), why: textOf(row, "why"), provided: textOf(row, "provided") });
    pins.push({ pin: { ...pin, ...record }, spot: spotOf(table, row.row, "type") });
  }
  return { rows, totals: [], remarks: [], renamed, pins };
}

/** Every part is read before anything is said of the whole, so that all problems of a row show at once. */
function pinOf(type: Pin["type"], row: TableRow, read: Readers): Pin | undefined {
  const { kind, parties, of, places } = pinShapes[type];
  const named = kind === "needed" || (kind === "possible" && row.cells.has("kind"));
  const parts: readonly (readonly [string, unknown])[] = [
    ...(named ? [["kind", read.kind()] as const] : []),
    ...parties.map((field, i) => [field, read[of](i === 0 ? "first" : "second")] as const),
    ...(places ? [["places", read.places()] as const] : []),
  ];
  if (parts.some(([, value]) => value === undefined)) return undefined;
  return { type, ...Object.fromEntries(parts) } as Pin;
}

function readers(
  table: Table,
  row: TableRow,
  names: Names,
  renamed: { row: number; from: string; to: string; date: string }[],
  report: Report,
): Readers {
  const text = (field: "first" | "second") => row.cells.get(field)?.text;
  return {
    kind: () => word<Kind>(table, row, "kind", kindWords, report),
    places() {
      const cell = row.cells.get("places");
      const found = wholeNumber(cell);
      if (found.status === "whole") return found.value;
      if (found.status === "empty") return empty(table, row, "places", report);
      report("not-whole", spotOf(table, row.row, "places"), found.message, cell?.text);
      return undefined;
    },
    municipality(field) {
      const given = text(field);
      if (given === undefined) return empty(table, row, field, report);
      const found = subject(names.municipality(given), given, spotOf(table, row.row, field), names, report);
      if (found?.old !== undefined)
        renamed.push({ row: row.row, from: found.old.oldName, to: found.one.name, date: found.old.date });
      return found?.one.code;
    },
    province(field) {
      const given = text(field);
      if (given === undefined) return empty(table, row, field, report);
      return provinceOf(names.province(given), given, spotOf(table, row.row, field), names.provinces, report)?.code;
    },
  };
}

/** Free text. An apostrophe that kept a spreadsheet from taking it for a formula is not part of it. */
function textOf(row: TableRow, field: "by" | "why" | "provided"): string | undefined {
  const text = row.cells.get(field)?.text;
  return text?.replace(/^'(?=[=+\-@\t\r])/, "");
}
