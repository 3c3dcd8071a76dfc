import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Scenario } from "../domain/index.ts";
import { bundled, type Parsed, renderProblems, withPins } from "../scenario/index.ts";
import { readBundled, readScenario } from "../scenario/read-folder.ts";
import { type Context, jsonText, refuse } from "./context.ts";
import { type ExitCode, exit } from "./exit.ts";
import type { CliKey } from "./messages/index.ts";

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
    const ids = bundled.map((one) => one.id).join(", ");
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

/** A JSON file of anybody's. */
export function loadJson(context: Context, path: string): Loaded<unknown> {
  const text = readText(context, path);
  if (text.status === "refused") return text;
  try {
    return { status: "ok", value: JSON.parse(text.value.replace(/^\uFEFF/, "")) as unknown };
  } catch (error) {
    return refused(refuse(context, [context.say("error.json", { found: path, why: words(error) })]));
  }
}

function readText(context: Context, path: string): Loaded<string> {
  try {
    return { status: "ok", value: readFileSync(path, "utf8") };
  } catch (error) {
    return refused(refuse(context, [context.say("error.read", { found: path, why: words(error) })]));
  }
}

function checked(context: Context, key: CliKey, found: string, parsed: Parsed): Loaded<Scenario> {
  if (parsed.status === "ok") return { status: "ok", value: parsed.scenario };
  const { say, io, json, language } = context;
  io.err(`${say("error.prefix")}: ${say(key, { found, n: parsed.problems.length })}\n`);
  io.err(renderProblems(parsed.problems, language));
  if (json) io.out(jsonText({ status: "bad-input", problems: parsed.problems }));
  return refused(exit.input);
}

function refused(exitCode: ExitCode): { readonly status: "refused"; readonly exitCode: ExitCode } {
  return { status: "refused", exitCode };
}

/** The system's own words for what went wrong, on one line. */
export function words(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
