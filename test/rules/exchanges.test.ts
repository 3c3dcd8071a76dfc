import { describe, expect, it } from "vitest";
import type { Exchange, Plan, RuleSetting, Scenario } from "../../src/domain/index.ts";
import { rateOf, worth } from "../../src/rules/exchanges.ts";
import { small } from "../verify/small.ts";
import { columnsTold, ruleOf, rowsTold, told, violationsOf } from "./told.ts";

const rule = ruleOf("exchanges");
const half = { numerator: 1, denominator: 2 };
const quarter = { numerator: 1, denominator: 4 };
const thirds = { numerator: 2, denominator: 3 };

const set = (rates: object): Record<string, RuleSetting> => ({ exchanges: { enabled: true, ...rates } });

/** A1 has an open task of both kinds, 20 homes and 5 places for Ukrainians; A2 and A3 have neither. */
function people(rates: object): { scenario: Scenario; plan: Plan } {
  const { scenario, plan } = small(
    {
      A1: { key: [41, 9], share: [41, 9], housing: 20 },
      A2: { key: [100, 30], adopted: [100, 30] },
      A3: { key: [100, 30], adopted: [100, 30] },
    },
    {},
    set(rates),
  );
  const [a1, ...others] = scenario.municipalities;
  return {
    scenario: { ...scenario, municipalities: [{ ...a1, ukrainianPlaces: 5 } as typeof a1 & object, ...others] },
    plan,
  };
}

/** "A1 A2 regular 40 for 20 statusHolderHousing" as an exchange. */
function exchange(line: string): Exchange {
  const [giver, taker, kind, places, , returned, type] = line.split(" ");
  const against = { type, places: Number(returned) };
  return { giver, taker, kind, places: Number(places), against } as unknown as Exchange;
}
function found(rates: object, ...lines: string[]): string[] {
  const { scenario, plan } = people(rates);
  return violationsOf(rule, scenario, { ...plan, exchanges: lines.map(exchange) }).map(told);
}

