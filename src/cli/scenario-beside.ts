import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundled } from "../scenario/index.ts";
import { type Context, tell } from "./context.ts";

/** The scenario that was written together with a plan: its facts are those that the plan was made of. */
export function scenarioBeside(plan: string): string | undefined {
  const file = join(dirname(plan), "scenario.json");
  return existsSync(file) ? file : undefined;
}

/** Says that a plan is read with the scenario beside it, and not with a bundled one. */
export function tellBeside(context: Context, file: string): void {
  tell(context, context.say("plan.beside", { file }));
}

/** The scenario that a plan file names; undefined where it is no plan file. */
export function scenarioNamedBy(path: string): string | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  try {
    const read = JSON.parse(readFileSync(path, "utf8")) as { format?: unknown; scenario?: unknown } | null;
    return read?.format === "verdeelwijzer-plan" ? String(read.scenario) : undefined;
  } catch {
    // Whatever it is instead, reading it as a scenario says what is wrong with it.
    return undefined;
  }
}

/** The plan of a package, where what is named is the folder of one. A bundled scenario of that name goes before the folder. */
export function planInside(path: string): string | undefined {
  if (bundled.some(({ id }) => id === path)) return undefined;
  const file = join(path, "plan.json");
  return scenarioNamedBy(file) === undefined || scenarioBeside(file) === undefined ? undefined : file;
}

/** The plan that is named: a file, or the folder of a package that has one. */
export const planFile = (path: string): string => planInside(path) ?? path;

/** The bundled scenario that a plan file names. */
export function bundledOf(plan: string): string | undefined {
  const named = scenarioNamedBy(plan);
  return bundled.find(({ id }) => id === named)?.id;
}
