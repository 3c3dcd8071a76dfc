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
  about: {
    nl: "maakt de samenvoegingen van één provincie, voor een provinciale regietafel",
    en: "makes the mergers of one province, for a provincial table",
  },
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
      .option(
        "--alternatives <n>",
        say({
          nl: "zoveel plannen die echt verschillen, het beste meegeteld",
          en: "so many plans that really differ, the best one among them",
        }),
      )
      .option(
        "--within <part>",
        say({
          nl: "hoe ver de andere van het beste mogen zijn, zoals 1%",
          en: "how far the others may be from the best, such as 1%",
        }),
      )
      .option(
        "--distance <n>",
        say({
          nl: "waarin elk paar plannen ten minste verschilt: zoveel gemeenten, of afspraken",
          en: "how far each pair of plans is apart at least: so many municipalities, or agreements",
        }),
      );
    withDefault(
      of,
      "--by <what>",
      say({
        nl: "municipalities: telt gemeenten met een andere taak of gastheer; agreements: telt afspraken die maar één van beide heeft",
        en: "municipalities: counts those with another task or host; agreements: counts those that only one of two plans has",
      }),
      "municipalities",
    );
  },
  idle: [withoutAlternatives, besideAlternatives, untilProvenOrTime],
  run: (context, [argument], raw) =>
    raw.alternatives === undefined
      ? tellPackage(context, "mergers", argument, raw)
      : alternatives(context, argument, raw),
};
