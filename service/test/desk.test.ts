import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../src/database/database.ts";
import { openEmbedded } from "../src/database/embedded.ts";
import { queueOf, startBoss } from "../src/queue/boss.ts";
import { type Desk, keep, leave, register, take } from "../src/queue/desk.ts";
import { place } from "../src/queue/searches.ts";
import { answerOf, jobs } from "./jobs.ts";

describe("a worker whose connection breaks", () => {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  let database: Database;
  let desk: Desk;
  let other: Desk;
  beforeAll(async () => {
    database = await openEmbedded(join(folder, "queue"));
    const boss = await startBoss(database);
    const queue = await queueOf(database, boss, "one");
    const shared = { database, boss, queue, program: "one", host: "here", gone: 30 };
    desk = { ...shared, me: "00000000-0000-4000-8000-000000000001" };
    other = { ...shared, me: "00000000-0000-4000-8000-000000000002" };
  });
  afterAll(async () => {
    await desk.boss.stop({ graceful: false, wait: true });
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("has a search again that it took without being told, and so has another", async () => {
    await place(database, desk.boss, desk.queue, jobs(1));
    for (const one of [desk, other]) await register(one);
    // More often than a search is tried: it does not count as a try.
    for (const one of [desk, desk, desk, other, other]) {
      expect((await take(one))?.job).toEqual(jobs(1)[0]);
      await register(one);
    }
    const taken = await take(desk);
    if (taken === undefined) throw new Error("There is nothing to take.");
    // What was written down without being told of is there, and the same.
    for (let n = 0; n < 2; n++) expect(await keep(desk, taken, answerOf(taken.job), 1)).toBe("same");
    expect(await keep(other, taken, "something else", 1)).toBe("other");
    expect(await take(other)).toBeUndefined();
    for (const one of [desk, other]) await leave(one);
  });
});
