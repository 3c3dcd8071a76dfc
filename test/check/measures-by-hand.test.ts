import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { lowestCommonMultiple, readLevel } from "../../src/check/measures.ts";
import { ceil, floor } from "../../src/check/reader.ts";
import { answerTo, handOvers, inWords, made, type Made, term, type Town } from "./handmade.ts";

/** What a level comes to on a plan, as the checker tells it: it refuses any other value. */
async function valueOf(package_: Made, ...terms: readonly object[]): Promise<number | string> {
  const answer = inWords(await checkPackage(made({ ...package_, levels: [[terms, 123_456_789]] })));
  const found = /the value of level 1 is (\d+)$/.exec(answer);
  return found === null ? answer : Number(found[1]);
}

const of = { of: "hosted" };

/** A hosts 8 of B, 0.01° away (6.84 to 7 hectometres), and D's 9 are too small; E's 10 are not. */
const sites: Made = {
  towns: [
    { code: "A", key: 12, offer: 12 },
    { code: "B", key: 8, share: 8, longitude: 5.01 },
    { code: "D", key: 9, share: 9 },
    { code: "E", key: 10, share: 10 },
  ],
  mergers: [["B", "A", 8]],
};

const merged: Made = { towns: sites.towns.slice(0, 2), mergers: [["B", "A", 8]] };

describe("section 5: on a plan", () => {
  it("sites, hand-overs and what is not viable are counted", async () => {
    const measures = ["unviable", "unviable.sites", "sites", "handOvers", "swapAgreements", "relieved"];
    const values = await Promise.all(measures.map((measure) => valueOf(sites, term(measure))));
    expect(values).toEqual([9, 1, 2, 1, 0, 0]);
    expect(await valueOf(sites, term("unviable", {}, 2), term("sites"), term("sites", {}, 5))).toBe(18 + 12);
  });

  it("a place far away costs a step for every part of one", async () => {
    const values = [1, 6, 7, 8].map((per) => valueOf(sites, term("distance", { per })));
    expect(await Promise.all(values)).toEqual([56, 16, 8, 8]);
    expect(await valueOf(sites, term("distance", { per: 7 }), term("distance", { per: 6 }, 3))).toBe(8 + 48);
  });

  it("deviation is counted above and below the key, by its weight, and in steps of a quarter of it", async () => {
    // A: 20 where the key is 12, weight 200012 / 24 to 8333; B: none where it is 8, weight 200008 / 16 to 12500.
    expect(await valueOf(sites, term("deviation.absolute", of))).toBe(16);
    expect(await valueOf(sites, term("deviation.relative", of))).toBe(8 * 8_333 + 8 * 12_500);
    // 8 above steps of 0, 3, 6, 9, 12: 8 + 5 + 2; and of 0, 2, 4, 6, 8: 8 + 6 + 4 + 2.
    expect(await valueOf(sites, term("deviation.graded", of))).toBe(15 * 8_333 + 20 * 12_500);
  });

  it("a key of nothing weighs as one of 1, and steps are rounded down", async () => {
    const nothing: Made = {
      towns: [
        { code: "A", key: 0, offer: 3 },
        { code: "B", key: 6, share: 3, adopted: 0 },
      ],
      rules: { "viable-site": { minimum: { regular: 3, amv: 3 } } },
    };
    expect(await valueOf(nothing, term("deviation.relative", of))).toBe(3 * 100_000 + 3 * 16_667);
    // At 0 each step is of none: 3 five times. At 6 steps are 0, 1, 3, 4, 6: 3 + 2.
    expect(await valueOf(nothing, term("deviation.graded", of))).toBe(15 * 100_000 + 5 * 16_667);
  });

  it("swaps are counted, and measured between the plain means of places", async () => {
    const a: Town = { code: "A", province: "P", key: 20, offer: 25 };
    const b: Town = { code: "B", province: "Q", key: 20, offer: 10, share: 10, relief: 5 };
    const swap: Made = {
      // The centre of Q is at 5.02 (B at 5.01, C at 5.03): 0.02° is 13.69 hectometres, 14.
      towns: [a, { ...b, longitude: 5.01 }, { code: "C", province: "Q", key: 10, offer: 10, longitude: 5.03 }],
      swaps: [["P", "Q", 5]],
      names: [["A", "B", 5]],
    };
    const values = [1, 13, 14].map((per) => valueOf(swap, term("swapDistance", { per })));
    expect(await Promise.all(values)).toEqual([70, 10, 5]);
    expect([await valueOf(swap, term("swapAgreements")), await valueOf(swap, term("relieved"))]).toEqual([1, 1]);
    // To the north too: 0.01° is 11.12 hectometres; with 6.84 to the east, 13.06.
    const north = (s: { municipalities: { latitude: number }[] }) => {
      for (const town of s.municipalities.slice(1)) town.latitude = 52.01;
    };
    const east = { ...swap, towns: swap.towns.map((town, i) => (i === 0 ? town : { ...town, longitude: 5.01 })) };
    expect(await valueOf({ ...east, scenario: north }, term("swapDistance", { per: 1 }))).toBe(5 * 13);
  });

  it("weights are made whole by the least common multiple of their denominators", async () => {
    const halves = [term("handOvers", {}, "1/4"), term("sites", {}, "5/6"), term("unviable.sites", {}, 1)];
    expect(await valueOf(sites, ...halves)).toBe(3 + 20 + 12);
    expect(await valueOf(sites, term("handOvers", {}, "2/4"))).toBe(2);
  });
});

