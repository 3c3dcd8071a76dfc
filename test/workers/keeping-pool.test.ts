import { createHash } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import type { Options } from "../../src/app/index.ts";
import { makePackage } from "../../src/app/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import type { Claim } from "../../src/model/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import type { Job } from "../../workers/job.ts";
import { createKeepingPool, type KeepEvent } from "../../workers/keeping-pool.ts";
import type { Pool } from "../../workers/pool.ts";
import { knapsack } from "../solver/models.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** A keep in memory, and what was told. `resume`: what an earlier run kept. */
function memory(resume?: ReadonlyMap<string, string>, version = "1.0.0") {
  const texts = new Map<string, string>(resume ?? []);
  const told: KeepEvent[] = [];
  const read = resume === undefined ? {} : { read: (key: string) => texts.get(key) };
  let now = 0;
  const keep = {
    version,
    digest,
    clock: () => (now += 2),
    write: (key: string, text: string) => void texts.set(key, text),
    tell: (event: KeepEvent) => void told.push(event),
    ...read,
  };
  return { texts, told, types: () => told.map((event) => event.type), keep };
}

/** A pool that counts its jobs, and after `most` of them dies as under SIGKILL: no word comes any more. */
function mortal(most = Infinity): Pool & { jobs: Job[]; readonly died: Promise<void> } {
  const inner = createInlinePool();
  const jobs: Job[] = [];
  let die: () => void = () => undefined;
  const died = new Promise<void>((done) => (die = done));
  return {
    size: 1,
    jobs,
    died,
    close: inner.close,
    run(job, options) {
      if (jobs.length >= most) {
        die();
        return new Promise(() => undefined);
      }
      jobs.push(job);
      return inner.run(job, options);
    },
  };
}

/** A pool that answers what it is told to answer. */
function scripted(claim: Claim): Pool & { jobs: Job[] } {
  const jobs: Job[] = [];
  return {
    size: 1,
    jobs,
    close: async () => undefined,
    run(job) {
      jobs.push(job);
      return Promise.resolve({ status: "claimed", claim });
    },
  };
}

const start = [0, 0, 0, 0];
const job: Job = { model: { ...knapsack, start }, strategy: "highs", control: { seed: 1 } };
/** The best of knapsack is −21; this point is worth less, and the bound is true. */
const middle: Claim = {
  strategy: "highs",
  values: [1, 0, 0, 0],
  levels: [{ point: [1, 0, 0, 0], bound: -22, limits: [], by: "highs" }],
  ended: "stopped",
  statistics: {},
};

describe("a job", () => {
  it("that ended is taken over, and its bound is no longer our own word", async () => {
    const first = memory();
    const before = await createKeepingPool(mortal(), first.keep).run(job);
    const second = memory(first.texts);
    const pool = mortal();
    const after = await createKeepingPool(pool, second.keep).run(job);
    expect(pool.jobs).toEqual([]);
    expect(second.types()).toEqual(["taken"]);
    expect(after.claim.values).toEqual(before.claim.values);
    expect(conclude(knapsack, after.claim)).toMatchObject({ status: "optimal", certificate: "claimed" });
  });

  it("that was interrupted starts from its best point, and keeps its bound", async () => {
    const first = memory();
    await createKeepingPool(scripted(middle), first.keep).run(job);
    const second = memory(first.texts);
    const pool = scripted({ ...middle, levels: [{ point: [1, 0, 0, 0], limits: [], by: "highs" }], ended: "time" });
    const { claim } = await createKeepingPool(pool, second.keep).run(job);
    expect(second.types()).toEqual(["started"]);
    expect(pool.jobs[0]?.model.start).toEqual([1, 0, 0, 0]);
    expect(claim.levels[0]?.bound).toBe(-22);
    expect(claim.ended).toBe("time");
  });

  it("that ends without a word still has the point that was kept", async () => {
    const first = memory();
    await createKeepingPool(scripted(middle), first.keep).run(job);
    const nothing: Claim = { strategy: "highs", levels: [], ended: "stopped", statistics: {} };
    const { claim } = await createKeepingPool(scripted(nothing), memory(first.texts).keep).run(job);
    expect(claim.values).toEqual([1, 0, 0, 0]);
  });

  it("with a counted limit that was interrupted is done again from its own start", async () => {
    const counted: Job = { ...job, control: { seed: 1, workLimit: 100 } };
    const first = memory();
    await createKeepingPool(scripted(middle), first.keep).run(counted);
    const second = memory(first.texts);
    const pool = mortal();
    await createKeepingPool(pool, second.keep).run(counted);
    expect(second.types()).toEqual(["again"]);
    expect(pool.jobs).toEqual([counted]);
  });

  it("asked in another way starts from what was kept, and is not taken over", async () => {
    const first = memory();
    await createKeepingPool(mortal(), first.keep).run(job);
    const second = memory(first.texts);
    const pool = mortal();
    await createKeepingPool(pool, second.keep).run({ ...job, control: { seed: 2 } });
    expect(second.types()).toEqual(["started"]);
    expect(pool.jobs).toHaveLength(1);
  });
});

