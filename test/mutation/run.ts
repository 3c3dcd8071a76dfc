import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, root } from "../architecture/source.ts";
import { copyProject } from "./copy.ts";
import { whyEquivalent } from "./equivalent.ts";
import { describeMutant, mutated, type Mutant, mutantsOf } from "./mutants.ts";
import { help, type Options, readOptions } from "./options.ts";
import { sample } from "./sample.ts";
import { summary, type Verdict } from "./summary.ts";
import { type Target, targets } from "./targets.ts";
import { Tester } from "./tester.ts";

// Copies and test processes go with this one, however it ends.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

const options = readOptions(process.argv.slice(2));
if (options === undefined) process.stdout.write(help);
else process.exit(await main(options));

async function main({ sample: count, seed, only, jobs, tests, list }: Options): Promise<number> {
  const all = targets
    .flatMap(allMutants)
    .filter(
      ({ target, file, line }) =>
        only.length === 0 || only.some((part) => part === target || `${file}:${line}`.includes(part)),
    );
  const chosen = count === undefined ? all : sample(all, count, seed);
  process.stdout.write(`${all.length} mutants, ${chosen.length} tried (seed ${seed})\n`);
  if (list) process.stdout.write(`${chosen.map(describeMutant).join("\n")}\n`);
  if (list || chosen.length === 0) return list ? 0 : 2;
  const verdicts = await tryAll(chosen, jobs, tests);
  process.stdout.write(summary(verdicts));
  return 0;
}

/** Lies that nobody could notice (equivalent.ts) are not told. */
function allMutants({ name, sources, without = [] }: Target): Mutant[] {
  const files = sources
    .flatMap((source) => (source.endsWith(".ts") ? [source] : filesBelow(source)))
    .filter((file) => file.endsWith(".ts"));
  return files
    .filter((file) => !without.includes(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return mutantsOf(name, file, text).filter((mutant) => whyEquivalent(mutant, text) === undefined);
    });
}

/** Several testers, each in a copy of its own, take mutants from one list. */
async function tryAll(mutants: readonly Mutant[], jobs: number, tests?: readonly string[]): Promise<Verdict[]> {
  const names = new Set(mutants.map(({ target }) => target));
  const verdicts: Verdict[] = [];
  const queue = mutants.values();
  const plans = new Map<string, Plan>();
  const copies = Array.from({ length: Math.min(jobs, mutants.length) }, copyProject);
  const testers = copies.map((copy) => new Tester(copy));
  try {
    const [tester, copy] = [testers[0] as Tester, copies[0] as string];
    for (const target of targets)
      if (names.has(target.name)) {
        plans.set(target.name, await plan({ ...target, tests: tests ?? target.tests }, tester, copy));
      }
    await Promise.all(
      testers.map(async (one, index) => {
        for (const mutant of queue) {
          const verdict = await tryOne(mutant, one, copies[index] as string, plans.get(mutant.target) as Plan);
          verdicts.push(verdict);
          const word = { noticed: "killed", hung: "killed (no end)", quiet: "SURVIVED" }[verdict.status];
          process.stdout.write(`${verdicts.length}/${mutants.length} ${word} ${describeMutant(mutant)}\n`);
        }
      }),
    );
  } finally {
    for (const one of testers) one.stop();
  }
  return verdicts;
}

/** Test files of a target, from the copy's root, in the order to ask them; and how long they may take. */
interface Plan {
  readonly files: readonly string[];
  readonly milliseconds: number;
}

/** Runs each test file without a mutant. Those that fail can tell nothing and stay out, loudly. */
async function plan({ name, tests }: Target, tester: Tester, copy: string): Promise<Plan> {
  const files: string[] = [];
  const begin = performance.now();
  for (const path of tests) {
    const timed: { file: string; took: number }[] = [];
    for (const file of await tester.find([`${copy}/${path}`])) {
      const start = performance.now();
      const { status } = await tester.run([file], 600_000);
      if (status === "quiet") timed.push({ file: file.slice(copy.length + 1), took: performance.now() - start });
      else process.stdout.write(`Left out, since it fails without any mutant: ${file.slice(copy.length + 1)}\n`);
    }
    // Within a folder the quickest first.
    const quick = timed.toSorted((a, b) => a.took - b.took).map(({ file }) => file);
    files.push(...quick.filter((file) => !files.includes(file)));
  }
  const took = performance.now() - begin;
  process.stdout.write(`${name}: ${files.length} test files, ${Math.round(took / 1000)} s\n`);
  if (files.length === 0) throw new Error(`No tests for (${name}). Maybe its folders in targets.ts have moved.`);
  return { files, milliseconds: 20_000 + 3 * took };
}

async function tryOne(mutant: Mutant, tester: Tester, copy: string, { files, milliseconds }: Plan): Promise<Verdict> {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, mutated(text, mutant));
  try {
    const run = await tester.run(
      files.map((file) => join(copy, file)),
      milliseconds,
      path,
    );
    return { mutant, status: run.status };
  } finally {
    writeFileSync(path, text);
  }
}
