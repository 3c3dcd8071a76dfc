import { describe, expect, it } from "vitest";
import { makePackage } from "../../../src/app/index.ts";
import type { Scenario } from "../../../src/domain/index.ts";
import type { Agreement } from "../../../src/explain/compare/index.ts";
import {
  bestCommitment,
  commitmentsOf,
  committed,
  type Outcome,
  performanceOf,
  sweep,
  withOnly,
} from "../../../src/explain/sweep/index.ts";
import { counting } from "../../app/counting.ts";
import { bundled } from "../../scenario/bundled.ts";

/** A package in which these provinces swap: “p>q” is p's surplus for what q lacks. */
function outcome(draw: number, ...pairs: readonly string[]): Outcome {
  const swaps = pairs.map((pair): [string, Agreement] => {
    const [to = "", from = ""] = pair.split(">");
    return [`swap amv ${from} ${to}`, { type: "swap", kind: "amv", from, to, places: 9 }];
  });
  const merger: Agreement = { type: "merger", kind: "amv", from: "GM1", to: "GM2", places: 4 };
  const agreements = new Map([...swaps, ["merger amv GM1 GM2", merger] as const]);
  return { status: "solved", draw, coming: new Map(), agreements, measures: {}, levels: [], proven: true };
}
const told = (all: ReturnType<typeof commitmentsOf>) =>
  all.map(({ pairs, seen }) => `${pairs.map(({ surplus, shortage }) => `${surplus}>${shortage}`).join(" ")} ×${seen}`);

describe("commitments", () => {
  const seen = [outcome(0, "A>C"), outcome(1, "B>C", "A>C"), outcome(2, "A>C"), outcome(3, "A>D")];

  it("are who swaps with whom in packages, those of most first, and in the end all that any has", () => {
    expect(told(commitmentsOf(seen, 9))).toEqual(["A>C ×2", "A>C B>C ×1", "A>D ×1", "A>C A>D B>C ×0"]);
    expect(told(commitmentsOf(seen, 2))).toEqual(["A>C ×2", "A>C A>D B>C ×0"]);
    expect(told(commitmentsOf([outcome(0, "A>C")], 5))).toEqual(["A>C ×1"]);
    expect(commitmentsOf([outcome(0)], 5)).toEqual([]);
    expect(commitmentsOf([], 5)).toEqual([]);
  });

  it("hold where there is a package, not where there is none, and where no search ended nothing is said", () => {
    const none = (draw: number, reason: "infeasible" | "no-decision" | "unknown"): Outcome => ({
      status: "none",
      reason,
      draw,
      coming: new Map(),
    });
    const all = [...seen, none(4, "infeasible"), none(5, "no-decision"), none(6, "unknown")];
    expect(performanceOf(all)).toMatchObject({ held: 4, of: 6, holds: { share: 4 / 6 } });
    expect(performanceOf([none(0, "unknown")])).toMatchObject({ held: 0, of: 0, holds: { least: 0, most: 1 } });
  });

  it("are pins that rule all others out, but for what is pinned already", () => {
    const scenario = bundled("netherlands-2024");
    const [p, q, r] = scenario.provinces.map(({ code }) => code);
    if (p === undefined || q === undefined || r === undefined) throw new Error("There are provinces.");
    const pinned: Scenario = {
      ...scenario,
      pins: [{ type: "agreed-swap", kind: "amv", surplus: q, shortage: r, places: 3 }],
    };
    const { pins } = committed(pinned, { pairs: [{ surplus: p, shortage: q }] });
    // 12 · 11 pairs, without the one that is agreed and the one that is pinned.
    expect(pins).toHaveLength(1 + 132 - 2);
    expect(pins).not.toContainEqual({ type: "forbidden-swap", surplus: p, shortage: q });
    expect(pins).not.toContainEqual({ type: "forbidden-swap", surplus: q, shortage: r });
    expect(pins).toContainEqual({ type: "forbidden-swap", surplus: q, shortage: p });
  });

  it("are solved in the draws they were chosen by and in as many others, and never better there than a draw’s own package", async () => {
    const scenario = bundled("two-provinces");
    const request = { chance: 50, seed: 1, packages: 5 };
    const options = counting("joint");
    const found = await sweep(scenario, request, options, () => undefined);
    const { candidates, best, own, stopped } = await bestCommitment(
      scenario,
      found,
      request,
      3,
      options,
      () => undefined,
    );
    expect(stopped).toBe(false);
    expect(own.map(({ draw }) => draw)).toEqual([5, 6, 7, 8, 9]);
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates).toContain(best);
    for (const { tried, chosenBy, pairs } of candidates) {
      expect([chosenBy.of, tried.of]).toEqual([5, 5]);
      for (const [n, one] of tried.outcomes.entries()) {
        const each = own[n];
        if (one.status !== "solved" || each?.status !== "solved") continue;
        expect(one.coming).toEqual(each.coming);
        const first = one.levels.map((value, l) => value - (each.levels[l] ?? 0)).find((by) => by !== 0) ?? 0;
        expect(first).toBeGreaterThanOrEqual(0);
        const made = await makePackage(committed(withOnly(scenario, one.coming), { pairs }), options);
        expect(made.status === "done" && made.verdict.levels.map(({ value }) => value)).toEqual(one.levels);
      }
    }
  });
});
