import { type Answer, commandRival } from "./command.ts";

/** COIN-OR branch and cut. Its file begins with a status line; then place, name, value, reduced cost. */
export const cbc = commandRival({
  name: "cbc",
  about: "COIN-OR CBC on the exported MPS",
  file: "cbc",
  version: ["-quit"],
  arguments: (mps, answer, seconds) => [
    mps,
    "-sec",
    String(seconds),
    "-ratio",
    "0",
    "-allow",
    "0",
    "-threads",
    "1",
    "-solve",
    "-solu",
    answer,
    "-quit",
  ],
  read: readCbc,
});

export function readCbc(answer: string, printed: string): Answer {
  const [first = "", ...lines] = answer.split("\n");
  const values = new Map<string, number>();
  for (const line of lines) {
    // Infeasible entries are marked with two stars.
    const [, name, value] = line.replace("**", "").trim().split(/\s+/);
    if (name !== undefined && value !== undefined) values.set(name, Number(value));
  }
  if (/infeasible/i.test(first) && !/stopped/i.test(first)) return { status: "infeasible", values };
  const proven = /^optimal/i.test(first);
  const found = /Lower bound:\s+(\S+)/.exec(printed)?.[1];
  const bound = proven
    ? Number(/objective value\s+(\S+)/.exec(first)?.[1])
    : found === undefined
      ? undefined
      : Number(found);
  // Stopped without a solution, it prints those of the relaxation.
  if (!proven && /No feasible solution found|no integer solution/i.test(`${first}${printed}`))
    return { status: "nothing", values };
  if (first === "") return { status: "nothing", values };
  const told = { status: proven ? ("optimal" as const) : ("feasible" as const), values };
  return bound === undefined || Number.isNaN(bound) ? told : { ...told, bound };
}
