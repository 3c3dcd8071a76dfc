import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/index.ts";
import { spare } from "../../src/rules/municipal-swaps.ts";
import { small } from "../verify/small.ts";
import { columnsTold, municipalRowsTold, ruleOf, rowsTold, told, violationsOf } from "./told.ts";

const found = (id: string, made: ReturnType<typeof small>) =>
  violationsOf(ruleOf(id), made.scenario, made.plan).map(told);
const rows = (id: string, made: ReturnType<typeof small>) => rowsTold(ruleOf(id), made.scenario);

/** A has `surplus` too many, B `remainder` too few. */
const two = (surplus: number, remainder: number, settings = {}) =>
  small(
    { A1: { key: 100, adopted: 100 + surplus }, B1: { key: 200, adopted: 200 - remainder, share: remainder } },
    {},
    settings,
  );

describe("reserve", () => {
  it("asks for all surplus where it fits, and else for the whole remainder", () => {
    expect(rows("reserve", two(60, 60))).toEqual(["A regular: 1 [s regular A B] = 60"]);
    expect(rows("reserve", two(60, 61))).toEqual(["A regular: 1 [s regular A B] = 60"]);
    expect(rows("reserve", two(61, 60))).toEqual(["B regular: 1 [s regular A B] = 60"]);
  });

  it("asks only the part of a surplus that is in time", () => {
    const late = { key: 20, adopted: 50, availableFrom: "2025-07-02" };
    const made = small({ A1: { key: 100, adopted: 130 }, A2: late, B1: { key: 200, adopted: 140, share: 60 } });
    // 60 too many, of which 20 at least are there in time: (130 − 120)⁺ = 10.
    expect(rows("reserve", made)[0]).toBe("A regular: 1 [s regular A B] = 10");
    // A surplus that is late altogether is still asked, for nothing.
    const none = small({ A2: late, B1: { key: 200, adopted: 140, share: 60 } });
    expect(rows("reserve", none)).toEqual(["A regular: 1 [s regular A B] = 0"]);
  });

  const order = { reserve: { enabled: true, order: "largest-first" } };
  const three = (reserve: readonly [number, number, number], settings: object = order) =>
    small(
      {
        A1: { key: 100, adopted: 130, reserve: reserve[0] },
        A2: { key: 100, adopted: 150, reserve: reserve[1] },
        A3: { key: 100, adopted: 130, reserve: reserve[2] },
        A4: { key: 100, adopted: 100 },
        B1: { key: 90, adopted: 50, share: 40, relief: 40 },
      },
      { swaps: [{ from: "A", to: "B", places: 40 }] },
      settings as typeof order,
    );

  it("releases in the order of the excess, then of the code: a chain of rows", () => {
    const made = three([0, 0, 0]);
    expect(rows("reserve", made)).toEqual([
      "B regular: 1 [s regular A B] = 40",
      "A2 regular released: 1 [c regular A2] + -50 [released A2 regular] >= 0",
      "A2 regular before A1: 1 [c regular A1] + -30 [released A2 regular] <= 0",
      "A1 regular released: 1 [c regular A1] + -30 [released A1 regular] >= 0",
      "A1 regular before A3: 1 [c regular A3] + -30 [released A1 regular] <= 0",
    ]);
    const released = (plan: Plan) => columnsTold(ruleOf("reserve"), made.scenario, plan);
    expect(released(three([0, 49, 0]).plan)).toEqual([
      "released A2 regular: 0 to 1, 0",
      "released A1 regular: 0 to 1, 0",
    ]);
    expect(released(three([30, 50, 0]).plan)).toEqual([
      "released A2 regular: 0 to 1, 1",
      "released A1 regular: 0 to 1, 1",
    ]);
    const free = three([0, 0, 0], { reserve: { enabled: true, order: "optimised" } });
    expect(rows("reserve", free)).toEqual(["B regular: 1 [s regular A B] = 40"]);
  });

  it("finds who releases before those who are further above the key", () => {
    expect(found("reserve", three([20, 50, 0]))).toEqual([]);
    expect(found("reserve", three([21, 49, 0]))).toEqual(["21 places A1 regular"]);
    expect(found("reserve", three([29, 50, 1]))).toEqual(["1 places A3 regular"]);
    expect(found("reserve", three([1, 50, 29], { reserve: { enabled: true, order: "optimised" } }))).toEqual([]);
  });
});

