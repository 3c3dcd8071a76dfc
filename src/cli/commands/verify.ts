import { spoken } from "../../domain/index.ts";
import { booksData, verdictText } from "../../report/index.ts";
import { bundled, visible } from "../../scenario/index.ts";
import { complain, type Context, refuse, tell, textOptions } from "../context.ts";
import { problemLines, tellJson } from "../json.ts";
import type { NoPlanResult, VerifyResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { loadJson, loadPins, loadScenario, pinsAgain } from "../load.ts";
import { type Raw, text } from "../options.ts";
import { planFile, scenarioBeside } from "../scenario-beside.ts";
import type { CliCommand } from "../command.ts";

/** At most so many problems of a plan file on the screen; --json has them all. */
const most = 12;

/** Checks any plan file, whoever made it: 0 when it keeps every rule, 3 when it breaks one, 2 when it is no plan. */
export const verify: CliCommand = {
  name: "verify",
  about: {
    nl: "rekent een plan na, wie het ook heeft gemaakt: alle regels, alle maten, de hele balans",
    en: "checks a plan, whoever made it: every rule, every measure, all the books",
  },
  examples: ["verify plan.json", "verify plan.json --scenario my-scenario"],
  options: (of, { say }) => {
    of.argument("<plan>", say("argument.plan"))
      .option(
        "--scenario <scenario>",
        say({
          nl: "scenario: id, map of bestand (standaard: scenario.json naast het plan, anders het meegeleverde dat het plan noemt)",
          en: "scenario: id, folder or file (default: scenario.json beside the plan, else the bundled one that the plan names)",
        }),
      )
      .option("--pins <file>", say("option.pins"));
  },
  run,
};

function run(context: Context, [asked = ""]: readonly string[], raw: Raw): ExitCode {
  const { io, say, language, engine } = context;
  const path = planFile(asked);
  const input = loadJson(context, path);
  if (input.status === "refused") return input.exitCode;
  const beside = text(raw.scenario) === undefined ? scenarioBeside(path) : undefined;
  const scenarioFile = beside === undefined ? {} : { scenarioFile: beside };
  const named = scenarioOf(input.value);
  const read = loadScenario(
    context,
    undefined,
    beside ?? text(raw.scenario) ?? bundled.find((one) => one.id === named)?.id,
  );
  if (read.status === "refused") return read.exitCode;
  const pins = text(raw.pins);
  const pinned = beside === undefined ? loadPins(context, read.value, pins) : pinsAgain(context, read.value, pins);
  if (pinned.status === "refused") return pinned.exitCode;
  const scenario = pinned.value;
  const against =
    beside === undefined
      ? say("verify.against", { id: scenario.id })
      : say("verify.against.beside", { id: scenario.id, file: beside });
  const other = named === undefined || named === scenario.id ? [] : [say("verify.other", { named })];
  const facts = [against, ...other].map(visible).join(" ");
  const result = engine.verifyPlan(scenario, input.value);
  if (result.status === "problems") {
    const { problems } = result;
    const lines = problems
      .slice(0, most)
      .map(
        ({ path: where, message }) =>
          `  ${visible(where === "" ? spoken(message, language) : `${where}: ${spoken(message, language)}`)}\n`,
      );
    const more = problems.length > most ? `  ${say("error.more", { n: problems.length - most })}\n` : "";
    const complaint = say("error.plan", { found: path, n: problems.length });
    if (!context.json) return refuse(context, [complaint], `${lines.join("")}${more}${facts}\n`);
    tellJson<NoPlanResult>(context, {
      status: "bad-input",
      ...scenarioFile,
      problems: problemLines(problems, context),
    });
    complain(context, [complaint]);
    return exit.input;
  }
  const data = booksData(scenario, result.verdict);
  const status = data.verified ? "verified" : "broken";
  if (context.json) tellJson<VerifyResult>(context, { status, ...scenarioFile, ...data });
  else io.out(`${verdictText(data, textOptions(context))}\n`);
  tell(context, facts);
  return data.verified ? exit.done : exit.infeasible;
}

/** The id of the scenario that a plan says it belongs to. */
function scenarioOf(plan: unknown): string | undefined {
  const id = typeof plan === "object" && plan !== null && "scenario" in plan ? plan.scenario : undefined;
  return typeof id === "string" ? id : undefined;
}
