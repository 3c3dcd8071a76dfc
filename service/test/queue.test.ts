import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openStore } from "../src/index.ts";
import type { SearchJob, Store } from "../../src/explain/sweep/queue.ts";
import { all, allFound, answerOf, begin, jobs, silent } from "./jobs.ts";
import { isThere, newServer, type Server } from "./server.ts";

/** Seconds without a sign of life; not the usual half minute. */
const GONE = 3;
const places = ["folder", ...(isThere ? ["PostgreSQL"] : [])];

describe.each(places)("a queue in a %s", (kind) => {
  let server: Server | undefined;
  let folder: string | undefined;
  let store: Store;
  let place: string;

  beforeAll(async () => {
    if (kind === "folder") folder = mkdtempSync(join(tmpdir(), "queue-"));
    else server = await newServer();
    place = server?.address ?? folder ?? "";
    store = await openStore(place, silent, GONE);
  });
  afterAll(async () => {
    await store.close();
    server?.remove();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it("has every job done once, whoever asks: many askers and workers, and nobody does anything twice", async () => {
    const mine = jobs(250, "many");
    const workers = [begin(store, { program: "many" }), begin(store, { program: "many" })];
    const found = await Promise.all([all(store, mine), all(store, mine.slice(100)), all(store, mine.toReversed())]);
    await Promise.all(workers.map((worker) => worker.end()));
    expect(found).toEqual([allFound(mine), allFound(mine.slice(100)), allFound(mine)]);
    expect(workers.flatMap(({ tried }) => tried).toSorted()).toEqual(mine.map(({ key }) => key));
    // Asked again it is there at once, and nobody works.
    expect(await all(store, mine)).toEqual(allFound(mine));
  });

  it("tries again what failed, and sets aside what fails whoever tries it, with its input", async () => {
    const mine = jobs(4, "poison");
    const [, poisoned, shaky] = mine as readonly [SearchJob, SearchJob, SearchJob];
    let isFirst = true;
    const worker = begin(store, {
      program: "poison",
      async run(job) {
        if (job.key === poisoned.key) throw new Error("Nobody can do this.");
        if (job.key === shaky.key && isFirst) {
          isFirst = false;
          throw new Error("Not this time.");
        }
        return answerOf(job);
      },
    });
    const found = await all(store, mine);
    expect(found.filter(({ key }) => key !== poisoned.key)).toEqual(
      allFound(mine).filter(({ key }) => key !== poisoned.key),
    );
    expect(found[1]).toEqual({ key: poisoned.key, status: "aside", why: "Nobody can do this." });
    expect(worker.tried.filter((key) => key === poisoned.key)).toHaveLength(3);
    expect(worker.tried.filter((key) => key === shaky.key)).toHaveLength(2);
    // It stays aside: who asks again is told so, and nobody breaks on it again.
    expect(await all(store, [poisoned])).toEqual([found[1]]);
    await worker.end();
    expect(worker.tried.filter((key) => key === poisoned.key)).toHaveLength(3);
  });

  it("gives no job to another version, and tells who asks that nobody works on theirs", async () => {
    const onNobody = vi.fn<(others: ReadonlyMap<string, number>) => void>();
    const asking = kind === "folder" ? store : await openStore(place, { onNobody }, GONE);
    const other = begin(store, { program: "other" });
    const stop = new AbortController();
    const waiting = all(asking, jobs(3, "lonely"), stop.signal);
    await after(3000);
    stop.abort();
    expect(await waiting).toEqual([]);
    await other.end();
    expect(other.tried).toEqual([]);
    if (asking === store) return;
    expect(onNobody).toHaveBeenCalledWith(new Map([["other", 1]]));
    await asking.close();
  });

  it("calls off what nobody waits for any more, and whoever is at it is told", async () => {
    const mine = jobs(5, "off");
    const stop = new AbortController();
    let isStopped = false;
    const worker = begin(store, {
      program: "off",
      run: (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => ((isStopped = true), resolve(undefined)));
        }),
    });
    const waiting = all(store, mine, stop.signal);
    await vi.waitFor(() => expect(worker.tried).toHaveLength(1), { timeout: 10_000 });
    stop.abort();
    expect(await waiting).toEqual([]);
    await vi.waitFor(() => expect(isStopped).toBe(true), { timeout: 10_000 });
    await vi.waitFor(() => expect(worker.events.at(-1)).toEqual({ type: "lost", key: mine[0]?.key }), {
      timeout: 5000,
    });
    await after(1000);
    expect(worker.tried).toHaveLength(1);
    await worker.end();
    // Asked again it is done.
    const next = begin(store, { program: "off" });
    expect(await all(store, mine)).toEqual(allFound(mine));
    await next.end();
  });

  it("has back what a worker was at that is stopped, and that does not count as a try", async () => {
    const mine = jobs(1, "back");
    const waiting = all(store, mine);
    const hangs = (_: SearchJob, signal: AbortSignal) =>
      new Promise<undefined>((resolve) => signal.addEventListener("abort", () => resolve(undefined)));
    for (let n = 0; n < 4; n++) {
      const worker = begin(store, { program: "back", run: hangs });
      await vi.waitFor(() => expect(worker.tried).toHaveLength(1), { timeout: 10_000 });
      await worker.stop();
      expect(worker.events.at(-1)).toEqual({ type: "back", key: mine[0]?.key });
    }
    const worker = begin(store, { program: "back" });
    expect(await waiting).toEqual(allFound(mine));
    await worker.end();
  });

  it("ends with the job at hand where a worker is told that it is the last", async () => {
    const mine = jobs(3, "last");
    const stop = new AbortController();
    const waiting = all(store, mine, stop.signal);
    const worker = begin(store, { program: "last", run: (job) => after(500, answerOf(job)) });
    await vi.waitFor(() => expect(worker.tried).toHaveLength(1), { timeout: 10_000 });
    await worker.end();
    expect(worker.events.map(({ type }) => type)).toEqual(["began", "found"]);
    stop.abort();
    await waiting;
    // What was found stays.
    const done = jobs(1, "last");
    expect(await all(store, done)).toEqual(allFound(done));
  });

  it("has what one found stand where another finds something else, and that one says so", async () => {
    const mine = jobs(1, "differs");
    const [ready, go] = [vi.fn<() => void>(), new AbortController()];
    const slow = begin(store, {
      program: "differs",
      async run() {
        ready();
        await new Promise((resolve) => go.signal.addEventListener("abort", resolve));
        return "something else";
      },
    });
    const stop = new AbortController();
    const first = all(store, mine, stop.signal);
    await vi.waitFor(() => expect(ready).toHaveBeenCalled(), { timeout: 10_000 });
    // Called off and asked for again, it is given to another while the first is still at it.
    stop.abort();
    await first;
    const quick = begin(store, { program: "differs" });
    expect(await all(store, mine)).toEqual(allFound(mine));
    await quick.end();
    go.abort();
    await slow.end();
    expect(slow.events.at(-1)?.type).toBe("differs");
    expect(await all(store, mine)).toEqual(allFound(mine));
  });

  it("has what one found come to nothing where its search was taken away meanwhile, and that one is not told of another", async () => {
    if (server === undefined) return;
    const client = new Client({ connectionString: server.address });
    await client.connect();
    const mine = jobs(1, "away");
    const stop = new AbortController();
    const waiting = all(store, mine, stop.signal);
    const worker = begin(store, {
      program: "away",
      async run(job) {
        await client.query("delete from verdeelwijzer.search where program = 'away'");
        return answerOf(job);
      },
    });
    await vi.waitFor(() => expect(worker.events.length).toBeGreaterThan(1), { timeout: 10_000 });
    stop.abort();
    await Promise.all([waiting, worker.end(), client.end()]);
    expect(worker.events.slice(0, 2).map(({ type }) => type)).toEqual(["began", "lost"]);
  });

  it("has a short queue, however many jobs somebody has", async () => {
    if (server === undefined) return;
    const client = new Client({ connectionString: server.address });
    await client.connect();
    const stop = new AbortController();
    const waiting = all(store, jobs(1000, "short"), stop.signal);
    await after(2000);
    const { rows } = await client.query("select count(*) as n from verdeelwijzer.search where program = 'short'");
    stop.abort();
    await Promise.all([waiting, client.end()]);
    expect(Number((rows[0] as { n: string }).n)).toBe(100);
  });

  it("can be opened by many at once, but a folder by one alone", async () => {
    const many = await Promise.allSettled(Array.from({ length: 6 }, () => openStore(place, silent)));
    const told = many.map((one) => (one.status === "fulfilled" ? "open" : (one.reason as Error).message));
    expect(told).toEqual(Array(6).fill(kind === "folder" ? "another process has this folder open" : "open"));
    for (const one of many) if (one.status === "fulfilled") await one.value.close();
  });
});

describe.runIf(isThere)("an empty PostgreSQL", () => {
  it("is set up by whoever comes first, and the others wait", async () => {
    const server = await newServer();
    try {
      const many = await Promise.all(Array.from({ length: 8 }, () => openStore(server.address, silent)));
      const worker = begin(many[0] as Store);
      expect(await all(many[7] as Store, jobs(3))).toEqual(allFound(jobs(3)));
      await worker.end();
      await Promise.all(many.map((store) => store.close()));
    } finally {
      server.remove();
    }
  });
});
