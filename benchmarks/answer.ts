import { makePackage } from "../src/app/index.ts";
import { type Claim, createStream, levelValue, type Model, type Progress, satisfies } from "../src/model/index.ts";
import { verify } from "../src/verify/index.ts";
import { createInlinePool } from "../workers/inline-pool.ts";
import type { Pool } from "../workers/pool.ts";
import { checkCells, checkClaim, type Checked } from "./check.ts";
import type { ArithmeticTask, ProgramTask, RoadTask, Task } from "./family.ts";
import { cpuSince, type Phases } from "./phases.ts";
import type { Rival } from "./rival.ts";

/** A point on the way: when it was there, and the value of every level in it, recomputed by us. */
export interface Step {
  readonly ms: number;
  readonly values: readonly number[];
}

export interface Answered extends Checked {
  /** The plans that were reported while it searched, each better than the one before, without those that are none. */
  readonly steps: readonly Step[];
  /** Reports that were no plans at all: a rival that shows them lies while it works. */
  readonly falseSteps: number;
  readonly statistics: Readonly<Record<string, number | string>>;
}

export interface Asking {
  readonly rival: Rival;
  readonly seconds: number;
  readonly seed: number;
  readonly phases: Phases;
  /** Told of each report at once, so that it survives the end of the process. */
  readonly heard: (progress: Progress, ms: number) => void;
  /** Told when the rival has ended and our own checks begin: they take no time of its. */
  readonly solved?: () => Promise<void>;
}

/** Asks a rival, with the clock on it alone, and then checks what it says, with the clock of our own checks. */
export function answer(task: Task, asking: Asking): Promise<Answered> {
  switch (task.type) {
    case "program":
      return answerProgram(task, asking);
    case "road":
      return answerRoad(task, asking);
    case "arithmetic":
      return Promise.resolve(answerArithmetic(task, asking.phases));
  }
}

async function answerProgram(
  task: ProgramTask,
  { rival, seconds, seed, phases, heard, solved }: Asking,
): Promise<Answered> {
  const reports: { readonly progress: Progress; readonly ms: number }[] = [];
  const cpu = process.cpuUsage();
  const from = performance.now();
  // The time that we take to write down what we hear is not the rival's.
  let ours = 0;
  const elapsed = () => performance.now() - from - ours;
  const report = (progress: Progress) => {
    const begun = performance.now();
    const ms = begun - from - ours;
    reports.push({ progress, ms });
    heard(progress, ms);
    ours += performance.now() - begun;
  };
  let claim: Claim;
  let crash: string | undefined;
  try {
    claim =
      rival.strategy === undefined
        ? byRule(task, rival.name)
        : await rival.strategy.solve(task.model, { timeLimit: seconds, seed, stopped: () => false, report });
  } catch (error) {
    crash = String(error);
    claim = { strategy: rival.name, levels: [], ended: "failed", statistics: {} };
  }
  const ms = elapsed();
  await solved?.();
  phases.add({ phase: "solve", ms, cpuMs: cpuSince(cpu), size: task.model.columns.length, unit: "columns" });
  if (crash !== undefined) {
    return { standing: "crashed", why: crash, levels: [], steps: [], falseSteps: 0, statistics: {} };
  }
  const checked = checkClaim(task, claim, phases);
  return { ...checked, ...stepsOf(task.model, reports, claim, ms), statistics: claim.statistics };
}

function byRule(task: ProgramTask, strategy: string): Claim {
  const values = task.direct?.();
  return { strategy, ...(values !== undefined && { values }), levels: [], ended: "finished", statistics: {} };
}

/** The reported plans as we see them; an answer that was never reported is there when the rival ends. */
export function stepsOf(
  model: Model,
  reports: readonly { readonly progress: Progress; readonly ms: number }[],
  claim: Pick<Claim, "values">,
  end: number,
): { readonly steps: readonly Step[]; readonly falseSteps: number } {
  const told = reports.flatMap(({ progress, ms }) =>
    progress.type === "incumbent" ? [{ values: progress.values, ms }] : [],
  );
  if (claim.values !== undefined) told.push({ values: claim.values, ms: end });
  const steps: Step[] = [];
  let falseSteps = 0;
  for (const { values, ms } of told) {
    if (!satisfies(model, values)) {
      falseSteps += 1;
      continue;
    }
    const levels = model.levels.map((level) => levelValue(level, values));
    const last = steps.at(-1)?.values;
    if (last === undefined || levels.some((value, l) => value !== last[l])) steps.push({ ms, values: levels });
  }
  return { steps, falseSteps };
}

