import type { CliKey, CliSay } from "./messages/index.ts";
import type { Raw } from "./options.ts";

/** Options of commands that do nothing as others are given or not: said, and never passed over. */
interface Idle {
  readonly commands: readonly string[];
  /** By their names as commander gives them. */
  readonly options: readonly string[];
  readonly when: (given: Raw) => boolean;
  /** Why it does nothing; `{other}` is what is missing or in the way. */
  readonly key: Extract<CliKey, `idle.${string}`>;
  readonly other: string;
}

/** What says how to solve: of no use where nothing is solved. */
const solving = ["way", "strategy", "timeLimit", "untilProven", "gap", "threads", "seed"] as const;

const idle: readonly Idle[] = [
  {
    commands: ["plan"],
    options: ["frontProvince"],
    when: ({ front }) => front === undefined,
    key: "idle.without",
    other: "--front",
  },
  {
    commands: ["mergers"],
    options: ["way", "within", "distance", "by"],
    when: ({ alternatives }) => alternatives === undefined,
    key: "idle.without",
    other: "--alternatives",
  },
  {
    commands: ["front"],
    options: ["way"],
    when: ({ way, province }) => way === "joint" && province === undefined,
    key: "idle.without",
    other: "--province",
  },
  {
    commands: ["mergers"],
    options: ["out"],
    when: ({ alternatives }) => alternatives !== undefined,
    key: "idle.alternatives",
    other: "--alternatives",
  },
  {
    commands: ["why", "fairness"],
    options: solving,
    when: ({ plan }) => plan !== undefined,
    key: "idle.plan",
    other: "--plan",
  },
  {
    commands: ["model"],
    options: ["province", "kind"],
    // A phase that does not exist is told as such.
    when: ({ phase }) => phase === undefined || phase === "joint" || phase === "swaps",
    key: "idle.phase",
    other: "--phase mergers",
  },
  {
    commands: ["plan", "mergers", "swaps", "why", "fairness", "conflicts", "front", "sensitivity", "pins"],
    options: ["untilProven"],
    when: ({ timeLimit }) => timeLimit !== undefined,
    key: "idle.time",
    other: "--time-limit",
  },
  {
    commands: ["decide"],
    options: ["province"],
    when: ({ json }) => json === true,
    key: "idle.json",
    other: "--json",
  },
];

/** A complaint for every given option of a command that does nothing beside the others. */
export function idleOptions(say: CliSay, command: string, given: Raw): readonly string[] {
  return idle
    .filter(({ commands, when }) => commands.includes(command) && when(given))
    .flatMap(({ options, key, other }) =>
      options
        .filter((option) => given[option] !== undefined)
        .map((option) => say(key, { option: flag(option), other })),
    );
}

/** `untilProven` as people type it: --until-proven. */
function flag(option: string): string {
  return `--${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
