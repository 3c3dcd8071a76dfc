import { join } from "node:path";
import type { NoPackage, Options, Package } from "../../app/index.ts";
import type { Answer } from "../../check/index.ts";
import { isCutShort } from "../../app/cut-short.ts";
import type { Scenario } from "../../domain/index.ts";
import {
  agreementsCsv,
  annexesHtml,
  besideText,
  canonicalPlan,
  conflictsText,
  type Focus,
  lettersHtml,
  municipalitiesCsv,
  packageText,
  minutesHtml,
  packageXlsx,
  planJson,
  type ReportData,
  reportData,
  reportHtml,
  storiesCsv,
} from "../../report/index.ts";
import { presetOf, writeScenario } from "../../scenario/index.ts";
import { type Context, jsonText, refuse, textOptions, inWordsOf } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { type Keeper, keeperFor } from "../kept.ts";
import { readFor } from "../load.ts";
import { chosenTowns, type Raw, type Reader, province, type SolveOptions, solveOptions, text } from "../options.ts";
import { tellJoint, tellLeftOut, tellNoPackage } from "../outcome.ts";
import { whileSolving } from "../solving.ts";
import { restOf, shareOf } from "../time.ts";
import { besideRequest, type BesideRequest, type FoundBeside, lookBeside, questionsOf } from "./beside.ts";
import { certified, plainAnswer, tellChecked } from "./certified.ts";
import { type Files, sealed } from "../manifest.ts";
import { objection, type OwnFile, writeFolder } from "../output-folder.ts";

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
  const scenario = read.value;
  const place = wanted === "mergers" ? province(reader, raw.province, scenario) : undefined;
  const request = besideRequest(reader, raw, scenario);
  const chosen = chosenTowns(reader, raw.letters, scenario);
  const folder = text(raw.out) ?? (wanted === "plan" ? join("verdeelwijzer-out", scenario.id) : undefined);
  const refused = folder === undefined ? undefined : objection(context, folder);
  if (refused !== undefined) reader.complaints.push(refused);
  if (raw.resume === true && folder === undefined) reader.complaints.push(context.say("error.resume.folder"));
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);

  const started = context.io.moment();
  const begun = context.io.clock();
  const keeper = folder === undefined ? undefined : keeperFor(context, folder, raw.resume === true);
  const narrowed = {
    ...(wanted === "swaps" ? ({ swapsOnly: true } as const) : {}),
    ...(place === undefined ? {} : { province: place.code }),
  };
  tellLeftOut(context, scenario, narrowed);
  const { result, beside } = await solve(context, scenario, options, narrowed, request, keeper);
  tellJoint(context, options.way, result);
  if (result.status !== "done") {
    // What was answered to its end leaves nothing to go on with; a fault or the clock does.
    const over = result.status === "infeasible" || (result.status === "unknown" && !isCutShort(result));
    if (over) keeper?.clear();
    const code = tellNoPackage(context, scenario, result);
    // The limit is for the whole command: the explanation has what the package left over.
    const rest = restOf(options, context.io.clock() - begun);
    if (result.status === "infeasible") await explainConflicts(context, scenario, rest, narrowed);
    return code;
  }
  const focus: Focus =
    wanted === "mergers" && place !== undefined
      ? { type: "mergers", province: place }
      : { type: wanted === "swaps" ? "swaps" : "plan" };
  const rest = restOf(options, context.io.clock() - begun);
  const texts = { "scenario.json": writeScenario(result.scenario), "plan.json": planJson(result.plan) };
  const whole = wanted === "plan" && folder !== undefined;
  const made = whole ? await certified(context, result, texts, rest) : undefined;
  const answer = made?.answer;
  const data = reportData(result, focus, beside.data, answer);
  const lasting = {
    ...packageFiles(texts, data, wanted),
    ...beside.files,
    "workbook.xlsx": packageXlsx(data, result.scenario, context.language),
    ...(wanted === "plan"
      ? {
          "annexes.html": annexesHtml(data, context.language),
          "letters.html": lettersHtml(data, context.language, chosen),
          "minutes.html": minutesHtml(data, context.language),
        }
      : {}),
  };
  const run = { "run.json": runJson(context, options, result, started, context.io.clock() - begun) };
  const files: Files =
    made === undefined ? { ...lasting, ...run } : sealed({ ...lasting, ...made.files }, run, context.engine.program);
  // First the files, then the screen: who closes the screen early has the files.
  const failed = folder === undefined ? undefined : writeFolder(context, folder, files);
  show(context, result, data, focus, folder, Object.keys(files) as OwnFile[], answer);
  if (failed !== undefined) return refuse(context, [failed]);
  if (answer !== undefined && !tellChecked(context, answer)) return exit.fault;
  if (!result.stopped) keeper?.clear();
  const known = (beside.data.notKnown ?? []).every(({ why }) => why === "none");
  const broken = result.proof.parts.some(({ fault }) => fault !== undefined);
  return result.stopped || broken || beside.stopped === true || !known ? exit.stopped : exit.done;
}

