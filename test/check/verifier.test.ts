import * as fc from "fast-check";
import { expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { decide } from "../../src/decision/index.ts";
import { makePlan } from "../../src/formulate/plan.ts";
import { writeProgram } from "../../src/formulate/program.ts";
import { verify } from "../../src/verify/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { carefulPlan } from "../arbitraries/plan.ts";
import { picker } from "../arbitraries/pick.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios } from "../arbitraries/scenario.ts";
import { wildPlan } from "../arbitraries/wild.ts";
import { described } from "./described.ts";
import { withoutBounds } from "./package-files.ts";
import { sealed } from "./seal.ts";

it("the checker accepts the plans that the verifier finds nothing in, with the same values, and no others", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(
      scenarios({ municipalities: 7, provinces: 3, key: 24, pins: 2 }),
      fc.nat(),
      fc.boolean(),
      async (drawn, seed, wild) => {
        const scenario = described(drawn);
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { decision } = decided;
        const pick = picker(seed);
        const careful = carefulPlan(scenario, decision, pick);
        const { program } = writeProgram(scenario, decision, { type: "joint", everyPair: true });
        const plan = makePlan(scenario, decision, wild ? wildPlan(program, careful, pick) : careful);
        if (plan.exchanges.length > 0 || plan.clusters.length > 0) return;
        const { ok, levels } = verify(scenario, plan);
        const answer = await checkPackage(sealed(withoutBounds(scenario, plan, levels)));
        if (answer.status === "not judged") return;
        expect([answer, ok ? "accepted" : "refused"]).toEqual([answer, answer.status]);
        seen.add("plan", answer.status);
      },
    ),
    runs(1_500),
  );
  expect(seen.seldom(100, ["plan"], ["accepted", "refused"])).toEqual([]);
});
