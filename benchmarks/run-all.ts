import { join } from "node:path";
import { build } from "esbuild";
import { tiers, type Case, type Family } from "./family.ts";
import { insideRun } from "./inside.ts";
import { append, readRun } from "./log.ts";
import { commit, machine } from "./machine.ts";
import { oneRun } from "./one-run.ts";
import { crossExamine } from "./cross-examine.ts";
import type { Options } from "./options.ts";
import { keyOf, planRuns } from "./plan-runs.ts";
import type { Header, Result } from "./result.ts";
import type { Rival } from "./rival.ts";

export interface Everything {
  readonly families: readonly Family[];
  readonly rivals: readonly Rival[];
  /** Of the project: where the bundle of the child process is put. */
  readonly root: string;
  readonly say: (text: string) => void;
}

/** Runs what is asked and not in the log yet. Returns the answers that are wrong. */
export async function runAll(options: Options, everything: Everything): Promise<readonly Result[]> {
  const { root, say } = everything;
  const families = chosen("family", everything.families, options.families);
  const asked = chosen("rival", everything.rivals, options.rivals);
  const versions = new Map(asked.map((rival) => [rival.name, rival.version()]));
  const rivals = asked.filter(({ name }) => versions.get(name) !== undefined);
  const missing = Object.fromEntries(families.flatMap((f) => entry(f.name, f.missing?.())));
  const log = join(options.results, options.name, "log.jsonl");
  const before = readRun(log);
  const header: Header = {
    type: "run",
    name: options.name,
    at: new Date().toISOString(),
    commit: commit(),
    machine: machine(),
    seed: options.seed,
    seconds: options.seconds,
    repetitions: options.repetitions,
    rivals: Object.fromEntries(rivals.map(({ name }) => [name, versions.get(name) as string])),
    absent: asked.filter(({ name }) => versions.get(name) === undefined).map(({ name }) => name),
    missing,
  };
  sameRun(before.headers[0], header);
  append(log, header);
  for (const [family, why] of Object.entries(missing)) say(`${family}: skipped, ${why}`);
  if (header.absent.length > 0) say(`not on this machine: ${header.absent.join(", ")}`);

  const childFile = join(root, "dist", "benchmarks", "child.js");
  const inside = options.tier === "smoke";
  if (!inside) await bundle(root, childFile);
  const done = new Map(before.results.map((r) => [keyOf(r.family, r.case, r.rival, r.repetition), r]));
  const told = new Set(before.skipped.map((s) => keyOf(s.family, s.case, s.rival, 0)));
  const upTo = tiers.slice(0, tiers.indexOf(options.tier) + 1);
  const cases = families
    .filter(({ name }) => missing[name] === undefined)
    .map((family) => ({ family, cases: family.cases(options.seed).filter(({ tier }) => upTo.includes(tier)) }));
  const planned = planRuns({ families: cases, rivals, repetitions: options.repetitions });
  const from = performance.now();
  const results: Result[] = [...before.results];
  let left = 0;
  for (const [i, { family, one, rival, repetition }] of planned.entries()) {
    if (done.has(keyOf(family.name, one.name, rival.name, repetition))) continue;
    const why = reason(family, one, rival, repetition, results, options);
    if (why !== undefined) {
      const skip = { type: "skipped", family: family.name, case: one.name, rival: rival.name, why } as const;
      const key = keyOf(family.name, one.name, rival.name, 0);
      if (!told.has(key) && why !== NOT_FOR_IT) append(log, skip);
      told.add(key);
      continue;
    }
    if ((performance.now() - from) / 1000 > options.budget) {
      left += 1;
      continue;
    }
    const seconds = options.seconds * (one.patience ?? 1);
    const job = { family: family.name, case: one.name, rival: rival.name, seed: options.seed, seconds };
    const { size, severity } = one;
    const result = inside
      ? await insideRun(job, one, rival, repetition)
      : await oneRun(childFile, job, { size, severity }, repetition);
    append(log, result);
    results.push(result);
    say(`${i + 1}/${planned.length}  ${line(result)}`);
  }
  if (left > 0)
    say(`The budget of ${options.budget} s is used up: ${left} runs are left. The same command goes on with them.`);
  const roads = new Set(everything.families.filter(({ type }) => type === "road").map(({ name }) => name));
  return crossExamine(results, (name) => roads.has(name)).filter(({ standing }) => standing === "wrong");
}

/** Said to nobody: the rival is not for this sort of task at all. */
const NOT_FOR_IT = "not for it";

/** Why a rival is not asked this case (again); undefined where it is. */
function reason(
  family: Family,
  one: Case,
  rival: Rival,
  repetition: number,
  results: readonly Result[],
  { all }: Options,
): string | undefined {
  if (!rival.takes.includes(family.type) || (rival.strategy === undefined && family.byRule !== true)) return NOT_FOR_IT;
  const columns = one.columns ?? one.size;
  if (rival.most !== undefined && columns > rival.most) {
    return rival.most < 100 ? NOT_FOR_IT : `at least ${columns} columns; it is asked at most ${rival.most}`;
  }
  const its = results.filter((r) => r.family === family.name && r.rival === rival.name);
  const same = its.filter((r) => r.case === one.name);
  // A search that the clock ended takes as long the next time.
  if (repetition > 1 && same.some((r) => r.proofMs === undefined)) return "ended by the clock the first time";
  if (all || one.ladder === undefined) return undefined;
  const ladder = new Set(
    family
      .cases(0)
      .filter((c) => c.ladder === one.ladder && c.size < one.size)
      .map((c) => c.name),
  );
  const failed = its.find((r) => ladder.has(r.case) && r.standing !== "proven" && r.standing !== "found");
  return failed === undefined ? undefined : `${failed.standing} at ${failed.case}, which is smaller`;
}

function sameRun(before: Header | undefined, now: Header): void {
  if (before === undefined) return;
  for (const what of ["seed", "seconds"] as const) {
    if (before[what] !== now[what]) {
      throw new RangeError(
        `The run (${now.name}) was made with ${what} (${before[what]}), not (${now[what]}). Maybe give this one another --name.`,
      );
    }
  }
  if (before.commit !== now.commit || before.machine.processor !== now.machine.processor) {
    throw new RangeError(
      `The run (${now.name}) was made at commit (${before.commit}) on (${before.machine.processor}). Maybe give this one another --name.`,
    );
  }
}

function chosen<T extends { readonly name: string }>(
  what: string,
  all: readonly T[],
  names: readonly string[],
): readonly T[] {
  const unknown = names.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) {
    throw new RangeError(`There is no ${what} (${unknown}). Maybe one of: ${all.map(({ name }) => name).join(", ")}.`);
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

function entry(name: string, why: string | undefined): [string, string][] {
  return why === undefined ? [] : [[name, why]];
}

/** One file for the child processes: starting from sources would take each of them a second longer. */
async function bundle(root: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, "benchmarks", "child.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}

function line(r: Result): string {
  const value = r.levels.map(({ value }) => value).join(" / ");
  const gap = r.levels.map(({ gap }) => gap).join(" / ");
  const ms = r.phases.find(({ phase }) => phase === "solve")?.ms ?? 0;
  const what = r.why === undefined ? (value === "" ? "" : `value ${value}, gap ${gap}`) : r.why;
  return `${r.family} ${r.case}  ${r.rival}  ${r.standing}${r.killed === true ? " (ended)" : ""}  ${ms.toFixed(0)} ms  ${what}`;
}
