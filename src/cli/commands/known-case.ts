import type { Way } from "../../app/index.ts";
import type { Scenario } from "../../domain/index.ts";
import { caseFrom, caseOf, type Case } from "../../explain/why/index.ts";
import { type Context, refuse } from "../context.ts";
import { type Loaded, loadJson } from "../load.ts";
import { type Raw, type Reader, solveOptions, text } from "../options.ts";
import { tellNoPackage } from "../outcome.ts";
import { planFile } from "../scenario-beside.ts";
import { solve } from "./package.ts";

/** The plan to look at: the file that was named, or the package that `plan` would make. */
export async function knownCase(
  context: Context,
  scenario: Scenario,
  raw: Raw,
  way: Way = "joint",
): Promise<Loaded<Case>> {
  const path = text(raw.plan);
  if (path !== undefined) return caseOfFile(context, scenario, path);
  const reader: Reader = { say: context.say, complaints: [] };
  const options = solveOptions(reader, raw, context.engine, way);
  if (reader.complaints.length > 0) return { status: "refused", exitCode: refuse(context, reader.complaints) };
  const { result } = await solve(context, scenario, options);
  if (result.status !== "done") return { status: "refused", exitCode: tellNoPackage(context, scenario, result) };
  return { status: "ok", value: caseFrom(result) };
}

export function caseOfFile(context: Context, scenario: Scenario, named: string): Loaded<Case> {
  const { say, engine } = context;
  const path = planFile(named);
  const input = loadJson(context, path);
  if (input.status === "refused") return input;
  const read = engine.verifyPlan(scenario, input.value);
  const found = read.status === "problems" ? undefined : caseOf(scenario, read.plan);
  if (found !== undefined) return { status: "ok", value: found };
  const n = read.status === "problems" ? read.problems.length : 1;
  return { status: "refused", exitCode: refuse(context, [say("error.plan", { found: path, n })]) };
}
