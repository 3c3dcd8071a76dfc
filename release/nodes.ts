import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstLines, npm, run } from "./run.ts";
import type { Check } from "./table.ts";

/** The versions of Node that a release has to run on: the oldest that `engines` allows, and those with long support since. */
export const versions: readonly number[] = [20, 22, 24];

/** Tests that touch most of what could differ: arithmetic, threads, WebAssembly, files, commands. Short enough for three times. */
const tests = ["test/apportion", "test/verify", "test/workbook", "test/workers", "test/cli/run.test.ts", "test/check"];

/** A Node on which everything ran. */
export interface Node {
  /** What it calls itself. */
  readonly version: string;
  /** Checksums of the files of the package that it made, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs the built command line, the checker and a short list of tests on a version of Node, which the package `node` brings. */
export async function nodeCheck(version: number): Promise<Omit<Check, "name"> & { readonly node?: Node }> {
  const script = "process.stdout.write(process.execPath)";
  const got = await npm(["exec", "--yes", `--package=node@${version}`, "--", "node", "-e", script], 300);
  const command = got.told.trim().split("\n").at(-1) ?? "";
  if (!got.ok || !existsSync(command)) return { state: "not done", detail: `not to be had: ${firstLines(got.output)}` };
  const name = (await run(command, ["--version"])).told.trim();
  // Where npm has no such version it may take the one that is there.
  if (!name.startsWith(`v${version}.`)) return { state: "not done", detail: `not to be had: npm gave ${name}` };
  const folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-release-"));
  try {
    const made = await run(command, ["dist/cli.js", "plan", "two-provinces", "--out", folder], 120);
    if (!made.ok) return { state: "failed", detail: `${name}, plan: ${firstLines(made.output)}` };
    const checked = await run(command, [join(folder, "check.mjs")], 60);
    if (!checked.ok) return { state: "failed", detail: `${name}, check.mjs: ${firstLines(checked.output)}` };
    const files = checksums(folder);
    const tested = await run(command, ["node_modules/vitest/vitest.mjs", "run", ...tests], 600);
    const count = /Tests\s+(.*)/.exec(tested.output)?.[1] ?? "";
    const told = `${name}: plan, check.mjs, tests: ${count}`;
    if (!tested.ok) return { state: "failed", detail: `${told}; ${firstLines(tested.output)}` };
    return { state: "ok", detail: told, node: { version: name, files } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checksums of the files of a package that its manifest says are the same on any machine; others tell of the machine. */
function checksums(folder: string): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { readonly files: object };
  const names = Object.keys(manifest.files);
  const sumOf = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return new Map(names.map((name) => [name, sumOf(name)]));
}

/** The same input gives the same package, whatever Node makes it. */
export function sameBytes(nodes: readonly Node[]): Omit<Check, "name"> {
  const [first, ...others] = nodes;
  if (first === undefined || others.length === 0) return { state: "not done", detail: "needs two versions of Node" };
  const names = new Set(nodes.flatMap(({ files }) => [...files.keys()]));
  const differ = [...names].filter((name) => others.some(({ files }) => files.get(name) !== first.files.get(name)));
  if (differ.length > 0) return { state: "failed", detail: `these differ: ${differ.toSorted().join(", ")}` };
  return { state: "ok", detail: `${names.size} files, ${nodes.map(({ version }) => version).join(" = ")}` };
}
