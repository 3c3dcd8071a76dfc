import { describe, expect, it } from "vitest";
import { shareRemainder } from "../../src/decision/share.ts";
import type { Municipality, ProvinceCode } from "../../src/domain/index.ts";
import { creditOf, creditsRule } from "../../src/rules/credits.ts";
import { example } from "../../src/rules/example.ts";

/** What A1 is credited, of `of` places, regular and amv. */
function credited(credits: readonly object[], facts: { ukrainians?: number; national?: number; housing?: number }) {
  const { scenario } = example({ A1: { key: 100, share: 0, ...facts } }, {}, { credits: { enabled: true, credits } });
  const town = scenario.municipalities[0] as Municipality;
  return [creditOf(scenario, town, "regular"), creditOf(scenario, town, "amv")];
}
const of = (percent: number, more: object = {}) => ({ of: "ukrainianPlaces", kind: "regular", percent, ...more });

describe("credits", () => {
  it("are a part of what a municipality does, rounded down, each up to its limit, and added up", () => {
    expect(credited([of(75)], { ukrainians: 90 })).toEqual([67, 0]);
    expect(credited([of(100)], { ukrainians: 90 })).toEqual([90, 0]);
    expect(credited([of(100, { kind: "amv" })], { ukrainians: 90 })).toEqual([0, 90]);
    expect(credited([of(75, { most: 40 })], { ukrainians: 90 })).toEqual([40, 0]);
    expect(credited([of(75, { most: 0 })], { ukrainians: 90 })).toEqual([0, 0]);
    const two = [of(100), { of: "nationalPlaces", kind: "regular", percent: 75, most: 50 }];
    expect(credited(two, { ukrainians: 20, national: 80 })).toEqual([70, 0]);
    expect(credited([{ of: "statusHolderHousing", kind: "regular", percent: 50 }], { housing: 9 })).toEqual([4, 0]);
    expect(credited([of(100)], {})).toEqual([0, 0]);
    expect(credited([], { ukrainians: 90 })).toEqual([0, 0]);
  });

  it("are none where the rule is off", () => {
    const { scenario } = example(
      { A1: { key: 100, ukrainians: 90 } },
      {},
      { credits: { enabled: false, credits: [of(100)] } },
    );
    expect(creditOf(scenario, scenario.municipalities[0] as Municipality, "regular")).toBe(0);
    expect(creditsRule.enabledByDefault).toBe(false);
  });

  it("could be relaxed where something is credited, and only there", () => {
    const relax = (...facts: readonly Parameters<typeof example>[0][string][]) => {
      const named = Object.fromEntries(facts.map((one, i) => [`A${i + 1}`, one]));
      const rules = { credits: { enabled: true, credits: [of(100)] }, "indicative-cap": { enabled: true } };
      const { scenario } = example(named, {}, rules);
      const claimants = scenario.municipalities.map((municipality) => ({ municipality, adopted: 0 }));
      const shared = shareRemainder(scenario, "A" as ProvinceCode, "regular", 500, claimants);
      return shared.status === "infeasible" ? shared.relax : undefined;
    };
    expect(relax({ key: 100, ukrainians: 90 })).toContain("credits");
    expect(relax({ key: 100 })).not.toContain("credits");
    expect(relax({ key: 100 })).toContain("indicative-cap");
    expect(relax({ key: 100, ukrainians: 90, published: 10 }, { key: 100 })).not.toContain("credits");
  });

  it("have 1 to 1,000 per cent, a limit from 0 to a million, and twenty of them at most", () => {
    const fits = (credit: object) => creditsRule.schema.safeParse({ credits: [credit] }).success;
    const known = { of: "ukrainianPlaces" };
    expect([0, 1, 1000, 1001, 1.5].map((percent) => fits({ ...known, percent }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([-1, 0, 1_000_000, 1_000_001].map((most) => fits({ ...known, most }))).toEqual([false, true, true, false]);
    expect([{ of: "hotels" }, { ...known, kind: "all" }, { ...known, cap: 1 }, {}].map(fits)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const many = (n: number) =>
      creditsRule.schema.safeParse({ credits: Array.from({ length: n }, () => known) }).success;
    expect([many(20), many(21)]).toEqual([true, false]);
    expect(creditsRule.schema.parse({})).toEqual({ credits: [] });
    expect(creditsRule.schema.parse({ credits: [known] })).toEqual({
      credits: [{ of: "ukrainianPlaces", kind: "regular", percent: 100 }],
    });
  });

  it("are told in a sentence, each with its part, kind and limit", () => {
    const sentence = creditsRule.sentence(
      creditsRule.schema.parse({
        credits: [
          { of: "ukrainianPlaces", percent: 75, most: 40 },
          { of: "nationalPlaces", kind: "amv" },
        ],
      }),
    );
    expect(sentence.en).toBe(
      "These count towards the key too: places for displaced Ukrainians at 75 % (regular, 40 at most); places of a national facility at 100 % (amv). Who has such places gets no more than its key then lacks, also where the key is no limit to others.",
    );
    expect(sentence.nl).toBe(
      "Voor de sleutel telt ook mee: plekken voor ontheemden uit Oekraïne voor 75 % (regulier, hooguit 40); plekken van een landelijke voorziening voor 100 % (amv). Wie zo iets heeft, krijgt niet meer dan daarna aan de sleutel ontbreekt, ook waar de sleutel voor anderen geen grens is.",
    );
    expect(creditsRule.sentence({ credits: [] }).en).toBe("Nothing but reception counts towards the key.");
  });
});
