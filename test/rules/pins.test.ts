import { describe, expect, it } from "vitest";
import { small } from "../verify/small.ts";
import { municipalRowsTold, ruleOf, rowsTold, told, violationsOf, withPins } from "./told.ts";

const rule = ruleOf("pins");

/** A has a surplus of regular places, B a remainder; in C people can hand over, of both kinds. */
const made = small(
  {
    A1: { key: [100, 20], adopted: [160, 20] },
    A3: { key: [100, 20], adopted: [130, 20] },
    B1: { key: [200, 30], adopted: [140, 30], share: 60, relief: 60 },
    B2: { key: [50, 20], adopted: [30, 20], share: 20, relief: 20 },
    C1: { key: [40, 8], share: [40, 8] },
    C2: { key: [60, 12], share: [60, 12] },
    C3: { key: [100, 20], adopted: [100, 20] },
  },
  { swaps: [{ from: "A", to: "B", places: 80 }], municipalSwaps: [["A1", "B1", 60]] },
  { exchanges: { enabled: true, otherKind: { numerator: 1, denominator: 4 } } },
);
const nothing = { relief: new Map(), reserve: new Map() };
const sites = (letter: string, ...kinds: ("regular" | "amv")[]) => {
  const provinces = made.scenario.provinces.filter((p) => p.code === letter).map((p) => p.code);
  return { type: "sites", provinces, kinds, ...nothing } as const;
};

const joint = (...pins: object[]) => rowsTold(rule, withPins(made.scenario, pins));
const inSites = (letter: string, kind: "regular" | "amv", ...pins: object[]) =>
  rowsTold(rule, withPins(made.scenario, pins), sites(letter, kind));
const municipal = (...pins: object[]) => municipalRowsTold(rule, withPins(made.scenario, pins), made.plan);

