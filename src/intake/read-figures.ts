import { dayWords } from "./day-words.ts";
import { both, en, inEach, type Municipality, type MunicipalityCode, nl } from "../domain/index.ts";
import type { Report } from "../scenario/index.ts";
import { readDecided } from "./read-decided.ts";
import { readExemption, tellOldExemption } from "./exemptions.ts";
import type { Names } from "./municipality-names.ts";
import type { QuarterFigure } from "./quarter-mode.ts";
import { type QuartersRead, readQuarters } from "./read-quarters.ts";
import type { Reorganisation } from "./reorganisations.ts";
import { type Rows, walkRows } from "./rows.ts";
import { fieldIn, isQuarterSlot, type Slot } from "./slots.ts";
import { municipalityOf, provinceOf } from "./subject.ts";
import { nameOf, spotOf, type Table, type TableRow } from "./table.ts";
import type { Claim, DecidedLine, ExemptionLine } from "./understood.ts";
import { wholeNumber } from "./whole-number.ts";

/** Figures of municipalities and provinces; the other fields are names and words. */
function isFigure(slot: Slot): boolean {
  const field = fieldIn(slot);
  return /-(regular|amv)$|^(decided-total|inhabitants|status-holder-housing|ukrainian-places|national-places)$/.test(
    field,
  );
}

/** A number that a cell states. */
interface Stated extends Pick<Claim, "about" | "value" | "spot"> {
  readonly slot: Slot;
}

/** A row about a municipality that is now part of another. */
interface OldRow {
  readonly row: TableRow;
  readonly into: Municipality;
  readonly by: Reorganisation;
}

/** Figures, one row a municipality or province. */
export function readFigures(
  table: Table,
  names: Names,
  report: Report,
): Rows &
  QuartersRead & {
    readonly claims: readonly Claim[];
    readonly exemptions: readonly ExemptionLine[];
    readonly decided: readonly DecidedLine[];
  } {
  const stated: Stated[] = [];
  const old: OldRow[] = [];
  const exemptions: ExemptionLine[] = [];
  const decided: DecidedLine[] = [];
  const seen = new Map<string, number>();
  const figures = table.columns.flatMap(({ field, partWithin }) =>
    [field, partWithin].flatMap((slot) => (slot !== undefined && isFigure(slot) ? [slot] : [])),
  );
  const walked = walkRows(table, names, figures, report, (row) => {
    const about = table.kind === "provinces" ? provinceRow(row) : municipalityRow(row);
    if (about === undefined) return undefined;
    if ("offers" in about) {
      const line = readExemption(table, row, about, report);
      if (line !== undefined) exemptions.push(line);
      const from = readDecided(table, row, about.code, report);
      if (from !== undefined) decided.push(from);
    }
    const before = seen.get(about.code);
    if (before !== undefined) {
      twice(row, about.name, before);
      return undefined;
    }
    seen.set(about.code, row.row);
    return {
      province: about.province,
      add: (slot, value) => void stated.push({ about: about.code, slot, value, spot: spotOf(table, row.row, slot) }),
    };
  });

  function municipalityRow(row: TableRow) {
    const found = municipalityOf(row, names, (field) => spotOf(table, row.row, field), report);
    if (found === undefined) return undefined;
    if (found.old === undefined) return found.one;
    tellOldExemption(table, row, found.one.name, report);
    old.push({ row, into: found.one, by: found.old });
    const from = readDecided(table, row, found.one.code, report);
    if (from !== undefined) decided.push(from);
    return undefined;
  }

  function provinceRow(row: TableRow) {
    const field = row.cells.has("province") ? "province" : row.cells.has("municipality") ? "municipality" : "code";
    const text = row.cells.get(field)?.text ?? "";
    const found = provinceOf(names.province(text), text, spotOf(table, row.row, field), names.provinces, report);
    return found === undefined ? undefined : { code: found.code, name: found.name, province: found.code };
  }

  function twice(row: TableRow, name: string, before: number) {
    const { spot, text } = nameOf(table, row);
    report(
      "duplicate",
      spot,
      both(
        nl`${name} staat ook in rij ${before}. Misschien is een rij dubbel, of hoort een van beide bij een andere gemeente.`,
        en`${name} stands in row ${before} too. Maybe a row is doubled, or one of the two is about another municipality.`,
      ),
      text,
    );
  }

  stated.push(...together(table, old, seen, figures, names, report));
  const quarters = stated.flatMap(({ about, slot, value, spot }): QuarterFigure[] =>
    isQuarterSlot(slot) ? [{ about: about as MunicipalityCode, slot, value, spot }] : [],
  );
  return {
    ...walked,
    exemptions,
    decided,
    ...readQuarters(table, quarters, report),
    claims: stated.flatMap(({ about, slot, value, spot }): Claim[] =>
      isQuarterSlot(slot) ? [] : [{ about, field: slot, value, spot }],
    ),
    renamed: old.map(({ row, into, by }) => ({ row: row.row, from: by.oldName, to: into.name, date: by.date })),
  };
}

