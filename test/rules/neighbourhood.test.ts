import { describe, expect, it } from "vitest";
import type { Municipality, Plan, Scenario } from "../../src/domain/index.ts";
import { small } from "../verify/small.ts";
import { ruleOf, rowsTold, told, violationsOf, withPins } from "./told.ts";

const rule = ruleOf("neighbourhood");
type People = Parameters<typeof small>[0];

/** A1 can hand over and give, to A2 and A3; B1 is in another province. A3 is exempt. */
const line: People = {
  A1: { key: 40, share: 40, region: "east" },
  A2: { key: 100, adopted: 100, at: 20, region: "east" },
  A3: { key: 100, adopted: 100, at: 20, region: "west", exempt: true },
  A4: { key: 100, adopted: 100, at: 20 },
  B1: { key: 100, adopted: 100, at: 1, region: "east" },
};
const set = (data: object) => ({ neighbourhood: { enabled: true, distance: 300, ferries: true, ...data } });

function make(data: object, pins: readonly object[] = [], people: People = line): Scenario {
  return withPins(small(people, {}, set(data)).scenario, pins);
}

/** Whether A1 may go to another, by the pair, and by a plan with just that merger or exchange: they must agree. */
function allowed(scenario: Scenario, to: string, agreement: "merger" | "exchange" = "merger", from = "A1"): boolean {
  const of = (code: string) => scenario.municipalities.find((m) => m.code === code) as Municipality;
  const pair = { agreement, kind: "regular", from: of(from), to: of(to) } as const;
  const { enabled: _, ...data } = scenario.rules["neighbourhood"] as { enabled: boolean };
  const forbidden = rule.forbidsPair?.(data, scenario, pair);
  const { plan } = small(line);
  const merger = { kind: "regular", guest: from, host: to, places: 40 };
  const against = { type: "statusHolderHousing", places: 1 };
  const exchange = { kind: "regular", giver: from, taker: to, places: 40, against };
  const agreed = agreement === "merger" ? { mergers: [merger] } : { exchanges: [exchange] };
  const found = violationsOf(rule, scenario, { ...plan, ...agreed } as unknown as Plan);
  expect(found.map(told)).toEqual(forbidden === true ? [`1 agreements ${from} ${to} regular`] : []);
  return forbidden === false;
}

