import type { Ended } from "../model/index.ts";
import type { Options } from "./options.ts";
import type { Phase } from "./package.ts";
import { countsOf } from "./strategy-for.ts";

/**
 * Counted work per part where no time limit is set, by what the strategy counts. The aim is a national package in about
 * a quarter of a minute of a cold start on two cores. Joint has what proves the first two levels of the frozen scenario
 * (65,000), of the bundled one (142,000) and of most others tried, and its last level a fifth of all, which brings that within some five per cent. What is not
 * proven by then is reported with its gap. Counts, not seconds: the same package on every machine.
 */
const workLimits: Readonly<Partial<Record<Phase, number>>> = {
  swaps: 20_000,
  mergers: 4_000,
  joint: 205_000,
  "municipal-swaps": 1_000,
};

/** Mergers of one province and kind by evaluations of a Lagrangian: each costs more than a simplex iteration, and does more. */
const evaluations = 1_500;

/** Relief and sites of one province, the rest held: levels 1 and 2 of the most, and a glance at the third. */
const heldRest = 8_000;

/** Mergers of one province by simplex iterations: both kinds in one program, and the only one that is asked. */
const together = 60_000;

/** The moment, by the caller's clock, at which the time limit, or that of the whole command, is over; Infinity without either. */
export function deadlineOf({
  timeLimit,
  until = Infinity,
  clock,
}: Pick<Options, "timeLimit" | "until" | "clock">): number {
  return timeLimit === undefined ? until : Math.min(until, clock() + timeLimit);
}

/** Why nothing more is to be begun: somebody stopped, or the time of the whole command is over; undefined where neither is so. */
export function overBefore({ signal, until, clock }: Pick<Options, "signal" | "until" | "clock">): Ended | undefined {
  if (signal.aborted) return "stopped";
  return until !== undefined && clock() >= until ? "time" : undefined;
}

/**
 * The deadline of one of so many equal parts of the time that is left: one limit is for all the questions of a command
 * together. Infinity where there is no limit; a moment that is past where nothing is left.
 */
export function sharedDeadline({ clock }: Pick<Options, "clock">, deadline: number, parts: number): number {
  if (deadline === Infinity) return deadline;
  const now = clock();
  return now + (deadline - now) / Math.max(1, parts);
}

/** The options for one of so many packages that share what is left of a deadline. */
export function inPart(options: Options, deadline: number, parts: number): Options {
  if (deadline === Infinity) return options;
  const until = sharedDeadline(options, deadline, parts);
  return { ...options, timeLimit: Math.max(0.001, until - options.clock()) };
}

/** The counted limit of a part for a strategy; none where the clock or the user ends it. */
export function workLimitOf(phase: Phase, part: string, strategy: string, options: Options): number | undefined {
  if (options.timeLimit !== undefined || options.untilProven !== undefined) return undefined;
  return countedLimit(phase, part, strategy, options);
}

/** So much of the counted limit, wherever the clock limits it too; undefined where all of it is nobody's limit. */
export function shareOf(
  share: number,
  phase: Phase,
  part: string,
  strategy: string,
  options: Options,
): number | undefined {
  const whole = countedLimit(phase, part, strategy, options);
  return share === Infinity || whole === undefined ? undefined : Math.ceil(share * whole);
}

function countedLimit(phase: Phase, part: string, strategy: string, options: Options): number | undefined {
  // Whoever asks for one province's mergers gets names to the swaps that are right, not the fewest.
  if (phase === "municipal-swaps" && options.province !== undefined) return 1;
  // Of one province, the rest held: a proposal while people wait, or an answer that somebody asked for by name.
  if (phase === "joint" && part !== "") return options.province === undefined ? heldRest : together;
  if (phase !== "mergers") return workLimits[phase];
  if (countsOf(strategy) === "evaluations") return evaluations;
  return options.province === undefined ? workLimits.mergers : together;
}
