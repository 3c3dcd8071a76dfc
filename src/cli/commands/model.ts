import { writeFileSync } from "node:fs";
import { type Context, refuse, tell } from "../context.ts";
import { tellJson } from "../json.ts";
import type { ModelResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { readFor, words } from "../load.ts";
import { choice, kindOption, limits, type Raw, type Reader, text } from "../options.ts";
import { tellNoDecision } from "../outcome.ts";
import { province } from "../places.ts";
import type { CliCommand } from "../command.ts";
import { kinds } from "../../domain/index.ts";

/** Writes the integer program, so that any solver can be asked. */
export const model: CliCommand = {
  name: "model",
  about: {
    nl: "schrijft het rekenmodel als LP of MPS, zodat iedere oplosser het kan rekenen",
    en: "writes the integer program as LP or MPS, so that any solver can be asked",
  },
  examples: [
    "model --phase mergers --province Drenthe --kind amv --out drenthe.mps",
    "model two-provinces --format lp",
  ],
  options: (of, { say, scenario, ranked, withDefault }) => {
    const oneOf = (key: "option.phase" | "option.format" | "option.kind", values: readonly string[]) =>
      `${say(key)} ${say("help.choices", { values: values.join(", ") })}`;
    withDefault(ranked(scenario(of)), "--phase <phase>", oneOf("option.phase", phases), "joint");
    withDefault(of, "--format <format>", oneOf("option.format", formats), "mps")
      .option("--province <name>", say("option.province"))
      .option("--kind <kind>", oneOf("option.kind", kinds))
      .option(
        "--limits <numbers>",
        say({
          nl: "grootste toegestane waarde van ieder eerder doel, met komma’s ertussen",
          en: "largest allowed value of each earlier objective, separated by commas",
        }),
      )
      .option("--pins <file>", say("option.pins"))
      .option(
        "--out <file>",
        say({
          nl: "bestand; zonder deze optie gaat het naar de uitvoer",
          en: "file; without it the text goes to standard output",
        }),
      );
  },
  idle: [
    {
      options: ["province", "kind"],
      // A phase that does not exist is told as such.
      when: ({ phase }) => phase === undefined || phase === "joint" || phase === "swaps",
      key: "idle.phase",
      other: "--phase mergers",
    },
  ],
  run,
};

const phases = ["swaps", "mergers", "joint"] as const;
const formats = ["lp", "mps"] as const;

function run(context: Context, [argument]: readonly string[], raw: Raw): ExitCode {
  const { io, say, engine } = context;
  const reader: Reader = { say, complaints: [] };
  const phase = choice(reader, "--phase", raw.phase, phases) ?? "joint";
  const syntax = choice(reader, "--format", raw.format, formats) ?? "mps";
  const kind = kindOption(reader, raw.kind);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const place = province(reader, raw.province, scenario);
  const earlier = limits(reader, raw.limits, scenario, phase);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const result = engine.exportModel(scenario, {
    phase,
    format: syntax,
    limits: earlier,
    ...(place === undefined ? {} : { province: place.code }),
    ...(kind === undefined ? {} : { kind }),
  });
  if (result.status !== "written") return tellNoDecision(context, scenario, result);
  const file = text(raw.out);
  if (file === undefined) {
    if (context.json) tellJson<ModelResult>(context, { status: "written", phase, syntax, text: result.text });
    else io.out(result.text);
    return exit.done;
  }
  try {
    writeFileSync(file, result.text);
  } catch (error) {
    return refuse(context, [say("error.out.write", { found: file, why: words(error, context.language) })]);
  }
  if (context.json) tellJson<ModelResult>(context, { status: "written", phase, syntax, file });
  else tell(context, say("result.written", { file }));
  return exit.done;
}
