import * as fc from "fast-check";
import { expect, it } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { solveRanked } from "../../solver/ranked.ts";
import { levelValue, type Progress } from "../../src/model/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { arbModel } from "./arbitraries.ts";
import { pointsOf } from "./brute-force.ts";
import { control } from "./conformance.ts";
import { arbCycle } from "./facility-location/arbitraries.ts";
import { falsehoods, truthOf } from "./truth.ts";

it("ranked levels by an engine that is cut short anywhere: nothing false is told, and better points are taken over", async () => {
  const seen = createCounts();
  const models = arbModel.filter(({ levels, columns }) => levels.length > 1 && columns.length > 0);
  await fc.assert(
    fc.asyncProperty(models, arbCycle(fc.nat(97)), async (drawn, chance) => {
      const told: Progress[] = [];
      const claim = await solveRanked(
        "chance",
        drawn,
        control({ report: (p) => told.push(p) }),
        async (program, found) => {
          // Any points of the level's own program, in any order, and a bound that is true, or none.
          const points = pointsOf(program);
          if (points.length === 0) return { infeasible: true, ended: "finished", work: 1, statistics: {} };
          for (let n = chance() % 3; n >= 0; n--) found.report({ point: points[chance() % points.length] as number[] });
          const [level] = program.levels;
          const least = points.reduce((m, p) => Math.min(m, level === undefined ? 0 : levelValue(level, p)), Infinity);
          if (chance() % 2 === 0) found.report({ bound: least - (chance() % 3) });
          return { ended: "work", work: 1, statistics: {} };
        },
      );
      const outcome = conclude(drawn, claim);
      expect(await falsehoods(drawn, truthOf(drawn), told, claim, outcome)).toEqual([]);
      seen.add("status", outcome.status);
      const first = told.find((p) => p.type === "incumbent" && p.level === 0);
      const reached = told.filter((p) => p.type === "incumbent" && p.level === 0).at(-1);
      if (first === undefined || reached?.type !== "incumbent" || !("levels" in outcome)) return;
      if ((outcome.levels[0]?.best ?? Infinity) < reached.value) seen.add("taken over", "by a later level");
    }),
    runs(3_000),
  );
  expect(seen.seldom(20, ["status"], ["optimal", "feasible", "infeasible"])).toEqual([]);
  expect(seen.seldom(20, ["taken over"], ["by a later level"])).toEqual([]);
});
