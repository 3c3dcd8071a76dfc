import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measures } from "../../src/objectives/index.ts";
import { measureOf } from "../../src/objectives/level.ts";
import { situation, valueOf } from "./situation.ts";

/**
 * Regular: A1 is an adopted site of 160 that hosts A2's 40 and took over 5 of A3; A3 keeps 25, too few; B1 keeps 140;
 * of B2 nothing is left. amv: A2 and A3 count as one site around A3.
 */
const told = situation(
  {
    A1: { key: 100, adopted: 160, at: 0 },
    A2: { key: [40, 8], share: [40, 8], at: 10 },
    A3: { key: [30, 12], share: [30, 12], at: 20 },
    B1: { key: 200, share: 200, relief: 60, at: 60 },
    B2: { key: 10, share: 10, relief: 10, at: 80 },
  },
  {
    mergers: [["A2", "A1", 40]],
    exchanges: [["A3", "A1", 5, 5]],
    swaps: [{ from: "A", to: "B", places: [60, 5] }],
    municipalSwaps: [
      ["A1", "B1", 50],
      ["A1", "B2", 10],
    ],
    clusters: [["A3", "A2", "A3"]],
  },
);

describe("measures on a package computed by hand", () => {
  it.each<[id: string, options: object, value: number]>([
    ["unviable", {}, 25],
    ["unviable.sites", {}, 1],
    // |205 − 100| + |0 − 40| + |25 − 30| + |140 − 200| + |0 − 10|
    ["deviation.absolute", {}, 220],
    // |165 − 100| + 0 + |25 − 30| + |140 − 200| + |0 − 10|
    ["deviation.absolute", { of: "task" }, 140],
    // 1,000·105 + 2,500·40 + 3,333·5 + 500·60 + 10,000·10
    ["deviation.relative", {}, 351_665],
    ["deviation.relative", { of: "task" }, 65_000 + 16_665 + 30_000 + 100_000],
    // 1,000·(25 + 50 + 75 + 100 + 5·5) + 2,500·10·(1+2+3+4) + 3,333·5 + 500·(50 + 2·10) + 10,000·(2 + 6 + 6 + 12)
    ["deviation.graded", {}, 275_000 + 250_000 + 16_665 + 35_000 + 260_000],
    // 1,000·105² + 2,500·40² + 3,333·5² + 500·60² + 10,000·10²
    ["deviation.square", {}, 17_908_325],
    ["deviation.max", {}, 105_000],
    ["deviation.max", { count: 2 }, 205_000],
    ["deviation.max", { count: 3 }, 305_000],
    ["deviation.max", { count: 99 }, 351_665],
    ["deviation.max", { of: "task" }, 100_000],
    ["agreements", {}, 5],
    ["swapAgreements", {}, 1],
    ["handOvers", {}, 1],
    ["exchanges", {}, 1],
    ["municipalSwaps", {}, 2],
    ["smallMunicipalSwaps", {}, 0],
    // B1 and B2
    ["relieved", {}, 2],
    // 40 places over 10 km, 5 over 20 km
    ["distance", {}, 40 * 100 + 5 * 200],
    ["distance", { per: 150 }, 40 * 1 + 5 * 2],
    // centres at 10 and 70 km
    ["swapDistance", {}, 65 * 600],
    ["swapDistance", { per: 500 }, 65 * 2],
    ["municipalSwapDistance", {}, 50 * 600 + 10 * 800],
    // B1, A3 and the cluster
    ["sites", {}, 3],
    // 365 places at 30,000, 25 at 45,000, a viable site, a cluster and an unviable site
    ["cost", {}, 10_950_000 + 1_125_000 + 1_000_000 + 1_000_000 + 800_000],
    ["grants", {}, 105 * 1_500],
  ])("%s %j", (id, options, value) => {
    expect(valueOf(id, told, options)).toBe(value);
  });

  it("a swap between municipalities is too small below the rule's least size, unless one of the two has no more", () => {
    const small = (minimum: number) =>
      situation(
        {
          A1: { key: 100, adopted: 140 },
          A2: { key: 100, adopted: 112 },
          B1: { key: 90, share: 90, relief: 30 },
          B2: { key: 9, share: 9, relief: 9 },
        },
        {
          swaps: [{ from: "A", to: "B", places: 39 }],
          municipalSwaps: [
            ["A1", "B1", 20],
            ["A2", "B1", 10],
            ["A1", "B2", 9],
          ],
        },
        { "municipal-swaps": { enabled: true, minimum } },
      );
    // A2 has 12 to spare, B2 was relieved of 9: those are what is asked of them at most.
    expect([1, 10, 11, 20, 21, 50].map((minimum) => valueOf("smallMunicipalSwaps", small(minimum)))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });

  it("rests on the price list where it says so, and nowhere else", () => {
    const { prices } = told.scenario;
    const twice = JSON.parse(JSON.stringify(prices), (_, value: unknown) =>
      typeof value === "number" ? 2 * value : value,
    ) as typeof prices;
    const dearer = { ...told, scenario: { ...told.scenario, prices: twice } };
    for (const { id, priced, schema } of measures) {
      const value = valueOf(id, told, schema.parse({}));
      expect([id, valueOf(id, dearer, schema.parse({}))]).toEqual([id, priced === true ? 2 * value : value]);
    }
  });

  it("every measure is here", () => {
    for (const { id, schema } of measures) {
      expect(Number.isSafeInteger(valueOf(id, told, schema.parse({})))).toBe(true);
    }
  });
});

describe("what counts as an agreement", () => {
  it("two entries of one pair are one agreement, no places are none", () => {
    const doubled = situation(
      { A1: { key: 100, adopted: 200 }, A2: { key: 40, share: 40 }, B1: { key: 9, share: 9 } },
      {
        swaps: [
          { from: "A", to: "B", places: [3, 0] },
          { from: "A", to: "B", places: [0, 2] },
          { from: "B", to: "A", places: 0 },
        ],
        mergers: [
          ["A2", "A1", 30],
          ["A2", "A1", 10],
        ],
        amvMergers: [["A2", "A1", 0]],
        municipalSwaps: [["A1", "B1", 0]],
      },
    );
    expect(valueOf("swapAgreements", doubled)).toBe(1);
    expect(valueOf("handOvers", doubled)).toBe(1);
    expect(valueOf("municipalSwaps", doubled)).toBe(0);
    expect(valueOf("agreements", doubled)).toBe(2);
  });

  it("an exchange paid in homes and in places for Ukrainians is two", () => {
    const { scenario, reading } = situation(
      { A1: { key: 100, adopted: 200 }, A2: { key: 40, share: 40 } },
      {
        exchanges: [
          ["A2", "A1", 5, 5],
          ["A2", "A1", 6, 6],
          ["A2", "A1", 7, 7],
        ],
      },
    );
    const exchanges = reading.plan.exchanges.map((exchange, i) =>
      i === 0 ? { ...exchange, against: { type: "ukrainianPlaces" as const, places: 5 } } : exchange,
    );
    const paid = { scenario, reading: { ...reading, plan: { ...reading.plan, exchanges } } };
    expect(valueOf("exchanges", paid)).toBe(2);
    expect(valueOf("agreements", paid)).toBe(2);
  });

  it("the same pair in both kinds is two mergers", () => {
    const both = situation(
      { A1: { key: 100, adopted: [200, 20] }, A2: { key: [40, 4], share: [40, 4] } },
      { mergers: [["A2", "A1", 40]], amvMergers: [["A2", "A1", 4]] },
    );
    expect(valueOf("handOvers", both)).toBe(2);
  });
});

describe("sites that are too small", () => {
  it("an offer of 40 that stays is one, unless small offers are left alone", () => {
    expect(valueOf("unviable", situation({ A1: { key: 40, adopted: 40 } }))).toBe(40);
    const alone = situation({ A1: { key: 40, adopted: 40 } }, {}, { "merge-offers": { enabled: false } });
    expect(valueOf("unviable", alone)).toBe(0);
    expect(valueOf("sites", alone)).toBe(0);
  });

  it("places beside an adopted site are viable and no new site", () => {
    const beside = situation({ A1: { key: 150, adopted: 120, share: 30 } });
    expect(valueOf("unviable", beside)).toBe(0);
    expect(valueOf("sites", beside)).toBe(0);
  });
});

describe("the list", () => {
  it("holds every measure of the folder, once", () => {
    const folder = new URL("../../src/objectives/", import.meta.url);
    const others = new Set(["objective.ts", "presets.ts"]);
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !others.has(file));
    const declared = files
      .flatMap((file) => [...readFileSync(new URL(file, folder), "utf8").matchAll(/^ {2}id: "([^"]+)"/gm)])
      .map((match) => match[1]);
    expect(declared.length).toBeGreaterThan(20);
    expect(new Set(measures.map((m) => m.id))).toEqual(new Set(declared));
    expect(measures.length).toBe(declared.length);
  });

  it("says what it is in both languages", () => {
    for (const { title, unit, description } of measures) {
      for (const text of [title, unit, description]) {
        expect(text.nl).not.toBe("");
        expect(text.en).not.toBe("");
      }
      expect(description.nl).toMatch(/\.$/);
    }
  });

  it("refuses options it does not know", () => {
    for (const { schema } of measures) expect(schema.safeParse({ nonsense: 1 }).success).toBe(false);
    expect(measureOf("distance").schema.safeParse({ per: 0 }).success).toBe(false);
    expect(measureOf("deviation.max").schema.safeParse({ count: 0 }).success).toBe(false);
    expect(measureOf("deviation.graded").schema.safeParse({ of: "nobody" }).success).toBe(false);
  });
});
