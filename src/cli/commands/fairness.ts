import { fairness, journeys } from "../../explain/fairness/index.ts";
import { fairnessText, scenarioLine } from "../../report/index.ts";
import { type Context, textOptions } from "../context.ts";
import { tellJson } from "../json.ts";
import type { FairnessResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { readFor } from "../load.ts";
import type { Raw } from "../options.ts";
import { knownCase } from "./known-case.ts";
import type { CliCommand } from "../command.ts";
import { solvedAlready, untilProvenOrTime } from "../idle-options.ts";

/** How evenly a plan spreads hosting over the key. */
export const fairnessCommand: CliCommand = {
  name: "fairness",
  about: {
    nl: "vertelt hoe eerlijk een plan de opvang spreidt: Gini, Lorenz-curve, wie het meest en minst draagt",
    en: "tells how evenly a plan spreads hosting: Gini, Lorenz curve, who carries most and least",
  },
  examples: ["fairness --plan plan.json"],
  options: (of, { say, scenario, solving, ranked }) => {
    ranked(solving(scenario(of), "joint")).option("--plan <file>", say("option.plan"));
  },
  idle: [solvedAlready, untilProvenOrTime],
  run,
};

async function run(context: Context, [argument]: readonly string[], raw: Raw): Promise<ExitCode> {
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const known = await knownCase(context, read.value, raw);
  if (known.status === "refused") return known.exitCode;
  const { scenario, plan, verdict } = known.value;
  const columns = ["regular", "amv", "total"] as const;
  const all = columns.map((column) => ({
    of: fairness(scenario, verdict, column),
    far: journeys(scenario, plan, column),
  }));
  if (context.json)
    tellJson<FairnessResult>(context, {
      status: "told",
      scenario: scenarioLine(scenario),
      fairness: all.map(({ of, far }) => ({ ...of, journeys: far })),
    });
  else context.io.out(fairnessText(scenario, all, textOptions(context)));
  return exit.done;
}
