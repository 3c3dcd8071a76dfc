import { type Bilingual, spoken } from "../domain/index.ts";
import type { Language } from "../report/index.ts";
import type { Io } from "./io.ts";
import type { ProblemLine } from "./results/index.ts";

/**
 * The one object that a command with `--json` writes on standard output, however it ends: its format and version, the
 * command as it was typed (`scenario list`; empty where none was understood), and what is told. `Result`: one of `results/`,
 * named by who calls.
 */
export function tellJson<Result extends { readonly status: string } = never>(
  { io, command }: { readonly io: Io; readonly command: string },
  told: NoInfer<Result>,
): void {
  io.out(`${JSON.stringify({ format: "verdeelwijzer-result", version: 1, command, ...told }, null, 2)}\n`);
}

/** Problems as results have them: where each is, and its message in the language of the run. */
export function problemLines<Problem extends { readonly message: Bilingual }>(
  problems: readonly Problem[],
  { language }: { readonly language: Language },
): readonly (Omit<Problem, "message"> & ProblemLine)[] {
  return problems.map((problem) => ({ ...problem, message: spoken(problem.message, language) }));
}