it("a level is within its tolerance up to it, where another level comes after", async () => {
  const standing = async (value: number, tolerance: string, more: boolean) => {
    // B goes to A at this cost, or is too small at 8.
    const prices = { groups: { P: { regular: { prices: { B: `${value}` } } } } };
    const levels: NonNullable<Made["levels"]> = [
      [[term("unviable"), term("handOvers", {}, value)], value, { bound: "4", ...prices }],
      ...(more ? [[[handOvers], 1, { bound: "0" }] as const] : []),
    ];
    const scenario = (s: { objective: { tolerance: string }[] }) => {
      for (const level of s.objective) level.tolerance = tolerance;
    };
    const answer = await checkPackage(made({ ...merged, scope: "sites", levels, scenario }));
    return answer.status === "accepted" ? answer.levels.map((level) => level.standing) : [inWords(answer)];
  };
  expect(await standing(5, "1/4", true)).toEqual(["within tolerance", "bounded"]);
  expect(await standing(5, "1/5", true)).toEqual(["bounded", "bounded"]);
  expect(await standing(4, "1/4", true)).toEqual(["best", "bounded"]);
  expect(await standing(5, "1/4", false)).toEqual(["bounded"]);
});

it("parts are rounded down and up, below zero too", () => {
  expect([7n, 6n, -6n, -7n].map((a) => [floor(a, 3n), ceil(a, 3n)])).toEqual([
    [2n, 3n],
    [2n, 2n],
    [-2n, -2n],
    [-3n, -2n],
  ]);
  expect([lowestCommonMultiple(4n, 6n), lowestCommonMultiple(1n, 5n), lowestCommonMultiple(6n, 3n)]).toEqual([
    12n,
    5n,
    6n,
  ]);
});

it("a fraction has up to fifteen digits above and below", () => {
  const weight = (text: string) => () => readLevel({ terms: [term("sites", {}, text)], tolerance: 0 }, "a level");
  expect(weight("999999999999999/999999999999999")().weights.sites).toBe(999_999_999_999_999n);
  expect(weight("1/0")).toThrow(/no fraction/);
  expect(weight("1.5/2")).toThrow(/no fraction/);
});

it("the example of these tests is accepted", async () => {
  expect(await answerTo({ ...sites, levels: [[[term("sites")], 2]] })).toBe("accepted");
});
