import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { sha256 } from "../../src/scenario/sha256.ts";
import { documents } from "./arbitrary.ts";
import { borders, files, main, municipalities, provinces, scenarioOf, type Table } from "./fixture.ts";

const parse = (document: object) => scenarioOf(parseScenario({ "scenario.json": JSON.stringify(document) }));

describe("writeScenario", () => {
  it("is read back as the same scenario, and written again as the same bytes", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const scenario = parse(document);
        const text = writeScenario(scenario);
        const again = scenarioOf(parseScenario({ "scenario.json": text }));
        expect(again).toStrictEqual(scenario);
        expect(writeScenario(again)).toBe(text);
        expect(JSON.parse(text)).toMatchObject({ format: "verdeelwijzer-scenario", version: 1 });
      }),
      { numRuns: 80 },
    );
  });

  it("writes CSV tables inline, and what it writes does not depend on the order of rows or fields", () => {
    const expected = writeScenario(scenarioOf(parseScenario(files())));
    const order = fc.record({
      municipalities: fc.shuffledSubarray(municipalities.slice(1), { minLength: 5 }),
      provinces: fc.shuffledSubarray(provinces.slice(1), { minLength: 2 }),
      borders: fc.shuffledSubarray(borders.slice(1), { minLength: 3 }),
      fields: fc.shuffledSubarray(Object.entries(main), { minLength: Object.keys(main).length }),
    });
    const header = (table: Table) => [table[0] ?? []];
    fc.assert(
      fc.property(order, (one) => {
        const tables = {
          "municipalities.csv": [...header(municipalities), ...one.municipalities],
          "provinces.csv": [...header(provinces), ...one.provinces],
          "borders.csv": [...header(borders), ...one.borders],
        };
        const parsed = scenarioOf(parseScenario(files(Object.fromEntries(one.fields), tables)));
        expect(writeScenario(parsed)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps lines readable", () => {
    const longest = Math.max(
      ...writeScenario(scenarioOf(parseScenario(files())))
        .split("\n")
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(121);
  });
});

describe("fingerprint", () => {
  it("is SHA-256", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const lengths = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(lengths, fc.string({ unit: "grapheme", minLength: 1 }), (length, unit) => {
        const text = unit.repeat(length);
        expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex"));
      }),
    );
  });

  it("is the same for the same scenario and another for any other", () => {
    const one = scenarioOf(parseScenario(files()));
    expect(fingerprint(one)).toBe(fingerprint(scenarioOf(parseScenario(files()))));
    expect(fingerprint(one)).toBe(createHash("sha256").update(writeScenario(one)).digest("hex"));
    const other = scenarioOf(parseScenario(files({ ...main, rules: { pins: { enabled: false } } })));
    expect(fingerprint(other)).not.toBe(fingerprint(one));
  });
});
