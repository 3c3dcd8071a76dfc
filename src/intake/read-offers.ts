import { type Bilingual, both, en, type Kind, nl, type Offer, type Standing } from "../domain/index.ts";
import { compact, isoDayOfDutch, type ProblemCode, type Report } from "../scenario/index.ts";
import type { Field } from "./fields.ts";
import type { Names } from "./municipality-names.ts";
import { type Rows, walkRows } from "./rows.ts";
import { municipalityOf } from "./subject.ts";
import { spotOf, type Table, type TableRow } from "./table.ts";
import type { OfferLine } from "./understood.ts";
import { certaintyWords, kindWords, optionsOf, standingWords, valueOf } from "./words.ts";

/** Offers, one row each. Where the table has no certainty, every row is a reported offer: that is the word's meaning. */
export function readOffers(
  table: Table,
  names: Names,
  report: Report,
): Rows & { readonly offers: readonly OfferLine[] } {
  const offers: OfferLine[] = [];
  const renamed: { row: number; from: string; to: string; date: string }[] = [];
  const has = (field: Field) => table.columns.some((one) => one.field === field);
  const states = { from: has("from"), provenance: has("standing") || has("source") };
  const walked = walkRows(table, names, ["places"], report, (row) => {
    const found = municipalityOf(row, names, (field) => spotOf(table, row.row, field), report);
    const kind = word<Kind>(table, row, "kind", kindWords, report);
    const certainty = has("certainty")
      ? word<Offer["certainty"]>(table, row, "certainty", certaintyWords, report)
      : "reported";
    const standing = row.cells.has("standing")
      ? word<Standing>(table, row, "standing", standingWords, report)
      : undefined;
    const availableFrom = dateOf(table, row, report);
    if (!row.cells.has("places")) empty(table, row, "places", report);
    if (found === undefined || kind === undefined || certainty === undefined) return undefined;
    if (found.old !== undefined) {
      renamed.push({ row: row.row, from: found.old.oldName, to: found.one.name, date: found.old.date });
    }
    const source = row.cells.get("source")?.text;
    return {
      province: found.one.province,
      add: (_, places) => {
        const spot = spotOf(table, row.row, "places");
        offers.push({
          ...compact({ about: found.one.code, kind, certainty, places, availableFrom, standing, source }),
          states,
          spot,
        });
      },
    };
  });
  return { ...walked, offers, renamed };
}

/** A cell that holds one of few words. */
export function word<T extends string>(
  table: Table,
  row: TableRow,
  field: Field,
  words: Readonly<Record<T, { readonly nl: readonly string[]; readonly en: readonly string[] }>>,
  report: Report,
): T | undefined {
  const cell = row.cells.get(field);
  if (cell === undefined) return empty(table, row, field, report);
  const value = valueOf(words, cell.text);
  if (value !== undefined) return value;
  const options = optionsOf(words);
  return wrong(
    table,
    row,
    field,
    "unknown-value",
    report,
    both(
      nl`Dit woord is onbekend. Misschien een van: ${options}.`,
      en`This word is not known. Maybe one of: ${options}.`,
    ),
  );
}

function dateOf(table: Table, row: TableRow, report: Report): string | undefined {
  const cell = row.cells.get("from");
  if (cell === undefined) return undefined;
  const day = cell.type === "number" ? undefined : isoDayOfDutch(cell.text);
  if (day !== undefined) return day;
  return wrong(table, row, "from", "wrong-type", report, {
    nl: "Dit is geen datum. Misschien is bedoeld: 31 december 2025, dag-maand-jaar (31-12-2025) of jaar-maand-dag (2025-12-31).",
    en: "This is no date. Maybe this is meant: 31 December 2025, year-month-day (2025-12-31) or day-month-year (31-12-2025).",
  });
}

export function empty(table: Table, row: TableRow, field: Field, report: Report): undefined {
  return wrong(table, row, field, "missing", report, {
    nl: "Deze cel is leeg. Misschien is de waarde vergeten; 0 is ook een waarde.",
    en: "This cell is empty. Maybe the value was left out; 0 is a value too.",
  });
}

function wrong(
  table: Table,
  row: TableRow,
  field: Field,
  code: ProblemCode,
  report: Report,
  message: Bilingual,
): undefined {
  report(code, spotOf(table, row.row, field), message, row.cells.get(field)?.text ?? "");
  return undefined;
}
