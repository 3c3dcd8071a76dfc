import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Model, toMps } from "../../src/model/index.ts";
import type { Rival } from "../rival.ts";
import { levelByLevel, nearlyWhole, type Told } from "./level-by-level.ts";

/** A solver that is a command, found on PATH: it reads MPS and writes its answer to a file. */
export interface Command {
  readonly name: string;
  readonly about: string;
  readonly file: string;
  readonly version: readonly string[];
  readonly arguments: (mps: string, answer: string, seconds: number) => readonly string[];
  /** Reads its answer and what it printed. Values by the column names C0, C1, … of fixed MPS. */
  readonly read: (answer: string, printed: string) => Answer;
}

export interface Answer {
  readonly status: "optimal" | "feasible" | "infeasible" | "nothing";
  readonly values: ReadonlyMap<string, number>;
  /** What it says no point is below; absent where it does not say. */
  readonly bound?: number;
}

export function commandRival(command: Command): Rival {
  return {
    name: `${command.name} (command)`,
    ours: false,
    about: command.about,
    takes: ["program"],
    version: () => versionOf(command),
    strategy: levelByLevel(`${command.name} (command)`, (program, seconds) => run(command, program, seconds)),
  };
}

export function onPath(file: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, file)));
}

function versionOf({ file, version }: Command): string | undefined {
  if (!onPath(file)) return undefined;
  const { stdout, stderr } = spawnSync(file, version, { encoding: "utf8", timeout: 10_000, input: "" });
  return /\d+\.\d+(\.\d+)*/.exec(`${stdout}\n${stderr}`)?.[0] ?? "unknown version";
}

/** Writes, runs and reads. Writing and reading text are part of what it takes to ask a command, so the clock runs on. */
async function run(command: Command, program: Model, seconds: number): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), "bench-command-"));
  try {
    const mps = join(folder, "model.mps");
    const answer = join(folder, "answer.txt");
    // Names by place: short, unique, and the same whatever the reader thinks of long ones.
    const columns = program.columns.map((column, j) => ({ ...column, name: `C${j}` }));
    const rows = program.rows.map((row, i) => ({ ...row, name: `R${i}` }));
    writeFileSync(mps, toMps({ ...program, columns, rows }));
    const { printed, peakKb } = await execute(command.file, command.arguments(mps, answer, seconds), seconds);
    const told = command.read(existsSync(answer) ? readFileSync(answer, "utf8") : "", printed);
    const statistics = { "peak kB": peakKb };
    switch (told.status) {
      case "infeasible":
        return { infeasible: true, ended: "finished", statistics };
      case "nothing":
        return { ended: "time", statistics };
      case "optimal":
      case "feasible": {
        const values = columns.map(({ name }) => nearlyWhole(told.values.get(name) ?? 0));
        const ended = told.status === "optimal" ? "finished" : "time";
        return { values, ended, statistics, ...(told.bound !== undefined && { bound: told.bound }) };
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends it itself some seconds after its own limit. Its memory is looked at while it runs (Linux; 0 elsewhere). */
function execute(file: string, args: readonly string[], seconds: number): Promise<{ printed: string; peakKb: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    let peakKb = 0;
    const listen = (text: Buffer) => void (printed += text.toString());
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    const look = setInterval(() => (peakKb = Math.max(peakKb, peakOf(child.pid))), 20);
    const end = setTimeout(() => child.kill("SIGKILL"), (seconds + 2) * 1000);
    const done = () => {
      clearInterval(look);
      clearTimeout(end);
    };
    child.on("error", (error) => (done(), reject(error)));
    child.on("close", () => (done(), resolve({ printed, peakKb })));
  });
}

/** The highest resident memory of a process so far, in kB, where the system says so. */
export function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
