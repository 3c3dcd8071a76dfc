import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { exhaustive } from "../../solver/exhaustive.ts";
import { strategies } from "../../solver/index.ts";
import type { Strategy } from "../../solver/strategy.ts";
import { decide } from "../../src/decision/index.ts";
import { kinds, type Decision, type Scenario } from "../../src/domain/index.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import { formulateSwaps } from "../../src/formulate/swap-program.ts";
import { swapStart } from "../../src/formulate/swap-start.ts";
import type { Model, Outcome } from "../../src/model/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, type Size } from "../arbitraries/scenario.ts";

/** So small that every point can be looked at. */
const tiny: Size = { municipalities: 4, provinces: 2, key: 6, pins: 1 };
const others = strategies.filter((strategy) => strategy !== exhaustive);

async function outcome(strategy: Strategy, model: Model, workLimit?: number): Promise<Outcome> {
  const limit = workLimit === undefined ? {} : { workLimit };
  return conclude(
    model,
    await strategy.solve(model, { seed: 1, stopped: () => false, report: () => undefined, ...limit }),
  );
}

function models(scenario: Scenario, decision: Decision): Record<string, Model> {
  const provinces = scenario.provinces.map((p) => p.code);
  const { relief, reserve } = swapStart(scenario, decision);
  return {
    swaps: formulateSwaps(scenario, decision).model,
    sites: formulate(scenario, decision, { type: "sites", provinces, kinds, relief, reserve }, "sites").model,
    joint: formulate(scenario, decision, { type: "joint" }, "joint").model,
  };
}

/** What an answer says of the optimum; nothing where it proves nothing. */
function said(found: Outcome): string | undefined {
  if (found.status === "infeasible") return "infeasible";
  return found.status === "optimal" ? `best ${found.levels.map((level) => level.best).join()}` : undefined;
}

describe("strategies agree with the oracle", () => {
  it("on every program of tiny scenarios", { timeout: 600_000 }, async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(tiny), async (scenario) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        for (const [name, model] of Object.entries(models(scenario, decided.decision))) {
          const truth = said(await outcome(exhaustive, model, 20_000));
          seen.add(name, truth === undefined ? "too large" : truth === "infeasible" ? truth : "optimal");
          if (truth === undefined) continue;
          for (const strategy of others) {
            const found = await outcome(strategy, model, strategy.proves === "always" ? undefined : 20_000);
            const answer = said(found);
            seen.add(strategy.name, answer === undefined ? found.status : "proven");
            // A strategy that proves everything has an answer; another may have none, but no wrong one.
            const expected = answer === undefined && strategy.proves !== "always" ? undefined : truth;
            expect({ strategy: strategy.name, name, answer, found }).toMatchObject({ answer: expected });
          }
        }
      }),
      runs(50),
    );
    if (process.env["SHOW"] !== undefined) console.log(seen.text());
    expect(seen.seldom(5, ["swaps", "sites", "joint"], ["optimal"])).toEqual([]);
    expect(
      seen.seldom(
        20,
        others.map(({ name }) => name),
        ["proven"],
      ),
    ).toEqual([]);
  });
});
