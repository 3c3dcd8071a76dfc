import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import type { Header, Line, Result, Skipped } from "./result.ts";

/** A run as its log has it. The log is a line of JSON per result, written at once, so that an ended run can be resumed. */
export interface Run {
  readonly headers: readonly Header[];
  readonly results: readonly Result[];
  readonly skipped: readonly Skipped[];
}

/** Errors name files; a log that is kept names no folder of this machine. */
export function append(file: string, line: Line): void {
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify(line).replaceAll(process.cwd(), ".").replaceAll(tmpdir(), "tmp");
  appendFileSync(file, `${text}\n`);
}

/** Reads a log; a last line that was cut off in the middle is left out, since its run was ended while it wrote. */
export function readRun(file: string): Run {
  if (!existsSync(file)) return { headers: [], results: [], skipped: [] };
  const text = readFileSync(file, "utf8").split("\n");
  const lines = text.flatMap((line, i): Line[] => {
    if (line === "") return [];
    try {
      return [JSON.parse(line) as Line];
    } catch {
      if (i >= text.length - 2) return [];
      throw new SyntaxError(`Line (${i + 1}) of (${file}) is no JSON. Maybe the log was edited by hand.`);
    }
  });
  return {
    headers: lines.filter((line) => line.type === "run"),
    results: lines.filter((line) => line.type === "result"),
    skipped: lines.filter((line) => line.type === "skipped"),
  };
}
