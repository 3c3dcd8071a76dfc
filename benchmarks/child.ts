import { appendFileSync, readFileSync } from "node:fs";
import type { Progress } from "../src/model/index.ts";
import { answer, claimOf, stepsOf, type Answered } from "./answer.ts";
import { checkClaim } from "./check.ts";
import { families } from "./families/index.ts";
import { createPhases, type PhaseTime } from "./phases.ts";
import { rivals } from "./rivals/index.ts";
import type { AskedJob } from "./timed-result.ts";

/**
 * One rival on one case, in a process of its own: its memory is its own, and it can be ended when it does not end.
 * `judge`: no solving, but a check of what a process that was ended had reported.
 */
export interface Job extends AskedJob {
  /** Where lines are written: reports while it solves, and the answer. */
  readonly out: string;
  readonly judge?: { readonly reports: string; readonly ms: number };
}

export type ChildLine =
  | { readonly type: "heard"; readonly progress: Progress; readonly ms: number }
  | {
      readonly type: "answered";
      readonly answered: Answered;
      readonly phases: readonly PhaseTime[];
      readonly peakMb: number;
    };

const job = JSON.parse(process.argv[2] as string) as Job;
const family = families.find(({ name }) => name === job.family);
const found = family?.cases(job.seed).find(({ name }) => name === job.case);
const rival = rivals.find(({ name }) => name === job.rival);
if (found === undefined || rival === undefined) {
  throw new RangeError(`There is no such case (${job.family} ${job.case}) or rival (${job.rival}).`);
}
const write = (line: ChildLine) => appendFileSync(job.out, `${JSON.stringify(line)}\n`);
const phases = createPhases();
const task = found.make(phases);
if (job.judge !== undefined && task.type === "program") {
  const reports = readFileSync(job.judge.reports, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const said = JSON.parse(line) as ChildLine;
        return said.type === "heard" ? [said] : [];
      } catch {
        return []; // cut off in the middle
      }
    });
  // It had all of its time, and the grace.
  phases.add({ phase: "solve", ms: job.judge.ms, cpuMs: 0, size: task.model.columns.length, unit: "columns" });
  const claim = claimOf(
    rival.name,
    reports.map(({ progress }) => progress),
  );
  const checked = checkClaim(task, claim, phases);
  end({ ...checked, ...stepsOf(task.model, reports, {}, job.judge.ms), statistics: {} });
} else {
  // The parent's clock for ending us runs from the one word to the other.
  await tell(task.type === "road" ? "solving a road" : "solving");
  const { seed, seconds } = job;
  const heard = (progress: Progress, ms: number) => write({ type: "heard", progress, ms });
  end(await answer(task, { rival, seconds, seed, phases, heard, solved: () => tell("solved") }));
}

function tell(word: "solving" | "solving a road" | "solved"): Promise<void> {
  return new Promise((resolve) => (process.send === undefined ? resolve() : process.send(word, () => resolve())));
}

function end(answered: Answered): void {
  const peakMb = process.resourceUsage().maxRSS / 1024;
  write({ type: "answered", answered, phases: phases.times(), peakMb });
  // Whatever a rival left running ends here.
  process.exit(0);
}
