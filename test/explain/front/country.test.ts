import * as fc from "fast-check";
import { expect, it } from "vitest";
import { countryFor } from "../../../src/app/country.ts";
import { paretoFront } from "../../../src/explain/front/index.ts";
import type { ObjectiveLevel, Scenario } from "../../../src/domain/index.ts";
import { boxBound, limitRow, levelValue, type Level } from "../../../src/model/index.ts";
import { verify } from "../../../src/verify/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { eventful } from "../../arbitraries/eventful.ts";
import { runs } from "../../arbitraries/runs.ts";

const options = { ...inlineOptions, way: "joint", untilProven: true } as const;

const pairs = fc.constantFrom<[string, string][]>(
  ["relieved", "deviation.graded"],
  ["deviation.relative", "relieved"],
  ["handOvers", "deviation.graded"],
  ["municipalSwaps", "unviable"],
  ["swapAgreements", "handOvers"],
  ["handOvers", "unviable"],
);

function level(measure: string): ObjectiveLevel {
  const weight = { numerator: 1, denominator: 1 };
  const tolerance = { numerator: 0, denominator: 1 };
  return { name: { nl: measure, en: measure }, terms: [{ measure, weight, options: {} }], tolerance };
}

/** The least of the second measure for every value of the first that some plan has, the plain way: by HiGHS, a limit at a time. */
async function truth(scenario: Scenario, [first, second]: readonly [string, string]) {
  const country = countryFor(scenario, [level(first), level(second)], { ...options, strategy: "highs" });
  if (country.status !== "country") return undefined;
  const { model } = country;
  const [one, two] = model.levels as readonly [Level, Level];
  const found: { first: number; second: number }[] = [];
  let limit = Infinity;
  while (limit >= boxBound(one, model.columns)) {
    const { elastic: _, ...plain } = model;
    const rows = limit < Infinity ? [limitRow("truth", one, limit)] : [];
    const solved = await country.solve({ ...plain, levels: [two, one], rows: [...model.rows, ...rows] }, Infinity);
    if (solved.status !== "solved") break;
    const { values } = solved;
    found.push({ first: levelValue(one, values), second: levelValue(two, values) });
    limit = (found.at(-1)?.first ?? 0) - 1;
    if (found.length > 25) return undefined;
  }
  return found.toReversed();
}

it("of the country has true points and gaps, and all there are where it says so", { timeout: 300_000 }, async () => {
  const seen = createCounts();
  const asked = fc.record({
    scenario: eventful({ municipalities: 12, provinces: 4, key: 40, pins: 1 }),
    pair: pairs,
    most: fc.constantFrom(2, 2, 3, 60, 60),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ scenario, pair: [between, and], most }) => {
      const found = await paretoFront(scenario, { between, and, most }, options);
      seen.add("front", found.status);
      if (found.status !== "front") return;
      const all = await truth(scenario, [between, and]);
      if (all === undefined) return;
      const names = between === "municipalSwaps";
      for (const { first, second, gaps, verdict, plan } of found.points) {
        expect(verify(scenario, plan).ok).toBe(true);
        expect([verdict.measures[between], verdict.measures[and]]).toEqual([first, second]);
        // No plan that is as good on the one measure is better on the other by more than its gap.
        const better = all.filter(
          (other) =>
            (other.second <= second && other.first < first - gaps.first) ||
            (other.first <= first && other.second < second - gaps.second),
        );
        expect(better).toEqual([]);
      }
      const points = found.points.map((point) => ({ first: point.first, second: point.second }));
      expect(found.complete ? points : all).toEqual(all);
      // With a limit for every value none is missing, unless names come to more than the program knows of.
      const mustBeWhole = most === 60 && !names;
      expect(found.complete || !mustBeWhole).toBe(true);
      seen.add("front", found.complete ? "complete" : "open");
      seen.add("front", points.length > 2 ? "several" : "few");
    }),
    runs(70),
  );
  expect(seen.seldom(2, ["front"], ["complete", "open", "several"])).toEqual([]);
});
