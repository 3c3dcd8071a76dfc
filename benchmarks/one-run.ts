import { fork } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChildLine, Job } from "./child.ts";
import { load } from "./machine.ts";
import type { Result } from "./result.ts";
import { resultBase, round, withTimes, type AskedJob, type Sized } from "./timed-result.ts";
import { peakOf } from "./rivals/command.ts";

/** Milliseconds that a case may take to be made, and an answer to be checked; and that a rival may overrun its time, before its process is ended. */
const MAKING = 300_000;
const GRACE = 3_000;
const ROAD_GRACE = 60_000;

/** Runs one rival on one case, once, in a process of its own, and returns what is logged of it. */
export async function oneRun(childFile: string, job: AskedJob, one: Sized, repetition: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "bench-run-"));
  const before = load();
  try {
    const out = join(folder, "said.jsonl");
    const end = await ask(childFile, { ...job, out });
    let answered = answerIn(out);
    if (answered === undefined && end.killed && existsSync(out)) {
      // What it had reported is worth as much as what a finished rival says: it is checked likewise.
      const judged = join(folder, "judged.jsonl");
      await ask(childFile, { ...job, out: judged, judge: { reports: out, ms: job.seconds * 1000 } });
      answered = answerIn(judged);
    }
    const base = resultBase(job, one, repetition, before);
    const killed = end.killed ? ({ killed: true } as const) : {};
    if (answered !== undefined) {
      const { answered: told, phases } = answered;
      return { ...withTimes(base, told, phases, Math.max(answered.peakMb, end.peakMb)), ...killed };
    }
    const standing = end.killed ? "nothing" : "crashed";
    const why = end.killed ? {} : { why: end.said };
    // Who was ended had all of its time.
    const ms = end.killed ? job.seconds * 1000 : 0;
    const phases = [{ phase: "solve", ms, cpuMs: 0, size: 0, unit: "columns" }] as const;
    const none = { levels: [], phases, steps: [], falseSteps: 0, statistics: {} };
    return { ...base, standing, ...why, ...killed, ...none, peakMb: round(end.peakMb) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface End {
  readonly killed: boolean;
  readonly said: string;
  readonly peakMb: number;
}

function ask(childFile: string, job: Job): Promise<End> {
  return new Promise((resolve) => {
    const child = fork(childFile, [JSON.stringify(job)], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: ["--enable-source-maps"],
    });
    let said = "";
    let killed = false;
    let peakMb = 0;
    const kill = () => {
      peakMb = peakOf(child.pid) / 1024;
      killed = child.kill("SIGKILL");
    };
    let timer = setTimeout(kill, MAKING);
    child.stderr?.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-2000)));
    child.on("message", (word) => {
      clearTimeout(timer);
      // A road has dozens of parts, each with its own formulation and its own way of being late.
      const grace = word === "solving" ? GRACE : ROAD_GRACE;
      timer = setTimeout(kill, word === "solved" ? MAKING : job.seconds * 1000 + grace);
    });
    child.on("close", () => {
      clearTimeout(timer);
      resolve({ killed, said: lastWords(said), peakMb });
    });
  });
}

/** The line that names the error; Node prints its version after it. */
function lastWords(said: string): string {
  const lines = said.trim().split("\n");
  return lines.findLast((line) => /error|fatal|abort/i.test(line)) ?? lines.at(-1) ?? "";
}

function answerIn(file: string): Extract<ChildLine, { type: "answered" }> | undefined {
  if (!existsSync(file)) return undefined;
  const last = readFileSync(file, "utf8").trimEnd().split("\n").at(-1) ?? "";
  try {
    const line = JSON.parse(last) as ChildLine;
    return line.type === "answered" ? line : undefined;
  } catch {
    return undefined;
  }
}
