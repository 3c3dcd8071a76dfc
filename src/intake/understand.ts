import type { Scenario } from "../domain/index.ts";
import { collector, compact, type Problem } from "../scenario/index.ts";
import type { Sheet } from "../workbook/index.ts";
import { tellNearly } from "./doubtful-columns.ts";
import { namesOf } from "./municipality-names.ts";
import { tellNothing } from "./no-table.ts";
import { type Reading, readTable, readTurned, turnedProblem } from "./read-table.ts";
import type { Reorganisation } from "./reorganisations.ts";
import { headingsAside, isTall, nearSide, tellBothWays, tellTurned } from "./sideways.ts";
import { tableOf } from "./table.ts";
import { turnedSheet } from "./turned-sheet.ts";
import type { NotRead, Understood } from "./understood.ts";

/** A file whose cells have been read. */
export interface SheetFile {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/**
 * What the tables of files say about a scenario, and how each was understood. Pure. Nothing is guessed: what cannot be
 * read is a problem with file, sheet, cell, value and a way out, and reading goes on, so that all of them are listed.
 */
export function understand(
  files: readonly SheetFile[],
  scenario: Scenario,
  reorganisations: readonly Reorganisation[],
): Understood {
  const names = namesOf(scenario, reorganisations);
  const problems: Problem[] = [];
  const report = collector(problems);
  const readings: Reading[] = [];
  const notRead: NotRead[] = [];
  for (const { name: file, sheets } of files) {
    const before = readings.length + problems.length;
    for (const sheet of sheets) {
      const reading = sheet.hidden ? undefined : read(file, sheet);
      if (reading === "both") continue;
      if (reading === undefined)
        notRead.push({ ...compact({ file, sheet: sheet.name }), why: sheet.hidden ? "hidden" : "no-header" });
      else {
        readings.push(reading);
        problems.push(...reading.problems);
      }
    }
    if (readings.length + problems.length === before) tellNothing(file, sheets, report);
  }
  return {
    tables: readings.map((one) => one.account),
    notRead,
    claims: readings.flatMap((one) => one.claims),
    offers: readings.flatMap((one) => one.offers),
    exemptions: readings.flatMap((one) => one.exemptions),
    decided: readings.flatMap((one) => one.decided),
    pins: readings.flatMap((one) => one.pins),
    problems,
  };

  /** The table of a sheet, upright or else on its side; "both": it can be read in two ways. Undefined: it has none, which is told. */
  function read(file: string, sheet: Sheet): Reading | "both" | undefined {
    const upright = tableOf(file, sheet);
    const aside = headingsAside(sheet);
    if (upright !== undefined && aside !== undefined) {
      tellBothWays(file, sheet, upright, aside, report);
      return "both";
    }
    if (upright !== undefined) return readTable(upright, names);
    const nearly: Problem[] = [];
    tellNearly(file, sheet, collector(nearly));
    problems.push(...nearly);
    if (aside === undefined) {
      tellNearly(file, nearSide(sheet), (code, spot, message, value) => {
        const told: Problem[] = [];
        collector(told)(code, spot, message, value);
        problems.push(...told.map(turnedProblem));
      });
      return undefined;
    }
    const table = nearly.length > 0 || isTall(sheet) ? undefined : tableOf(file, turnedSheet(sheet));
    if (table !== undefined) return readTurned(table, names);
    tellTurned(file, sheet, aside, report);
    return undefined;
  }
}