/** Which rules and pins cannot hold together, on the screen for people; machines ask `conflicts`. */
async function explainConflicts(
  context: Context,
  scenario: Scenario,
  options: SolveOptions,
  narrowed: Narrowed,
): Promise<void> {
  if (context.json) return;
  const found = await whileSolving(context, scenario, options, (how) =>
    context.engine.conflictsOf(scenario, { ...how, way: options.besides, ...narrowed }),
  );
  if (found.status === "conflicts" || found.status === "unknown")
    context.io.err(`\n${conflictsText(scenario, found, textOptions(context))}`);
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

/** Same package, same bytes: what depends on the clock or the machine goes into run.json. */
function packageFiles(
  texts: Readonly<Record<"plan.json" | "scenario.json", string>>,
  data: ReportData,
  wanted: Wanted,
) {
  return {
    "plan.json": texts["plan.json"],
    "municipalities.csv": municipalitiesCsv(data.municipalities),
    "agreements.csv": agreementsCsv(data),
    "stories.csv": storiesCsv(data.stories),
    ...(wanted === "plan" ? { "report.html": reportHtml(data) } : {}),
    "scenario.json": texts["scenario.json"],
  };
}

function runJson(
  { engine, args }: Context,
  options: SolveOptions,
  { scenario, proof, stopped }: Package,
  started: string,
  seconds: number,
): string {
  const run = {
    format: "verdeelwijzer-run",
    version: 1,
    scenario: scenario.id,
    started,
    seconds: Math.round(seconds * 1000) / 1000,
    arguments: args,
    options,
    objective: presetOf(scenario)?.id ?? scenario.objective,
    status: proof.status,
    stopped,
    ...engine.machine(),
  };
  return `${JSON.stringify(run, null, 2)}\n`;
}

function show(
  given: Context,
  result: Package,
  data: ReportData,
  focus: Focus,
  folder: string | undefined,
  files: readonly OwnFile[],
  answer: Answer | undefined,
): void {
  const context = inWordsOf(given, data.scenario);
  const { io, say, json } = context;
  if (json) {
    const { map: _map, stories: _stories, ...told } = data;
    const outcome = { status: result.proof.status, stopped: result.stopped, verified: data.verified };
    const checked = answer === undefined ? undefined : plainAnswer(answer);
    const plan = canonicalPlan(result.plan);
    io.out(jsonText({ command: focus.type, ...outcome, folder, checked, ...told, plan }));
    return;
  }
  const { paint } = textOptions(context);
  io.out(packageText(data, textOptions(context), focus));
  const beside = besideText(data, textOptions(context));
  if (beside !== "") io.out(`\n${beside}`);
  if (result.stopped) io.out(`\n${paint.strong(say("result.stopped"))}\n`);
  if (folder !== undefined) io.out(`\n${fileList(context, folder, files)}`);
}

/** Where the files are, and what each is for. */
export function fileList({ say }: Context, folder: string, files: readonly OwnFile[]): string {
  const shown = folder.startsWith("/") ? folder : `./${folder.replace(/^\.\//, "")}`;
  const width = Math.max(...files.map((name) => name.length));
  const purposes = {
    "plan.json": "result.file.plan",
    "decision.csv": "result.file.decision",
    "municipalities.csv": "result.file.municipalities",
    "agreements.csv": "result.file.agreements",
    "stories.csv": "result.file.stories",
    "front.csv": "result.file.front",
    "effects.csv": "result.file.effects",
    "report.html": "result.file.report",
    "workbook.xlsx": "result.file.workbook",
    "annexes.html": "result.file.annexes",
    "letters.html": "result.file.letters",
    "minutes.html": "result.file.minutes",
    "scenario.json": "result.file.scenario",
    "certificate.json": "result.file.certificate",
    "manifest.json": "result.file.manifest",
    "check.mjs": "result.file.check",
    "check.html": "result.file.checker",
    "certificate.md": "result.file.page",
    "run.json": "result.file.run",
    "signatures.json": "result.file.signatures",
  } as const satisfies Record<OwnFile, string>;
  const lines = files.map((name) => `  ${name.padEnd(width)}  ${say(purposes[name])}`);
  return `${say("result.files", { folder: shown })}\n${lines.join("\n")}\n`;
}
