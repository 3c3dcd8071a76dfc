import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { eventful } from "../arbitraries/eventful.ts";
import { runs } from "../arbitraries/runs.ts";
import { packageOf } from "../properties/packages.ts";
import { described } from "./described.ts";
import { textsOf } from "./package-files.ts";
import { sealed } from "./seal.ts";
import { attempted, claimOf, draws, readerOf } from "./random-claims.ts";

const size = { municipalities: 8, provinces: 3, key: 24, pins: 3 };
/** So many that a group is not whole at once. */
const larger = { municipalities: 18, provinces: 2, key: 24, pins: 0 };
describe("whatever the prices and the splits", () => {
  it.each(["joint", "sites"] as const)(
    "no bound is above the best that HiGHS proves, %s",
    { timeout: 180_000 },
    async (scope) => {
      const seen = createCounts();
      await fc.assert(
        fc.asyncProperty(eventful(size), draws, async (drawn, draw) => {
          const made = await packageOf(described(drawn), { way: "joint", untilProven: true });
          if (made.status !== "done" || made.proof.status !== "optimal") return;
          const reader = readerOf(made, scope);
          if (reader === undefined) return;
          const { reached } = reader;
          const limits: bigint[] = [];
          for (const [l, { value, best }] of made.proof.levels.entries()) {
            const claim = claimOf(reader, draw, l);
            const bound = attempted(() => reached(claim, l, limits));
            // With the plan's own swaps and relief it may be as good as any with others, and is no better.
            const least = scope === "joint" ? best : value;
            expect(bound === undefined || bound <= BigInt(least)).toBe(true);
            seen.add("bound", bound === undefined ? "a split that is not there" : bound > 0n ? "some" : "none");
            const { numerator, denominator } = made.scenario.objective[l]?.tolerance ?? {
              numerator: 0,
              denominator: 1,
            };
            const most = BigInt(best) + (BigInt(best) * BigInt(numerator)) / BigInt(denominator);
            limits.push(scope === "joint" ? most : BigInt(value));
          }
          seen.add("splits", draw.splits.length > 0 ? "yes" : "no");
        }),
        runs(150),
      );
      expect(seen.seldom(20, ["bound"], ["none"])).toEqual([]);
      expect(seen.seldom(4, ["bound"], ["some"])).toEqual([]);
      expect(seen.seldom(20, ["splits"], ["yes"])).toEqual([]);
    },
  );
});

describe("the certificate of a package", () => {
  it.each([
    ["small", size, 0],
    ["larger", larger, 2],
  ])(
    "%s, is accepted, with bounds that are not above the best and seldom far below",
    { timeout: 180_000 },
    async (_, of, trees) => {
      const seen = createCounts();
      await fc.assert(
        fc.asyncProperty(eventful(of), fc.constantFrom("joint", "stepwise"), async (drawn, way) => {
          const made = await packageOf(described(drawn), { way, untilProven: true });
          if (made.status !== "done" || made.proof.status !== "optimal") return;
          const texts = await textsOf(made);
          const answer = await checkPackage(sealed(texts));
          if (answer.status === "not judged") return;
          seen.add("trees", texts["certificate.json"].includes('"without"') ? "some" : "none");
          expect(answer).toMatchObject({ status: "accepted", scope: made.proof.way === "joint" ? "joint" : "sites" });
          if (answer.status !== "accepted") return;
          for (const [l, { bound, standing, value }] of answer.levels.entries()) {
            const { best = 0 } = made.proof.levels[l] ?? {};
            expect(value).toBe(BigInt(made.proof.levels[l]?.value ?? -1));
            expect(bound === undefined || bound <= BigInt(best)).toBe(true);
            // Within tolerance is what later levels may use, and the last has none after it.
            const { numerator, denominator } = made.scenario.objective[l]?.tolerance ?? {
              numerator: 0,
              denominator: 1,
            };
            const used = Number(value) - Number(bound ?? 0);
            const within =
              l < answer.levels.length - 1 && used <= Math.floor((Number(bound) * numerator) / denominator);
            const expected = used === 0 ? "best" : within ? "within tolerance" : "bounded";
            expect(standing).toBe(bound === undefined ? "not bounded" : expected);
            seen.add("standing", standing);
            seen.add("bound", bound === undefined ? "none" : 10 * Number(bound) >= 8 * best ? "near" : "far");
          }
          seen.add("answer", "accepted");
        }),
        runs(80),
      );
      expect(seen.seldom(trees, ["trees"], ["some"])).toEqual([]);
      expect(seen.seldom(20, ["bound"], ["near"])).toEqual([]);
      expect(seen.seldom(10, ["standing"], ["best"])).toEqual([]);
      expect(seen.seldom(20, ["answer"], ["accepted"])).toEqual([]);
    },
  );
});
