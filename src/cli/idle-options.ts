import { flagOf } from "../questions/index.ts";
import type { CliKey, CliSay } from "./messages/index.ts";
import type { Raw } from "./options.ts";

/** Options of a command that do nothing as others are given or not: said, and never passed over. */
export interface Idle {
  /** By their names as commander gives them. */
  readonly options: readonly string[];
  readonly when: (given: Raw) => boolean;
  /** Why it does nothing; `{other}` is what is missing or in the way. */
  readonly key: Extract<CliKey, `idle.${string}`>;
  readonly other: string;
}

/** Of every command that solves: a time limit ends it, proven or not. */
export const untilProvenOrTime: Idle = {
  options: ["untilProven"],
  when: ({ timeLimit }) => timeLimit !== undefined,
  key: "idle.time",
  other: "--time-limit",
};

/** What says how to solve is of no use where a plan is given and nothing is solved. */
export const solvedAlready: Idle = {
  options: ["way", "strategy", "timeLimit", "untilProven", "gap", "threads", "seed", "preset"],
  when: ({ plan }) => plan !== undefined,
  key: "idle.plan",
  other: "--plan",
};

/** A complaint for every given option that does nothing beside the others. */
export function idleOptions(say: CliSay, idle: readonly Idle[], given: Raw): readonly string[] {
  return idle
    .filter(({ when }) => when(given))
    .flatMap(({ options, key, other }) =>
      options
        .filter((option) => given[option] !== undefined)
        .map((option) => say(key, { option: flagOf(option), other })),
    );
}
