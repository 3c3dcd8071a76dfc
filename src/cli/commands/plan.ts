import type { CliCommand } from "../command.ts";
import { untilProvenOrTime } from "../idle-options.ts";
import { tellPackage } from "./package.ts";

/** The best national package of swaps and mergers. */
export const plan: CliCommand = {
  name: "plan",
  about: "about.plan",
  examples: [
    "plan",
    "plan my-scenario --out result",
    "plan --until-proven",
    "plan --way stepwise",
    "plan --front unviable,handOvers --sensitivity",
    "plan --letters Zutphen,Drenthe",
    "plan --kind amv",
    "plan --pins agreed.json --lang nl",
    "plan --pins agreed.json --pin-prices",
  ],
  options: (of, { say, scenario, solving, ranked, merged }) => {
    merged(ranked(solving(scenario(of), "joint")))
      .option("--out <folder>", say("option.out.plan"))
      .option("--resume", say("option.resume"))
      .option("--front <measures>", say("option.front"))
      .option("--front-province <name>", say("option.front.province"))
      .option("--sensitivity", say("option.sensitivity"))
      .option("--pin-prices", say("option.pinPrices"))
      .option("--letters <names>", say("option.letters"));
  },
  idle: [
    { options: ["frontProvince"], when: ({ front }) => front === undefined, key: "idle.without", other: "--front" },
    untilProvenOrTime,
  ],
  run: (context, [argument], raw) => tellPackage(context, "plan", argument, raw),
};
