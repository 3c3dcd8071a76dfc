import { describe, expect, it } from "vitest";
import { compare, ratios } from "../../benchmarks/compare.ts";
import { families } from "../../benchmarks/families/index.ts";
import type { Run } from "../../benchmarks/log.ts";
import { profiles } from "../../benchmarks/profile.ts";
import { distanceOf, primalIntegral } from "../../benchmarks/quality.ts";
import { markdown } from "../../benchmarks/report/markdown.ts";
import { page } from "../../benchmarks/report/page.ts";
import type { Header, Result } from "../../benchmarks/result.ts";
import { median, powerLaw, spread } from "../../benchmarks/statistics.ts";
import { tableOf } from "../../benchmarks/table.ts";

interface Told {
  readonly rival: string;
  readonly ms: number;
  readonly value?: number;
  readonly bound?: number;
  readonly name?: string;
  readonly repetition?: number;
}

function result({ rival, ms, value = 100, bound = value, name = "A", repetition = 1 }: Told): Result {
  const proven = bound === value;
  return {
    type: "result",
    family: "swaps",
    case: name,
    size: 12,
    severity: 30,
    rival,
    repetition,
    at: "2026-11-23T00:00:00.000Z",
    seconds: 10,
    load: 0.1,
    standing: proven ? "proven" : "found",
    levels: [{ name: "level", value, best: value, bound, gap: value - bound }],
    certificate: "claimed",
    phases: [{ phase: "solve", ms, cpuMs: ms, size: 10, unit: "columns" }],
    steps: [{ ms, values: [value] }],
    falseSteps: 0,
    firstMs: ms,
    bestMs: ms,
    ...(proven && { proofMs: ms }),
    peakMb: 70,
    statistics: {},
  };
}

const header: Header = {
  type: "run",
  name: "a run",
  at: "2026-11-23T00:00:00.000Z",
  commit: "abc",
  machine: { processor: "a <processor>", cores: 2, memoryGb: 8, system: "linux", node: "v20", load: 0 },
  seed: 1,
  seconds: 10,
  repetitions: 1,
  rivals: { fast: "1", slow: "2" },
  absent: [],
  missing: {},
};

function run(results: readonly Result[]): Run {
  return { headers: [header], results, skipped: [] };
}

const table = (results: readonly Result[]) => tableOf(run(results), () => false);

describe("figures", () => {
  it("middles, spreads and growth, by hand", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(spread([90, 100, 110])).toBeCloseTo(0.1);
    expect(
      powerLaw([
        [1, 5],
        [10, 500],
        [100, 50_000],
      ])?.exponent,
    ).toBeCloseTo(2);
    expect(
      powerLaw([
        [1, 5],
        [10, 500],
        [10, 400],
      ]),
    ).toBeUndefined();
  });

  it("the distance of a plan: a worse first level outweighs everything below it", () => {
    expect(distanceOf([10, 5], [10, 5])).toBe(0);
    expect(distanceOf([10, 10], [10, 5])).toBeCloseTo(0.25);
    expect(distanceOf([11, 0], [10, 5])).toBeGreaterThan(0.5);
    expect(distanceOf([9, 99], [10, 5])).toBeCloseTo((99 - 5) / 99 / 2);
  });

  it("the primal integral: nothing for two seconds of ten, then twice the best, then the best", () => {
    const steps = [
      { ms: 2000, values: [200] },
      { ms: 6000, values: [100] },
    ];
    expect(primalIntegral(steps, [100], 10_000)).toBeCloseTo(0.2 + 0.4 * 0.5);
    expect(primalIntegral([], [100], 10_000)).toBe(1);
  });

  it("a performance profile: who is fastest begins at 1, who does less ends lower", () => {
    const cases = table([
      result({ rival: "fast", ms: 10, name: "A" }),
      result({ rival: "slow", ms: 40, name: "A" }),
      result({ rival: "fast", ms: 30, name: "B", value: 101, bound: 90 }),
      result({ rival: "slow", ms: 50, name: "B", value: 101 }),
    ]);
    const [fast, slow] = profiles(cases, ["fast", "slow"], (cell) => cell.proofMs);
    expect(fast).toEqual({ rival: "fast", steps: [[1, 0.5]], reach: 0.5 });
    expect(slow).toEqual({
      rival: "slow",
      steps: [
        [1, 0.5],
        [4, 1],
      ],
      reach: 1,
    });
  });
});

