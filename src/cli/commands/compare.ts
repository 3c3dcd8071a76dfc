import { dirname } from "node:path";
import { comparePlans, compareScenarios } from "../../explain/compare/index.ts";
import { planComparisonText, scenarioComparisonText } from "../../report/index.ts";
import { fingerprint } from "../../scenario/index.ts";
import { type Context, jsonText, refuse, tell, textOptions } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { loadScenario } from "../load.ts";
import { type Raw, text } from "../options.ts";
import { bundledOf, scenarioBeside, scenarioNamedBy, tellBeside } from "../scenario-beside.ts";
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
  const [id, other] = [scenarioNamedBy(before), scenarioNamedBy(after)];
  if (id === undefined || other === undefined) {
    if (raw.scenario !== undefined) return refuse(context, [context.say("idle.compare", { option: "--scenario" })]);
    const [a, b] = [loadScenario(context, before), loadScenario(context, after)];
    if (a.status === "refused") return a.exitCode;
    if (b.status === "refused") return b.exitCode;
    const differences = compareScenarios(a.value, b.value);
    if (context.json) context.io.out(jsonText({ command: "compare", status: "scenarios", differences }));
    else context.io.out(scenarioComparisonText(a.value, b.value, differences, textOptions(context)));
    return exit.done;
  }
  const of = (plan: string) => {
    const beside = text(raw.scenario) === undefined ? scenarioBeside(plan) : undefined;
    if (beside !== undefined) tellBeside(context, beside);
    return loadScenario(context, undefined, text(raw.scenario) ?? beside ?? bundledOf(plan));
  };
  const read = of(before);
  if (read.status === "refused") return read.exitCode;
  const later = dirname(after) === dirname(before) ? read : of(after);
  if (later.status === "refused") return later.exitCode;
  if (fingerprint(read.value) !== fingerprint(later.value)) tell(context, context.say("compare.scenarios"));
  const [a, b] = [caseOfFile(context, read.value, before), caseOfFile(context, later.value, after)];
  if (a.status === "refused") return a.exitCode;
  if (b.status === "refused") return b.exitCode;
  const found = comparePlans(a.value, b.value);
  if (context.json) context.io.out(jsonText({ command: "compare", status: "plans", ...found }));
  else context.io.out(planComparisonText(read.value, found, textOptions(context)));
  return exit.done;
}
