import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ObjectiveLevel } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { exact } from "../arbitraries/objective.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, type Size } from "../arbitraries/scenario.ts";
import { packageOf, word } from "./packages.ts";

const size: Size = { municipalities: 8, provinces: 3, key: 24, pins: 2 };

interface Valued {
  readonly value: number;
  /** Of the joint program: the least value of this level under the limits of those above. */
  readonly best?: number;
}

/**
 * What is wrong with joint values beside stepwise ones. Each joint level is within its tolerance of its best; where
 * stepwise is beyond that limit, joint is better and the rest does not matter; otherwise stepwise is one of the points
 * over which the next level was optimised, so its value is no lower than that level's best.
 */
function worse(objective: readonly ObjectiveLevel[], joint: readonly Required<Valued>[], steps: readonly Valued[]) {
  for (const [l, { tolerance }] of objective.entries()) {
    const [{ value, best }, other] = [joint[l] as Required<Valued>, (steps[l] as Valued).value];
    if (other < best) return `level ${l + 1}: stepwise ${other} is below the best of joint ${best}`;
    const last = l === objective.length - 1;
    const limit = last ? best : best + Math.floor((Math.max(0, best) * tolerance.numerator) / tolerance.denominator);
    if (value > limit) return `level ${l + 1}: joint ${value} is above its own limit ${limit}`;
    if (other > limit) return undefined;
  }
  return undefined;
}

describe("joint", () => {
  it.each(["exact", "with tolerances"])("is never worse than stepwise, %s", { timeout: 600_000 }, async (how) => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(size), fc.boolean(), async (drawn, proven) => {
        const scenario = how === "exact" ? { ...drawn, objective: exact(drawn.objective) } : drawn;
        const limits = proven ? { untilProven: true as const } : {};
        const stepwise = await packageOf(scenario, limits);
        const joint = await packageOf(scenario, { ...limits, way: "joint" });
        seen.add("stepwise", word(stepwise));
        if (stepwise.status !== "done") return;
        expect(joint).toMatchObject({ status: "done" });
        if (joint.status !== "done") return;
        const complaint = worse(scenario.objective, joint.proof.levels, stepwise.verdict.levels);
        const context = { joint: joint.proof, stepwise: stepwise.proof };
        expect({ complaint, ...context }).toEqual({ complaint: undefined, ...context });
        // Nor does the program think its point cheaper than the verifier finds it.
        const thought = joint.proof.parts.find((part) => part.phase === "joint")?.levels ?? [];
        const found = joint.verdict.levels.map(({ value }) => value);
        const cheaper = thought.filter(({ value }, l) => value < (found[l] as number));
        expect({ cheaper, thought, found }).toEqual({ cheaper: [], thought, found });
        const equal = joint.verdict.levels.every(({ value }, l) => value === stepwise.verdict.levels[l]?.value);
        seen.add("joint", equal ? "equal" : "better");
      }),
      runs(40),
    );
    if (process.env["SHOW"] !== undefined) console.log(seen.text());
    expect(seen.seldom(2, ["joint"], ["equal", "better"])).toEqual([]);
  });
});
