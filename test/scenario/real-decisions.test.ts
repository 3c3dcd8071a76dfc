import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import { kinds, type ExemptionGround, type RuleSetting, type Scenario } from "../../src/domain/index.ts";
import type { ExampleMunicipality } from "../../src/rules/example.ts";
import { small } from "../verify/small.ts";

/*
 * Decisions of 2024 as they were published, and for each a small province in which it follows from offers, key, remainder
 * and rules. The key of the municipality is published or, where that is said, estimated; its offer and everything about
 * its neighbours is made up to show that the rules can give such a number. None of it says how the minister came to it.
 */

interface Given extends Omit<ExampleMunicipality, "exempt" | "published"> {
  readonly exempt?: ExemptionGround;
}

/** Every rule as it is by default but for those told; nobody has a published number. */
function province(
  municipalities: Readonly<Record<string, Given>>,
  rules: Readonly<Record<string, RuleSetting>> = {},
): Scenario {
  const told = Object.entries(municipalities).map(([name, { exempt: _ground, ...one }]) => [name, one] as const);
  const { scenario } = small(Object.fromEntries(told), {}, rules);
  return {
    ...scenario,
    municipalities: scenario.municipalities.map((one) => {
      const ground = municipalities[one.code]?.exempt;
      return ground === undefined ? one : { ...one, exempt: { ground, standing: "illustrative" } };
    }),
  };
}

const noCap = { "indicative-cap": { enabled: false } };

/** What is decided for a municipality, offer + share, regular and then amv; or how much finds no place. */
function decided(scenario: Scenario, code: string): string[] {
  const found = decideOnly(scenario);
  if (found.status === "infeasible") return [`${found.short} ${found.kind} short`];
  const rules = ["adopted-places", "eligibility", "indicative-cap", "credits", "remainder-shares", "books"];
  expect(found.baseline.violations.filter(({ rule }) => rules.includes(rule))).toEqual([]);
  const cells = found.decision.municipalities.find((m) => m.code === code)?.cells;
  return kinds.map((kind) => `${cells?.[kind].adopted} + ${cells?.[kind].share} = ${cells?.[kind].decided}`);
}

const press = "https://www.rd.nl/artikel/1094787-gemeenten-boos-over-nieuwe-doelen-voor-opvang-asielzoekers";

describe("decisions that were issued follow from stated facts and rules", () => {
  // https://www.lexboost.com/rechtspraak/ECLI:NL:RBDHA:2025:13423: 1,841 and 348 amv; the key is 2,513, of which 213 amv.
  it("Den Haag, 1,841 and 348 amv: offers below the key in both kinds, and shares pro rata that no cap bounds", () => {
    const facts = {
      DenHaag: { key: [2300, 213], adopted: [1500, 150] },
      Dneighbour: { key: [1150, 71], adopted: [400, 0] },
      // Far above its key in regular places, and exempt for that: it takes none of the amv places either.
      Dlarge: { key: [600, 130], adopted: [1638, 0], exempt: "long-hosting" },
    } as const;
    // The province is 512 regular and 264 amv places short; of the key that shares Den Haag has two thirds and three quarters.
    expect(decided(province(facts, noCap), "DenHaag")).toEqual(["1500 + 341 = 1841", "150 + 198 = 348"]);
    // It is without the cap that amv goes above 213: with it there is room for 63 and 71 of the 264.
    expect(decided(province(facts), "DenHaag")).toEqual(["130 amv short"]);
  });

  // The source has both kinds together, and so has this province.
  it(`Wassenaar, 930 at a key of 158: few share in the remainder, and nothing caps a share (${press})`, () => {
    const large = { key: 2000, adopted: 882 };
    const facts = { Wassenaar: { key: 158, adopted: 80 }, Wneighbour: { key: 79 } };
    const exempt = { ...facts, Wlarge: { ...large, exempt: "objection" as const } };
    // 1,275 places short, over keys of 158 and 79: two thirds of it for Wassenaar.
    expect(decided(province(exempt, noCap), "Wassenaar")[0]).toBe("80 + 850 = 930");
    // Were the large one not exempt, it would have most of the remainder.
    expect(decided(province({ ...facts, Wlarge: large }, noCap), "Wassenaar")[0]).toBe("80 + 90 = 170");
  });

  it(`Ridderkerk, 340 at a key of 250: a neighbour's Ukrainians count, and the share goes above the key (${press})`, () => {
    const facts = {
      Ridderkerk: { key: 250, adopted: 100 },
      Rneighbour: { key: 125 },
      Rlarge: { key: 500, adopted: 415, ukrainians: 85 },
    };
    // What the large one lacks, 85 places, its Ukrainians make up for; the 360 places short are of keys of 250 and 125.
    const ukrainians = counting("ukrainianPlaces", 100);
    expect(decided(province(facts, { ...noCap, ...ukrainians }), "Ridderkerk")[0]).toBe("100 + 240 = 340");
    // Did they not count, it would share by a key of 500.
    expect(decided(province(facts, noCap), "Ridderkerk")[0]).toBe("100 + 103 = 203");
  });

  // https://woudenberg.online/?p=8151: 0 at a key of 94, for exceptional reception of Ukrainians.
  it("Woudenberg, 0 at a key of 94: places for Ukrainians count towards the key, or are the ground of an exemption", () => {
    const facts = {
      Woudenberg: { key: 94, ukrainians: 120 },
      Wneighbour: { key: 206, adopted: 100 },
      Wlarge: { key: 100, adopted: 194 },
    };
    expect(decided(province(facts, counting("ukrainianPlaces", 100)), "Woudenberg")[0]).toBe("0 + 0 = 0");
    const exempt = { ...facts, Woudenberg: { key: 94, exempt: "ukrainians" as const } };
    expect(decided(province(exempt), "Woudenberg")[0]).toBe("0 + 0 = 0");
    // What it is spared the neighbour has, 106 in all; without either Woudenberg has a third of it.
    expect(decided(province(facts, counting("ukrainianPlaces", 100)), "Wneighbour")[0]).toBe("100 + 106 = 206");
    expect(decided(province(facts), "Woudenberg")[0]).toBe("0 + 33 = 33");
  });

  // https://www.hartvannederland.nl/politiek/beleid/artikelen/roosendaal-wil-alsnog-opvang-asielzoekers-regelen
  it("Roosendaal, 300 of which 50 amv, at an estimated key of 403: below the key in regular places, above it in amv", () => {
    const facts = {
      Roosendaal: { key: [369, 34], adopted: [130, 0] },
      Rneighbour: { key: [123, 17] },
      // It offers more than its key in regular places, so that the province lacks only 160; and no more amv for years of hosting.
      Rlarge: { key: [300, 60], adopted: [502, 36], exempt: "long-hosting" },
    } as const;
    // 160 regular over keys of 369 and 123, three quarters; 75 amv over 34 and 17, two thirds.
    expect(decided(province(facts, noCap), "Roosendaal")).toEqual(["130 + 120 = 250", "0 + 50 = 50"]);
    // With the cap 51 of the 75 amv places find room.
    expect(decided(province(facts), "Roosendaal")).toEqual(["24 amv short"]);
  });

  function counting(of: string, percent: number) {
    return { credits: { enabled: true, credits: [{ of, kind: "regular", percent }] } };
  }
});
