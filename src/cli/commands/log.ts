import { join } from "node:path";
import { type Entry, type Names, namesText, withoutBefore, withoutName, withoutOld } from "../../log/index.ts";
import { isoDayOf } from "../../scenario/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse, tell } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { tellJson } from "../json.ts";
import { words } from "../load.ts";
import { entryLines } from "../log-entry.ts";
import { standingLines, standingOf } from "../log-standing.ts";
import { type Raw, text } from "../options.ts";
import { claimed } from "../output-folder.ts";
import { readPackageFolder } from "../package-folder.ts";
import { namesFile, type PackageLog, packageLog } from "../package-log.ts";
import { replaceFile } from "../replace-file.ts";
import type { LoggedText, LogResult } from "../results/index.ts";

/** Longer than anybody keeps names. */
const MOST_DAYS = 36_500;

/** Other files of a package in which who, why and conditions stand. */
const alsoNaming = [
  "scenario.json",
  "agreements.csv",
  "report.html",
  "workbook.xlsx",
  "annexes.html",
  "annexes.docx",
  "letters.html",
  "letters.docx",
  "minutes.html",
];

/** Shows the log of a package, and takes names out of it: 0, or 3 where its chain does not hold. */
export const log: CliCommand = {
  name: "log",
  about: {
    nl: "toont het logboek van een pakket: wie wat wanneer afsprak, waarom en wat het kost",
    en: "shows the log of a package: who settled what and when, why, and what it costs",
  },
  examples: [
    "log verdeelwijzer-out/netherlands-2024",
    "log result --forget Jansen",
    "log result --forget-before 2026-01-31",
    "log result --keep-names 365",
  ],
  options: (of, { say }) => {
    of.argument("<package>", say("argument.package"))
      .option(
        "--forget <name>",
        say({
          nl: "haalt deze naam weg, ook uit redenen en voorwaarden waar hij in staat; de keten blijft heel",
          en: "takes this name away, also out of reasons and conditions in which it stands; the chain stays whole",
        }),
      )
      .option(
        "--forget-before <day>",
        say({
          nl: "haalt namen, redenen en voorwaarden weg van regels van voor deze dag",
          en: "takes away names, reasons and conditions of lines from before this day",
        }),
      )
      .option(
        "--keep-names <days>",
        say({
          nl: "zoveel dagen blijven namen, redenen en voorwaarden bewaard; “always”: tot iemand ze weghaalt",
          en: "for so many days names, reasons and conditions are kept; “always”: until somebody takes them away",
        }),
      );
  },
  run: (context, [folder = ""], raw) => {
    const wish = wishOf(context, raw);
    if (typeof wish === "number") return wish;
    if (wish === undefined) return run(context, folder);
    // Whoever writes the package at the same time would write the names that are taken away.
    return claimed(context, folder, async () => run(context, folder, wish));
  },
};

/** What names become. */
type Wish = (names: Names, entries: readonly Entry[]) => Names;

/** What is asked to be taken away, all of it; undefined: nothing. */
function wishOf(context: Context, raw: Raw): Wish | ExitCode | undefined {
  const { say, io } = context;
  const wishes: Wish[] = [];
  const complaints: string[] = [];
  const [name, before, days] = [text(raw.forget), text(raw.forgetBefore), text(raw.keepNames)];
  if (name !== undefined) {
    if (/[\p{L}\p{N}]/u.test(name)) wishes.push((names) => withoutName(names, name));
    else complaints.push(say("error.log.name", { found: name, option: "--forget" }));
  }
  if (before !== undefined) {
    const day = isoDayOf(before);
    if (day === undefined) complaints.push(say("error.day", { found: before, option: "--forget-before" }));
    else wishes.push((names, entries) => withoutBefore(names, entries, `${day}T00:00:00.000Z`));
  }
  if (days !== undefined) {
    const n = days === "always" ? null : /^\d{1,5}$/.test(days) ? Number(days) : Number.NaN;
    if (n === null || n <= MOST_DAYS)
      wishes.push((names, entries) => withoutOld({ ...names, days: n }, entries, io.moment()));
    else complaints.push(say("error.log.days", { found: days, option: "--keep-names", most: MOST_DAYS }));
  }
  if (complaints.length > 0) return refuse(context, complaints);
  return wishes.length === 0
    ? undefined
    : (names, entries) => wishes.reduce((left, wish) => wish(left, entries), names);
}

function run(context: Context, folder: string, wish?: Wish): ExitCode {
  const { say, json } = context;
  const files = readPackageFolder(context, folder);
  if (typeof files === "number") return files;
  let found = packageLog(files);
  if (found === undefined) return refuse(context, [say("error.log.none", { found: folder })]);
  let forgotten = 0;
  if (wish !== undefined) {
    const [fault] = found.faults.filter(({ type }) => type === "names");
    if (fault !== undefined) return refuse(context, [say("log.refused", { why: say("log.fault.names") })]);
    const names = wish(found.log.names, found.entries);
    forgotten = found.log.names.kept.size - names.kept.size;
    try {
      replaceFile(join(folder, namesFile), namesText(names));
    } catch (error) {
      const why = words(error, context.language);
      return refuse(context, [say("error.out.write", { found: join(folder, namesFile), why })]);
    }
    found = packageLog(new Map(files).set(namesFile, new TextEncoder().encode(namesText(names)))) ?? found;
  }
  if (json) tellJson<LogResult>(context, resultOf(context, folder, found, forgotten));
  else {
    for (const lines of entryLines(context, files.get("scenario.json"), found)) {
      for (const line of lines) tell(context, line);
      context.io.out("\n");
    }
    for (const line of standingLines(context, found)) tell(context, line);
    const { days } = found.log.names;
    tell(context, days === null ? say("log.days.none") : say("log.days", { days }));
    const others = alsoNaming.filter((name) => files.has(name)).join(", ");
    if (wish !== undefined) tell(context, say("log.forgotten", { file: namesFile, n: forgotten, others }));
  }
  return found.faults.length === 0 ? exit.done : exit.infeasible;
}

function resultOf(context: Context, folder: string, found: PackageLog, forgotten: number): LogResult {
  const { names } = found.log;
  const said = (commitment: string | null): LoggedText => {
    if (commitment === null) return null;
    const kept = names.kept.get(commitment);
    return kept === undefined ? { removed: true } : { text: kept.text };
  };
  return {
    status: "told",
    folder,
    ...standingOf(context, found),
    forgotten,
    days: names.days,
    entries: found.entries.map(({ version: _version, previous: _previous, who, why, provided, ...entry }) => ({
      ...entry,
      who: said(who),
      why: said(why),
      provided: said(provided),
    })),
  };
}
