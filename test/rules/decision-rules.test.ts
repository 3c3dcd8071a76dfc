import { describe, expect, it } from "vitest";
import type { Municipality, Scenario } from "../../src/domain/index.ts";
import { capacity } from "../../src/rules/host-capacity.ts";
import { largestHandOver } from "../../src/rules/whole-hand-over.ts";
import { small } from "../verify/small.ts";
import { ruleOf, rowsTold, told, violationsOf } from "./told.ts";

type Parts = Parameters<typeof small>;

const found = (id: string, ...parts: Parts) => {
  const { scenario, plan } = small(...parts);
  return violationsOf(ruleOf(id), scenario, plan).map(told);
};
const rows = (id: string, ...parts: Parts) => rowsTold(ruleOf(id), small(...parts).scenario);

describe("who shares in the remainder, and how much", () => {
  it("who is below its key and not exempt", () => {
    const shared = (adopted: number, exempt?: true) =>
      found("eligibility", { A1: { key: 10, adopted, share: 1, ...(exempt === undefined ? {} : { exempt }) } });
    expect(shared(9)).toEqual([]);
    expect(shared(10)).toEqual(["1 places A1 regular"]);
    expect(shared(9, true)).toEqual(["1 places A1 regular"]);
  });

  it("is relieved of its share at most, also where the rule is off", () => {
    const relieved = (relief: number, settings = {}) =>
      found("eligibility", { A1: { key: 20, adopted: 10, share: 10, relief } }, {}, settings);
    const off = { eligibility: { enabled: false } };
    for (const settings of [{}, off]) {
      expect(relieved(10, settings)).toEqual([]);
      expect(relieved(11, settings)).toEqual(["1 places A1 regular"]);
    }
  });

  it("is divided over those below the key alone, not over who is at it, also without a cap", () => {
    const divided = (eligible: boolean) =>
      found(
        "remainder-shares",
        {
          A1: { key: 60, adopted: 20, share: 6 },
          A2: { key: 40, adopted: 20, share: 4 },
          A3: { key: 10, adopted: 60 },
          A4: { key: 100, adopted: 100 },
        },
        {},
        { "indicative-cap": { enabled: false }, eligibility: { enabled: eligible } },
      );
    expect(divided(true)).toEqual([]);
    // Pro rata over all four A1 has 3 at most, A2 has 2 at most, and A4 has 4 at least.
    expect(divided(false)).toEqual(["9 places A regular"]);
  });

  it("goes up to the key and no further", () => {
    const lifted = (share: number) => found("indicative-cap", { A1: { key: 10, adopted: 4, share } });
    expect([lifted(6), lifted(7)]).toEqual([[], ["1 places A1 regular"]]);
    expect(found("indicative-cap", { A1: { key: 10, adopted: 14, share: 1 } })).toEqual(["1 places A1 regular"]);
  });
});

describe("what is adopted", () => {
  const people: Parts[0] = { A1: { key: [100, 10], adopted: [130, 10], reserve: 30 } };
  const withPromising = (promising: boolean | undefined): string[] => {
    const { scenario, plan } = small(
      people,
      {},
      {
        "adopted-places": promising === undefined ? { enabled: false } : { enabled: true, promising },
      },
    );
    const [a1] = scenario.municipalities as unknown as [Municipality];
    const more = { kind: "regular", certainty: "promising", places: 7, provenance: { standing: "illustrative" } };
    const offers = [...a1.offers, more as (typeof a1.offers)[number]];
    return violationsOf(ruleOf("adopted-places"), { ...scenario, municipalities: [{ ...a1, offers }] }, plan).map(told);
  };

  it("is what is offered, promising initiatives too unless a scenario says not", () => {
    expect(withPromising(true)).toEqual(["7 places A1 regular"]);
    expect(withPromising(false)).toEqual([]);
    expect(withPromising(undefined)).toEqual(["7 places A1 regular"]);
  });

  it("is released down to the key", () => {
    const released = (reserve: number) => found("adopted-places", { A1: { key: 100, adopted: 130, reserve } });
    expect([released(30), released(31)]).toEqual([[], ["1 places A1 regular"]]);
    expect(found("adopted-places", { A1: { key: 100, adopted: 90, reserve: 1 } })).toEqual(["1 places A1 regular"]);
  });
});

