import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pin } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { eventful } from "../arbitraries/eventful.ts";
import { runs } from "../arbitraries/runs.ts";
import { packageOf } from "./packages.ts";

const size = { municipalities: 8, provinces: 3, key: 24, pins: 0 };

describe("limits of what municipalities host", () => {
  it.each(["stepwise", "joint"] as const)(
    "at what they host leave the package, %s, as good as it was",
    { timeout: 120_000 },
    async (way) => {
      const seen = createCounts();
      await fc.assert(
        fc.asyncProperty(eventful(size), async (scenario) => {
          const options = { way, untilProven: true } as const;
          const free = await packageOf(scenario, options);
          if (free.status !== "done") return;
          const pins = free.plan.municipalities.flatMap(({ code: municipality, accounts }) =>
            (["regular", "amv"] as const).map((kind): Pin => ({
              type: "hosting-limit",
              kind,
              municipality,
              places: accounts[kind].hosted,
            })),
          );
          const limited = await packageOf({ ...scenario, pins: [...scenario.pins, ...pins] }, options);
          expect(limited.status).toBe("done");
          if (limited.status !== "done") return;
          expect(limited.verdict.violations).toEqual([]);
          expect(limited.verdict.levels.map(({ value }) => value)).toEqual(
            free.verdict.levels.map(({ value }) => value),
          );
          const { mergers, swaps } = free.plan;
          seen.add("package", mergers.length > 0 && swaps.length > 0 ? "swaps and mergers" : "less");
        }),
        runs(60),
      );
      expect(seen.seldom(2, ["package"], ["swaps and mergers"])).toEqual([]);
    },
  );
});
