import type { Bilingual } from "../domain/index.ts";
import type { Language } from "../report/index.ts";
import type { Io } from "./io.ts";

/** What a result says beside the names that every result has. `status` tells how the command ended. */
export interface Told {
  readonly status: string;
  readonly format?: never;
  readonly version?: never;
  readonly command?: never;
  readonly [name: string]: unknown;
}

/**
 * The one object that a command with `--json` writes on standard output, however it ends: its format and version, the
 * command as it was typed (`scenario list`; empty where none was understood), and what is told. `docs/json.md` has all of them.
 */
export function tellJson({ io, command }: { readonly io: Io; readonly command: string }, told: Told): void {
  io.out(`${JSON.stringify({ format: "verdeelwijzer-result", version: 1, command, ...told }, null, 2)}\n`);
}

/** A complaint as it stands among the `problems` of a result. */
export interface ProblemLine {
  readonly message: string;
}

/** Problems as results have them: where each is, and its message in the language of the run. */
export function problemLines<Problem extends { readonly message: Bilingual }>(
  problems: readonly Problem[],
  { language }: { readonly language: Language },
): readonly (Omit<Problem, "message"> & ProblemLine)[] {
  return problems.map((problem) => ({ ...problem, message: problem.message[language] }));
}