/** The whole road, with the rival in the place of the workers. Its clock runs only while it solves. */
async function answerRoad(task: RoadTask, { rival, seconds, seed, phases, solved }: Asking): Promise<Answered> {
  const { strategy } = rival;
  if (strategy === undefined) throw new RangeError(`The rival (${rival.name}) has no strategy to solve a road with.`);
  const inline = createInlinePool([strategy]);
  const from = performance.now();
  const cpu = process.cpuUsage();
  let solving = 0;
  // Parts are asked all at once and wait for one another: time counts once, while any of them is under way.
  let [underWay, since] = [0, 0];
  const pool: Pool = {
    ...inline,
    async run(job, options) {
      if (underWay === 0) since = performance.now();
      underWay += 1;
      try {
        return await inline.run(job, options);
      } finally {
        underWay -= 1;
        if (underWay === 0) solving += performance.now() - since;
      }
    },
  };
  const made = await makePackage(task.scenario, {
    way: task.way,
    strategy: strategy.name,
    seed,
    pool,
    timeLimit: seconds,
    signal: new AbortController().signal,
    clock: () => performance.now() / 1000,
    onProgress: () => undefined,
  });
  const whole = performance.now() - from;
  await solved?.();
  const size = task.scenario.municipalities.length;
  phases.add({ phase: "solve", ms: solving, cpuMs: cpuSince(cpu), size, unit: "municipalities" });
  phases.add({
    phase: "formulate",
    ms: Math.max(0, whole - solving),
    cpuMs: 0,
    size,
    unit: "municipalities, and all between the parts",
  });
  const none = { levels: [], steps: [], falseSteps: 0, statistics: {} };
  switch (made.status) {
    case "no-decision":
    case "infeasible":
      return { standing: "infeasible", ...none };
    case "unknown":
      return { standing: "nothing", ended: made.ended, ...none };
    case "failed":
      return { standing: "wrong", why: made.message.en, ...none };
    case "done": {
      const verdict = phases.time(
        "verify",
        () => verify(task.scenario, made.plan),
        (v) => [v.municipalities.length, "municipalities"],
      );
      const values = verdict.levels.map(({ value }) => value);
      // Parts leave out what they cannot change: the gap is theirs, the value the whole plan's.
      const levels = made.proof.levels.map(({ name, gap }, l) => {
        const value = values[l] ?? Number.NaN;
        return { name, value, best: value, bound: value - gap, gap };
      });
      const { certificate } = made.proof.parts[0] ?? {};
      if (!verdict.ok) {
        return { standing: "wrong", why: verdict.violations[0]?.message.en ?? "it breaks a rule", ...none, levels };
      }
      const standing = made.proof.status === "optimal" ? "proven" : "found";
      const ended = made.stopped ? "time" : "finished";
      const statistics = {
        parts: made.proof.parts.length,
        proven: made.proof.parts.filter((p) => p.status === "optimal").length,
      };
      const found = { ...none, statistics, levels, ended, steps: [{ ms: solving, values }] };
      return { standing, ...found, ...(certificate !== undefined && { certificate }) };
    }
  }
}

/** Short divisions are asked again and again for a fifth of a second: `solve` is the median, `cold ms` the first. */
function answerArithmetic(task: ArithmeticTask, phases: Phases): Answered {
  const taken: number[] = [];
  const cpu = process.cpuUsage();
  const from = performance.now();
  let cells: readonly number[] = [];
  do {
    const begun = performance.now();
    cells = task.divide();
    taken.push(performance.now() - begun);
  } while (performance.now() - from < 200 && taken.length < 1000);
  const cold = taken[0] as number;
  const ms = taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] as number;
  phases.add({ phase: "solve", ms, cpuMs: cpuSince(cpu) / taken.length, size: task.known.length, unit: "cells" });
  const checked = checkCells(task, cells);
  return { ...checked, steps: [], falseSteps: 0, statistics: { "cold ms": cold, times: taken.length } };
}

/** The claim of a rival whose process was ended, from what it had reported until then. */
export function claimOf(rival: string, reports: readonly Progress[]): Claim {
  const stream = createStream(rival);
  for (const progress of reports) stream.add(progress);
  return stream.claim("time");
}
