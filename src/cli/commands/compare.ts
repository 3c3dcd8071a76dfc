import { existsSync, readFileSync, statSync } from "node:fs";
import { comparePlans, compareScenarios } from "../../explain/compare/index.ts";
import { planComparisonText, scenarioComparisonText } from "../../report/index.ts";
import { bundled } from "../../scenario/index.ts";
import { type Context, jsonText, refuse, textOptions } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { loadScenario } from "../load.ts";
import { type Raw, text } from "../options.ts";
import { caseOfFile } from "./known-case.ts";
import type { CliCommand } from "../command.ts";

/** Two scenarios, or two plan files against one scenario: everything in which they differ. */
export const compare: CliCommand = {
  name: "compare",
  about: "about.compare",
  examples: ["compare mine.json netherlands-2024", "compare a/plan.json b/plan.json"],
  options: (of, { say }) => {
    of.argument("<before>", say("argument.compare"))
      .argument("<after>", say("argument.compare"))
      .option("--scenario <scenario>", say("option.scenario"));
  },
  run,
};

function run(context: Context, [before = "", after = ""]: readonly string[], raw: Raw): ExitCode {
  const [id, other] = [planScenario(before), planScenario(after)];
  if (id === undefined || other === undefined) {
    if (raw.scenario !== undefined) return refuse(context, [context.say("idle.compare", { option: "--scenario" })]);
    const [a, b] = [loadScenario(context, before), loadScenario(context, after)];
    if (a.status === "refused") return a.exitCode;
    if (b.status === "refused") return b.exitCode;
    const differences = compareScenarios(a.value, b.value);
    if (context.json) context.io.out(jsonText({ command: "compare", status: "scenarios", differences }));
    else context.io.out(scenarioComparisonText(differences, textOptions(context)));
    return exit.done;
  }
  const known = bundled.some((one) => one.id === id) ? id : undefined;
  const read = loadScenario(context, undefined, text(raw.scenario) ?? known);
  if (read.status === "refused") return read.exitCode;
  const [a, b] = [caseOfFile(context, read.value, before), caseOfFile(context, read.value, after)];
  if (a.status === "refused") return a.exitCode;
  if (b.status === "refused") return b.exitCode;
  const found = comparePlans(a.value, b.value);
  if (context.json) context.io.out(jsonText({ command: "compare", status: "plans", ...found }));
  else context.io.out(planComparisonText(read.value, found, textOptions(context)));
  return exit.done;
}

/** The scenario that a plan file names; undefined where it is no plan file. */
function planScenario(path: string): string | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  try {
    const read = JSON.parse(readFileSync(path, "utf8")) as { format?: unknown; scenario?: unknown } | null;
    return read?.format === "verdeelwijzer-plan" ? String(read.scenario) : undefined;
  } catch {
    // Whatever it is instead, reading it as a scenario says what is wrong with it.
    return undefined;
  }
}