describe("the rows of exchanges", () => {
  it("tie the agreement to its places, and places to homes that the giver has", () => {
    const { scenario } = people({ statusHolderHousing: half });
    const only = (rows: string[]) => rows.filter((row) => !row.includes("A3"));
    expect(only(rowsTold(rule, scenario))).toEqual([
      "A1 A2 regular statusHolderHousing most: -41 [e regular A1 A2 statusHolderHousing] + 1 [f regular A1 A2 statusHolderHousing] <= 0 (tightening)",
      "A1 A2 regular statusHolderHousing least: -1 [e regular A1 A2 statusHolderHousing] + 1 [f regular A1 A2 statusHolderHousing] >= 0 (tightening)",
      "A1 A2 amv statusHolderHousing most: -9 [e amv A1 A2 statusHolderHousing] + 1 [f amv A1 A2 statusHolderHousing] <= 0 (tightening)",
      "A1 A2 amv statusHolderHousing least: -1 [e amv A1 A2 statusHolderHousing] + 1 [f amv A1 A2 statusHolderHousing] >= 0 (tightening)",
      "A1 A2 regular statusHolderHousing worth: -1 [f regular A1 A2 statusHolderHousing] + 2 [homes A1 A2 regular statusHolderHousing] >= 0",
      "A1 A2 amv statusHolderHousing worth: -1 [f amv A1 A2 statusHolderHousing] + 2 [homes A1 A2 amv statusHolderHousing] >= 0",
    ]);
    expect(rowsTold(rule, scenario)).toContain(
      `A1 statusHolderHousing: ${["A2 regular", "A3 regular", "A2 amv", "A3 amv"].map((to) => `1 [homes A1 ${to} statusHolderHousing]`).join(" + ")} <= 20`,
    );
  });

  it("count every kind of return apart", () => {
    const { scenario } = people({ statusHolderHousing: half, ukrainianPlaces: thirds });
    const stocks = rowsTold(rule, scenario).filter((row) => /^A1 \w+:/.test(row));
    const homes = (type: string) =>
      ["A2 regular", "A3 regular", "A2 amv", "A3 amv"].map((to) => `1 [homes A1 ${to} ${type}]`).join(" + ");
    expect(stocks).toEqual([
      `A1 statusHolderHousing: ${homes("statusHolderHousing")} <= 20`,
      `A1 ukrainianPlaces: ${homes("ukrainianPlaces")} <= 5`,
    ]);
    expect(rowsTold(rule, scenario)).toContain(
      "A1 A2 regular ukrainianPlaces worth: -2 [f regular A1 A2 ukrainianPlaces] + 3 [homes A1 A2 regular ukrainianPlaces] >= 0",
    );
  });

  it("set what goes against what comes back in the other kind, and nothing against nobody", () => {
    const { scenario } = small(
      { A1: { key: [40, 9], share: [40, 9] }, A2: { key: [60, 12], share: [60, 12] } },
      {},
      set({ otherKind: thirds }),
    );
    expect(rowsTold(rule, scenario).filter((row) => row.includes("other kind:"))).toEqual([
      "A1 A2 other kind: 2 [f regular A1 A2 otherKind] + -3 [f amv A2 A1 otherKind] = 0",
      "A2 A1 other kind: 2 [f regular A2 A1 otherKind] + -3 [f amv A1 A2 otherKind] = 0",
    ]);
    const oneWay = small(
      { A1: { key: [40, 9], share: [40, 9] }, A2: { key: [100, 30], adopted: [100, 30] } },
      {},
      set({ otherKind: thirds }),
    );
    expect(rowsTold(rule, oneWay.scenario).filter((row) => row.includes("other kind:"))).toEqual([
      "A1 A2 other kind: 2 [f regular A1 A2 otherKind] = 0",
      "A2 A1 other kind: -3 [f amv A1 A2 otherKind] = 0",
    ]);
  });

  it("ask nothing where no rate is set", () => {
    expect(rowsTold(rule, people({}).scenario)).toEqual([]);
  });

  it("know what their homes are in a plan, each of its own exchange", () => {
    const { scenario, plan } = people({ statusHolderHousing: half, ukrainianPlaces: thirds });
    const exchanges = [
      "A1 A2 regular 3 for 2 statusHolderHousing",
      "A1 A2 regular 10 for 5 statusHolderHousing",
      "A1 A3 regular 20 for 10 statusHolderHousing",
      "A1 A2 amv 1 for 1 statusHolderHousing",
      "A1 A2 regular 1 for 1 ukrainianPlaces",
      "A3 A2 regular 30 for 15 statusHolderHousing",
    ].map(exchange);
    expect(columnsTold(rule, scenario, { ...plan, exchanges })).toEqual([
      "homes A1 A2 regular statusHolderHousing: 0 to 21, 7",
      "homes A1 A3 regular statusHolderHousing: 0 to 21, 10",
      "homes A1 A2 amv statusHolderHousing: 0 to 5, 1",
      "homes A1 A3 amv statusHolderHousing: 0 to 5, 0",
      "homes A1 A2 regular ukrainianPlaces: 0 to 28, 1",
      "homes A1 A3 regular ukrainianPlaces: 0 to 28, 0",
      "homes A1 A2 amv ukrainianPlaces: 0 to 6, 0",
      "homes A1 A3 amv ukrainianPlaces: 0 to 6, 0",
    ]);
  });
});

