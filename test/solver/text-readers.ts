import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import loadHighs, { type Highs } from "highs";

/** Where the text of one question is, as long as it is asked. */
function within<T>(ask: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "formats-"));
  try {
    return ask(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A solver that reads files: the optimum it finds, or undefined where it says that there is no point, or has not found it in ten seconds. */
export type Reader = (text: string, format: "lp" | "mps" | "fixed") => number | undefined;

const glpsol: Reader = (text, format) =>
  within((folder) => {
    const [input, output] = [join(folder, "glpsol.in"), join(folder, "glpsol.out")];
    writeFileSync(input, text);
    const flag = { lp: "--lp", mps: "--freemps", fixed: "--mps" }[format];
    const { stdout } = spawnSync("glpsol", [flag, input, "--tmlim", "10", "--write", output], { encoding: "utf8" });
    if (!stdout.includes("Writing MIP solution") || stdout.includes("incorrect bounds"))
      throw new Error(`glpsol: ${stdout}\n${text}`);
    const [, , , , status, value] = (/^s .*$/m.exec(readFileSync(output, "utf8"))?.[0] ?? "").split(" ");
    return status === "o" ? Number(value) : undefined;
  });

const cbc: Reader = (text, format) =>
  within((folder) => {
    const [input, output] = [join(folder, `cbc.${format === "lp" ? "lp" : "mps"}`), join(folder, "cbc.out")];
    writeFileSync(input, text);
    const { stdout } = spawnSync("cbc", [input, "sec", "10", "solve", "solution", output], { encoding: "utf8" });
    if (/###|[1-9][0-9]* errors/.test(stdout)) throw new Error(`cbc: ${stdout}\n${text}`);
    const first = readFileSync(output, "utf8").split("\n")[0] ?? "";
    return first.startsWith("Optimal") ? Number(first.split("objective value")[1]) : undefined;
  });

const engine = await (loadHighs as unknown as () => Promise<Highs>)();
const highs: Reader = (text, format) =>
  engine.withModel((model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    model.readModel(format === "lp" ? { format, data: text } : { format: "mps", data: new TextEncoder().encode(text) });
    model.run();
    const { optimal } = engine.constants.modelStatus;
    return model.getModelStatus() === optimal ? Math.round(model.getObjectiveValue()) + 0 : undefined;
  });

/** Whoever reads our files, and how many random models it is asked about; those that are not installed are skipped. */
export const readers: readonly [name: string, reader: Reader, runs: number][] = [
  ["highs", highs, 100],
  ["glpsol", glpsol, 30],
  ["cbc", cbc, 30],
];

/** Whether a reader is there; says how to get it where it is not. */
export function isPresent(name: string): boolean {
  const present = name === "highs" || spawnSync(name, ["--version"]).error === undefined;
  if (!present) console.warn(`Skipped: there is no ${name} here. Maybe: apt-get install glpk-utils coinor-cbc`);
  return present;
}
