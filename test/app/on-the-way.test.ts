import * as fc from "fast-check";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import type { Pool } from "../../workers/pool.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { packageOf } from "../properties/packages.ts";

/** A pool on which the steps come to their end while joint's job is not there yet, or after all that it found but before its end. */
function ordered(jointLast: boolean): Pool {
  const inline = createInlinePool();
  let others = 0;
  const over = async () => {
    for (let quiet = 0; quiet < 3; quiet = others > 0 ? 0 : quiet + 1) await setTimeout(2);
  };
  return {
    ...inline,
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

it("packages that are shown on the way are verified, and never worse on the first objective than those before", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(scenarios({ ...small, municipalities: 6, pins: 1 }), fc.boolean(), async (scenario, jointLast) => {
      const shown: Package[] = [];
      let now = 0;
      const onPackage = (made: Package) => void shown.push(made);
      const how = { strategy: "decomposition", clock: () => now++, pool: ordered(jointLast), onPackage };
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
