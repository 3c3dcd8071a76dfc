import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { spoken, total } from "../../domain/index.ts";
import { scenarioLine } from "../../report/index.ts";
import { bundled, describe, renderProblems, scaffold, scenarioJsonSchema } from "../../scenario/index.ts";
import { type Context, refuse, tell, textOptions, inWordsOf } from "../context.ts";
import { problemLines, tellJson } from "../json.ts";
import type {
  BadInput,
  ScenarioDescribeResult,
  ScenarioListResult,
  ScenarioScaffoldResult,
  ScenarioValidateResult,
} from "../results/index.ts";
import { descriptionText } from "../description.ts";
import { type ExitCode, exit } from "../exit.ts";
import { loadScenario, readAny, standard, words } from "../load.ts";
import { choice, either, type Raw, type Reader, text } from "../options.ts";
import type { CliGroup } from "../command.ts";

/** `scenario …`: what there is, what is wrong with one, what it says, how to begin one. */
export const scenario: CliGroup = {
  name: "scenario",
  about: {
    nl: "controleert en beschrijft scenario’s, en zet ze op",
    en: "validates, describes and scaffolds scenarios",
  },
  examples: ["scenario list", "scenario validate my-scenario"],
  commands: [
    {
      name: "list",
      about: { nl: "noemt de meegeleverde scenario’s", en: "lists the bundled scenarios" },
      examples: ["scenario list"],
      run: list,
    },
    {
      name: "validate",
      about: {
        nl: "controleert een scenario en noemt alle problemen tegelijk",
        en: "checks a scenario and lists every problem at once",
      },
      examples: ["scenario validate my-scenario", "scenario validate my.json"],
      options: (of, { say }) => void of.argument("<scenario>", say("option.scenario")),
      run: (context, [argument = ""]) => validate(context, argument),
    },
    {
      name: "describe",
      about: {
        nl: "vertelt in het kort wat in een scenario staat en hoe hard de cijfers zijn",
        en: "tells in short what a scenario holds and how firm its figures are",
      },
      examples: ["scenario describe", "scenario describe two-provinces"],
      options: (of, { say }) => void of.argument("[scenario]", say("argument.scenario", { id: standard })),
      run: (context, [argument]) => describeOne(context, argument),
    },
    {
      name: "scaffold",
      about: { nl: "schrijft een klein scenario om mee te beginnen", en: "writes a small scenario to start from" },
      examples: ["scenario scaffold my-scenario", "scenario scaffold tiny --kind single"],
      options: (of, { say, withDefault }) => {
        of.argument("<folder>", say("argument.folder"));
        withDefault(
          of,
          "--kind <form>",
          say({ nl: "single: één bestand; folder: met CSV-bestanden", en: "single: one file; folder: with CSV files" }),
          "folder",
        ).option("--id <id>", say({ nl: "id van het nieuwe scenario", en: "id of the new scenario" }));
      },
      run: (context, [folder = ""], raw) => scaffoldOne(context, folder, raw),
    },
    {
      name: "schema",
      about: {
        nl: "schrijft het JSON Schema van het scenarioformaat, voor tekstbewerkers",
        en: "writes the JSON Schema of the scenario format, for editors",
      },
      examples: ["scenario schema > scenario.schema.json"],
      run: schema,
    },
  ],
};

function list(context: Context): ExitCode {
  const { io, say, language } = context;
  if (context.json) tellJson<ScenarioListResult>(context, { status: "done", scenarios: bundled });
  else {
    const width = Math.max(...bundled.map(({ id }) => id.length));
    const lines = bundled.map(({ id, title }) => `  ${id.padEnd(width)}  ${spoken(title, language)}\n`);
    io.out(`${say("scenario.bundled")}\n${lines.join("")}`);
  }
  return exit.done;
}

/** Every problem at once; they are the result, so they go to standard output. */
function validate(context: Context, argument: string): ExitCode {
  const { io, say, language, json } = context;
  const parsed = readAny(argument);
  if (parsed === undefined) {
    const ids = either(
      bundled.map((one) => one.id),
      say,
    );
    return refuse(context, [say("error.scenario.unknown", { found: argument, ids })]);
  }
  if (parsed.status === "problems") {
    const { problems } = parsed;
    if (json) tellJson<BadInput>(context, { status: "bad-input", problems: problemLines(problems, context) });
    else {
      io.err(`${say("error.prefix")}: ${say("error.scenario", { found: argument, n: problems.length })}\n`);
      io.out(renderProblems(problems, language));
    }
    return exit.input;
  }
  const { id, municipalities, provinces, need } = parsed.scenario;
  const counts = { municipalities: municipalities.length, provinces: provinces.length, need: total(need) };
  if (json)
    tellJson<ScenarioValidateResult>(context, { status: "valid", scenario: scenarioLine(parsed.scenario), need });
  else tell(context, inWordsOf(context, parsed.scenario).say("scenario.valid", { id, ...counts }));
  return exit.done;
}

function describeOne(context: Context, argument: string | undefined): ExitCode {
  const read = loadScenario(context, argument ?? standard);
  if (read.status === "refused") return read.exitCode;
  const description = describe(read.value);
  const worded = inWordsOf(context, read.value);
  if (context.json) tellJson<ScenarioDescribeResult>(context, { status: "done", ...description });
  else context.io.out(descriptionText(description, worded.say, textOptions(worded)));
  return exit.done;
}

function scaffoldOne(context: Context, named: string, raw: Raw): ExitCode {
  const folder = resolve(named);
  const { say } = context;
  const reader: Reader = { say, complaints: [] };
  const kind = choice(reader, "--kind", raw.kind, ["folder", "single"]) ?? "folder";
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) {
    reader.complaints.push(say("error.out.exists", { found: named }));
  }
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const files = scaffold(kind, text(raw.id));
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  } catch (error) {
    return refuse(context, [say("error.out.write", { found: named, why: words(error, context.language) })]);
  }
  if (context.json) {
    tellJson<ScenarioScaffoldResult>(context, { status: "done", folder: named, files: Object.keys(files) });
  } else tell(context, say("scenario.scaffolded", { folder: named }));
  return exit.done;
}

function schema({ io }: Context): ExitCode {
  io.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  return exit.done;
}
