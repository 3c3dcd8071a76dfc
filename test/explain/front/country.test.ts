import * as fc from "fast-check";
import { expect, it } from "vitest";
import { countryFor } from "../../../src/app/country.ts";
import { type FrontRequest, paretoFront } from "../../../src/explain/front/index.ts";
import type { ObjectiveLevel, Scenario } from "../../../src/domain/index.ts";
import { boxBound, levelValue, limitOf, limitRow, type Level } from "../../../src/model/index.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
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

/**
 * The least of the second measure for every value of the first that some plan has, the plain way: by HiGHS, a limit at a time. Of plans
 * that have the best of the objective's first levels, so many of them.
 */
async function truth(scenario: Scenario, [first, second]: readonly [string, string], hold: number) {
  const above = scenario.objective.slice(0, hold);
  const country = countryFor(scenario, [...above, level(first), level(second)], { ...options, strategy: "highs" });
  if (country.status !== "country") return undefined;
  const { elastic: _, ...whole } = country.model;
  const best = await country.solve({ ...whole, levels: whole.levels.slice(0, above.length) }, Infinity);
  if (best.status !== "solved") return undefined;
  const held = whole.levels
    .slice(0, above.length)
    .map((one, l) => limitRow(`best ${l}`, one, limitOf(one, best.proof.levels[l]?.best ?? NaN)));
  const model = { ...whole, levels: whole.levels.slice(above.length), rows: [...whole.rows, ...held] };
  const [one, two] = model.levels as unknown as readonly [Level, Level];
  const found: { first: number; second: number }[] = [];
  let limit = Infinity;
  while (limit >= boxBound(one, model.columns)) {
    const rows = limit < Infinity ? [limitRow("truth", one, limit)] : [];
    const solved = await country.solve({ ...model, levels: [two, one], rows: [...model.rows, ...rows] }, Infinity);
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
    hold: fc.constantFrom(0, 0, 0, 0, 1, 2),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ scenario, pair: [between, and], most, hold }) => {
      const found = await paretoFront(scenario, { between, and, most, hold }, options);
      seen.add("front", found.status);
      if (found.status !== "front") return;
      const all = await truth(scenario, [between, and], hold);
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
      expect(found.held?.length).toBe(Math.min(hold, scenario.objective.length));
      seen.add("front", found.complete ? "complete" : "open");
      if (hold > 0) seen.add("front", "held");
      seen.add("front", points.length > 2 ? "several" : "few");
    }),
    runs(70),
  );
  expect(seen.seldom(2, ["front"], ["complete", "open", "several", "held"])).toEqual([]);
});

it("keeps what the objective ranks above both measures, unless another number of levels is asked for", async () => {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const { scenario } = read;
  const held = async (request: Partial<FrontRequest>) => {
    const found = await paretoFront(
      scenario,
      { between: "sites", and: "municipalSwaps", most: 2, ...request },
      options,
    );
    if (found.status !== "front") throw new Error(`There is no front (${found.status}).`);
    const worst = Math.max(...found.points.map(({ verdict }) => verdict.measures["unviable"] ?? 0));
    // What is proven leaves nothing open.
    expect(found.held?.every(({ gap }) => gap === 0)).toBe(true);
    return { held: found.held?.map(({ name }) => name.en), worst };
  };
  const [first] = scenario.objective;
  expect(await held({ between: "deviation.graded" })).toMatchObject({ held: [first?.name.en] });
  expect(await held({ hold: 0 })).toMatchObject({ held: [] });
  expect((await held({ hold: 1 })).worst).toBeLessThanOrEqual((await held({ hold: 0 })).worst);
});
