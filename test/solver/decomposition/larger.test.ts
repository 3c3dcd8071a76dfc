import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElastic } from "../elastic.ts";
import { watch } from "./witness.ts";

it("tells nothing that HiGHS refutes of joint programs with more groups and places than can be enumerated", async () => {
  const seen = createCounts();
  const models = fc.noBias(arbElastic({ groups: 4, places: 5, flow: 16, housed: true }));
  await fc.assert(
    fc.asyncProperty(
      models,
      fc.constantFrom<object>({}, {}, {}, { workLimit: 50 }, { gap: 0.1 }),
      async (model, limits) => {
        const { wrong, outcome } = await watch(model, limits);
        expect(wrong).toEqual([]);
        const settled = ["optimal", "infeasible", ...(Object.keys(limits).length > 0 ? ["feasible", "unknown"] : [])];
        expect(settled).toContain(outcome.status);
        seen.add("joint", outcome.status);
      },
    ),
    runs(20),
  );
  expect(seen.seldom(2, ["joint"], ["optimal", "infeasible"])).toEqual([]);
});
