import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Pin, Scenario } from "../../src/domain/index.ts";
import { checkLog, entryOf, linesOf } from "../../src/log/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import type { Person } from "../src/access/person.ts";
import type { Database } from "../src/database/database.ts";
import { openEmbedded } from "../src/database/embedded.ts";
import { startBoss } from "../src/queue/boss.ts";
import { type Before, changeOf } from "../src/scenarios/changes.ts";
import { notYours } from "../src/scenarios/not-yours.ts";
import { type Register, registerOf } from "../src/scenarios/register.ts";
import { scenario } from "./people.ts";

const folder = mkdtempSync(join(tmpdir(), "unsaid-"));
let database: Database;
let register: Register;
beforeAll(async () => {
  database = await openEmbedded(join(folder, "queue"));
  await (await startBoss(database)).stop({ graceful: false, wait: true });
  register = registerOf(database);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const anna: Person = { role: "analyst", name: "Anna" };
const lars: Person = { role: "prt", province: "LL", name: "Lars" };
const pin = { type: "own-site", kind: "regular", municipality: "LL2", why: "It is built already" } as Pin;
/** As a newer version would write it, which knows something of a municipality by another name. */
const other: Scenario = {
  ...scenario,
  municipalities: scenario.municipalities.map((one, n) => (n === 0 ? { ...one, name: `${one.name} aan Zee` } : one)),
};

/** A scenario that was brought, and is written otherwise since. */
async function rewritten(): Promise<string> {
  const { id } = await register.bring(scenario, anna);
  await database.tables
    .updateTable("scenario")
    .set({ text: writeScenario(other) })
    .where("id", "=", id)
    .execute();
  return id;
}

async function linesIn(id: string) {
  const log = await register.log(id);
  expect(checkLog(log ?? { text: "", names: { kept: new Map(), days: null } }).faults).toEqual([]);
  return linesOf(log?.text ?? "").map((line) => {
    const entry = entryOf(line);
    return [entry?.what.type, entry?.who === null ? "nobody" : "somebody"];
  });
}

describe("a scenario that is written otherwise than its log tells", () => {
  it("keeps no table from settling what is its own, and is said before it, of nobody", async () => {
    const id = await rewritten();
    const settle = (before: Before) => {
      const made = changeOf(before, { ...before.scenario, pins: [pin] }, lars);
      expect(notYours(before.scenario, made.news, lars)).toEqual([]);
      return made;
    };
    expect(await register.change(id, 1, settle)).toEqual({ status: "changed", version: 2, lines: 2 });
    const lines = await linesIn(id);
    expect(lines.slice(0, 1)).toEqual([["start", "somebody"]]);
    expect(lines.slice(-2)).toEqual([
      ["figures", "nobody"],
      ["pin", "somebody"],
    ]);
    // Said once.
    const unsettle = (before: Before) => changeOf(before, { ...before.scenario, pins: [] }, lars);
    expect(await register.change(id, 2, unsettle)).toEqual({ status: "changed", version: 3, lines: 1 });
  });

  it("is no change by itself", async () => {
    const id = await rewritten();
    const lines = await linesIn(id);
    expect(await register.change(id, 1, (before) => changeOf(before, before.scenario, anna))).toEqual({
      status: "same",
      version: 1,
    });
    expect(await linesIn(id)).toEqual(lines);
  });
});
