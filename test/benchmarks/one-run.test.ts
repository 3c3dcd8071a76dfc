import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { oneRun } from "../../benchmarks/one-run.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-child-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process in the place of the one that asks a rival. */
function child(name: string, body: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { appendFileSync, existsSync, readFileSync } from "node:fs";
const job = JSON.parse(process.argv[2]);
const say = (line) => appendFileSync(job.out, JSON.stringify(line) + "\\n");
const answered = (rest) => say({ type: "answered", phases: [{ phase: "solve", ms: 5, cpuMs: 5, size: 1, unit: "columns" }], peakMb: 10,
  answered: { standing: "found", levels: [], steps: [{ ms: 1, values: [7] }], falseSteps: 0, statistics: {}, ...rest } });
${body}`,
  );
  return file;
}

const job = { family: "f", case: "c", rival: "r", seed: 1, seconds: 0.2 };
const one = { size: 3, severity: 4 };

describe("a process of its own", () => {
  it("that answers", async () => {
    const result = await oneRun(
      child(
        "answers",
        `process.send("solving", () => { answered({ statistics: { "1 peak kB": 2048 } }); process.exit(0); });`,
      ),
      job,
      one,
      2,
    );
    expect(result).toMatchObject({ ...one, standing: "found", firstMs: 1, bestMs: 1, repetition: 2, peakMb: 12 });
    expect(result.proofMs).toBeUndefined();
    expect(result.killed).toBeUndefined();
  });

  it("that never ends is ended, and what it had reported is judged", async () => {
    const hang = child(
      "hangs",
      `if (job.judge !== undefined) { answered({ why: readFileSync(job.judge.reports, "utf8").trim() }); process.exit(0); }
process.send("solving", () => { say({ type: "heard" }); for (;;); });`,
    );
    expect(await oneRun(hang, job, one, 1)).toMatchObject({ standing: "found", killed: true, why: '{"type":"heard"}' });
  });

  it("that never says a word has found nothing, and one that falls over has crashed", async () => {
    expect(await oneRun(child("deaf", `process.send("solving", () => { for (;;); });`), job, one, 1)).toMatchObject({
      standing: "nothing",
      killed: true,
      phases: [{ phase: "solve", ms: 200 }],
    });
    expect(await oneRun(child("falls", `throw new Error("out of memory");`), job, one, 1)).toMatchObject({
      standing: "crashed",
    });
  });
});
