import { dirname } from "node:path";
import { comparePlans, compareScenarios } from "../../explain/compare/index.ts";
import { planComparisonText, scenarioComparisonText } from "../../report/index.ts";
import { fingerprint } from "../../scenario/index.ts";
import { type Context, refuse, tell, textOptions } from "../context.ts";
import { tellJson } from "../json.ts";
import type { CompareResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { type Loaded, loadScenario } from "../load.ts";
import { type Raw, text } from "../options.ts";
import { tellNotes } from "../places.ts";
import { bundledOf, planInside, scenarioBeside, scenarioNamedBy, tellBeside } from "../scenario-beside.ts";
import { caseOfFile } from "./known-case.ts";
import type { CliCommand } from "../command.ts";

/** Two scenarios, or two plan files against one scenario: everything in which they differ. */
export const compare: CliCommand = {
  name: "compare",
  about: {
    nl: "vertelt alles waarin twee scenario’s, of twee plannen, verschillen",
    en: "tells everything in which two scenarios, or two plans, differ",
  },
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
  if (id === undefined && other !== undefined) return refuseUnlike(context, after, before);
  if (id !== undefined && other === undefined) return refuseUnlike(context, before, after);
  if (id === undefined || other === undefined) {
    if (raw.scenario !== undefined) return refuse(context, [context.say("idle.compare", { option: "--scenario" })]);
    const [a, b] = both(context, (told, n) => loadScenario(told, n === 0 ? before : after));
    if (a.status === "refused") return a.exitCode;
    if (b.status === "refused") return b.exitCode;
    for (const folder of new Set([before, after])) notePackage(context, folder);
    const differences = compareScenarios(a.value, b.value);
    if (context.json) tellJson<CompareResult>(context, { status: "scenarios", differences });
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
  const [a, b] = both(context, (told, n) =>
    n === 0 ? caseOfFile(told, read.value, before) : caseOfFile(told, later.value, after),
  );
  if (a.status === "refused") return a.exitCode;
  if (b.status === "refused") return b.exitCode;
  const found = comparePlans(a.value, b.value);
  if (context.json) tellJson<CompareResult>(context, { status: "plans", ...found });
  else context.io.out(planComparisonText(read.value, found, textOptions(context)));
  return exit.done;
}

/** Two things of one kind, and complaints about each; machines get one object, about the first that will not do. */
function both<T>(context: Context, load: (context: Context, n: 0 | 1) => Loaded<T>): readonly [Loaded<T>, Loaded<T>] {
  const first = load(context, 0);
  return [first, load(first.status === "refused" ? { ...context, json: false } : context, 1)];
}

/** Says that a plan cannot be compared with a scenario; what is no scenario either is told as such. */
function refuseUnlike(context: Context, plan: string, scenario: string): ExitCode {
  const read = loadScenario(context, scenario);
  if (read.status === "refused") return read.exitCode;
  const inside = planInside(scenario);
  const complaint =
    inside === undefined
      ? context.say("error.compare", { plan, scenario })
      : context.say("error.compare.package", { plan, folder: scenario, inside });
  return refuse(context, [complaint]);
}

/** Of a package its scenario is compared with another: who meant its plan hears where that is. */
function notePackage(context: Context, folder: string): void {
  const plan = planInside(folder);
  if (plan !== undefined) tellNotes(context, [context.say("compare.package", { folder, plan })]);
}
