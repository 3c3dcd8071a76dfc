import { join } from "node:path";
import type { NoPackage, Options, Package } from "../../app/index.ts";
import type { Answer } from "../../check/index.ts";
import { isCutShort } from "../../app/cut-short.ts";
import type { Scenario } from "../../domain/index.ts";
import {
  besideText,
  canonicalPlan,
  certificateText,
  conflictsText,
  type Focus,
  packageText,
  type ReportData,
  reportData,
} from "../../report/index.ts";
import { complain, type Context, inWordsOf, refuse, refusedFor, textOptions } from "../context.ts";
import { tellJson } from "../json.ts";
import type { NoPackageResult, PackageResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { type Keeper, keeperFor } from "../kept.ts";
import { readFor } from "../load.ts";
import { type Raw, type Reader, type SolveOptions, solveOptions, text } from "../options.ts";
import { ofOneKind } from "../one-kind.ts";
import { type Explained, noPackageData, sayNoPackage, tellJoint, tellLeftOut } from "../outcome.ts";
import { chosenTowns, province, tellNotes } from "../places.ts";
import { reorganisationsFor } from "../reading/reorganisations.ts";
import { whileSolving } from "../solving.ts";
import { restOf } from "../time.ts";
import { shareOf } from "../../questions/index.ts";
import { besideRequest, type BesideRequest, type FoundBeside, lookBeside, questionsOf } from "./beside.ts";
import { certified, plainAnswer, tellChecked } from "./certified.ts";
import { type Files, sealed } from "../manifest.ts";
import { type LogFiles, logFiles, logObjection } from "../package-log.ts";
import { claimed, objection, type OwnFile, writeFolder } from "../output-folder.ts";
import { fileList } from "./file-list.ts";
import { documentFiles, packageFiles, runFile, textsOf } from "./package-files.ts";

type Wanted = Focus["type"];

/** The part that is asked about. */
type Narrowed = Pick<Options, "swapsOnly" | "province">;

/** `plan`, `mergers` and `swaps`: the same road, looked at from three sides. */
export async function tellPackage(
  context: Context,
  wanted: Wanted,
  argument: string | undefined,
  raw: Raw,
): Promise<ExitCode> {
  const reader: Reader = { say: context.say, complaints: [] };
  const options = solveOptions(reader, raw, context.engine, wanted === "plan" ? "joint" : "stepwise");
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = ofOneKind(context, reader, raw.kind, read.value);
  const place = wanted === "mergers" ? province(reader, raw.province, scenario) : undefined;
  const request = besideRequest(reader, raw, scenario);
  const past = reorganisationsFor(context, undefined);
  if (past.status === "refused") return past.exitCode;
  const { say } = inWordsOf(context, scenario);
  const notes: string[] = [];
  const places = { ...reader, say, language: context.language, notes, reorganisations: past.value };
  const chosen = chosenTowns(places, raw.letters, scenario);
  const folder = text(raw.out) ?? (wanted === "plan" ? join("verdeelwijzer-out", scenario.id) : undefined);
  const refused =
    folder === undefined ? undefined : (objection(context, folder, true) ?? logObjection(context, folder, scenario));
  if (refused !== undefined) reader.complaints.push(refused);
  if (raw.resume === true && folder === undefined) reader.complaints.push(context.say("error.resume.folder"));
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  tellNotes(context, notes);

  return claimed(context, folder, async () => {
    const started = context.io.moment();
    const begun = context.io.clock();
    const keeper = folder === undefined ? undefined : keeperFor(context, folder, raw.resume === true);
    const narrowed = {
      ...(wanted === "swaps" ? ({ swapsOnly: true } as const) : {}),
      ...(place === undefined ? {} : { province: place.code }),
    };
    tellLeftOut(context, scenario, narrowed);
    const { result, beside } = await solve(context, scenario, options, narrowed, request, keeper);
    tellJoint(context, scenario, options.way, result);
    if (result.status !== "done") {
      // What was answered to its end leaves nothing to go on with; a fault or the clock does.
      const over = result.status === "infeasible" || (result.status === "unknown" && !isCutShort(result));
      if (over) keeper?.clear();
      const code = sayNoPackage(context, scenario, result);
      // The limit is for the whole command: the explanation has what the package left over.
      const rest = restOf(options, context.io.clock() - begun);
      const explained =
        result.status === "infeasible" ? await explainConflicts(context, scenario, rest, narrowed) : undefined;
      if (context.json) tellJson<NoPackageResult>(context, noPackageData(context, scenario, result, explained));
      return code;
    }
    const focus: Focus =
      wanted === "mergers" && place !== undefined
        ? { type: "mergers", province: place }
        : { type: wanted === "swaps" ? "swaps" : "plan" };
    const rest = restOf(options, context.io.clock() - begun);
    const texts = textsOf(result);
    const run = () => runFile(context, options, result, started, context.io.clock() - begun);
    const found = reportData(result, focus, beside.data);
    const filesOf = (data: ReportData): Files => ({
      ...packageFiles(texts, data, result.scenario, context.language, wanted, chosen),
      ...beside.files,
    });
    let files: Files = {};
    // The log is read again at each writing: what people took out of it meanwhile stays out.
    const write = (make: (log: LogFiles) => Files): string | undefined => {
      if (folder === undefined) return undefined;
      const log = logFiles(context, folder, result.scenario, context.io.moment(), beside.prices);
      if (typeof log === "string") return log;
      files = make(log);
      return writeFolder(context, folder, files);
    };
    // First the files, then the screen: who closes the screen early has the files.
    let failed = write(({ chain, names }) => ({ ...filesOf(found), ...run(), ...chain, ...names }));
    const whole = wanted === "plan" && folder !== undefined && failed === undefined;
    if (!context.json) tellFound(context, result, found, focus, whole);
    const made = whole ? await certified(context, result, texts, rest) : undefined;
    const data = made === undefined ? found : reportData(result, focus, beside.data, made.answer);
    if (whole) {
      // They take a second or two: nobody waits for them at the screen.
      const all = { ...filesOf(data), ...(await documentFiles(data, context.language, chosen)), ...made?.files };
      failed = write(({ chain, names }) => {
        const beside = { ...run(), ...chain };
        return {
          ...(made === undefined ? { ...all, ...beside } : sealed(all, beside, context.engine.program)),
          ...names,
        };
      });
    }
    const written = failed === undefined ? folder : undefined;
    const complaints = failed === undefined ? [] : [failed];
    if (context.json) tellData(context, result, data, { folder: written, answer: made?.answer, complaints });
    else tellWritten(context, data, written, Object.keys(files) as OwnFile[], made !== undefined);
    if (failed !== undefined) {
      complain(context, complaints);
      return exit.input;
    }
    if (made !== undefined && !tellChecked(context, made.answer)) return exit.fault;
    if (!result.stopped) keeper?.clear();
    const known = (beside.data.notKnown ?? []).every(({ why }) => why === "none");
    const broken = result.proof.parts.some(({ fault }) => fault !== undefined);
    return result.stopped || broken || beside.stopped === true || !known ? exit.stopped : exit.done;
  });
}

/** Which rules and pins cannot hold together; undefined where that shows nothing. */
async function explainConflicts(
  context: Context,
  scenario: Scenario,
  options: SolveOptions,
  narrowed: Narrowed,
): Promise<Explained | undefined> {
  const found = await whileSolving(context, scenario, options, (how) =>
    context.engine.conflictsOf(scenario, { ...how, way: options.besides, ...narrowed }),
  );
  if (found.status !== "conflicts" && found.status !== "unknown") return undefined;
  context.io.err(`\n${conflictsText(scenario, found, textOptions(context))}`);
  return found;
}

/**
 * Makes a package and what is asked beside it, with progress on the screen over all of it, in one time limit; Ctrl-C stops all
 * of it and keeps the best. Of the package alone something is kept on the way.
 */
export function solve(
  context: Context,
  scenario: Scenario,
  options: SolveOptions,
  narrowed: Narrowed = {},
  request: BesideRequest = { sensitivity: false },
  keeper?: Keeper,
): Promise<{ readonly result: Package | NoPackage; readonly beside: FoundBeside }> {
  const { engine, say } = context;
  return whileSolving(context, scenario, options, async (how, show) => {
    const of = questionsOf(request);
    if (of > 1) show.about(say("progress.question", { n: 1, of, question: say("progress.package") }));
    const pool = keeper === undefined ? how.pool : keeper.around(how.pool, show.note);
    const result = await engine.makePackage(scenario, { ...shareOf(how, of), pool, ...narrowed });
    keeper?.account(show.note);
    const besides = { ...how, way: options.besides };
    if (result.status !== "done") return { result, beside: { data: {}, files: {} } };
    return { result, beside: await lookBeside(context, { ...result, scenario }, besides, show, request) };
  });
}

/** The package on the screen, before its certificate is made where one follows. */
function tellFound(given: Context, result: Package, data: ReportData, focus: Focus, followed: boolean): void {
  const context = inWordsOf(given, data.scenario);
  const { io, say } = context;
  const options = textOptions(context);
  const told = followed ? { ...data, proof: { ...data.proof, followed: true } } : data;
  io.out(packageText(told, options, focus));
  const beside = besideText(data, options);
  if (beside !== "") io.out(`\n${beside}`);
  if (result.stopped) io.out(`\n${options.paint.strong(say("result.stopped"))}\n`);
}

/** What the certificate adds, and where the files are. */
function tellWritten(
  given: Context,
  data: ReportData,
  folder: string | undefined,
  files: readonly OwnFile[],
  proven: boolean,
): void {
  const context = inWordsOf(given, data.scenario);
  const certificate = proven ? certificateText(data, textOptions(context)) : "";
  if (certificate !== "") context.io.out(`\n${certificate}`);
  if (folder !== undefined) context.io.out(`\n${fileList(context, folder, files)}`);
}

/** What became of the files of a package. */
interface Kept {
  readonly folder: string | undefined;
  readonly answer: Answer | undefined;
  readonly complaints: readonly string[];
}

/** The same, and the plan, for machines; `problems` where the files could not be written. */
function tellData(context: Context, result: Package, data: ReportData, { folder, answer, complaints }: Kept): void {
  const { map: _map, stories: _stories, ...told } = data;
  const outcome = { status: result.proof.status, stopped: result.stopped, verified: data.verified };
  const plan = canonicalPlan(result.plan);
  const { problems } = refusedFor(complaints);
  tellJson<PackageResult>(context, {
    ...outcome,
    ...(folder !== undefined && { folder }),
    ...(problems.length > 0 && { problems }),
    ...(answer !== undefined && { checked: plainAnswer(answer) }),
    ...told,
    plan,
  });
}