describe("what was kept is never believed for being there", () => {
  const changed = { ...knapsack, rows: knapsack.rows.map((row) => ({ ...row, upper: row.upper - 1 })) };
  async function left() {
    const first = memory();
    await createKeepingPool(mortal(), first.keep).run(job);
    return first.texts;
  }
  /** Runs the job over these texts; what was told, and whether it was solved. */
  async function resumed(texts: ReadonlyMap<string, string>, asked: Job = job, version = "1.0.0") {
    const second = memory(texts, version);
    const pool = mortal();
    const end = await createKeepingPool(pool, second.keep).run(asked);
    return { told: second.told, solved: pool.jobs.length === 1, outcome: conclude(asked.model, end.claim) };
  }
  const each = (texts: ReadonlyMap<string, string>, change: (text: string, key: string) => string) =>
    new Map([...texts].map(([key, text]) => [key, change(text, key)]));
  /** A body of somebody else's making, with its checksum in order. */
  const forged = (text: string, change: (body: string) => string) => {
    const body = change(text.split("\n")[1] ?? "");
    return `${digest(body)}\n${body}\n`;
  };

  test("a changed program is another program", async () => {
    const { told, solved, outcome } = await resumed(await left(), { ...job, model: { ...changed, start } });
    expect({ told, solved, status: outcome.status }).toEqual({ told: [], solved: true, status: "optimal" });
  });

  test("so is another version", async () => {
    expect(await resumed(await left(), job, "1.0.1")).toMatchObject({ told: [], solved: true });
  });

  test("cut off at every letter, or one letter changed: damaged, and solved again", async () => {
    const texts = await left();
    const length = [...texts.values()][0]?.length ?? 0;
    // Without the last line break it is still whole.
    for (let at = 0; at < length - 1; at += 3) {
      for (const hurt of [(t: string) => t.slice(0, at), (t: string) => `${t.slice(0, at)}~${t.slice(at + 1)}`]) {
        const { told, solved } = await resumed(each(texts, hurt));
        expect({ at, types: told, solved }).toMatchObject({ types: [{ type: "refused", why: "damaged" }], solved });
        expect(solved).toBe(true);
      }
    }
  });

  test("of another job under this name: foreign", async () => {
    const other = each(await left(), (text) => forged(text, (body) => body.replace(/"key":"\w+"/, '"key":"00"')));
    expect(await resumed(other)).toMatchObject({ told: [{ why: "foreign" }], solved: true });
  });

  test.each([
    [
      "values that break the model",
      (body: string) => body.replaceAll(/"(values|point)":\[[^\]]*\]/g, '"$1":[9,9,9,9]'),
    ],
    ["too few values", (body: string) => body.replaceAll(/"(values|point)":\[[^\]]*\]/g, '"$1":[0]')],
    ["a bound above its value", (body: string) => body.replaceAll(/"bound":-?[\d.]+/g, '"bound":0')],
  ])("%s: wrong, and solved again", async (_, change) => {
    const texts = each(await left(), (text) => forged(text, change));
    const { told, solved, outcome } = await resumed(texts);
    expect(told).toMatchObject([{ type: "refused", why: "wrong" }]);
    expect(solved).toBe(true);
    expect(outcome).toMatchObject({ status: "optimal", levels: [{ value: -21 }] });
  });
});

describe("a package", () => {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const { scenario } = read;
  const options = (pool: Pool): Options => ({
    way: "stepwise",
    seed: 1,
    pool,
    signal: new AbortController().signal,
    clock: () => 0,
    onProgress: () => undefined,
  });

  it("killed before any of its jobs and resumed is the same, and no job is done twice", async () => {
    const whole = mortal();
    const wanted = await makePackage(scenario, options(whole));
    if (wanted.status !== "done") throw new Error("The package was not made.");
    expect(whole.jobs.length).toBeGreaterThan(3);
    let last = 0;
    for (let most = 0; most <= whole.jobs.length; most++) {
      const first = memory();
      const dying = mortal(most);
      await Promise.race([makePackage(scenario, options(createKeepingPool(dying, first.keep))), dying.died]);
      const second = memory(first.texts);
      const pool = mortal();
      const got = await makePackage(scenario, options(createKeepingPool(pool, second.keep)));
      expect(got.status === "done" && got.plan).toEqual(wanted.plan);
      const taken = second.types().filter((type) => type === "taken").length;
      expect(pool.jobs.length).toBe(whole.jobs.length - taken);
      last = taken;
    }
    expect(last).toBe(whole.jobs.length);
  });
});
