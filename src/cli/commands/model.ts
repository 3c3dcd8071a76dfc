import { writeFileSync } from "node:fs";
import { type Context, jsonText, refuse, tell } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { loadPins, loadScenario, words } from "../load.ts";
import { choice, kindOption, limits, province, type Raw, type Reader } from "../options.ts";
import { tellNoDecision } from "../outcome.ts";
import { text } from "./package.ts";

/** Writes the integer program, so that any solver can be asked. */
export function modelCommand(context: Context, argument: string | undefined, raw: Raw): ExitCode {
  const { io, say, engine } = context;
  const reader: Reader = { say, complaints: [] };
  const phase = choice(reader, "--phase", raw.phase, ["swaps", "mergers", "joint"]) ?? "joint";
  const format = choice(reader, "--format", raw.format, ["lp", "mps"]) ?? "mps";
  const kind = kindOption(reader, raw.kind);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const read = loadScenario(context, argument, text(raw.scenario));
  if (read.status === "refused") return read.exitCode;
  const pinned = loadPins(context, read.value, text(raw.pins));
  if (pinned.status === "refused") return pinned.exitCode;
  const scenario = pinned.value;
  const place = province(reader, raw.province, scenario);
  const earlier = limits(reader, raw.limits, scenario, phase);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const result = engine.exportModel(scenario, {
    phase,
    format,
    limits: earlier,
    ...(place === undefined ? {} : { province: place.code }),
    ...(kind === undefined ? {} : { kind }),
  });
  if (result.status !== "written") return tellNoDecision(context, scenario, result);
  const file = text(raw.out);
  if (file === undefined) {
    io.out(
      context.json ? jsonText({ command: "model", status: "written", phase, format, text: result.text }) : result.text,
    );
    return exit.done;
  }
  try {
    writeFileSync(file, result.text);
  } catch (error) {
    return refuse(context, [say("error.out.write", { found: file, why: words(error, context.language) })]);
  }
  if (context.json) io.out(jsonText({ command: "model", status: "written", phase, format, file }));
  else tell(context, say("result.written", { file }));
  return exit.done;
}
