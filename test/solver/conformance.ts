import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import type { Strategy } from "../../solver/strategy.ts";
import {
  type Claim,
  type Control,
  infeasibilities,
  levelValue,
  type Model,
  type Progress,
} from "../../src/model/index.ts";
import { createStream } from "../../workers/compose-claim.ts";
import { arbModel } from "./arbitraries.ts";
import { bruteForce } from "./brute-force.ts";
import { GAP_TRAP_OPTIMUM, gapTrap, knapsack, level, row, columns, solvedModels } from "./models.ts";

export function control(rest: Partial<Control> = {}): Control {
  return { seed: 1, stopped: () => false, report: () => undefined, ...rest };
}

/** What a strategy may not prove, of what it is asked here, without being wrong: how many of the random models. */
export interface Leeway {
  /** Largest share of random models on which it may end with a true answer that it does not prove. */
  readonly unproven: number;
}

/** The suite that every strategy in the list must pass. */
export function conforms(strategy: Strategy, leeway: Leeway): void {
  const solve = async (model: Model, rest: Partial<Control> = {}) => {
    const claim = await strategy.solve(model, control(rest));
    return { claim, outcome: conclude(model, claim) };
  };

  describe(`${strategy.name} conforms`, () => {
    test.each(solvedModels.map((solved) => [solved.model.name, solved] as const))("%s", async (_, solved) => {
      const { outcome } = await solve(solved.model);
      if (solved.optima === undefined) expect(outcome.status).toBe("infeasible");
      else {
        expect(outcome.status).toBe("optimal");
        expect(outcome.status === "optimal" && outcome.levels.map(({ best }) => best)).toEqual(solved.optima);
      }
    });

    test("is not caught in the gap trap", async () => {
      const { outcome } = await solve(gapTrap);
      expect(outcome).toMatchObject({ status: "optimal", levels: [{ value: GAP_TRAP_OPTIMUM, gap: 0 }] });
    });

    test("agrees with brute force on random models", async () => {
      const seen = { optimal: 0, infeasible: 0, unproven: 0 };
      await fc.assert(
        fc.asyncProperty(arbModel, async (model) => {
          const truth = bruteForce(model);
          const { outcome } = await solve(model);
          if (truth === undefined) {
            expect(outcome.status).toBe("infeasible");
            seen.infeasible++;
          } else if (outcome.status === "optimal") {
            expect(outcome.levels.map(({ best }) => best)).toEqual(truth);
            seen.optimal++;
          } else {
            expect(outcome.status).toBe("feasible");
            // Later levels are bounded under the limits of an unproven level; the first has a truth to keep to.
            if (outcome.status === "feasible") {
              expect(outcome.levels[0]?.bound).toBeLessThanOrEqual(truth[0] as number);
              expect(outcome.levels[0]?.best).toBeGreaterThanOrEqual(truth[0] as number);
            }
            seen.unproven++;
          }
        }),
        { numRuns: 400 },
      );
      expect(seen.optimal).toBeGreaterThan(100);
      expect(seen.infeasible).toBeGreaterThan(100);
      expect(seen.unproven).toBeLessThanOrEqual(400 * leeway.unproven);
    });

    test("same model, same seed, same claim", async () => {
      await fc.assert(
        fc.asyncProperty(arbModel, fc.nat(), async (model, seed) => {
          const [one, two] = [await solve(model, { seed }), await solve(model, { seed })];
          expect(one.claim).toEqual(two.claim);
        }),
        { numRuns: 30 },
      );
      const once = await solve(gapTrap, { workLimit: 500 });
      expect((await solve(gapTrap, { workLimit: 500 })).claim).toEqual(once.claim);
    });

    test("a counted limit of 1 ends it, and what it claims then is true", async () => {
      const { levels } = gapTrap;
      const start = gapTrap.columns.map(() => 1);
      const model = { ...gapTrap, levels: [...levels, level("fewest", start)], start };
      const { claim, outcome } = await solve(model, { workLimit: 1 });
      expect(claim.ended).toBe("work");
      expect(outcome).toMatchObject({ status: "feasible", levels: [{ name: "cost" }, { name: "fewest" }] });
      expect("levels" in outcome && outcome.levels[0]?.bound).toBeLessThanOrEqual(GAP_TRAP_OPTIMUM);
    });

    test("a stop asked before the start is answered, and the start is kept", async () => {
      const start = [0, 0, 0, 1];
      const { claim, outcome } = await solve({ ...knapsack, start }, { stopped: () => true });
      expect(claim.ended).toBe("stopped");
      expect(outcome).toMatchObject({ status: "feasible", values: start, ended: "stopped" });
      expect((await solve(knapsack, { stopped: () => true })).outcome).toEqual({ status: "unknown", ended: "stopped" });
    });

    test("a stop asked after the first level leaves a true answer", async () => {
      let stopped = false;
      const model = { ...knapsack, levels: [...knapsack.levels, level("fewest", [1, 1, 1, 1])] };
      const { outcome } = await solve(model, {
        stopped: () => stopped,
        report: (progress) => (stopped ||= progress.level === 1 && progress.type === "incumbent"),
      });
      expect(["optimal", "feasible"]).toContain(outcome.status);
      expect("levels" in outcome && outcome.levels[0]).toMatchObject({ best: -21, proven: true });
    });

    test("progress is true, improves, and composes to the claim's own values", async () => {
      await fc.assert(
        fc.asyncProperty(arbModel, async (model) => {
          const seen: Progress[] = [];
          const { claim, outcome } = await solve(model, { report: (progress) => seen.push(progress) });
          checkProgress(model, seen);
          const stream = createStream(strategy.name);
          seen.forEach(stream.add);
          const composed = conclude(model, stream.claim("stopped"));
          if (outcome.status === "infeasible") expect(composed.status).toBe("unknown");
          else if (model.levels.length > 0) {
            expect(composed).toMatchObject({ status: outcome.status, values: claim.values });
          }
        }),
        { numRuns: 60 },
      );
    });

    test("the model is only read", async () => {
      const model = deepFreeze(structuredClone({ ...gapTrap, start: gapTrap.columns.map(() => 1) }));
      expect((await solve(model)).outcome.status).toBe("optimal");
    });

    test("what is no model is refused, with the place named", async () => {
      const broken = (rest: Partial<Model>): Promise<Claim> =>
        Promise.resolve().then(() =>
          strategy.solve({ name: "broken", columns: columns([0, 1]), rows: [], levels: [], ...rest }, control()),
        );
      await expect(broken({ columns: columns([0, Infinity]) })).rejects.toThrow("(x0)");
      await expect(broken({ columns: columns([0.5, 1]) })).rejects.toThrow("(0.5, 1)");
      await expect(broken({ rows: [row("half", 0.5, [1], 2)] })).rejects.toThrow("(half)");
      await expect(broken({ rows: [row("nan", 0, [NaN], 2)] })).rejects.toThrow("(NaN)");
      await expect(broken({ rows: [row("far", 0, [1, 1], 2)] })).rejects.toThrow("(far)");
      await expect(broken({ levels: [level("cost", [1.5])] })).rejects.toThrow("(cost)");
    });
  });
}

/** Per level, incumbents fall, bounds rise, none crosses the other, points are good and have the value told. */
function checkProgress(model: Model, seen: readonly Progress[]): void {
  const scores = new Map<number, { value: number; bound: number }>();
  for (const progress of seen) {
    const score = scores.get(progress.level) ?? { value: Infinity, bound: -Infinity };
    if (progress.type === "incumbent") {
      expect(infeasibilities(model, progress.values)).toEqual([]);
      const ranked = model.levels[progress.level];
      if (ranked !== undefined) expect(levelValue(ranked, progress.values)).toBe(progress.value);
      expect(progress.value).toBeLessThan(score.value);
      score.value = progress.value;
    } else {
      expect(progress.bound).toBeGreaterThan(score.bound);
      expect(progress.limits.length).toBe(progress.level);
      score.bound = progress.bound;
    }
    expect(score.bound).toBeLessThanOrEqual(score.value);
    scores.set(progress.level, score);
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