describe("tables", () => {
  it("the best answer first; a plan as good as a proven one is confirmed, a better one exposes the bound", () => {
    const [one] = table([
      result({ rival: "worse", ms: 1, value: 120, bound: 50 }),
      result({ rival: "unproven", ms: 3, bound: 60 }),
      result({ rival: "proves", ms: 20 }),
    ]);
    expect(one?.cells.map(({ rival, confirmed }) => [rival, confirmed])).toEqual([
      ["unproven", true],
      ["proves", undefined],
      ["worse", undefined],
    ]);
    const [exposed] = table([result({ rival: "liar", ms: 1, value: 120 }), result({ rival: "honest", ms: 9 })]);
    expect(exposed?.cells.map(({ rival, standing, proofMs }) => [rival, standing, proofMs])).toEqual([
      ["honest", "proven", 9],
      ["liar", "wrong", undefined],
    ]);
  });

  it("who is wrong once is wrong", () => {
    const wrong: Result = { ...result({ rival: "fast", ms: 5, repetition: 2 }), standing: "wrong", why: "a rule" };
    const [one] = table([result({ rival: "fast", ms: 5 }), wrong]);
    expect(one?.cells[0]).toMatchObject({ standing: "wrong", why: "a rule", repetitions: 2 });
  });
});

describe("comparing runs", () => {
  const thrice = (rival: string, times: readonly number[], value = 100, bound = value) =>
    times.map((ms, i) => result({ rival, ms, value, bound, repetition: i + 1 }));

  it("tells times beyond noise, and none within", () => {
    const before = table(thrice("fast", [100, 110, 105]));
    expect(compare(before, table(thrice("fast", [108, 100, 112])))).toEqual([]);
    expect(compare(before, table(thrice("fast", [300, 310, 305])))).toMatchObject([{ what: "slower", rival: "fast" }]);
    expect(compare(before, table(thrice("fast", [30, 31, 29])))).toMatchObject([{ what: "faster" }]);
    // Once each, a factor of 1.5 may be chance.
    expect(compare(table(thrice("fast", [100])), table(thrice("fast", [150])))).toEqual([]);
    expect(ratios(before, table(thrice("fast", [210, 210, 210]))).get("fast")).toEqual({ ratio: 2, cases: 1 });
  });

  it("says nothing of a case that was made otherwise", () => {
    const changes = compare(table(thrice("fast", [100])), table(thrice("fast", [10], 90)));
    expect(changes).toMatchObject([{ what: "another case" }]);
  });

  it("tells answers before times", () => {
    const before = table(thrice("fast", [100], 120, 90));
    expect(compare(before, table(thrice("fast", [900], 110, 90)))).toMatchObject([{ what: "better" }]);
    expect(compare(before, table(thrice("fast", [10], 130, 90)))).toMatchObject([{ what: "worse" }]);
    expect(compare(before, table(thrice("fast", [100], 120, 100)))).toMatchObject([
      { what: "better", told: "gap 30 → 20" },
    ]);
    expect(compare(before, table(thrice("fast", [100], 120)))).toMatchObject([
      { what: "better", told: "found → proven" },
    ]);
  });
});

describe("the report", () => {
  const input = {
    headers: [header],
    families,
    cases: table([
      result({ rival: "fast", ms: 10 }),
      result({ rival: "slow", ms: 40 }),
      result({ rival: "fast", ms: 9, name: "B" }),
    ]),
    rivals: ["fast", "slow"],
    ours: (rival: string) => rival === "fast",
  };

  it("is one page that needs nothing from elsewhere, with all text escaped", () => {
    const text = page(input);
    expect(text).toContain("use fast for “swaps alone” (best in 2 of 2, proves 2)");
    expect(text).toContain("a &lt;processor&gt;");
    expect(text).not.toMatch(/(?:src|href)="(?!#)/);
    expect(text).not.toContain("<script");
    expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it("never shows a time without answer, value, bound and gap", () => {
    const rows = markdown(input)
      .split("\n")
      .filter((line) => line.startsWith("| A |"));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(
      "| fast | proven | 10.0 ms | once | 1.0 × | 10.0 ms | 10.0 ms | 10.0 ms | 100 | 100 | 0 |",
    );
    expect(rows[1]).toContain("| slow | proven | 40.0 ms | once | 4.0 × |");
  });
});
