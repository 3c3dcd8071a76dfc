import { parseArgs } from "node:util";
import { targets } from "./targets.ts";

export interface Options {
  /** How many mutants are tried; undefined: all. */
  readonly sample: number | undefined;
  readonly seed: number;
  readonly only: readonly string[];
  readonly jobs: number;
  /** Test folders to ask instead of those of targets.ts. */
  readonly tests: readonly string[] | undefined;
  /** Print the mutants and try none. */
  readonly list: boolean;
}

export const help = `Tells small lies in the code, one at a time, in a copy of the project, and counts those that the tests notice.

  npm run mutation -- [options]

  --sample N    try N mutants, drawn by the seed (default: all)
  --seed N      which sample (default: 1)
  --only A,B    of ${targets.map((target) => target.name).join(", ")}, or part of a mutant's file:line
  --jobs N      processes (default: 2)
  --tests A,B   test folders to ask instead of those in targets.ts
  --list        print the mutants, try none
`;

export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
      jobs: { type: "string", default: "2" },
      tests: { type: "string" },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  return {
    sample: values.sample === undefined ? undefined : whole("sample", values.sample, 1),
    seed: whole("seed", values.seed, 0),
    only: values.only === undefined ? [] : values.only.split(","),
    jobs: whole("jobs", values.jobs, 1),
    tests: values.tests?.split(","),
    list: values.list,
  };
}

function whole(name: string, text: string, least: number): number {
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new RangeError(`--${name} is (${text}), not a whole number of at least ${least}. Maybe try --help.`);
}