describe("swap partners", () => {
  const between = (places: number, settings = {}) =>
    small(
      { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: places } },
      { swaps: [{ from: "A", to: "B", places }] },
      settings,
    );
  const least = (minimum: number) => ({ "swap-partners": { enabled: true, minimum } });

  it("an agreement has its minimum, or all that is possible", () => {
    expect(rows("swap-partners", two(60, 80))).toEqual([
      "A B at least: -50 [z A B] + 1 [s regular A B] >= 0",
      "A B regular: -60 [z A B] + 1 [s regular A B] <= 0 (implied)",
      "A B amv: 0 <= 0 (implied)",
    ]);
    expect(rows("swap-partners", two(40, 80))[0]).toBe("A B at least: -40 [z A B] + 1 [s regular A B] >= 0");
    expect(rows("swap-partners", two(40, 80, least(10)))[0]).toBe("A B at least: -10 [z A B] + 1 [s regular A B] >= 0");
    expect(found("swap-partners", between(50))).toEqual([]);
    expect(found("swap-partners", between(49))).toEqual(["1 places A B"]);
    expect(found("swap-partners", between(1))).toEqual(["49 places A B"]);
    expect(found("swap-partners", between(0))).toEqual([]);
    expect(found("swap-partners", between(9, least(10)))).toEqual(["1 places A B"]);
    expect(found("swap-partners", between(10, least(70)))).toEqual(["50 places A B"]);
  });

  it("nobody takes over more than it has to spare or the other is short of, on or off", () => {
    const off = { "swap-partners": { enabled: false } };
    for (const settings of [{}, off]) {
      expect(found("swap-partners", between(60, settings))).toEqual([]);
      expect(found("swap-partners", between(61, settings))).toEqual(["1 places A B regular"]);
    }
    expect(found("swap-partners", between(1, off))).toEqual([]);
    const amv = small(
      { A1: { key: [100, 20], adopted: [160, 25] }, B1: { key: [200, 20], adopted: [140, 17], share: [60, 3] } },
      { swaps: [{ from: "A", to: "B", places: [46, 4] }] },
    );
    expect(found("swap-partners", amv)).toEqual(["1 places A B amv"]);
    expect(rows("swap-partners", amv)).toEqual([
      "A B at least: -50 [z A B] + 1 [s regular A B] + 1 [s amv A B] >= 0",
      "A B regular: -60 [z A B] + 1 [s regular A B] <= 0 (implied)",
      "A B amv: -3 [z A B] + 1 [s amv A B] <= 0 (implied)",
    ]);
  });

  it("the minimum is 50 unless set, and may be none", () => {
    expect(ruleOf("swap-partners").schema.parse({})).toEqual({ minimum: 50 });
    expect(ruleOf("swap-partners").schema.safeParse({ minimum: 0 }).success).toBe(true);
    expect(ruleOf("swap-partners").schema.safeParse({ minimum: -1 }).success).toBe(false);
  });
});

describe("timely swaps", () => {
  const swapped = (places: number, date: string) =>
    small(
      {
        A1: { key: 100, adopted: 160, availableFrom: date },
        B1: { key: 200, adopted: 140, share: 60, relief: places },
      },
      { swaps: [{ from: "A", to: "B", places }] },
    );

  it("limit what goes out to what is there on the day", () => {
    expect(found("timely-swaps", swapped(60, "2025-07-01"))).toEqual([]);
    expect(found("timely-swaps", swapped(61, "2025-07-01"))).toEqual(["1 places A regular"]);
    expect(found("timely-swaps", swapped(1, "2025-07-02"))).toEqual(["1 places A regular"]);
    expect(rows("timely-swaps", swapped(0, "2025-07-01"))).toEqual([
      "A regular: 1 [s regular A B] <= 60",
      "A amv: 0 <= 0",
    ]);
    expect(rows("timely-swaps", swapped(0, "2025-07-02"))[0]).toBe("A regular: 1 [s regular A B] <= 0");
  });

  it("ask nothing in programs that swap nothing", () => {
    const { scenario } = swapped(0, "2025-07-01");
    const provinces = scenario.provinces.map((p) => p.code);
    const scope = {
      type: "sites",
      provinces,
      kinds: ["regular", "amv"],
      relief: new Map(),
      reserve: new Map(),
    } as const;
    for (const id of ["timely-swaps", "reserve", "provincial-closure", "swap-partners", "municipal-swaps"])
      expect(rowsTold(ruleOf(id), scenario, scope)).toEqual([]);
  });
});

describe("provincial closure", () => {
  it("lowers tasks by what others take over, and raises nothing", () => {
    expect(rows("provincial-closure", two(60, 80))).toEqual([
      "A regular: 1 [s regular A B] = 60",
      "A amv: 0 = 0",
      "B regular: 1 [u regular B1] + -1 [s regular A B] = 0",
      "B amv: 0 = 0",
    ]);
  });
});