describe("how much a municipality can host", () => {
  it("twice its key rounded down, or what was decided, or its own number", () => {
    const [a] = small({ A1: { key: [33, 5] } }).scenario.municipalities as unknown as [Municipality];
    expect(capacity({ percent: 150 }, a, "regular", 49)).toBe(49);
    expect(capacity({ percent: 150 }, a, "regular", 50)).toBe(50);
    expect(capacity({ percent: 150 }, a, "amv", 0)).toBe(7);
    expect(capacity({ percent: 150 }, { ...a, capacity: { regular: 3, amv: 4 } }, "amv", 9)).toBe(4);
  });

  const merged = (places: number, settings = {}) =>
    found(
      "host-capacity",
      { A1: { key: 33, share: 33 }, A2: { key: places, share: places } },
      { mergers: [["A2", "A1", places]] },
      settings,
    );

  it("and a place more is a place too many", () => {
    expect([merged(33), merged(34)]).toEqual([[], ["1 places A1 regular"]]);
    const half = { "host-capacity": { enabled: true, percent: 150 } };
    expect([merged(16, half), merged(17, half)]).toEqual([[], ["1 places A1 regular"]]);
    // A decision above twice the key is room too.
    expect(found("host-capacity", { A1: { key: 10, adopted: 25 } })).toEqual([]);
    expect(found("host-capacity", { A1: { key: 10, adopted: 20, capacity: 19 } })).toEqual(["1 places A1 regular"]);
  });

  it("is a row where somebody may come, and said already elsewhere", () => {
    const told_ = rows("host-capacity", {
      A1: { key: 40, share: 40 },
      A2: { key: 100, adopted: 100 },
      A3: { key: 100, adopted: 100, at: 45 },
      A4: { key: 100, adopted: 90, share: 10, at: 80, capacity: 100 },
    }).filter((row) => row.includes("regular:"));
    expect(told_.map((row) => `${row.slice(0, 2)} ${/<= .*/.exec(row)?.[0] ?? ""}`)).toEqual([
      "A1 <= 80 (implied)",
      "A2 <= 200",
      "A3 <= 200 (implied)",
      "A4 <= 100",
    ]);
  });

  it("100 per cent at least, 200 unless set", () => {
    const { schema } = ruleOf("host-capacity");
    expect(schema.parse({})).toEqual({ percent: 200 });
    expect([99, 100].map((percent) => schema.safeParse({ percent }).success)).toEqual([false, true]);
  });
});

describe("a site", () => {
  it("of others' places has the minimum", () => {
    const hosted = (guest: number) =>
      found(
        "viable-site",
        { A1: { key: 60, share: 60 }, A2: { key: guest, share: guest } },
        { mergers: [["A2", "A1", guest]] },
      );
    expect([hosted(40), hosted(39)]).toEqual([[], ["1 places A1 regular"]]);
    const { schema } = ruleOf("viable-site");
    expect(schema.parse({})).toEqual({ minimum: { regular: 100, amv: 16 } });
    expect(schema.safeParse({ minimum: { regular: 0, amv: 0 } }).success).toBe(true);
    expect(schema.safeParse({ minimum: { regular: -1, amv: 0 } }).success).toBe(false);
    expect(schema.safeParse({ minimum: { regular: 0, amv: -1 } }).success).toBe(false);
  });

  it("is opened by guests who bring what is missing", () => {
    const fixed = { relief: new Map(), reserve: new Map() };
    const sites = (sizes: readonly number[]) => {
      const people = Object.fromEntries(sizes.map((n, i) => [`A${i + 1}`, { key: n, share: n }]));
      const { scenario } = small(people);
      const provinces = scenario.provinces.map((p) => p.code);
      const scope = { type: "sites", provinces, kinds: ["regular"], ...fixed } as const;
      return rowsTold(ruleOf("viable-site"), scenario, scope).filter((row) => row.startsWith("A1 "));
    };
    // 40 are missing: a guest of 50 counts for 40, one of 30 for 30.
    expect(sites([60, 50, 30])).toEqual([
      "A1 regular: 50 [x regular A2 A1] + 30 [x regular A3 A1] + -40 [y regular A1] >= 0",
      "A1 regular brought: 40 [x regular A2 A1] + 30 [x regular A3 A1] + -40 [y regular A1] >= 0 (tightening)",
    ]);
    // Nobody brings more than is missing, so there is nothing to cut off.
    expect(sites([60, 40, 30])).toHaveLength(1);
    expect(sites([99, 2]).at(-1)).toBe("A1 regular brought: 1 [x regular A2 A1] + -1 [y regular A1] >= 0 (tightening)");
  });
});

