import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { standings } from "../../domain/index.ts";
import { machineChange, type Merged, type SheetFile, takeOver, type Understood } from "../../intake/index.ts";
import { filesBeside, type Problem, renderProblems } from "../../scenario/index.ts";
import { type Context, refuse } from "../context.ts";
import { problemLines, tellJson } from "../json.ts";
import type { FileAccount, ImportRefused, ImportResult } from "../results/index.ts";
import { realDisk } from "../disk.ts";
import { type ExitCode, exit } from "../exit.ts";
import { previewText } from "../import-preview.ts";
import { type Loaded, loadScenario, words } from "../load.ts";
import { choice, type Raw, type Reader, text } from "../options.ts";
import { reorganisationsFor } from "../reading/reorganisations.ts";
import { readFile } from "../reading/read-file.ts";
import { replaceFile } from "../replace-file.ts";
import type { CliCommand } from "../command.ts";

/** Reads files of people into a scenario: shows how they were understood, and writes only when nothing is in doubt. */
export const importCommand: CliCommand = {
  name: "import",
  about: {
    nl: "leest werkmappen (.xlsx, .ods) en CSV-bestanden in een scenario in",
    en: "reads workbooks (.xlsx, .ods) and CSV files into a scenario",
  },
  examples: ["import offers.xlsx --into my-scenario", "import offers.csv agreed.xlsx --into my-scenario --dry-run"],
  options: (of, { say, withDefault }) => {
    of.argument("<files...>", say("argument.files"))
      .option(
        "--into <folder>",
        say({
          nl: "map van het scenario waarin de cijfers komen; bestaat die niet, dan wordt die gemaakt",
          en: "folder of the scenario that gets the figures; made where it does not exist",
        }),
      )
      .option(
        "--scenario <scenario>",
        say({
          nl: "scenario om van uit te gaan als de map nog niet bestaat",
          en: "scenario to start from where the folder does not exist yet",
        }),
      );
    withDefault(
      of,
      "--standing <standing>",
      say({
        nl: "status van gewijzigde cijfers waarvan geen kolom die zegt (zoals: status, status besluit): published, derived, estimate, assumed of illustrative",
        en: "standing of changed figures of which no column says it (such as: standing, decided standing): published, derived, estimate, assumed or illustrative",
      }),
      "assumed",
    )
      .option(
        "--replace",
        say({
          nl: "aanbod en afspraken die de bestanden niet noemen, vervallen",
          en: "offers and agreements that the files do not name are dropped",
        }),
      )
      .option(
        "--reorganisations <file>",
        say({ nl: "CSV met meer gemeentelijke herindelingen", en: "CSV with more municipal reorganisations" }),
      )
      .option(
        "--dry-run",
        say({
          nl: "alleen laten zien hoe het begrepen wordt; niets schrijven",
          en: "only show how it is understood; write nothing",
        }),
      );
  },
  run,
};

async function run(context: Context, paths: readonly string[], raw: Raw): Promise<ExitCode> {
  const { say } = context;
  const reader: Reader = { say, complaints: [] };
  const standing = choice(reader, "--standing", raw.standing, standings) ?? "assumed";
  const into = text(raw.into);
  const folder = into === undefined ? undefined : target(context, into, text(raw.scenario), reader);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const base = loadScenario(context, folder?.exists === true ? folder.path : text(raw.scenario));
  if (base.status === "refused") return base.exitCode;
  const reorganisations = reorganisationsFor(context, text(raw.reorganisations));
  if (reorganisations.status === "refused") return reorganisations.exitCode;
  const read = await readAll(context, paths);
  if (read.status === "refused") return read.exitCode;
  const { files, accounts } = read.value;
  const taken = takeOver(base.value, files, {
    standing,
    replace: raw.replace === true,
    reorganisations: reorganisations.value,
  });
  const { found, merged, problems, written } = taken;
  const preview = { accounts, found, merged, problems };
  if (written === undefined || merged.status !== "merged") return tellProblems(context, preview);
  if (folder === undefined || merged.changes.length === 0) return tellDone(context, preview, { folder: folder?.path });
  if (raw.dryRun === true) {
    const renamed = tablesOf(folder.path).map(afterwards);
    return tellDone(context, preview, { folder: folder.path, renamed, end: "shown" });
  }
  try {
    return tellDone(context, preview, { folder: folder.path, renamed: keep(folder.path, written), end: "written" });
  } catch (error) {
    return refuse(context, [say("error.out.write", { found: folder.path, why: words(error, context.language) })]);
  }
}