describe("the rows of what the table agreed", () => {
  it("a merger: this guest, this host, this kind, in the program that chooses it", () => {
    const pin = { type: "agreed-merger", kind: "regular", guest: "C1", host: "C3" };
    expect(joint(pin)).toEqual(["pin 1: 1 [x regular C1 C3] >= 1"]);
    expect(joint({ ...pin, kind: "amv" })).toEqual(["pin 1: 1 [x amv C1 C3] >= 1"]);
    expect(inSites("C", "regular", pin)).toHaveLength(1);
    expect(inSites("C", "amv", pin)).toEqual([]);
    expect(inSites("B", "regular", pin)).toEqual([]);
    expect(municipal(pin)).toEqual([]);
  });

  it("no merger: of one kind or of both", () => {
    const pin = { type: "forbidden-merger", guest: "C1", host: "C2" };
    // Such a pair has no column; the row says that it stays so.
    expect(joint(pin)).toEqual(["pin 1 regular: 0 <= 0", "pin 1 amv: 0 <= 0"]);
    expect(joint({ ...pin, kind: "amv" })).toEqual(["pin 1 amv: 0 <= 0"]);
  });

  it("a site of its own: nobody takes the task over, in this kind", () => {
    expect(joint({ type: "own-site", kind: "amv", municipality: "C1" })).toEqual([
      "pin 1: 1 [x amv C1 C2] + 1 [x amv C1 C3] <= 0",
    ]);
    expect(joint({ type: "own-site", kind: "regular", municipality: "C3" })).toEqual(["pin 1: 0 <= 0"]);
  });

  it("a swap of provinces, in one kind; or none, in both", () => {
    const pin = { type: "agreed-swap", kind: "regular", surplus: "A", shortage: "B", places: 75 };
    expect(joint(pin)).toEqual(["pin 1: 1 [s regular A B] = 75"]);
    expect(joint({ ...pin, kind: "amv", places: 3 })).toEqual(["pin 1: 0 = 3"]);
    expect(joint({ ...pin, shortage: "C" })).toEqual(["pin 1: 1 [s regular A C] = 75"]);
    expect(inSites("C", "regular", pin)).toEqual([]);
    expect(municipal(pin)).toEqual([]);
    expect(joint({ type: "forbidden-swap", surplus: "A", shortage: "B" })).toEqual(["pin 1: 1 [s regular A B] <= 0"]);
    expect(joint({ type: "forbidden-swap", surplus: "B", shortage: "A" })).toEqual(["pin 1: 0 <= 0"]);
  });

  it("a swap of municipalities, to the place, where they are chosen", () => {
    const pin = { type: "agreed-municipal-swap", kind: "regular", surplus: "A1", shortage: "B1", places: 40 };
    expect(municipal(pin)).toEqual(["pin 1: 1 [w regular A1 B1] = 40"]);
    expect(municipal({ ...pin, kind: "amv" })).toEqual([]);
    expect(inSites("B", "regular", pin)).toEqual([]);
    expect(municipal({ type: "forbidden-municipal-swap", surplus: "A1", shortage: "B2" })).toEqual([
      "pin 1 regular: 1 [w regular A1 B2] <= 0",
      "pin 1 amv: 0 <= 0",
    ]);
  });

  it("before that, its flow, its relief and what may be released, with all other pins of the pair", () => {
    const pin = { type: "agreed-municipal-swap", kind: "regular", surplus: "A1", shortage: "B1", places: 40 };
    expect(joint(pin)).toEqual([
      "pin 1 flow: 1 [s regular A B] >= 40 (tightening)",
      "pin 1 surplus: 0 <= 20 (tightening)",
      "pin 1 relief: 1 [u regular B1] >= 40 (tightening)",
    ]);
    const others = [
      { ...pin, kind: "amv", places: 1 },
      { ...pin, surplus: "A3", places: 2 },
      { ...pin, shortage: "B2", places: 4 },
      { ...pin, surplus: "A3", shortage: "C1", places: 8 },
    ];
    expect(joint(pin, ...others).slice(0, 3)).toEqual([
      "pin 1 flow: 1 [s regular A B] >= 46 (tightening)",
      "pin 1 surplus: 0 <= 16 (tightening)",
      "pin 1 relief: 1 [u regular B1] >= 42 (tightening)",
    ]);
    // Who is below its key has nothing to keep from release.
    expect(joint({ ...pin, surplus: "C1", shortage: "B1" })).toContain("pin 1 surplus: 0 <= -40 (tightening)");
  });

  it("an exchange, to the place, or none in either kind", () => {
    const pin = { type: "agreed-exchange", kind: "amv", giver: "C1", taker: "C3", places: 7 };
    expect(joint(pin)).toEqual(["pin 1: 1 [f amv C1 C3 otherKind] = 7"]);
    expect(joint({ ...pin, kind: "regular" })).toEqual(["pin 1: 1 [f regular C1 C3 otherKind] = 7"]);
    expect(inSites("C", "amv", pin)).toHaveLength(1);
    expect(inSites("C", "regular", pin)).toEqual([]);
    expect(municipal(pin)).toEqual([]);
    expect(joint({ type: "forbidden-exchange", giver: "C1", taker: "C3" })).toEqual([
      "pin 1 regular: 0 <= 0",
      "pin 1 amv: 0 <= 0",
    ]);
  });
});