describe("who is near enough", () => {
  it("lies within the distance, to the hectometre, in the same province", () => {
    expect(["A2", "A4", "B1"].filter((to) => allowed(make({}), to))).toEqual(["A2", "A4"]);
    expect(allowed(make({ distance: 200 }), "A2")).toBe(true);
    expect(allowed(make({ distance: 199 }), "A2")).toBe(false);
    expect(allowed(make({ distance: 199 }), "A2", "exchange")).toBe(false);
    expect(allowed(make({}), "A2", "exchange")).toBe(true);
  });

  it("shares a region where one is asked for, and who has none shares none", () => {
    const scenario = make({ region: "corop" });
    expect(["A2", "A4"].filter((to) => allowed(scenario, to))).toEqual(["A2"]);
    expect(allowed(scenario, "A2", "merger", "A4")).toBe(false);
    const free = { ...line, A1: { key: 40, share: 40 } };
    expect(allowed(make({ region: "corop" }, [], free), "A4")).toBe(false);
  });

  it("is few enough borders away, by ferry where that counts", () => {
    const borders = [
      { a: "A1", b: "A2", kind: "land" },
      { a: "A2", b: "A4", kind: "ferry" },
    ];
    const made = (data: object) => ({ ...make(data), borders }) as unknown as Scenario;
    const near = (data: object) => ["A2", "A4"].filter((to) => allowed(made(data), to));
    expect(near({ borders: 1 })).toEqual(["A2"]);
    expect(near({ borders: 2 })).toEqual(["A2", "A4"]);
    expect(near({ borders: 2, ferries: false })).toEqual(["A2"]);
    expect(near({})).toEqual(["A2", "A4"]);
  });

  it("is not exempt, unless the table agreed on just that", () => {
    expect(allowed(make({}), "A3")).toBe(false);
    const merger = { type: "agreed-merger", kind: "regular", guest: "A1", host: "A3" };
    const exchange = { type: "agreed-exchange", kind: "regular", giver: "A1", taker: "A3", places: 40 };
    expect(allowed(make({}, [merger]), "A3")).toBe(true);
    expect(allowed(make({}, [merger]), "A3", "exchange")).toBe(false);
    expect(allowed(make({}, [exchange]), "A3", "exchange")).toBe(true);
    expect(allowed(make({}, [exchange]), "A3")).toBe(false);
    const others = [
      { ...merger, kind: "amv" },
      { ...merger, guest: "A2" },
      { ...merger, host: "A2" },
      { ...exchange, kind: "amv" },
      { ...exchange, giver: "A2" },
      { ...exchange, taker: "A2" },
      { type: "own-site", kind: "regular", municipality: "A1" },
    ];
    expect(allowed(make({}, others), "A3")).toBe(false);
    expect(allowed(make({}, others), "A3", "exchange")).toBe(false);
    // What was agreed is near all the same, or it is not.
    expect(allowed(make({ distance: 199 }, [merger]), "A3")).toBe(false);
  });

  it("is another municipality, whatever else", () => {
    const { scenario, plan } = small(line, { mergers: [["A1", "A1", 40]] }, set({}));
    expect(violationsOf(rule, scenario, plan).map(told)).toEqual(["1 agreements A1 A1 regular"]);
  });

  it("where the rule is off, is any other in the province", () => {
    const off = { neighbourhood: { enabled: false } };
    const found = (to: string) => {
      const made = small(line, { mergers: [["A1", to, 40]], exchanges: [["A1", to, 1, 1]] }, off);
      return violationsOf(rule, made.scenario, made.plan).map(told);
    };
    expect(["A2", "A3", "A4"].flatMap(found)).toEqual([]);
    expect(found("B1")).toEqual(["1 agreements A1 B1 regular", "1 agreements A1 B1 regular"]);
    expect(found("A1")).toEqual(["1 agreements A1 A1 regular", "1 agreements A1 A1 regular"]);
  });
});

describe("the rows", () => {
  it("keep out the pairs that are too far, where the program has them", () => {
    const rates = { exchanges: { enabled: true, otherKind: { numerator: 1, denominator: 1 } } };
    const { scenario } = small(
      { A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100, at: 31 }, A3: { key: 100, adopted: 100, at: 30 } },
      {},
      { ...set({}), ...rates },
    );
    expect(rowsTold(rule, scenario)).toEqual([]);
    expect(rowsTold(rule, scenario, { type: "joint", everyPair: true }).filter((row) => row.startsWith("A1 "))).toEqual(
      [
        "A1 A2 regular: 1 [x regular A1 A2] <= 0",
        "A1 A2 amv: 1 [x amv A1 A2] <= 0",
        "A1 A2 regular exchange: 1 [e regular A1 A2 otherKind] <= 0",
      ],
    );
  });
});

describe("its numbers and words", () => {
  it("have a default and a least", () => {
    expect(rule.schema.parse({})).toEqual({ distance: 300, ferries: true });
    expect(rule.schema.safeParse({ distance: 0, region: "x", borders: 1 }).success).toBe(true);
    for (const wrong of [{ distance: -1 }, { region: "" }, { borders: 0 }])
      expect(rule.schema.safeParse(wrong).success).toBe(false);
  });

  it("say region and borders where they are asked for", () => {
    const plain = rule.sentence({ distance: 300, ferries: true });
    expect(plain.en).toMatch(/at most 30 km away as the crow flies\.$/);
    expect(plain.nl).toMatch(/op ten hoogste 30 km afstand\.$/);
    const full = rule.sentence({ distance: 300, ferries: true, region: "corop", borders: 2 });
    expect(full.en).toMatch(/flies, in the same region, at most 2 borders away\.$/);
    expect(full.nl).toMatch(/afstand, in dezelfde regio, ten hoogste 2 grenzen verder\.$/);
  });
});
