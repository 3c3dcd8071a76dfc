import { describe, expect, it } from "vitest";
import { parseScenario, withPins } from "../../src/scenario/index.ts";
import { files, main, places, problemsOf, problemsWith, scenarioOf } from "./fixture.ts";

const merger = { type: "agreed-merger", kind: "amv", guest: "M2", host: "M1" };
const pinsAt = (...pins: object[]) => places(problemsWith({ pins }));

describe("pins", () => {
  it("are taken as they stand", () => {
    const pins = [
      { ...merger, by: "PRT", why: "agreed" },
      { ...merger, kind: "regular" },
      { type: "forbidden-merger", guest: "M1", host: "M2" },
      { type: "own-site", kind: "amv", municipality: "M1" },
      { type: "agreed-swap", kind: "regular", surplus: "P1", shortage: "P2", places: 60 },
      { type: "forbidden-swap", surplus: "P2", shortage: "P1" },
      { type: "agreed-municipal-swap", kind: "amv", surplus: "M1", shortage: "M4", places: 2 },
      { type: "agreed-exchange", kind: "regular", giver: "M3", taker: "M1", places: 5 },
    ];
    expect(scenarioOf(parseScenario(files({ ...main, pins }))).pins).toEqual(pins);
  });

  it("were settled at a moment, and are told how one is written", () => {
    const [problem] = problemsWith({ pins: [{ ...merger, at: "2026-11-01" }] });
    expect(problem?.message.en).toMatch(/a moment in UTC such as 2025-07-01T12:00:00Z/);
    expect(problem?.message.nl).toMatch(/een moment in UTC zoals 2025-07-01T12:00:00Z/);
  });

  it("name codes that exist, of the right sort", () => {
    expect(pinsAt({ ...merger, host: "M7" })).toEqual(["pins[0].host"]);
    expect(pinsAt({ type: "forbidden-swap", surplus: "M1", shortage: "P2" })).toEqual(["pins[0].surplus"]);
    expect(pinsAt({ type: "own-site", kind: "amv", municipality: "P1" })).toEqual(["pins[0].municipality"]);
  });

  it.each([
    ["agreed and forbidden", merger, { type: "forbidden-merger", guest: "M2", host: "M1" }],
    ["the same twice", merger, merger],
    ["two hosts for one guest", merger, { ...merger, host: "M3" }],
    ["a guest with a site of its own", merger, { type: "own-site", kind: "amv", municipality: "M2" }],
    [
      "one exchange settled twice",
      { type: "agreed-exchange", kind: "amv", giver: "M1", taker: "M2", places: 1 },
      { type: "agreed-exchange", kind: "amv", giver: "M1", taker: "M2", places: 2 },
    ],
    [
      "a swap agreed and forbidden",
      { type: "forbidden-swap", surplus: "P1", shortage: "P2" },
      { type: "agreed-swap", kind: "amv", surplus: "P1", shortage: "P2", places: 2 },
    ],
  ])("that contradict each other at sight are reported: %s", (_, first, second) => {
    expect(pinsAt(first, second)).toEqual(["pins[1]"]);
    expect(pinsAt(second, first)).toEqual(["pins[1]"]);
  });

  it.each([
    ["another kind", { ...merger, kind: "regular", host: "M3" }],
    ["the other way round", { type: "forbidden-merger", guest: "M1", host: "M2" }],
    ["the host's own site", { type: "own-site", kind: "amv", municipality: "M1" }],
    ["another sort of agreement", { type: "forbidden-exchange", giver: "M2", taker: "M1" }],
  ])("that do not are let pass: %s", (_, other) => {
    expect(pinsAt(merger, other)).toEqual([]);
  });

  it("join two parties of one province, but for swaps", () => {
    expect(pinsAt({ ...merger, host: "M2" })).toEqual(["pins[0].host"]);
    expect(pinsAt({ ...merger, host: "M4" })).toEqual(["pins[0].host"]);
  });
});

describe("withPins", () => {
  const scenario = scenarioOf(parseScenario(files({ ...main, pins: [merger] })));
  const text = (...pins: object[]) => JSON.stringify({ pins }, null, 2);

  it("adds a file's pins to the scenario's", () => {
    const own = { type: "own-site", kind: "amv", municipality: "M1" };
    const pinned = scenarioOf(withPins(scenario, "pins.json", text(own)));
    expect(pinned.pins).toEqual([merger, own]);
    expect(Object.isFrozen(pinned.pins)).toBe(true);
    expect(scenario.pins).toEqual([merger]);
  });

  it("reports what is wrong with them, by the file's own lines", () => {
    const bad = text({ ...merger, host: "M3" }, { ...merger, guest: "M99" }, { type: "own-sight" });
    expect(problemsOf(withPins(scenario, "pins.json", bad)).map((one) => [one.file, one.path, one.row])).toEqual([
      ["pins.json", "pins[0]", 3],
      ["pins.json", "pins[1].guest", 12],
      ["pins.json", "pins[2].type", 16],
    ]);
    expect(problemsOf(withPins(scenario, "pins.json", bad))[0]?.message.en).toContain("pins[0] (fixture)");
    expect(problemsOf(withPins(scenario, "pins.json", "{"))).toMatchObject([{ code: "syntax", file: "pins.json" }]);
  });

  it("says what belongs around a list that stands alone, and nothing else of it", () => {
    const found = problemsOf(withPins(scenario, "pins.json", JSON.stringify([merger])));
    expect(found).toMatchObject([{ code: "wrong-type", file: "pins.json", row: 1 }]);
    expect(found[0]?.message.en).toContain('{ "pins": [ … ] }');
  });
});
