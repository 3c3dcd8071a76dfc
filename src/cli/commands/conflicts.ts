import { conflictsText, scenarioLine } from "../../report/index.ts";
import { type Context, refuse, textOptions } from "../context.ts";
import { tellJson } from "../json.ts";
import type { ConflictsResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { readFor } from "../load.ts";
import { type Raw, type Reader, solveOptions } from "../options.ts";
import { tellNoDecision } from "../outcome.ts";
import { whileSolving } from "../solving.ts";
import type { CliCommand } from "../command.ts";
import { untilProvenOrTime } from "../idle-options.ts";

/**
 * Rules and pins that cannot hold together, and what could give way: 3 where there are any, 5 where none was found and not
 * everything was answered.
 */
export const conflicts: CliCommand = {
  name: "conflicts",
  about: {
    nl: "zoekt regels en afspraken die niet samengaan, en wat kan wijken",
    en: "finds rules and pins that cannot hold together, and what could give way",
  },
  examples: ["conflicts --pins agreed.json", "conflicts --pins agreed.json --way joint"],
  options: (of, { scenario, solving }) => {
    solving(scenario(of), "stepwise", {
      nl: "stepwise: met de uitruil die eerst is gekozen; joint: met welke uitruil ook",
      en: "stepwise: with the swaps chosen first; joint: with any swaps",
    });
  },
  idle: [untilProvenOrTime],
  run,
};

async function run(context: Context, [argument]: readonly string[], raw: Raw): Promise<ExitCode> {
  const reader: Reader = { say: context.say, complaints: [] };
  const options = solveOptions(reader, raw, context.engine);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const found = await whileSolving(context, scenario, options, (how) => context.engine.conflictsOf(scenario, how));
  if (found.status === "no-decision") return tellNoDecision(context, scenario, found.reason);
  if (context.json)
    tellJson<ConflictsResult>(context, { ...found, scenario: scenarioLine(scenario), way: options.way });
  else context.io.out(conflictsText(scenario, found, textOptions(context)));
  switch (found.status) {
    case "none":
      return exit.done;
    case "conflicts":
      return exit.infeasible;
    case "unknown":
      return found.ended === "failed" ? exit.fault : exit.nothing;
  }
}