interface Preview {
  readonly accounts: readonly FileAccount[];
  readonly found: Understood;
  readonly merged: Merged;
  readonly problems: readonly Problem[];
}

function target({ say }: Context, path: string, other: string | undefined, reader: Reader) {
  // The very folder that is written, whether or not the disk knows every part of its name.
  const place = resolve(path);
  const exists = existsSync(join(place, "scenario.json"));
  if (!exists && existsSync(place) && readdirSync(place).length > 0)
    reader.complaints.push(say("error.into.foreign", { found: path }));
  if (exists && other !== undefined) reader.complaints.push(say("error.into.both", { found: path, other }));
  return { path, exists };
}

async function readAll(
  context: Context,
  paths: readonly string[],
): Promise<Loaded<{ files: SheetFile[]; accounts: FileAccount[] }>> {
  const files: SheetFile[] = [];
  const accounts: FileAccount[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const name = basename(path);
    const read = await readFile(path);
    if (read.status === "refused") {
      const { part, message } = read.refusal;
      problems.push({ file: name, ...(part === undefined ? {} : { sheet: part }), code: "syntax", message });
      continue;
    }
    files.push({ name, sheets: read.sheets });
    const { form } = read;
    accounts.push(form === "csv" ? { name, form, encoding: read.encoding, separator: read.separator } : { name, form });
  }
  if (problems.length === 0) return { status: "ok", value: { files, accounts } };
  const { io, say, json, language } = context;
  io.err(
    `${say("error.prefix")}: ${say("error.import.files", { n: problems.length })}\n${renderProblems(problems, language)}`,
  );
  if (json) tellJson<ImportRefused>(context, { status: "bad-input", problems: problemLines(problems, context) });
  return { status: "refused", exitCode: exit.input };
}

/** Writes the scenario; CSV files whose figures now stand in it get another name, so that nobody edits them in vain. */
function keep(folder: string, written: string): readonly string[] {
  const beside = tablesOf(folder);
  realDisk.makeFolder(folder);
  replaceFile(join(folder, "scenario.json"), written);
  for (const name of beside) renameSync(join(folder, name), join(folder, afterwards(name)));
  return beside.map(afterwards);
}

/** CSV files of the scenario in a folder. */
function tablesOf(folder: string): readonly string[] {
  const main = join(folder, "scenario.json");
  const beside = existsSync(main) ? filesBeside(readFileSync(main, "utf8")) : [];
  return beside.filter((name) => existsSync(join(folder, name)));
}

/** The name of a table that is read no more. */
function afterwards(name: string): string {
  return `${name}.before-import`;
}

function tellProblems(context: Context, preview: Preview): ExitCode {
  const { io, say, json, language } = context;
  const { problems, accounts, found } = preview;
  if (json)
    tellJson<ImportRefused>(context, {
      status: "bad-input",
      files: accounts,
      tables: found.tables,
      notRead: found.notRead,
      problems: problemLines(problems, context),
    });
  else {
    io.out(previewText(context, preview));
    io.err(
      `${say("error.prefix")}: ${say("error.import", { n: problems.length })}\n${renderProblems(problems, language)}`,
    );
  }
  return exit.input;
}

/** What became of the files of the folder: written, or only shown; absent: nothing is to be written. */
interface Ending {
  readonly folder: string | undefined;
  readonly renamed?: readonly string[];
  readonly end?: "written" | "shown";
}

function tellDone(context: Context, preview: Preview, { folder, renamed = [], end }: Ending): ExitCode {
  const { io, say, json } = context;
  const { accounts, found, merged } = preview;
  const changes = merged.status === "merged" ? merged.changes : [];
  if (json) {
    tellJson<ImportResult>(context, {
      status: "done",
      ...(folder !== undefined && { folder }),
      written: end === "written",
      files: accounts,
      tables: found.tables,
      notRead: found.notRead,
      changes: changes.map(machineChange),
      renamed,
    });
    return exit.done;
  }
  io.out(previewText(context, preview));
  if (changes.length === 0) io.out(`\n${say("import.nothing")}\n`);
  else if (folder === undefined) io.out(`\n${say("import.nowhere")}\n`);
  else io.out(`\n${say(end === "shown" ? "import.wouldWrite" : "import.written", { folder })}\n`);
  for (const name of renamed) io.out(`${say(end === "shown" ? "import.wouldRename" : "import.renamed", { name })}\n`);
  return exit.done;
}
