import { decisionCsv, decisionData, decisionText } from "../../report/index.ts";
import { writeScenario } from "../../scenario/index.ts";
import { type Context, refuse, textOptions, inWordsOf } from "../context.ts";
import { tellJson } from "../json.ts";
import type { DecideResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { loadScenario } from "../load.ts";
import { type Raw, type Reader, text } from "../options.ts";
import { tellNoDecision } from "../outcome.ts";
import { objection, writeFolder } from "../output-folder.ts";
import { province } from "../places.ts";
import { fileList } from "./file-list.ts";
import type { CliCommand } from "../command.ts";

/** The decision (verdeelbesluit) alone. */
export const decide: CliCommand = {
  name: "decide",
  about: {
    nl: "rekent alleen het verdeelbesluit uit: toegezegd, kansrijk, restopgave en ieders aandeel",
    en: "computes the decision only: reported, promising, remainder and everyone's share",
  },
  examples: ["decide", "decide --province Utrecht", "decide two-provinces --json"],
  options: (of, { say, scenario }) => {
    scenario(of)
      .option(
        "--province <name>",
        say({
          nl: "toont ook de stappen per gemeente van deze provincie",
          en: "also shows the steps per municipality of this province",
        }),
      )
      .option("--out <folder>", say("option.out"));
  },
  idle: [{ options: ["province"], when: ({ json }) => json === true, key: "idle.json", other: "--json" }],
  run,
};

function run(context: Context, [argument]: readonly string[], raw: Raw): ExitCode {
  const { io, engine } = context;
  const read = loadScenario(context, argument, text(raw.scenario));
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const reader: Reader = { say: context.say, complaints: [] };
  const place = province(reader, raw.province, scenario);
  const folder = text(raw.out);
  const refused = folder === undefined ? undefined : objection(context, folder);
  if (refused !== undefined) reader.complaints.push(refused);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);

  const result = engine.decideOnly(scenario);
  if (result.status !== "decided") return tellNoDecision(context, scenario, result);
  const data = decisionData(scenario, result.decision, result.baseline);
  const files = { "decision.csv": decisionCsv(data), "scenario.json": writeScenario(scenario) } as const;
  const failed = folder === undefined ? undefined : writeFolder(context, folder, files);
  if (failed !== undefined) return refuse(context, [failed]);
  if (context.json)
    tellJson<DecideResult>(context, { status: "decided", ...(folder !== undefined && { folder }), ...data });
  else {
    io.out(decisionText(data, textOptions(context), place?.code));
    if (folder !== undefined)
      io.out(`\n${fileList(inWordsOf(context, scenario), folder, ["decision.csv", "scenario.json"])}`);
  }
  return exit.done;
}
