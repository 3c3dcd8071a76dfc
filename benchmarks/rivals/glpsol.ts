import { type Answer, commandRival } from "./command.ts";

/** GLPK's own command. `-w` writes lines: c comments, `s mip rows columns status value`, `j column value`. */
export const glpsol = commandRival({
  name: "glpsol",
  about: "GLPK on the exported MPS",
  file: "glpsol",
  version: ["--version"],
  arguments: (mps, answer, seconds) => [
    "--freemps",
    mps,
    "--tmlim",
    String(Math.max(1, Math.ceil(seconds))),
    "-w",
    answer,
  ],
  read: readGlpsol,
});

export function readGlpsol(answer: string, printed: string): Answer {
  const values = new Map<string, number>();
  let status: Answer["status"] = /NO (PRIMAL|INTEGER)? ?FEASIBLE SOLUTION/.test(printed) ? "infeasible" : "nothing";
  let bound: number | undefined;
  for (const line of answer.split("\n")) {
    const [letter, ...words] = line.trim().split(/\s+/);
    // Without columns' names in the answer, their places are told: ours are C0, C1, … in that order.
    if (letter === "j") values.set(`C${Number(words[0]) - 1}`, Number(words[1]));
    if (letter !== "s" || words[0] !== "mip") continue;
    const how = words[3];
    if (how === "n") status = "infeasible";
    if (how === "o") [status, bound] = ["optimal", Number(words[4])];
    if (how === "f") status = "feasible";
  }
  return bound === undefined ? { status, values } : { status, values, bound };
}