describe("a limit of what a municipality hosts", () => {
  const merged = {
    ...made.plan,
    mergers: [
      { kind: "regular", guest: "C1", host: "C3", places: 40 },
      { kind: "amv", guest: "C1", host: "C3", places: 8 },
    ] as unknown as typeof made.plan.mergers,
  };
  const broken = (pin: object) => violationsOf(rule, withPins(made.scenario, [pin]), merged).map(told);

  it("is of its kind, its adopted places among them, where sites are chosen", () => {
    const pin = { type: "hosting-limit", kind: "amv", municipality: "C3", places: 25 };
    expect(joint(pin)).toEqual([
      "pin 1: 1 [f amv C1 C3 otherKind] + 1 [f amv C2 C3 otherKind] + 1 [m amv C1 C3] + 1 [m amv C2 C3] + 20 <= 25",
    ]);
    expect(inSites("C", "amv", pin)).toHaveLength(1);
    expect(inSites("C", "regular", pin)).toEqual([]);
    expect(inSites("B", "amv", pin)).toEqual([]);
    expect(municipal({ ...pin, kind: "regular" })).toEqual([]);
    expect(broken(pin)).toEqual(["3 places C3 amv"]);
    expect(broken({ ...pin, places: 28 })).toEqual([]);
  });

  it("without new places is of the kind that it names, or of both", () => {
    const pin = { type: "no-new-site", municipality: "C3" };
    const rows = joint(pin);
    expect(rows.map((row) => row.replace(/:.*<=/, ":"))).toEqual(["pin 1 regular: 100", "pin 1 amv: 20"]);
    expect(joint({ ...pin, kind: "amv" })).toEqual(rows.slice(1));
    expect(broken(pin)).toEqual(["48 places C3"]);
    expect(broken({ ...pin, kind: "amv" })).toEqual(["8 places C3 amv"]);
  });

  it("is told in the number it has", () => {
    const of = (places: number) =>
      violationsOf(
        rule,
        withPins(made.scenario, [{ type: "hosting-limit", kind: "regular", municipality: "C3", places }]),
        merged,
      )[0]?.message;
    expect([of(0)?.nl, of(1)?.nl, of(2)?.nl].map((text) => /biedt .*(?=\.)/.exec(text ?? "")?.[0])).toEqual([
      "biedt geen reguliere plekken",
      "biedt hoogstens 1 reguliere plek",
      "biedt hoogstens 2 reguliere plekken",
    ]);
    expect([of(0)?.en, of(1)?.en, of(2)?.en].map((text) => /offers .*(?=\.)/.exec(text ?? "")?.[0])).toEqual([
      "offers no regular places",
      "offers at most 1 regular place",
      "offers at most 2 regular places",
    ]);
  });
});

describe("a pin that is not followed", () => {
  it("is told with its kind, where it has one, and with names", () => {
    const named = {
      ...made.scenario,
      municipalities: made.scenario.municipalities.map((m) => ({ ...m, name: `Town ${m.code}` })),
      provinces: made.scenario.provinces.map((p) => ({ ...p, name: `Land ${p.code}` })),
    };
    const of = (pin: object) => violationsOf(rule, withPins(named, [pin]), made.plan);
    const merger = of({ type: "agreed-merger", kind: "amv", guest: "C1", host: "C3" });
    expect(merger.map(told)).toEqual(["1 agreements C1 C3 amv"]);
    expect(merger[0]?.message.en).toMatch(/Town C3.*Town C1/);
    const swap = of({ type: "forbidden-swap", surplus: "A", shortage: "B" });
    expect(swap.map(told)).toEqual(["80 places A B"]);
    expect(swap[0]?.message.en).toMatch(/Land A.*Land B/);
  });

  it("leaves out the pairs that it forbids, and no others", () => {
    const [from, to] = ["C1", "C3"].map((code) => made.scenario.municipalities.find((m) => m.code === code));
    const forbids = (pin: object, agreement: "merger" | "exchange", kind: "regular" | "amv", turned = false) =>
      rule.forbidsPair?.({}, withPins(made.scenario, [pin]), {
        agreement,
        kind,
        from: (turned ? to : from) as typeof from & object,
        to: (turned ? from : to) as typeof from & object,
      });
    const merger = { type: "forbidden-merger", guest: "C1", host: "C3" };
    expect(forbids(merger, "merger", "amv")).toBe(true);
    expect(forbids({ ...merger, kind: "amv" }, "merger", "amv")).toBe(true);
    expect(forbids({ ...merger, kind: "amv" }, "merger", "regular")).toBe(false);
    expect(forbids(merger, "exchange", "amv")).toBe(false);
    expect(forbids(merger, "merger", "amv", true)).toBe(false);
    expect(forbids({ ...merger, host: "C2" }, "merger", "amv")).toBe(false);
    expect(forbids({ ...merger, guest: "C2" }, "merger", "amv")).toBe(false);
    const exchange = { type: "forbidden-exchange", giver: "C1", taker: "C3" };
    expect(forbids(exchange, "exchange", "regular")).toBe(true);
    expect(forbids(exchange, "merger", "regular")).toBe(false);
    expect(forbids(exchange, "exchange", "regular", true)).toBe(false);
    expect(forbids({ ...exchange, taker: "C2" }, "exchange", "regular")).toBe(false);
    expect(forbids({ ...exchange, giver: "C2" }, "exchange", "regular")).toBe(false);
    expect(forbids({ ...exchange, type: "agreed-exchange", kind: "regular", places: 1 }, "exchange", "regular")).toBe(
      false,
    );
  });
});
