import type { certificateOf } from "../certify/index.ts";
import type { checkPackage } from "../check/index.ts";
import type { CountryWords, Scenario } from "../domain/index.ts";
import type { decideOnly, exportModel, makePackage, NoPackage, verifyPlan } from "../app/index.ts";
import type { alternativePlans } from "../explain/alternatives/index.ts";
import type { paretoFront } from "../explain/front/index.ts";
import type { pinPrices, sensitivity } from "../explain/sensitivity/index.ts";
import type { conflictsOf } from "../explain/conflicts/index.ts";
import type { runJob } from "../explain/sweep/index.ts";
import type { Answer, Asked, OfScenario, Solving } from "../questions/index.ts";
import { coloured, type Language, plain, type TextOptions, wrap } from "../report/index.ts";
import { type ExitCode, exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { tellJson } from "./json.ts";
import type { BadInput } from "./results/index.ts";
import type { Program, resultsSchema } from "./machine.ts";
import { type CliSay, cliSay } from "./messages/index.ts";
import type { pageAnswers, servePage } from "./page-server.ts";
import type { Pool } from "./pool.ts";
import type { Searching } from "./searching/searching.ts";
import type { openStore } from "./store.ts";

/** The engine as commands call it; tests may give their own. */
export interface Engine {
  readonly makePackage: typeof makePackage;
  readonly decideOnly: typeof decideOnly;
  readonly verifyPlan: typeof verifyPlan;
  readonly exportModel: typeof exportModel;
  readonly certificateOf: typeof certificateOf;
  readonly checkPackage: typeof checkPackage;
  /** What this program is, for the manifest of a package. */
  readonly program: Program;
  /** What goes with a certificate: the checker, where it was built, and the page that says what it does. */
  readonly checkers: () => Readonly<Record<"check.mjs" | "check.html" | "certificate.md", string | undefined>>;
  /** The schema of what commands write with `--json`. */
  readonly resultsSchema: typeof resultsSchema;
  /** How questions of the list are answered. */
  readonly answer: (question: OfScenario, solving: Solving, asked: Asked) => Promise<Answer | NoPackage>;
  readonly conflictsOf: typeof conflictsOf;
  readonly sensitivity: typeof sensitivity;
  readonly pinPrices: typeof pinPrices;
  readonly alternativePlans: typeof alternativePlans;
  readonly paretoFront: typeof paretoFront;
  readonly strategies: readonly string[];
  readonly openPool: (threads: number) => Pool;
  /** Where searches are asked for and taken, and how one is done. */
  readonly openStore: typeof openStore;
  readonly runJob: typeof runJob;
  /** Searches beside a service, which answers meanwhile. */
  readonly searchApart: (threads: number) => Searching;
  readonly servePage: typeof servePage;
  readonly pageAnswers: typeof pageAnswers;
  /** Cores of this machine. */
  readonly cores: number;
  /** Facts about machine and versions, for run.json. */
  readonly machine: () => Readonly<Record<string, unknown>>;
}

/** What every command gets. */
export interface Context {
  readonly language: Language;
  readonly say: CliSay;
  readonly io: Io;
  readonly engine: Engine;
  /** One object on standard output for machines, and every word for people on standard error. */
  readonly json: boolean;
  /** The command as it is typed: `scenario list`. Empty: none was understood. */
  readonly command: string;
  /** The arguments of this run, for run.json. */
  readonly args: readonly string[];
  /** What the country of the scenario at hand calls things; absent: the Dutch words. */
  readonly words?: CountryWords;
}

/** The same, speaking in the words of a scenario where it has its own. */
export function inWordsOf(context: Context, { words }: Pick<Scenario, "words">): Context {
  return words === undefined ? context : { ...context, words, say: cliSay(context.language, words) };
}

export function textOptions({ language, io, words }: Context): TextOptions {
  return { language, width: io.width, paint: io.outColour ? coloured : plain, words };
}

/** Tells what is wrong with the input, all of it at once, and ends with the code for it. */
export function refuse(context: Context, complaints: readonly string[], details = ""): ExitCode {
  complain(context, complaints, details);
  if (context.json) tellJson<BadInput>(context, refusedFor(complaints));
  return exit.input;
}

/** Complaints on standard error alone. */
export function complain({ io, say }: Pick<Context, "io" | "say">, complaints: readonly string[], details = ""): void {
  const lines = complaints.flatMap((complaint) => wrap(`${say("error.prefix")}: ${complaint}`, io.width, "  "));
  io.err(`${lines.join("\n")}\n${details}`);
}

/** What machines are told of input that will not do. */
export function refusedFor(complaints: readonly string[]): BadInput {
  return { status: "bad-input", problems: complaints.map((message) => ({ message })) };
}

/** A text for people on standard output, unless machines read it. */
export function tell({ io, json }: Context, text: string): void {
  (json ? io.err : io.out)(`${wrap(text, io.width).join("\n")}\n`);
}
