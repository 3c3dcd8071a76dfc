import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Scenario, spoken } from "../domain/index.ts";
import type { Language } from "../report/index.ts";
import {
  bundled,
  jsonOf,
  type Parsed,
  presets,
  type Problem,
  renderProblems,
  systemWords,
  withPins,
  withPreset,
} from "../scenario/index.ts";
import { readBundled, readScenario } from "../scenario/read-folder.ts";
import type { FileRead } from "../questions/index.ts";
import { type Context, refuse } from "./context.ts";
import { problemLines, tellJson } from "./json.ts";
import type { BadInput } from "./results/index.ts";
import { type ExitCode, exit } from "./exit.ts";
import type { CliKey } from "./messages/index.ts";
import { choice, either, type Raw, type Reader, text } from "./options.ts";
import { bundledOf, planFile, scenarioBeside, tellBeside } from "./scenario-beside.ts";

/** The scenario that commands take when none is named. */
export const standard = "netherlands-2024";

export type Loaded<T> =
  | { readonly status: "ok"; readonly value: T }
  | { readonly status: "refused"; readonly exitCode: ExitCode };

/** Reads the scenario that the arguments name: a bundled id, or a folder or file. Problems are told here. */
export function loadScenario(context: Context, argument?: string, option?: string): Loaded<Scenario> {
  const { say } = context;
  if (argument !== undefined && option !== undefined && argument !== option) {
    return refused(refuse(context, [say("error.scenario.twice", { first: argument, second: option })]));
  }
  const found = argument ?? option ?? standard;
  const parsed = readAny(found);
  if (parsed === undefined) {
    const ids = either(
      bundled.map((one) => one.id),
      say,
    );
    return refused(refuse(context, [say("error.scenario.unknown", { found, ids })]));
  }
  return checked(context, "error.scenario", found, parsed);
}

/** A folder or file of that name wins only where no bundled scenario has it. Undefined: there is neither. */
export function readAny(found: string): Parsed | undefined {
  if (bundled.some((one) => one.id === found)) return readBundled(found);
  return existsSync(found) ? readScenario(found) : undefined;
}

/** The scenario with the pins of a file added. */
export function loadPins(context: Context, scenario: Scenario, path: string | undefined): Loaded<Scenario> {
  if (path === undefined) return { status: "ok", value: scenario };
  const text = readText(context, path);
  if (text.status === "refused") return text;
  return checked(context, "error.pins", path, withPins(scenario, basename(path), text.value));
}

/** What a file says, by who reads it. */
export function loadFile<Value>(
  context: Context,
  path: string,
  read: (file: string, text: string) => FileRead<Value>,
): Loaded<Value> {
  const text = readText(context, path);
  if (text.status === "refused") return text;
  const found = read(basename(path), text.value);
  if (found.status === "ok") return found;
  const { problems } = found;
  return refused(tellProblems(context, context.say("error.file", { found: path, n: problems.length }), problems));
}

/** The scenario beside a plan has the pins that the plan was made with; who names their file once more means the same ones. */
export function pinsAgain(context: Context, scenario: Scenario, path: string | undefined): Loaded<Scenario> {
  const read = loadPins(context, { ...scenario, pins: [] }, path);
  if (read.status === "refused") return read;
  const again = new Set(read.value.pins.map((pin) => JSON.stringify(pin)));
  const pins = scenario.pins.filter((pin) => !again.has(JSON.stringify(pin)));
  return loadPins(context, { ...scenario, pins }, path);
}

/** The scenario that a command names (or that stands beside the plan that it names), ranked by the preset and with the pins that it names. */
export function readFor(context: Context, argument: string | undefined, raw: Raw): Loaded<Scenario> {
  const reader: Reader = { say: context.say, complaints: [] };
  const ids = presets.map((preset) => preset.id);
  const id = choice(reader, "--preset", raw.preset, ids);
  if (reader.complaints.length > 0) return refused(refuse(context, reader.complaints));
  const named = argument ?? text(raw.scenario);
  const asked = text(raw.plan);
  const plan = asked === undefined ? undefined : planFile(asked);
  const beside = named === undefined && plan !== undefined ? scenarioBeside(plan) : undefined;
  const taken = named === undefined && plan !== undefined ? (beside ?? bundledOf(plan)) : text(raw.scenario);
  const read = loadScenario(context, argument, taken);
  if (read.status === "refused") return read;
  const preset = presets.find((one) => one.id === id);
  const ranked = preset === undefined ? read.value : withPreset(read.value, preset);
  if (beside === undefined) return loadPins(context, ranked, text(raw.pins));
  tellBeside(context, beside);
  return pinsAgain(context, ranked, text(raw.pins));
}

/** A JSON file of anybody's. */
export function loadJson(context: Context, path: string): Loaded<unknown> {
  const text = readText(context, path);
  if (text.status === "refused") return text;
  const read = jsonOf(basename(path), text.value);
  if (read.status === "ok") return read;
  return refused(tellProblems(context, context.say("error.json", { found: path }), read.problems));
}

function readText(context: Context, path: string): Loaded<string> {
  try {
    return { status: "ok", value: readFileSync(path, "utf8") };
  } catch (error) {
    return refused(refuse(context, [context.say("error.read", { found: path, why: words(error, context.language) })]));
  }
}

function checked(context: Context, key: CliKey, found: string, parsed: Parsed): Loaded<Scenario> {
  if (parsed.status === "ok") return { status: "ok", value: parsed.scenario };
  return refused(tellProblems(context, context.say(key, { found, n: parsed.problems.length }), parsed.problems));
}

function tellProblems(context: Context, complaint: string, problems: readonly Problem[]): ExitCode {
  const { say, io, json, language } = context;
  io.err(`${say("error.prefix")}: ${complaint}\n${renderProblems(problems, language)}`);
  if (json) tellJson<BadInput>(context, { status: "bad-input", problems: problemLines(problems, context) });
  return exit.input;
}

function refused(exitCode: ExitCode): { readonly status: "refused"; readonly exitCode: ExitCode } {
  return { status: "refused", exitCode };
}

/** What went wrong with a file, on one line. */
export function words(error: unknown, language: Language): string {
  return spoken(systemWords(error), language);
}
