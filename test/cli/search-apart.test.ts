import { availableParallelism } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { searchApart } from "../../src/cli/searching/search-apart.ts";
import { runJob, wholeJob } from "../../src/explain/sweep/index.ts";
import { counting } from "../app/counting.ts";
import { bundled } from "../scenario/bundled.ts";

const job = wholeJob(bundled("two-provinces"), { way: "stepwise", seed: 1 }, "1");
/** Of the country a package takes seconds: there is time to stop it. */
const long = wholeJob(bundled("netherlands-2024"), { way: "joint", seed: 1 }, "1");
const never = new AbortController().signal;
const searching = searchApart(Math.min(2, availableParallelism()), 400);
afterAll(() => searching.close());

describe("searches on a thread of their own", () => {
  it("find what is found here, to the byte, and tell how far they are", async () => {
    const told: string[] = [];
    const text = await searching.run(job, never, (progress) => void told.push(progress));
    expect(text).toBe(await runJob(job, counting("stepwise")));
    expect(told.length).toBeGreaterThan(0);
    for (const progress of told) expect(JSON.parse(progress)).toHaveProperty("phase");
  });

  it("are stopped before their end, and the thread takes the next", async () => {
    const stop = new AbortController();
    const text = await searching.run(long, stop.signal, () => stop.abort());
    expect(text).toBeUndefined();
    expect(await searching.run(job, never, () => {})).toContain('"plan"');
  });

  it("are not begun after the stop", async () => {
    expect(await searching.run(job, AbortSignal.abort(), () => {})).toBeUndefined();
  });

  it("say what is wrong with a job", async () => {
    const other = { ...job, program: "2" };
    await expect(searching.run(other, never, () => {})).rejects.toThrow("The job is not the one that its key names.");
  });

  it("fail where their thread is out of memory, and the next has a new one", async () => {
    const narrow = searchApart(1, 400, { maxOldGenerationSizeMb: 24 });
    await expect(narrow.run(long, never, () => {})).rejects.toThrow("memory");
    expect(await narrow.run(job, never, () => {})).toContain('"plan"');
    await narrow.close();
  });

  it("end where they are closed, and do not hang", async () => {
    const closed = searchApart(1, 400);
    const running = closed.run(long, never, () => {});
    await Promise.all([closed.close(), expect(running).rejects.toBeInstanceOf(Error)]);
  });
});
