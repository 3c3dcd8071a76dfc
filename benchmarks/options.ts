import { parseArgs } from "node:util";
import type { Tier } from "./family.ts";

/** What a run is asked: which cases, which rivals, how long, how often. */
export interface Options {
  readonly tier: Tier;
  readonly families: readonly string[];
  readonly rivals: readonly string[];
  /** Seconds per solve; a case may multiply it. */
  readonly seconds: number;
  readonly repetitions: number;
  readonly seed: number;
  /** Folder of the run under `results`. */
  readonly name: string;
  /** Seconds for the whole run; what is left over is skipped and told, and done when it is resumed. */
  readonly budget: number;
  readonly results: string;
  /** Ask every rival every case, also above a size at which it found nothing. */
  readonly all: boolean;
}

export const help = `npm run bench -- [options]             run, or resume the run of that name
npm run bench -- compare RUN RUN       what got faster, slower, better, worse, beyond noise
npm run bench -- report RUN            write its pages again

  --quick            small cases, one repetition, under eight minutes
  --smoke            the smallest of everything, within a minute
  --families a,b     these families alone (their files in benchmarks/families)
  --rivals a,b       these rivals alone
  --seconds N        seconds for one solve (60; quick 5, smoke 2)
  --repetitions N    times that each case is asked (3; quick and smoke 1)
  --seed N           seed of the made instances and of the strategies (1)
  --name NAME        folder of the run under benchmarks/results (full, quick, smoke)
  --results FOLDER   where runs are kept, instead of benchmarks/results
  --budget N         seconds for the whole run (none; quick 420, smoke 50)
  --all              also ask a rival above a size at which it found nothing
`;

const usual = {
  smoke: { seconds: 2, repetitions: 1, budget: 50 },
  quick: { seconds: 5, repetitions: 1, budget: 420 },
  full: { seconds: 60, repetitions: 3, budget: Infinity },
} as const;

/** Throws RangeError for numbers that are none. */
export function readOptions(args: readonly string[], results: string): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean" },
      smoke: { type: "boolean" },
      all: { type: "boolean" },
      families: { type: "string" },
      rivals: { type: "string" },
      seconds: { type: "string" },
      repetitions: { type: "string" },
      seed: { type: "string" },
      name: { type: "string" },
      results: { type: "string" },
      budget: { type: "string" },
    },
  });
  const tier: Tier = values.smoke === true ? "smoke" : values.quick === true ? "quick" : "full";
  const number = (name: "seconds" | "repetitions" | "seed" | "budget", instead: number, least: number) => {
    const text = values[name];
    const value = text === undefined ? instead : Number(text);
    if (Number.isNaN(value) || value < least) {
      throw new RangeError(`--${name} (${text}) must be a number of at least ${least}. Maybe a unit was written.`);
    }
    return value;
  };
  const list = (text: string | undefined) => text?.split(",").filter((word) => word !== "") ?? [];
  return {
    tier,
    families: list(values.families),
    rivals: list(values.rivals),
    seconds: number("seconds", usual[tier].seconds, 0.1),
    repetitions: number("repetitions", usual[tier].repetitions, 1),
    seed: number("seed", 1, 0),
    name: values.name ?? tier,
    budget: number("budget", usual[tier].budget, 1),
    results: values.results ?? results,
    all: values.all === true,
  };
}
