/**
 * Scenarios: the facts, rules and ranked objectives that a division starts from. Files are read once, at this border, and every
 * problem of them is told at once, by file and row; what comes out is frozen, and trusted by everything else.
 */
import type { Scenario, Standing } from "../domain/index.ts";
import { type SheetFile, takeOver, type TakenOver } from "../intake/index.ts";
import type { Problem } from "../scenario/index.ts";
import { readTables } from "../workbook/index.ts";

export type { Bilingual, Kind, Municipality, Offer, Pin, Province, Scenario, Standing } from "../domain/index.ts";
export type { MunicipalityCode, ProvinceCode } from "../domain/index.ts";
export { type Bundled, bundled, type Parsed, parseScenario, type Problem } from "../scenario/index.ts";
export { type Preset, presets, type ScenarioFiles, withPins, withPreset, writeScenario } from "../scenario/index.ts";
export { renderProblems as problemsText, scenarioJsonSchema } from "../scenario/index.ts";

export interface ImportOptions {
  /** Standing of figures that change and say nothing of it themselves; default: "assumed". */
  readonly standing?: Standing;
  /** Whether offers and agreements that the tables do not name are out; default: they are left as they are. */
  readonly replace?: boolean;
}

/** A scenario with tables in it, as a value and as the text of its file; or every problem that keeps them out. */
export type Imported =
  | { readonly status: "ok"; readonly scenario: Scenario; readonly text: string; readonly account: TakenOver }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/**
 * Takes the tables of people (bytes by file name: CSV or a workbook, seen from the bytes) over into a scenario. Nothing is
 * guessed: `account` tells how every table was understood and what it changed, `problems` name sheet, cell and value.
 * No disk and no network; the scenario that is given stays as it is.
 */
export function importTables(
  scenario: Scenario,
  tables: Readonly<Record<string, Uint8Array>>,
  { standing = "assumed", replace = false }: ImportOptions = {},
): Imported {
  const files: SheetFile[] = [];
  const unread: Problem[] = [];
  for (const [name, bytes] of Object.entries(tables)) {
    const read = readTables(bytes);
    if (read.status === "read") files.push({ name, sheets: read.sheets });
    else unread.push({ file: name, code: "syntax", message: read.refusal.message });
  }
  if (unread.length > 0) return { status: "problems", problems: unread };
  const account = takeOver(scenario, files, { standing, replace, reorganisations: [] });
  return account.scenario === undefined || account.written === undefined
    ? { status: "problems", problems: account.problems }
    : { status: "ok", scenario: account.scenario, text: account.written, account };
}
