import { type Answer, commandRival } from "./command.ts";

/** SCIP's shell, driven by commands as arguments. */
export const scip = commandRival({
  name: "scip",
  about: "SCIP on the exported MPS",
  file: "scip",
  version: ["--version"],
  arguments: (mps, answer, seconds) =>
    [
      `set limits time ${seconds}`,
      "set limits gap 0",
      `read ${mps}`,
      "optimize",
      `write solution ${answer}`,
      "quit",
    ].flatMap((line) => ["-c", line]),
  read: readScip,
});

/** `solution status: …`, `objective value: …`, then `name value (obj:…)` for columns that are not 0. */
export function readScip(answer: string, printed: string): Answer {
  const values = new Map<string, number>();
  for (const [, name, value] of answer.matchAll(/^(C\d+)\s+(\S+)/gm)) {
    if (name !== undefined) values.set(name, Number(value));
  }
  const word = /solution status:\s*(.*)/.exec(answer)?.[1] ?? "";
  if (/infeasible/.test(word)) return { status: "infeasible", values };
  if (!/objective value:/.test(answer)) return { status: "nothing", values };
  const bound = Number(/Dual Bound\s*:\s*(\S+)/.exec(printed)?.[1] ?? Number.NaN);
  const status = /optimal/.test(word) ? ("optimal" as const) : ("feasible" as const);
  return Number.isFinite(bound) ? { status, values, bound } : { status, values };
}
