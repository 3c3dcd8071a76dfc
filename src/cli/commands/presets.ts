import { spoken } from "../../domain/index.ts";
import { presetsData, presetsCsv, presetsText } from "../../report/index.ts";
import { presets, withPreset } from "../../scenario/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse, textOptions } from "../context.ts";
import { tellJson } from "../json.ts";
import type { PresetsResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { untilProvenOrTime } from "../idle-options.ts";
import { readFor } from "../load.ts";
import { type Raw, type Reader, solveOptions } from "../options.ts";
import { tellJoint, tellNoPackage } from "../outcome.ts";
import { whileSolving } from "../solving.ts";
import { shareOf } from "../time.ts";
import { writeFiles } from "./write-files.ts";

/** A package by every preset of the objective, and what each costs in the measures of the others. */
export const presetsCommand: CliCommand = {
  name: "presets",
  about: {
    nl: "vertelt wat elke voorkeur kost in de maten van de andere",
    en: "tells what each preset of the objectives costs in the measures of the others",
  },
  examples: ["presets", "presets my-scenario --time-limit 180 --csv presets.csv", "presets two-provinces --json"],
  options: (of, { say, scenario, solving }) => {
    solving(scenario(of), "joint").option(
      "--csv <file>",
      say({ nl: "schrijft de tabel als CSV", en: "writes the table as CSV" }),
    );
  },
  idle: [untilProvenOrTime],
  run,
};

async function run(context: Context, [argument]: readonly string[], raw: Raw): Promise<ExitCode> {
  const { say, engine, language } = context;
  const reader: Reader = { say, complaints: [] };
  const options = solveOptions(reader, raw, engine, "joint");
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const made = await whileSolving(context, scenario, options, async (how, show) => {
    const found = [];
    for (const [i, preset] of presets.entries()) {
      show.about(say("progress.question", { n: i + 1, of: presets.length, question: spoken(preset.title, language) }));
      const ranked = withPreset(scenario, preset);
      const result = await engine.makePackage(ranked, shareOf(how, presets.length - i));
      found.push({ preset, result });
      // What contradicts itself does so by every preset; of a fault nobody needs three.
      if (result.status !== "done" && result.status !== "unknown") break;
    }
    return found;
  });
  const last = made.at(-1)?.result;
  const none = made.every(({ result }) => result.status !== "done");
  if (last !== undefined && last.status !== "done" && (none || last.status !== "unknown"))
    return tellNoPackage(context, scenario, last);
  const [apart] = made.flatMap(({ result }) =>
    result.status === "done" && result.proof.way !== options.way ? [result] : [],
  );
  if (apart !== undefined) tellJoint(context, options.way, apart);
  const data = presetsData(scenario, made);
  const failed = writeFiles(context, raw, { csv: () => presetsCsv(data) });
  if (failed !== undefined) return failed;
  const stopped = data.presets.some(({ found }) => found === undefined || found.stopped);
  if (context.json) {
    tellJson<PresetsResult>(context, {
      status: "told",
      way: options.way,
      stopped,
      scenario: data.scenario,
      presets: data.presets,
    });
  } else context.io.out(presetsText(data, textOptions(context)));
  return stopped ? exit.stopped : exit.done;
}
