import { type Answer, commandRival } from "./command.ts";

/** HiGHS as a native command. Its gaps are set to 0 by a line on its standard options, given as arguments. */
export const highsCommand = commandRival({
  name: "highs",
  about: "HiGHS, native, on the exported MPS",
  file: "highs",
  version: ["--version"],
  arguments: (mps, answer, seconds) => [
    "--model_file",
    mps,
    "--time_limit",
    String(seconds),
    "--mip_rel_gap",
    "0",
    "--mip_abs_gap",
    "0",
    "--threads",
    "1",
    "--solution_file",
    answer,
  ],
  read: readHighs,
});

/** Solution file: `Model status`, its word, then `# Columns n` and lines `name value`; the log has the dual bound. */
export function readHighs(answer: string, printed: string): Answer {
  const lines = answer.split("\n").map((line) => line.trim());
  const word = lines[lines.indexOf("Model status") + 1] ?? "";
  const values = new Map<string, number>();
  const from = lines.findIndex((line) => line.startsWith("# Columns"));
  const count = Number(/\d+/.exec(lines[from] ?? "")?.[0] ?? 0);
  for (const line of from < 0 ? [] : lines.slice(from + 1, from + 1 + count)) {
    const [name, value] = line.split(/\s+/);
    if (name !== undefined) values.set(name, Number(value));
  }
  if (/^infeasible/i.test(word)) return { status: "infeasible", values };
  const bound = Number(/Dual bound\s+(\S+)/.exec(printed)?.[1] ?? Number.NaN);
  if (values.size === 0) return { status: "nothing", values };
  const status = /^optimal/i.test(word) ? ("optimal" as const) : ("feasible" as const);
  return Number.isFinite(bound) ? { status, values, bound } : { status, values };
}
