import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchJob, Store } from "../../src/explain/sweep/queue.ts";
import { openStore } from "../src/index.ts";
import { all, allFound, begin, jobs, silent } from "./jobs.ts";
import { isThere, newServer, type Server } from "./server.ts";

describe.runIf(isThere)("a queue in a PostgreSQL whose machines fail", () => {
  let server: Server;
  let store: Store;
  beforeAll(async () => {
    server = await newServer();
    store = await openStore(server.address, silent, 3);
  });
  afterAll(async () => {
    await store.close();
    server.remove();
  });

  /** Every job ended once, and nothing else is known of any. */
  async function expectOnce(of: readonly SearchJob[], program: string) {
    const client = new Client({ connectionString: server.address });
    await client.connect();
    const { rows } = await client.query<{ key: string; found: string }>(
      "select key, found from verdeelwijzer.search where program = $1 order by key",
      [program],
    );
    await client.end();
    const found = allFound(of).map((reply) => ({ key: reply.key, found: reply.status === "found" ? reply.text : "" }));
    expect(rows).toEqual(found);
  }

  it("ends every job once though workers are killed in the middle of theirs, again and again", async () => {
    const mine = jobs(60, "killed");
    const began: string[] = [];
    const running = new Set<ChildProcess>();
    const startOne = () => {
      const child = worker(server.address, "killed", (key) => began.push(key));
      running.add(child);
      child.on("exit", () => running.delete(child));
    };
    startOne();
    startOne();
    const waiting = all(store, mine);
    let kills = 0;
    const done = new AbortController();
    const killing = (async () => {
      while (kills < 3) {
        const before = began.length;
        while (!done.signal.aborted && began.length < before + 8) await after(20);
        const [victim] = running;
        if (done.signal.aborted || victim === undefined) return;
        victim.kill("SIGKILL");
        kills++;
        startOne();
      }
    })();
    const found = await waiting;
    done.abort();
    await killing;
    for (const child of running) child.kill("SIGKILL");
    expect(found).toEqual(allFound(mine));
    await expectOnce(mine, "killed");
    expect(kills).toBe(3);
    // What somebody was at when they were killed, somebody began again; nothing else was done twice.
    expect(began.length).toBeGreaterThan(mine.length);
    expect(began.length).toBeLessThanOrEqual(mine.length + kills);
  });

  it("sets a job aside that ends whoever tries it", async () => {
    const mine = jobs(3, "deadly");
    const began: string[] = [];
    let isDone = false;
    let child: ChildProcess | undefined;
    const startOne = () => {
      if (isDone) return;
      child = worker(server.address, "deadly", (key) => {
        began.push(key);
        if (key === mine[1]?.key) child?.kill("SIGKILL");
      });
      child.on("exit", startOne);
    };
    startOne();
    const found = await all(store, mine);
    isDone = true;
    child?.kill("SIGKILL");
    expect(found[1]).toMatchObject({ key: mine[1]?.key, status: "aside" });
    expect(found.filter(({ status }) => status === "found")).toEqual(allFound(mine).filter((_, n) => n !== 1));
    expect(began.filter((key) => key === mine[1]?.key)).toHaveLength(3);
  });

  it("goes on where the database was killed and came back, with who asked and who worked before", async () => {
    const mine = jobs(80, "restarted");
    const workers = [begin(store, slowly), begin(store, slowly)];
    const waiting = all(store, mine);
    for (let n = 0; n < 2; n++) {
      await after(700);
      server.kill();
      await after(700);
      server.start();
    }
    expect(await waiting).toEqual(allFound(mine));
    await Promise.all(workers.map((one) => one.end()));
    await expectOnce(mine, "restarted");
    expect(workers.flatMap(({ events }) => events).filter(({ type }) => type === "differs")).toEqual([]);
  });

  it("finds once what is delivered twice", async () => {
    const mine = jobs(20, "twice");
    const client = new Client({ connectionString: server.address });
    await client.connect();
    const waiting = all(store, mine);
    await after(1000);
    // Another job of the queue for each of the same searches.
    const { rowCount } = await client.query(
      `insert into verdeelwijzer_queue.job (name, data, policy)
       select name, data, policy from verdeelwijzer_queue.job where data->>'key' like 'twice %'`,
    );
    await client.end();
    const workers = [begin(store, { program: "twice" }), begin(store, { program: "twice" })];
    expect(await waiting).toEqual(allFound(mine));
    await after(2000);
    await Promise.all(workers.map((one) => one.end()));
    expect(rowCount).toBe(20);
    await expectOnce(mine, "twice");
    expect(workers.flatMap(({ events }) => events).filter(({ type }) => type === "differs")).toEqual([]);
  });
});

const slowly = {
  program: "restarted",
  run: async ({ base, input }: SearchJob) => {
    await after(40);
    return `${base.text} ${input}`;
  },
};

/** A worker in a process of its own. */
function worker(place: string, program: string, onBegan: (key: string) => void): ChildProcess {
  const file = fileURLToPath(new URL("worker-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file, place, program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  createInterface({ input: child.stdout }).on("line", onBegan);
  return child;
}
