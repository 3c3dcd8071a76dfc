import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decide } from "../../../src/decision/index.ts";
import { formulate } from "../../../src/formulate/formulate.ts";
import { conclude } from "../../../solver/conclude.ts";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { highs } from "../../../solver/highs/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios } from "../../arbitraries/scenario.ts";
import { control } from "../conformance.ts";

it(
  "any rules, any objective of our measures, any pins: as HiGHS says, level by level",
  { timeout: 600_000 },
  async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ municipalities: 12, provinces: 3, key: 40, pins: 4 }), async (scenario) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { model, contradictions } = formulate(scenario, decided.decision, { type: "joint" }, "joint");
        if (contradictions.length > 0) return;
        const kind = model.elastic === undefined ? "as a whole" : "elastic";
        const exact = conclude(model, await highs.solve(model, control()));
        const ours = conclude(model, await decomposition.solve(model, control()));
        const told = (of: typeof exact) => [
          of.status,
          ...("levels" in of ? of.levels.map(({ best, bound }) => `${best} ${bound}`) : []),
        ];
        expect(told(ours)).toEqual(told(exact));
        seen.add(kind, exact.status);
        if (scenario.pins.length > 0) seen.add(kind, "pinned");
      }),
      runs(60),
    );
    expect(seen.seldom(5, ["elastic"], ["optimal", "pinned"])).toEqual([]);
  },
);
