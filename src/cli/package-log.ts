import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "../domain/index.ts";
import { fields, parse, Refusal } from "../check/index.ts";
import {
  appended,
  type CheckedLog,
  checkLog,
  emptyLog,
  type Log,
  type MeasuredPrice,
  namesText,
  newsOf,
  noNames,
  readNames,
  scenarioOf,
  tellsOfSomething,
  withoutOld,
  withPrices,
} from "../log/index.ts";
import type { Context } from "./context.ts";
import { type Files, sha256 } from "./manifest.ts";
import type { PackageFiles } from "./package-folder.ts";
import { faultWords, type PackageLogFault } from "./log-words.ts";

/** The log of a package, and apart from it the names that it commits to. */
export const logFile = "log.jsonl";
export const namesFile = "log-names.json";

/** The log of a package as its folder has it. */
export interface PackageLog extends Omit<CheckedLog, "faults"> {
  readonly log: Log;
  readonly faults: readonly PackageLogFault[];
}

/** The log in the files of a package; undefined: it has none, and the manifest names none. */
export function packageLog(files: PackageFiles): PackageLog | undefined {
  const bytes = files.get(logFile);
  const sum = namedSum(files.get("manifest.json"));
  const faults: PackageLogFault[] = [];
  if (bytes === undefined) {
    if (sum === undefined) return undefined;
    return { ...checkLog(emptyLog), log: emptyLog, faults: [{ type: "gone" }] };
  }
  if (sum !== undefined && sha256(bytes) !== sum) faults.push({ type: "manifest" });
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // Bytes that are no UTF-8 would be read as something that was never written.
  const line = text.split("\n").findIndex((one) => one.includes("\uFFFD")) + 1;
  if (!Buffer.from(text, "utf8").equals(bytes)) faults.push({ type: "malformed", line });
  const named = files.get(namesFile);
  const names = named === undefined ? noNames : readNames(new TextDecoder().decode(named));
  if (names === undefined) faults.push({ type: "names" });
  const log = { text, names: names ?? noNames };
  const checked = checkLog(log);
  return { ...checked, log, faults: [...faults, ...checked.faults] };
}

/** The sum of the log that a manifest names beside its files; undefined: none, or it is no manifest. */
function namedSum(manifest: Uint8Array | undefined): unknown {
  if (manifest === undefined) return undefined;
  try {
    const { beside } = parse(new TextDecoder().decode(manifest), "manifest.json") as { readonly beside?: unknown };
    return beside === undefined ? undefined : fields(beside, "beside")[logFile];
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The log in a folder, without the other files of its package. */
function logIn(folder: string): PackageLog | undefined {
  const names = [logFile, namesFile, "manifest.json"].filter((name) => existsSync(join(folder, name)));
  return packageLog(new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])));
}

/** What keeps the log of a folder from being gone on with; undefined: nothing does. */
export function logObjection(context: Context, folder: string, scenario: Scenario): string | undefined {
  const found = logIn(folder);
  const [fault] = found?.faults ?? [];
  if (fault !== undefined)
    return context.say("error.out.log.broken", { found: folder, why: faultWords(context.say, fault) });
  // Where nothing was settled there is nothing to keep apart: the log goes on with how things stand now.
  const begun = found !== undefined && tellsOfSomething(found.entries) ? scenarioOf(found.entries) : undefined;
  return begun === undefined || begun === scenario.id
    ? undefined
    : context.say("error.out.log.other", { found: folder, begun, id: scenario.id });
}

/** The files of a log: `chain` belongs beside the files of a manifest, `names` in none, since people may take them away. */
export interface LogFiles {
  readonly chain: Files;
  readonly names: Files;
}

/**
 * The log of a folder with what its package has that it does not tell yet; not a line of it is written anew. Names that are older than
 * they are to be kept are left out. `prices`: of pins, by their texts. A complaint where the log cannot be gone on with.
 */
export function logFiles(
  context: Context,
  folder: string,
  scenario: Scenario,
  at: string,
  prices: ReadonlyMap<string, MeasuredPrice> = new Map(),
): LogFiles | string {
  const refused = logObjection(context, folder, scenario);
  if (refused !== undefined) return refused;
  const { log, entries } = logIn(folder) ?? { log: emptyLog, entries: [] };
  const news = withPrices(newsOf(scenario, entries, log.names), entries, prices);
  const grown = appended(log, news, at, context.io.salt);
  const names = withoutOld(grown.names, checkLog(grown).entries, at);
  return { chain: { [logFile]: grown.text }, names: { [namesFile]: namesText(names) } };
}
