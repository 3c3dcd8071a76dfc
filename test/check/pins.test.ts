import { beforeAll, describe, expect, it } from "vitest";
import { decideApart, type Facts, parse, readFacts, readPlan, Refusal } from "../../src/check/index.ts";
import { pinned } from "../../src/check/pins.ts";
import type { Plan } from "../../src/check/plan.ts";
import { example } from "./two-provinces.ts";

let facts: Facts;
let plan: Plan;
beforeAll(async () => {
  const texts = await example();
  facts = readFacts(parse(texts["scenario.json"], "scenario.json"));
  plan = readPlan(parse(texts["plan.json"], "plan.json"), facts, decideApart(facts));
});

function isKept(pin: Readonly<Record<string, unknown>>): boolean {
  try {
    pinned(facts, plan, pin);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.message.startsWith("pins: ")) return false;
    throw error;
  }
}

/** The example has one merger, amv of LL3 to LL1 (8), a swap of HL to LL (160, 10), and LL1 hosts 36 amv where 28 are its own. */
describe("a pin", () => {
  const pair = { guest: "LL3", host: "LL1" };
  const swap = { surplus: "HL", shortage: "LL" };
  const names = { surplus: "HL1", shortage: "LL2" };
  it.each([
    [{ type: "agreed-merger", kind: "amv", ...pair }, true],
    [{ type: "agreed-merger", kind: "regular", ...pair }, false],
    [{ type: "agreed-merger", kind: "amv", guest: "LL3", host: "LL2" }, false],
    [{ type: "agreed-merger", kind: "amv", guest: "LL1", host: "LL3" }, false],
    [{ type: "forbidden-merger", ...pair }, false],
    [{ type: "forbidden-merger", kind: "amv", ...pair }, false],
    [{ type: "forbidden-merger", kind: "regular", ...pair }, true],
    [{ type: "forbidden-merger", guest: "LL3", host: "LL2" }, true],
    [{ type: "own-site", kind: "amv", municipality: "LL3" }, false],
    [{ type: "own-site", kind: "regular", municipality: "LL3" }, true],
    [{ type: "own-site", kind: "amv", municipality: "LL1" }, true],
    [{ type: "no-new-site", municipality: "LL1" }, false],
    [{ type: "no-new-site", kind: "regular", municipality: "LL1" }, true],
    [{ type: "no-new-site", municipality: "HL1" }, true],
    [{ type: "hosting-limit", kind: "amv", municipality: "LL1", places: 36 }, true],
    [{ type: "hosting-limit", kind: "amv", municipality: "LL1", places: 35 }, false],
    [{ type: "hosting-limit", kind: "amv", municipality: "LL4", places: 0 }, true],
    [{ type: "agreed-swap", kind: "regular", ...swap, places: 160 }, true],
    [{ type: "agreed-swap", kind: "regular", ...swap, places: 159 }, false],
    [{ type: "agreed-swap", kind: "amv", ...swap, places: 160 }, false],
    [{ type: "forbidden-swap", ...swap }, false],
    [{ type: "forbidden-swap", surplus: "LL", shortage: "HL" }, true],
    [{ type: "agreed-municipal-swap", kind: "regular", ...names, places: 60 }, true],
    [{ type: "agreed-municipal-swap", kind: "regular", ...names, places: 61 }, false],
    [{ type: "agreed-municipal-swap", kind: "amv", ...names, places: 60 }, false],
    [{ type: "forbidden-municipal-swap", ...names }, false],
    [{ type: "forbidden-municipal-swap", surplus: "HL2", shortage: "LL2" }, true],
    [{ type: "forbidden-municipal-swap", surplus: "HL1", shortage: "LL1" }, true],
  ])("%j: %s", (pin, kept) => {
    expect(isKept(pin)).toBe(kept);
  });
});

it("so many borders away is as many crossings, by land alone or by ferries too", () => {
  // HL1, HL2 and HL4 lie in a row; LL2 and LL4 touch by ferry, and by land LL1 and LL3 lie between.
  const { reaches } = facts;
  expect([1n, 2n].map((most) => reaches("HL1", "HL4", most, true))).toEqual([false, true]);
  expect([0n, 1n].map((most) => reaches("LL2", "LL4", most, true))).toEqual([false, true]);
  expect([1n, 2n, 3n].map((most) => reaches("LL2", "LL4", most, false))).toEqual([false, false, true]);
  expect([reaches("HL1", "LL1", 9n, true), reaches("HL1", "HL1", 0n, true)]).toEqual([false, true]);
});
