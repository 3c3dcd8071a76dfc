import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/domain/index.ts";
import { fairness } from "../../../src/explain/fairness/index.ts";
import type { Verdict } from "../../../src/verify/index.ts";
import { runs } from "../../arbitraries/runs.ts";

/** Key and hosted of municipalities in one province; the amv kind is empty. */
function situation(pairs: readonly (readonly [key: number, hosted: number])[]) {
  const code = (i: number) => `GM${String(i).padStart(3, "0")}`;
  const scenario = {
    provinces: [{ code: "PV1" }],
    municipalities: pairs.map(([key], i) => ({ code: code(i), province: "PV1", indicative: { regular: key, amv: 0 } })),
  } as unknown as Scenario;
  const verdict = {
    municipalities: pairs.map(([key, hosted], i) => ({
      code: code(i),
      task: { regular: key, amv: 0 },
      hosted: { regular: hosted, amv: 0 },
    })),
  } as unknown as Verdict;
  return [scenario, verdict] as const;
}

const of = (...pairs: (readonly [number, number])[]) => fairness(...situation(pairs), "regular");

describe("fairness", () => {
  it("is 0 in proportion to the key, and worked out by hand where it is not", () => {
    expect(of([10, 20], [30, 60]).gini).toEqual({ numerator: "0", denominator: "1" });
    // One of two equal municipalities hosts everything: the curve runs along the floor to the middle.
    expect(of([50, 0], [50, 100]).gini).toEqual({ numerator: "1", denominator: "2" });
    // Burdens 1/2 and 3/2 on equal keys: 1 − (1/2 · 1/4 + 1/2 · (1/4 + 1)) = 1/4.
    expect(of([50, 25], [50, 75]).gini).toEqual({ numerator: "1", denominator: "4" });
    expect(of([0, 0]).gini).toEqual({ numerator: "0", denominator: "1" });
  });

  it("names who carries most, and what moved", () => {
    const found = of([10, 5], [10, 30], [0, 5], [20, 0]);
    // Of few municipalities nobody is both.
    expect(found.heaviest.map((b) => b.code)).toEqual(["GM002", "GM001"]);
    expect(found.lightest.map((b) => b.code)).toEqual(["GM003", "GM000"]);
    expect(found.lightest[0]).toEqual({ code: "GM003", key: 20, hosted: 0, moved: -20 });
    expect(found.moved).toBe(25);
    expect(found.hostsForOthers.map((b) => [b.code, b.moved])).toEqual([
      ["GM001", 20],
      ["GM002", 5],
    ]);
    expect(found.hostedByOthers.map((b) => [b.code, b.moved])).toEqual([
      ["GM003", -20],
      ["GM000", -5],
    ]);
    expect(found.provinces).toEqual([{ code: "PV1", key: 40, hosted: 40, deviation: 5 + 20 + 5 + 20 }]);
    expect(found.sizes.map((g) => [g.smallest, g.largest, g.hosted])).toEqual([
      [0, 0, 5],
      [10, 10, 5],
      [10, 10, 30],
      [20, 20, 0],
    ]);
  });

  it("equals the mean difference of burdens, which sorts nothing", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(60)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [key, hosted] = [list.reduce((n, p) => n + p[0], 0), list.reduce((n, p) => n + p[1], 0)];
        fc.pre(hosted > 0);
        // G = Σ_i Σ_j |h_i·k_j − h_j·k_i| / (2 · K · H)
        let differences = 0;
        for (const [k, h] of list) for (const [l, g] of list) differences += Math.abs(h * l - g * k);
        const { numerator, denominator } = of(...list).gini;
        expect(BigInt(numerator) * BigInt(2 * key * hosted)).toBe(BigInt(differences) * BigInt(denominator));
      }),
      runs(200),
    );
  });
});
