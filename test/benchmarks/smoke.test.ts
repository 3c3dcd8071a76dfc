import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { families } from "../../benchmarks/families/index.ts";
import { readRun } from "../../benchmarks/log.ts";
import { readOptions } from "../../benchmarks/options.ts";
import { rivals } from "../../benchmarks/rivals/index.ts";
import { runAll } from "../../benchmarks/run-all.ts";
import { root } from "../architecture/source.ts";

/** The smoke run of `npm run bench:smoke`, with our own ways that can prove, and one of somebody else. */
it("builds, solves and verifies the smallest size of everything", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-smoke-"));
  try {
    // The default strategy, arithmetic, and somebody else; `npm run bench:smoke` asks everybody.
    const asked = rivals.filter(
      ({ name, strategy }) => name === rivals[0]?.name || strategy === undefined || name === "glpk.js",
    );
    const lines: string[] = [];
    const everything = { families, rivals: asked, root, say: (text: string) => void lines.push(text) };
    const options = readOptions(["--smoke", "--seconds", "10", "--budget", "100"], folder);
    const wrong = await runAll(options, everything);
    expect(wrong).toEqual([]);
    const { headers, results } = readRun(join(folder, "smoke", "log.jsonl"));
    expect(headers).toHaveLength(1);
    const here = families.filter(({ missing }) => missing?.() === undefined).map(({ name }) => name);
    expect(here.filter((name) => !results.some(({ family }) => family === name))).toEqual([]);
    expect(results.filter(({ standing }) => standing === "crashed")).toEqual([]);
    // Somebody proves every smallest case.
    const cases = new Set(results.map((r) => `${r.family} ${r.case}`));
    const proven = new Set(results.filter((r) => r.standing === "proven").map((r) => `${r.family} ${r.case}`));
    expect([...cases].filter((one) => !proven.has(one))).toEqual([]);
    // Asked again, nothing is left to do.
    await runAll(options, everything);
    expect(readRun(join(folder, "smoke", "log.jsonl")).results).toHaveLength(results.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
