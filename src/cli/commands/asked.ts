import { resolve } from "node:path";
import type { NoPackage, Options } from "../../app/index.ts";
import { type Bilingual, type Scenario, spoken } from "../../domain/index.ts";
import { isHindrance } from "../../explain/sweep/index.ts";
import {
  type Answer,
  type Ask,
  type Asked,
  flagOf,
  flagsOf,
  type Question,
  type Solving,
} from "../../questions/index.ts";
import { type Cell, isFigure, measureIds, scenarioLine, type Sections, sectionsText } from "../../report/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse, textOptions } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { solvedAlready, untilProvenOrTime } from "../idle-options.ts";
import { tellJson } from "../json.ts";
import { openJournal } from "../journal-file.ts";
import { shownPlace } from "../store.ts";
import { type Loaded, loadFile, readFor } from "../load.ts";
import { choice, type Raw, type Reader, solveOptions, text, whole } from "../options.ts";
import { tellNoPackage, tellRemarks } from "../outcome.ts";
import { province } from "../places.ts";
import type { ProgressShow } from "../progress.ts";
import type { ToldResult } from "../results/index.ts";
import { whileSolving } from "../solving.ts";
import { knownCase } from "./known-case.ts";
import { openQueue, searching, whileWorking } from "./queued.ts";
import { writeFiles } from "./write-files.ts";

/** The command that a question of the list is asked by. */
export function commandOf(question: Question): CliCommand {
  const { id, about, examples, asks, way } = question;
  return {
    name: id,
    about,
    examples,
    options: (of, { say, scenario, solving, ranked, withDefault }) => {
      solving(scenario(of), way);
      if (question.of === "package" || question.ranked !== false) ranked(of);
      if (question.of === "package") of.option("--plan <file>", say("option.plan"));
      for (const [name, ask] of Object.entries(asks)) {
        const flags = flagsOf(name, ask);
        if (ask.type === "count") withDefault(of, flags, say(ask.words), String(ask.otherwise));
        else of.option(flags, say(ask.words));
      }
      if (question.of === "scenario" && question.keeps !== undefined)
        of.option("--keep <file>", say(question.keeps.file)).option("--queue <place>", say(question.keeps.queue));
      for (const [form, words] of Object.entries(question.files ?? {})) of.option(`--${form} <file>`, say(words));
    },
    idle: [...(question.of === "package" ? [solvedAlready] : []), untilProvenOrTime],
    run: (context, [argument], raw) => run(context, question, argument, raw),
  };
}

async function run(context: Context, question: Question, argument: string | undefined, raw: Raw): Promise<ExitCode> {
  const reader: Reader = { say: context.say, complaints: [] };
  const options = solveOptions(reader, raw, context.engine, question.way);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const files = filesOf(context, question, raw, scenario);
  if (files.status === "refused") return files.exitCode;
  const asked: Asked = { ...askedOf(reader, question, raw, scenario), ...files.value };
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  if (question.of === "package") {
    const known = await knownCase(context, scenario, raw, question.way);
    return known.status === "refused"
      ? known.exitCode
      : tellAnswer(context, scenario, question.answer(known.value, asked), raw);
  }
  const kept = keptIn(context, raw);
  if (kept.status === "refused") return kept.exitCode;
  const place = text(raw.queue);
  const queue = place === undefined ? undefined : await openQueue(context, place);
  if (queue?.status === "refused") return queue.exitCode;
  tellRemarks(context, scenario, question.notes?.(scenario, asked, options.way) ?? []);
  const asking = (options: Options, show: ProgressShow) =>
    context.engine.answer(
      question,
      {
        scenario,
        options,
        makePackage: context.engine.makePackage,
        kept: { ...kept.value, queue: queue?.value },
        about: (n, of, what) =>
          show.about(context.say("progress.question", { n, of, question: spoken(what, context.language) })),
      },
      asked,
    );
  try {
    const found = await whileSolving(context, scenario, options, (how, show) =>
      whileWorking(context, queue?.value, how, (ours) => asking(ours, show)),
    );
    return tellAnswer(context, scenario, found, raw);
  } catch (error) {
    if (place === undefined || !isHindrance(error)) throw error;
    const why = spoken(error.why, context.language);
    return refuse(context, [context.say("error.queue.broke", { found: shownPlace(place), why })]);
  } finally {
    await queue?.value.close();
  }
}

