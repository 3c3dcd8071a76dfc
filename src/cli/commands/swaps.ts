import type { CliCommand } from "../command.ts";
import { untilProvenOrTime } from "../idle-options.ts";
import { tellPackage } from "./package.ts";

/** Swaps between provinces alone. */
export const swaps: CliCommand = {
  name: "swaps",
  about: { nl: "maakt alleen de uitruil tussen provincies", en: "makes the swaps between provinces alone" },
  examples: ["swaps", "swaps my-scenario --json"],
  options: (of, { say, scenario, solving }) => {
    solving(scenario(of)).option("--out <folder>", say("option.out")).option("--resume", say("option.resume"));
  },
  idle: [untilProvenOrTime],
  run: (context, [argument], raw) => tellPackage(context, "swaps", argument, raw),
};
