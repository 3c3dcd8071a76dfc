import * as fc from "fast-check";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import type { Progress } from "../../src/model/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import type { Pool } from "../../workers/pool.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { packageOf } from "../properties/packages.ts";

/** A pool on which the steps come to their end while joint's job is not there yet, or after all that it found but before its end. */
function ordered(jointLast: boolean, size = 1): Pool {
  const inline = createInlinePool();
  let others = 0;
  const over = async () => {
    for (let quiet = 0; quiet < 3; quiet = others > 0 ? 0 : quiet + 1) await setTimeout(2);
  };
  return {
    ...inline,
    size,
    async run(job, how) {
      if (job.model.elastic !== undefined) {
        if (jointLast) await over();
        const end = await inline.run(job, how);
        if (!jointLast) await over();
        return end;
      }
      others += 1;
      const end = await inline.run(job, how);
      others -= 1;
      return end;
    },
  };
}

const arbScenario = scenarios({ ...small, municipalities: 6, pins: 1 });

it("packages that are shown on the way are verified, and never worse on the first objective than those before", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbScenario, fc.boolean(), fc.constantFrom(1, 2, 3), async (scenario, jointLast, size) => {
      const shown: Package[] = [];
      let now = 0;
      const onPackage = (made: Package) => void shown.push(made);
      const how = { strategy: "decomposition", clock: () => now++, pool: ordered(jointLast, size), onPackage };
      const made = await packageOf(scenario, { way: "joint", ...how });
      if (made.status !== "done") return;
      const all = [...shown, made].map(({ verdict }) => verdict.levels[0]?.value ?? 0);
      for (const { verdict } of shown) expect(verdict.violations).toEqual([]);
      for (const [i, value] of all.entries()) expect(value).toBeLessThanOrEqual(Math.min(...all.slice(0, i)));
      for (const { proof } of shown) seen.add(jointLast ? "last" : "first", proof.way);
    }),
    runs(60),
  );
  expect(seen.seldom(5, ["first"], ["joint"])).toEqual([]);
  expect(seen.seldom(5, ["last"], ["joint", "stepwise"])).toEqual([]);
}, 120_000);

it.each([
  [1, "before joint"],
  [2, "once joint is at its last level"],
  [3, "beside joint"],
])("on %i threads the steps begin %s", async (size, when) => {
  const inline = createInlinePool();
  const [scenario] = fc.sample(arbScenario, { numRuns: 1, seed: 1 }) as [Scenario];
  const heard: string[] = [];
  const last = scenario.objective.length - 1;
  const pool: Pool = {
    ...inline,
    size,
    async run(job, how) {
      const ofJoint = job.model.elastic !== undefined;
      if (!ofJoint) heard.push("steps");
      else heard.push("joint");
      if (!ofJoint) return inline.run(job, how);
      const onProgress = (progress: Progress) => {
        how?.onProgress?.(progress);
        if (progress.level === last) heard.push("last level");
      };
      await setTimeout(20);
      const end = await inline.run(job, { ...how, onProgress });
      await setTimeout(20);
      heard.push("end of joint");
      return end;
    },
  };
  await packageOf(scenario, { way: "joint", strategy: "decomposition", clock: () => 0, pool });
  const order = (one: string) => (heard.includes(one) ? heard.indexOf(one) : Infinity);
  const steps = order("steps");
  expect([...heard].sort().at(-1)).toBe("steps");
  expect(order("last level")).toBeLessThan(order("end of joint"));
  const found = steps < order("joint") ? "before joint" : steps < order("last level") ? "beside joint" : "later";
  const on = steps < order("end of joint") && found === "later" ? "once joint is at its last level" : found;
  expect(on).toBe(when);
});
