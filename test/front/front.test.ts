import * as fc from "fast-check";
import { expect, it } from "vitest";
import { settle, sitesOf } from "../../src/app/settled.ts";
import { paretoFront } from "../../src/front/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { infeasibilities, levelValue } from "../../src/model/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios } from "../arbitraries/scenario.ts";
import { sitePoints } from "./points.ts";

const options = {
  way: "stepwise",
  strategy: "highs",
  seed: 1,
  pool: createInlinePool(),
  signal: new AbortController().signal,
  clock: () => 0,
  onProgress: () => undefined,
} as const;

const pairs = fc.constantFrom(
  ["deviation.absolute", "handOvers"],
  ["handOvers", "unviable.sites"],
  ["unviable", "agreements"],
  ["sites", "distance"],
  ["deviation.relative", "unviable"],
);

/** Pareto front of a list of pairs, first value rising. */
function undominated(values: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const sorted = values.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const front: (readonly [number, number])[] = [];
  for (const value of sorted) if (front.length === 0 || value[1] < (front.at(-1)?.[1] ?? 0)) front.push(value);
  return front;
}

it("has every point that no other beats, and no more", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(
      scenarios({ municipalities: 5, provinces: 1, key: 60, pins: 0 }),
      pairs,
      async (scenario, [between = "", and = ""]) => {
        const province = scenario.provinces[0]?.code;
        if (province === undefined) return;
        const found = await paretoFront(scenario, { between, and, province, most: 200 }, options);
        if (found.status !== "front") return;
        const points = found.points.map((p) => [p.first, p.second] as const);
        seen.add("points", points.length > 1 ? "several" : "one");
        expect(found.complete).toBe(true);
        expect(points).toEqual(undominated(points));
        // The verifier's values differ from the program's by the same constant at every point.
        const rest = found.points.map(({ verdict, first, second }) => [
          (verdict.measures[between] ?? 0) - first,
          (verdict.measures[and] ?? 0) - second,
        ]);
        expect(rest).toEqual(rest.map(() => rest[0]));
        const asked: Scenario = {
          ...scenario,
          objective: [between, and].map((measure) => ({
            name: { nl: measure, en: measure },
            terms: [{ measure, weight: { numerator: 1, denominator: 1 }, options: {} }],
            tolerance: { numerator: 0, denominator: 1 },
          })),
        };
        const settled = await settle(asked, options);
        if (settled.status !== "settled") return;
        const { model } = sitesOf(settled, province).formulation;
        const all = sitePoints(model, 12)?.filter((values) => infeasibilities(model, values).length === 0);
        if (all === undefined) return;
        seen.add("oracle", "asked");
        const values = all.map(
          (v) => model.levels.map((l) => levelValue(l, v)) as unknown as readonly [number, number],
        );
        expect(points).toEqual(undominated(values));
      },
    ),
    runs(60),
  );
  expect(seen.seldom(3, ["points"], ["one", "several"])).toEqual([]);
  expect(seen.seldom(5, ["oracle"], ["asked"])).toEqual([]);
}, 60_000);
