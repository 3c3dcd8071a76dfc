import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Family } from "../family.ts";
import { readRun } from "../log.ts";
import type { Rival } from "../rival.ts";
import { tableOf } from "../table.ts";
import { markdown } from "./markdown.ts";
import { page, type ReportInput } from "./page.ts";

/** What a run's log says, as a report knows it. Throws RangeError where there is no such run. */
export function reportInput(folder: string, families: readonly Family[], rivals: readonly Rival[]): ReportInput {
  const log = join(folder, "log.jsonl");
  if (!existsSync(log)) throw new RangeError(`There is no run at (${log}). Maybe its name was spelled otherwise.`);
  const run = readRun(log);
  const roads = new Set(families.filter(({ type }) => type === "road").map(({ name }) => name));
  const cases = tableOf(run, (name) => roads.has(name));
  const seen = new Set(run.results.map(({ rival }) => rival));
  const known = rivals.map(({ name }) => name).filter((name) => seen.has(name));
  const ours = (name: string) => rivals.some((rival) => rival.name === name && rival.ours && rival.most === undefined);
  const gone = [...seen].filter((name) => !known.includes(name));
  return { headers: run.headers, families, cases, rivals: [...known, ...gone], ours };
}

/** Writes index.html and README.md beside the log. */
export function writeReport(folder: string, families: readonly Family[], rivals: readonly Rival[]): void {
  const input = reportInput(folder, families, rivals);
  writeFileSync(join(folder, "index.html"), page(input));
  writeFileSync(join(folder, "README.md"), markdown(input));
}
