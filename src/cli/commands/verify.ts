import { booksData, verdictText } from "../../report/index.ts";
import { bundled, visible } from "../../scenario/index.ts";
import { type Context, jsonText, refuse, textOptions } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { loadJson, loadPins, loadScenario } from "../load.ts";
import { type Raw, text } from "../options.ts";
import type { CliCommand } from "../command.ts";

/** At most so many problems of a plan file on the screen; --json has them all. */
const most = 12;

/** Checks any plan file, whoever made it: 0 when it keeps every rule, 3 when it breaks one, 2 when it is no plan. */
export const verify: CliCommand = {
  name: "verify",
  about: "about.verify",
  examples: ["verify plan.json", "verify plan.json --scenario my-scenario"],
  options: (of, { say }) => {
    of.argument("<plan>", say("argument.plan"))
      .option("--scenario <scenario>", say("option.scenario.plan"))
      .option("--pins <file>", say("option.pins"));
  },
  run,
};

function run(context: Context, [path = ""]: readonly string[], raw: Raw): ExitCode {
  const { io, say, language, engine } = context;
  const input = loadJson(context, path);
  if (input.status === "refused") return input.exitCode;
  const read = loadScenario(context, undefined, text(raw.scenario) ?? namedScenario(input.value));
  if (read.status === "refused") return read.exitCode;
  const pinned = loadPins(context, read.value, text(raw.pins));
  if (pinned.status === "refused") return pinned.exitCode;
  const scenario = pinned.value;
  const result = engine.verifyPlan(scenario, input.value);
  if (result.status === "problems") {
    const { problems } = result;
    const lines = problems
      .slice(0, most)
      .map(
        ({ path: where, message }) =>
          `  ${visible(where === "" ? message[language] : `${where}: ${message[language]}`)}\n`,
      );
    const more = problems.length > most ? `  ${say("error.more", { n: problems.length - most })}\n` : "";
    const complaint = say("error.plan", { found: path, n: problems.length });
    if (!context.json) return refuse(context, [complaint], lines.join("") + more);
    io.out(jsonText({ command: "verify", status: "bad-input", problems }));
    io.err(`${say("error.prefix")}: ${complaint}\n`);
    return exit.input;
  }
  const data = booksData(scenario, result.verdict);
  if (context.json) io.out(jsonText({ command: "verify", status: data.verified ? "verified" : "broken", ...data }));
  else io.out(verdictText(data, textOptions(context)));
  return data.verified ? exit.done : exit.infeasible;
}

/** The bundled scenario that a plan says it belongs to. A plan's word is good enough for this: the report names it. */
function namedScenario(plan: unknown): string | undefined {
  const id = typeof plan === "object" && plan !== null && "scenario" in plan ? plan.scenario : undefined;
  return bundled.find((one) => one.id === id)?.id;
}