/**
 * Figures of municipalities that became one: added up where all of them are there, and the new one is not. Where one is
 * missing, or one went into a municipality that was there before, no sum says what the new one has: that is told.
 */
function together(
  table: Table,
  old: readonly OldRow[],
  seen: ReadonlyMap<string, number>,
  figures: readonly Slot[],
  names: Names,
  report: Report,
): readonly Stated[] {
  const stated: Stated[] = [];
  for (const into of new Set(old.map((one) => one.into))) {
    const rows = old.filter((one) => one.into === into);
    const all = names.reorganisations.filter((one) => one.newCode === into.code);
    const parts = all.filter((one) => one.oldCode !== into.code);
    const missing = parts.filter((part) => !rows.some((one) => one.by === part));
    const doubled = new Set(rows.map((one) => one.by)).size < rows.length;
    const absorbed = parts.length < 2 || parts.length < all.length;
    const first = rows[0];
    if (first === undefined) continue;
    if (seen.has(into.code) || absorbed || doubled || missing.length > 0) {
      const lacking = missing.map((one) => one.oldName).join(", ");
      const extra =
        missing.length > 0
          ? both(nl` Hier ontbreken: ${lacking}.`, en` Missing here: ${lacking}.`)
          : { nl: "", en: "" };
      const { spot, text } = nameOf(table, first.row);
      const day = inEach((language) => dayWords(first.by.date, language));
      report(
        "contradiction",
        spot,
        both(
          nl`${first.by.oldName} hoort sinds ${day} bij ${into.name}.${extra} Misschien moet het getal bij dat van ${into.name} worden opgeteld, en deze rij weg.`,
          en`${first.by.oldName} has been part of ${into.name} since ${day}.${extra} Maybe its figure must be added to that of ${into.name}, and this row left out.`,
        ),
        text,
      );
      continue;
    }
    for (const field of figures) {
      const values = rows.map(({ row }) => wholeNumber(row.cells.get(field)));
      if (values.some((value) => value.status !== "whole")) {
        if (values.every((value) => value.status === "empty")) continue;
        const without = rows[values.findIndex((value) => value.status !== "whole")] ?? first;
        report(
          "missing",
          spotOf(table, without.row.row, field),
          both(
            nl`Niet elke gemeente die nu ${into.name} is heeft hier een getal. Misschien is 0 bedoeld waar het leeg is.`,
            en`Not every municipality that is now ${into.name} has a figure here. Maybe 0 is meant where it is empty.`,
          ),
          without.row.cells.get(field)?.text ?? "",
        );
        continue;
      }
      const value = values.reduce((all, one) => all + (one.status === "whole" ? one.value : 0), 0);
      stated.push({ about: into.code, slot: field, value, spot: spotOf(table, first.row.row, field) });
    }
  }
  return stated;
}