/** What the files say that a question asks for. */
function filesOf(context: Context, { asks }: Question, raw: Raw, scenario: Scenario): Loaded<Asked> {
  const found: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(asks)) {
    const path = text(raw[name]);
    if (ask.type !== "file" || path === undefined) continue;
    const read = loadFile(context, path, (file, content) => ask.read(scenario, file, content));
    if (read.status === "refused") return read;
    found[name] = read.value;
  }
  return { status: "ok", value: found };
}

/** The version that searches, and the file that `--keep` names, open, with what is in it. */
function keptIn(context: Context, raw: Raw): Loaded<NonNullable<Solving["kept"]>> {
  const [path, queue] = [text(raw.keep), text(raw.queue)];
  const { engine, io, language, say } = context;
  const refused = (words: string) => ({ status: "refused", exitCode: refuse(context, [words]) }) as const;
  const others = ["assumptions", "csv", "svg", "pins"];
  const sameAs = (one: string | undefined) => others.find((name) => one !== undefined && isSame(one, text(raw[name])));
  const atQueue = queue !== undefined && path !== undefined && isSame(path, queue) ? "keep" : sameAs(queue);
  if (atQueue !== undefined) return refused(say("error.queue.file", { found: queue ?? "", option: flagOf(atQueue) }));
  const program = searching(engine.program);
  if (path === undefined) return { status: "ok", value: { program } };
  const same = sameAs(path);
  if (same !== undefined) return refused(say("error.keep.same", { found: path, option: flagOf(same) }));
  const trouble = (why: Bilingual) => io.err(say("note.keep.stopped", { found: path, why: spoken(why, language) }));
  const opened = openJournal(path, trouble);
  if (opened.status === "refused")
    return refused(say("error.keep", { found: path, why: spoken(opened.why, language) }));
  if (opened.unreadable > 0) io.err(say("note.keep.unreadable", { found: path, n: opened.unreadable }));
  return { status: "ok", value: { program, journal: opened.journal } };
}

/** Whether two names are of one file, as far as names tell. */
function isSame(path: string, other: string | undefined): boolean {
  return other !== undefined && resolve(path) === resolve(other);
}

/** What was chosen of what a question asks; a complaint for each that is none. */
function askedOf(reader: Reader, { asks }: Question, raw: Raw, scenario: Scenario): Asked {
  const chosen = (name: string, ask: Ask) => {
    const option = flagOf(name);
    switch (ask.type) {
      case "province":
        return province(reader, raw[name], scenario);
      case "measure":
        return choice(reader, option, raw[name], measureIds);
      case "count":
        return whole(reader, option, raw[name], [ask.least, ask.most]) ?? ask.otherwise;
      case "file":
        return undefined;
    }
  };
  return Object.fromEntries(Object.entries(asks).map(([name, ask]) => [name, chosen(name, ask)])) as Asked;
}

function tellAnswer(context: Context, scenario: Scenario, found: Answer | NoPackage, raw: Raw): ExitCode {
  if (found.status !== "told") return tellNoPackage(context, scenario, found);
  const { stopped, remarks = [], tell, result, files } = found;
  const { language } = context;
  tellRemarks(context, scenario, remarks);
  const contents = Object.entries(files ?? {}).map(([form, content]) => [form, () => content(language)] as const);
  const failed = writeFiles(context, raw, Object.fromEntries(contents));
  if (failed !== undefined) return failed;
  if (context.json) {
    const told: ToldResult = {
      status: "told",
      scenario: scenarioLine(scenario),
      stopped,
      parts: partsOf(tell(language, "page")),
    };
    tellJson<{ readonly status: "told" }>(context, result?.(language) ?? told);
  } else context.io.out(sectionsText(tell(language, "terminal"), { ...textOptions(context), words: scenario.words }));
  return stopped ? exit.stopped : exit.done;
}

/** Sections for machines. */
function partsOf(sections: Sections): ToldResult["parts"] {
  const bare = (cell: Cell) => (typeof cell !== "object" ? (cell ?? null) : isFigure(cell) ? cell.value : cell.words);
  return sections.map((parts) =>
    parts.flatMap((part): ToldResult["parts"][number] => {
      if (part.type === "aside")
        return [part.words, ...part.lines].map((words, at) => ({ type: at === 0 ? "text" : "item", words }));
      if (part.type === "picture") return [];
      if (part.type !== "table") return [part];
      const { title, columns, lines } = part.table;
      const headings = columns.map(({ key, words }) => ({ key, words }));
      return [{ type: part.type, title, columns: headings, rows: lines.map(({ cells }) => cells.map(bare)) }];
    }),
  );
}
