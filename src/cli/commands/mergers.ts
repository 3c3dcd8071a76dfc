import type { CliCommand } from "../command.ts";
import { type Idle, untilProvenOrTime } from "../idle-options.ts";
import { alternatives } from "./alternatives.ts";
import { tellPackage } from "./package.ts";

const withoutAlternatives: Idle = {
  options: ["way", "within", "distance", "by"],
  when: ({ alternatives: asked }) => asked === undefined,
  key: "idle.without",
  other: "--alternatives",
};

const besideAlternatives: Idle = {
  options: ["out"],
  when: ({ alternatives: asked }) => asked !== undefined,
  key: "idle.alternatives",
  other: "--alternatives",
};

/** The mergers of one province, or several ways to choose them that really differ. */
export const mergers: CliCommand = {
  name: "mergers",
  about: "about.mergers",
  examples: [
    "mergers --province Gelderland",
    "mergers --province PV25 --pins table.json",
    "mergers --province Utrecht --alternatives 5 --within 1% --distance 3",
    "mergers --province Flevoland --kind amv",
    "mergers --province Limburg --alternatives 3 --way joint",
  ],
  options: (of, { say, scenario, solving, ranked, merged, withDefault }) => {
    merged(ranked(solving(scenario(of), "stepwise", "option.way.held")))
      .requiredOption("--province <name>", say("option.province"))
      .option("--out <folder>", say("option.out"))
      .option("--resume", say("option.resume"))
      .option("--alternatives <n>", say("option.alternatives"))
      .option("--within <part>", say("option.within"))
      .option("--distance <n>", say("option.distance"));
    withDefault(of, "--by <what>", say("option.by"), "municipalities");
  },
  idle: [withoutAlternatives, besideAlternatives, untilProvenOrTime],
  run: (context, [argument], raw) =>
    raw.alternatives === undefined
      ? tellPackage(context, "mergers", argument, raw)
      : alternatives(context, argument, raw),
};
