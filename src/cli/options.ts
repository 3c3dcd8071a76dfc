import type { Way } from "../app/index.ts";
import type { Kind, Scenario } from "../domain/index.ts";
import { kinds } from "../domain/index.ts";
import { lookalikes } from "../scenario/problem.ts";
import type { Engine } from "./context.ts";
import type { CliSay } from "./messages/index.ts";

/** What commander read, before anybody looked at it. */
export type Raw = Readonly<Record<string, string | boolean | undefined>>;

/** What an option was given; undefined where it was left out. */
export function text(value: Raw[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Reads options and collects what is wrong with them, so that a person sees all of it at once. */
export interface Reader {
  readonly say: CliSay;
  readonly complaints: string[];
}

export interface SolveOptions {
  readonly way: Way;
  readonly strategy?: string;
  /** The way of questions beside a package: stepwise, which is quick, unless one was named. */
  readonly besides: Way;
  readonly threads: number;
  readonly seed: number;
  readonly timeLimit?: number;
  readonly untilProven?: true;
  readonly gap?: number;
}

/** `standard`: the way where none is named. */
export function solveOptions(reader: Reader, raw: Raw, engine: Engine, standard: Way = "stepwise"): SolveOptions {
  const timeLimit = seconds(reader, "--time-limit", raw.timeLimit);
  const gap = part(reader, "--gap", raw.gap);
  const way = choice(reader, "--way", raw.way, ["stepwise", "joint"]);
  const strategy = choice(reader, "--strategy", raw.strategy, engine.strategies);
  return {
    way: way ?? standard,
    besides: way ?? "stepwise",
    ...(strategy === undefined ? {} : { strategy }),
    threads: whole(reader, "--threads", raw.threads, [1, 256]) ?? engine.cores,
    seed: whole(reader, "--seed", raw.seed, [0, 2_147_483_647]) ?? 1,
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(raw.untilProven === true ? { untilProven: true } : {}),
    ...(gap === undefined ? {} : { gap }),
  };
}

/** One of a list; undefined where it was not given, or is wrong and said to be: with those that look like it, else with all. */
export function choice<T extends string>(
  { say, complaints }: Reader,
  option: string,
  found: Raw[string],
  choices: readonly T[],
): T | undefined {
  if (typeof found !== "string") return undefined;
  const chosen = choices.find((candidate) => candidate === found);
  if (chosen === undefined) {
    const near = lookalikes(found, choices);
    complaints.push(say("error.choice", { found, option, choices: either(near.length > 0 ? near : choices, say) }));
  }
  return chosen;
}

/** A kind of places, by its name in English or Dutch. */
export function kindOption(reader: Reader, found: Raw[string]): Kind | undefined {
  const named = typeof found === "string" ? found.trim().toLowerCase() : found;
  return choice(reader, "--kind", named === "regulier" ? "regular" : named, kinds);
}

export function whole(
  { say, complaints }: Reader,
  option: string,
  found: Raw[string],
  [least, most]: readonly [number, number],
): number | undefined {
  if (typeof found !== "string") return undefined;
  const value = /^\d{1,15}$/.test(found) ? Number(found) : Number.NaN;
  if (value >= least && value <= most) return value;
  complaints.push(say("error.whole", { found, option, least, most, example: String(Math.max(least, 2)) }));
  return undefined;
}

function seconds({ say, complaints }: Reader, option: string, found: Raw[string]): number | undefined {
  if (typeof found !== "string") return undefined;
  const value = /^\d{1,9}([.,]\d+)?$/.test(found) ? Number(found.replace(",", ".")) : Number.NaN;
  if (value > 0) return value;
  complaints.push(say("error.seconds", { found, option }));
  return undefined;
}

/** A part as a fraction ("0.01", "0,01") or as a percentage ("1%"). */
export function part({ say, complaints }: Reader, option: string, found: Raw[string]): number | undefined {
  if (typeof found !== "string") return undefined;
  const match = /^(\d{1,9}(?:[.,]\d+)?)(%?)$/.exec(found.replaceAll(" ", ""));
  const value = Number((match?.[1] ?? "x").replace(",", ".")) / (match?.[2] === "%" ? 100 : 1);
  if (value >= 0 && value <= 1) return value;
  complaints.push(say("error.gap", { found, option }));
  return undefined;
}

/** Levels of the program of swaps, whatever the scenario ranks: even relief, agreements, distance. */
const swapLevels = 3;

/** Limits of earlier levels: "81,12000". */
export function limits(
  { say, complaints }: Reader,
  found: Raw[string],
  scenario: Scenario,
  phase: "swaps" | "mergers" | "joint",
): readonly number[] {
  if (typeof found !== "string") return [];
  const option = "--limits";
  if (!/^\d{1,15}(,\d{1,15})*$/.test(found)) {
    complaints.push(say("error.limits", { found, option }));
    return [];
  }
  const values = found.split(",").map(Number);
  const levels = phase === "swaps" ? swapLevels : scenario.objective.length;
  if (values.length >= levels) {
    const key = phase === "swaps" ? "error.limits.swaps" : "error.limits.count";
    complaints.push(say(key, { n: values.length, option, levels, most: levels - 1 }));
  }
  return values;
}

/** “A, B or C”. */
export function either(names: readonly string[], say: CliSay): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : say("error.either", { names: names.slice(0, -1).join(", "), last });
}