describe("a whole hand-over", () => {
  it("is of fewer places than a site, or than the scenario sets, or of any number", () => {
    const of = (rules: object): Scenario => small({ A1: { key: 1, share: 1 } }, {}, rules as Parts[2]).scenario;
    const without = { enabled: false };
    expect(largestHandOver(of({}), "regular")).toBe(99);
    expect(largestHandOver(of({ "whole-hand-over": { enabled: true, small: { regular: 60, amv: 9 } } }), "amv")).toBe(
      8,
    );
    expect(largestHandOver(of({ "whole-hand-over": without }), "amv")).toBe(Number.MAX_SAFE_INTEGER);
    expect(largestHandOver(of({ "viable-site": without }), "amv")).toBe(Number.MAX_SAFE_INTEGER);
    expect(
      largestHandOver(
        of({ "viable-site": without, "whole-hand-over": { enabled: true, small: { regular: 60, amv: 9 } } }),
        "regular",
      ),
    ).toBe(59);
  });

  it("is of the whole task, to one home, and of nothing more", () => {
    const people: Parts[0] = {
      A1: { key: 60, share: 60 },
      A2: { key: 100, adopted: 100 },
      A3: { key: 100, adopted: 100 },
    };
    const to = (...places: readonly number[]) =>
      found("whole-hand-over", people, { mergers: places.map((n, i) => ["A1", `A${i + 2}`, n] as const) });
    expect(to(60)).toEqual([]);
    expect(to(59)).toEqual(["1 sites A1 regular"]);
    expect(to(30, 30)).toEqual(["1 sites A1 regular"]);
    expect(to(30, 29)).toEqual(["2 sites A1 regular"]);
    expect(to(61)).toEqual(["1 places A1 regular", "1 places A1 A2 regular"]);
    expect(to(60, 0)).toEqual([]);
    expect(to()).toEqual([]);
  });

  it("is of a small task: 99 places, not 100", () => {
    const of = (n: number) =>
      found(
        "whole-hand-over",
        { A1: { key: n, share: n }, A2: { key: 200, adopted: 200 } },
        { mergers: [["A1", "A2", n]] },
      );
    expect([of(99), of(100)]).toEqual([[], ["1 places A1 A2 regular"]]);
  });
});

describe("the national total", () => {
  it("misses what is missing, in task and in hosting, by kind", () => {
    expect(found("national-total", { A1: { key: [100, 10], share: [100, 9] } })).toEqual([
      "1 places amv",
      "1 places amv",
    ]);
    expect(found("national-total", { A1: { key: 100, share: 101 } })).toEqual(["1 places regular", "1 places regular"]);
  });

  it("follows from provinces that close, and is said where they need not", () => {
    const people: Parts[0] = { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 60 } };
    expect(rows("national-total", people)).toEqual([
      "task regular: -1 [u regular B1] + 360 = 300 (implied)",
      "hosted regular: -1 [u regular B1] + 360 = 300 (implied)",
      "task amv: 0 = 0 (implied)",
      "hosted amv: 0 = 0 (implied)",
    ]);
    const open = rows("national-total", people, {}, { "provincial-closure": { enabled: false } });
    expect(open.filter((row) => !row.includes("implied"))).toEqual([
      expect.stringMatching(/^task regular: .* = 300$/),
      "task amv: 0 = 0",
    ]);
    const { scenario } = small(people);
    const [a] = scenario.provinces.map((p) => p.code);
    const scope = { type: "sites", provinces: [a ?? ("" as never)], kinds: ["regular", "amv"] } as const;
    expect(rowsTold(ruleOf("national-total"), scenario, { ...scope, relief: new Map(), reserve: new Map() })).toEqual(
      [],
    );
  });
});