describe("what an exchange breaks", () => {
  it("homes are asked up to what there is, and rounded up", () => {
    const rates = { statusHolderHousing: half };
    expect(found(rates, "A1 A2 regular 40 for 20 statusHolderHousing")).toEqual([]);
    expect(found(rates, "A1 A2 regular 41 for 21 statusHolderHousing")).toEqual(["1 homes A1"]);
    expect(found(rates, "A1 A2 regular 39 for 19 statusHolderHousing")).toEqual(["1 homes A1 A2 regular"]);
    expect(found(rates, "A1 A2 regular 38 for 20 statusHolderHousing")).toEqual(["1 homes A1 A2 regular"]);
    // Rounded up per exchange, and added up per giver: 18 + 2 + 1.
    const three = ["A1 A2 regular 36 for 18", "A1 A3 regular 3 for 2", "A1 A3 amv 1 for 1"];
    expect(found(rates, ...three.slice(0, 2).map((line) => `${line} statusHolderHousing`))).toEqual([]);
    expect(found(rates, ...three.map((line) => `${line} statusHolderHousing`))).toEqual(["1 homes A1"]);
  });

  it("places for Ukrainians are another stock, and what has no rate is not agreed", () => {
    const rates = { statusHolderHousing: half, ukrainianPlaces: half };
    const both = ["A1 A2 regular 30 for 15 statusHolderHousing", "A1 A3 regular 11 for 6 ukrainianPlaces"];
    expect(found(rates, ...both)).toEqual(["1 homes A1"]);
    expect(found({ statusHolderHousing: half }, ...both)).toEqual(["1 agreements A1 A3 regular"]);
    expect(found({ ukrainianPlaces: half }, ...both)).toEqual(["1 agreements A1 A2 regular", "1 homes A1"]);
    expect(found({ enabled: false }, ...both)).toEqual(["1 agreements A1 A2 regular", "1 agreements A1 A3 regular"]);
  });

  it("the other kind comes back at the rate, seen from either side", () => {
    const rates = { otherKind: quarter };
    const regular = (places: number, back: number) => `A1 A2 regular ${places} for ${back} otherKind`;
    const amv = (places: number, back: number) => `A2 A1 amv ${places} for ${back} otherKind`;
    expect(found(rates, regular(40, 10), amv(10, 40))).toEqual([]);
    expect(found(rates, regular(40, 10), amv(9, 36))).toEqual(["4 places A1 A2"]);
    expect(found(rates, amv(10, 40), regular(36, 9))).toEqual(["4 places A1 A2"]);
    expect(found(rates, regular(40, 9), amv(10, 41))).toEqual(["1 homes A1 A2 regular", "1 homes A2 A1 amv"]);
    expect(found(rates, regular(41, 11))).toEqual(["41 places A1 A2"]);
    // amv against amv is no return: these are two pairs.
    expect(found(rates, amv(10, 40), "A1 A2 amv 10 for 40 otherKind")).toEqual(["40 places A1 A2", "40 places A2 A1"]);
    // Other returns stay out of the balance.
    expect(found({ ...rates, statusHolderHousing: half }, "A1 A2 regular 2 for 1 statusHolderHousing")).toEqual([]);
  });

  it("three amv places for every two regular ones, or two for three: rounded up either way", () => {
    expect(worth(thirds, 3)).toBe(2);
    expect(worth(thirds, 4)).toBe(3);
    expect(rateOf({ otherKind: thirds }, "otherKind", "regular")).toEqual(thirds);
    expect(rateOf({ otherKind: thirds }, "otherKind", "amv")).toEqual({ numerator: 3, denominator: 2 });
    expect(rateOf({ statusHolderHousing: thirds }, "statusHolderHousing", "amv")).toEqual(thirds);
    expect(rateOf({}, "otherKind", "amv")).toBeUndefined();
    expect(found({ otherKind: thirds }, "A2 A1 amv 5 for 8 otherKind")).toEqual(["15 places A1 A2"]);
  });

  it("a rate has at least one on both sides, and is written in the rule's sentence", () => {
    expect(rule.schema.safeParse({ otherKind: { numerator: 1, denominator: 1 } }).success).toBe(true);
    expect(rule.schema.safeParse({ otherKind: { numerator: 0, denominator: 1 } }).success).toBe(false);
    expect(rule.schema.safeParse({ otherKind: { numerator: 1, denominator: 0 } }).success).toBe(false);
    expect(rule.sentence({ statusHolderHousing: half, otherKind: thirds }).en).toMatch(
      /status holders \(1\/2 per place\) or places of the other kind \(2\/3 per place\)\.$/,
    );
  });
});