describe("swaps in the name of municipalities", () => {
  const rule = ruleOf("municipal-swaps");
  const people = (named: readonly (readonly [string, string, number])[], settings = {}, reserve = 0) =>
    small(
      {
        A1: { key: 100, adopted: 140 },
        A2: { key: 100, adopted: 130, reserve },
        B1: { key: 200, adopted: 145, share: 55, relief: 55 },
        B2: { key: 60, adopted: 55, share: 5, relief: 5 },
      },
      { swaps: [{ from: "A", to: "B", places: 60 }], municipalSwaps: named },
      settings,
    );
  const least = (minimum: number) => ({ "municipal-swaps": { enabled: true, minimum } });
  const good = [
    ["A1", "B1", 35],
    ["A1", "B2", 5],
    ["A2", "B1", 20],
  ] as const;

  it("have rows for what there is to spare, for relief and its least size, and for the flow", () => {
    const { scenario, plan } = people(good, least(30), 10);
    expect(municipalRowsTold(rule, scenario, plan)).toEqual([
      // 55 of 30 at least, and 5 of 5: all of its share.
      "B1 regular least relief: 25 >= 0",
      "B2 regular least relief: 0 >= 0",
      "A1 regular spare: 1 [w regular A1 B1] + 1 [w regular A1 B2] <= 40",
      "A1 regular relief: 0 = 0",
      "A2 regular spare: 1 [w regular A2 B1] + 1 [w regular A2 B2] + 10 <= 30",
      "A2 regular relief: 0 = 0",
      "B1 regular relief: 1 [w regular A1 B1] + 1 [w regular A2 B1] + -55 = 0",
      "B2 regular relief: 1 [w regular A1 B2] + 1 [w regular A2 B2] + -5 = 0",
      "A B regular: 1 [w regular A1 B1] + 1 [w regular A1 B2] + 1 [w regular A2 B1] + 1 [w regular A2 B2] + -60 = 0",
      "A B amv: 0 = 0",
    ]);
  });

  it("keep to what there is to spare, beside the reserve", () => {
    expect(found("municipal-swaps", people(good, {}, 10))).toEqual([]);
    expect(found("municipal-swaps", people(good, {}, 11))).toEqual(["1 places A2 regular"]);
    // Who puts nothing in is not asked: its reserve is for another rule.
    const all = [
      ["A1", "B1", 55],
      ["A1", "B2", 5],
    ] as const;
    expect(found("municipal-swaps", people(all, {}, 31))).toEqual(["20 places A1 regular"]);
  });

  it("name every place on both sides", () => {
    expect(found("municipal-swaps", people(good.slice(0, 2)))).toEqual([
      "20 places B1 regular",
      "20 places A B regular",
    ]);
    expect(
      found(
        "municipal-swaps",
        people([
          ["A1", "B1", 35],
          ["A1", "B2", 4],
          ["A2", "B1", 21],
        ]),
      ),
    ).toEqual(["1 places B1 regular", "1 places B2 regular"]);
    expect(found("municipal-swaps", people([...good, ["A1", "B1", 0]]))).toEqual([]);
  });

  it("relieve nobody of fewer places than the minimum, or of all that it was asked; pairs may be smaller", () => {
    const relieved = (relief: number, minimum: number) =>
      small(
        { A1: { key: 100, adopted: 140 }, B1: { key: 200, adopted: 145, share: 55, relief } },
        { swaps: [{ from: "A", to: "B", places: relief }], municipalSwaps: [["A1", "B1", relief]] },
        least(minimum),
      );
    expect(found("municipal-swaps", relieved(20, 20))).toEqual([]);
    expect(found("municipal-swaps", relieved(19, 20))).toEqual(["1 places B1 regular"]);
    expect(found("municipal-swaps", relieved(40, 60))).toEqual(["15 places B1 regular"]);
    expect(found("municipal-swaps", people(good, least(50), 10))).toEqual([]);
    expect(rule.schema.parse({})).toEqual({ minimum: 1 });
    expect(rule.schema.safeParse({ minimum: 0 }).success).toBe(false);
    expect(rule.sentence({ minimum: 1 }).en).not.toContain("relieved");
    expect(rule.sentence({ minimum: 2 }).en).toContain("of at least 2 places");
    expect(rule.sentence({ minimum: 1 }).nl).not.toContain("ontlast");
    expect(rule.sentence({ minimum: 2 }).nl).toContain("van ten minste 2 plekken");
  });

  it("spare what is above the key, promising initiatives included where they count", () => {
    const { scenario } = people(good);
    const [a1] = scenario.municipalities;
    const promising = { kind: "regular", certainty: "promising", places: 7, provenance: { standing: "illustrative" } };
    const more = { ...a1, offers: [...(a1?.offers ?? []), promising] } as typeof a1 & object;
    const among = (one: typeof more) => ({ ...scenario, municipalities: [one, ...scenario.municipalities.slice(1)] });
    const without = {
      ...among(more),
      rules: { ...scenario.rules, "adopted-places": { enabled: true, promising: false } },
    };
    const off = { ...among(more), rules: { ...scenario.rules, "adopted-places": { enabled: false } } };
    expect([among(more), without, off].map((s) => spare(s, more, "regular"))).toEqual([47, 40, 47]);
    const none = { ...more, offers: [] };
    expect(spare(among(none), none, "regular")).toBe(0);
  });
});
