import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { BY_ENUMERATION, BY_OWN_BOUNDS } from "../../solver/own-proofs.ts";
import type { Solves } from "../../solver/ability.ts";
import type { Strategy } from "../../solver/strategy.ts";
import type { Claim, Control, Model, Progress } from "../../src/model/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { counted, runs } from "../arbitraries/runs.ts";
import { arbModel } from "./arbitraries.ts";
import { arbElasticModel } from "./elastic.ts";
import { arbFacilityModel } from "./facility-location/arbitraries.ts";
import { falsehoods, truthOf } from "./truth.ts";

/** Models of every structure that a model can tell of. */
export const structures: Readonly<Record<Solves, fc.Arbitrary<Model>>> = {
  any: arbModel,
  facilities: arbFacilityModel({ customers: 4, hosts: 3 }),
  elastic: arbElasticModel,
};

/** Every way to end a strategy early; `stopAt` raises the stop once it has been asked so often. */
interface Ending {
  readonly name: string;
  readonly gap?: number;
  readonly workLimit?: number;
  readonly timeLimit?: number;
  readonly stopAt?: number;
}

const endings: fc.Arbitrary<Ending> = fc.oneof(
  fc.constant({ name: "none" }),
  fc.constantFrom(0.01, 0.1, 0.2, 0.5, 2).map((gap) => ({ name: "gap", gap })),
  fc.constantFrom(1, 2, 5, 20, 60, 200).map((workLimit) => ({ name: "work", workLimit })),
  fc.nat(8).map((stopAt) => ({ name: "stop", stopAt })),
  fc.constantFrom(0, 1e-9, 1e-4, 1e-3).map((timeLimit) => ({ name: "time", timeLimit })),
  fc.constant({ name: "gap and work", gap: 0.2, workLimit: 20 }),
);

/** Ends a strategy in every way on models of every structure, and looks at all that it tells and claims. */
export function tellsTheTruth(strategy: Strategy): void {
  const seen = createCounts();

  describe(`${strategy.name} tells and claims only what is true, however it is ended,`, () => {
    test.each(Object.entries(structures))("on models of structure “%s”", { timeout: 600_000 }, async (_, models) => {
      await fc.assert(
        fc.asyncProperty(models, endings, async (model, { name, stopAt, ...limits }) => {
          const { told, claim } = await listen(strategy, model, limits, stopAt);
          const outcome = conclude(model, claim);
          expect(await falsehoods(model, truthOf(model), told, claim, outcome)).toEqual([]);
          seen.add("ended", claim.ended);
          seen.add("concluded", outcome.status);
          if (outcome.status === "feasible") seen.add("left open by", name);
        }),
        runs(600),
      );
    });

    test("and was ended in every way, with something proven and something left open", () => {
      expect(seen.seldom(5, ["concluded"], ["optimal", "feasible"])).toEqual([]);
      // How often a clock or a count comes in time depends on the machine and the engine; that it is true does not.
      expect(seen.seldom(20, ["ended"], ["finished", "stopped"])).toEqual([]);
    });
  });

  test(`${strategy.name} solves by itself what it says it solves`, { timeout: 600_000 }, async () => {
    const by = { itself: 0, others: 0 };
    await fc.assert(
      fc.asyncProperty(structures[strategy.solves], async (model) => {
        const { claim } = await listen(strategy, model, {});
        for (const { by: who } of claim.levels) {
          if (who === BY_OWN_BOUNDS) continue;
          by[who === strategy.name || who === BY_ENUMERATION ? "itself" : "others"] += 1;
        }
      }),
      runs(150),
    );
    // Who solves a structure may leave to others what the structure does not tell of, but not most of it.
    expect(by.others).toBeLessThan(strategy.solves === "any" ? 1 : by.itself);
    expect(counted(by.itself)).toBeGreaterThanOrEqual(strategy.proves === "never" ? 0 : 30);
  });
}

async function listen(
  strategy: Strategy,
  model: Model,
  limits: Omit<Ending, "name" | "stopAt">,
  stopAt = Infinity,
): Promise<{ readonly told: readonly Progress[]; readonly claim: Claim }> {
  const told: Progress[] = [];
  let asked = 0;
  const control: Control = { seed: 1, ...limits, stopped: () => asked++ >= stopAt, report: (p) => told.push(p) };
  return { told, claim: await strategy.solve(model, control) };
}
