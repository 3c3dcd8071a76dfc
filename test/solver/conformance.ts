import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import type { Strategy } from "../../solver/strategy.ts";
import {
  type Claim,
  type Control,
  createStream,
  infeasibilities,
  levelValue,
  type Model,
  type Outcome,
  type Progress,
} from "../../src/model/index.ts";
import { arbModel } from "./arbitraries.ts";
import { bruteForce, type Optima } from "./brute-force.ts";
import { GAP_TRAP_OPTIMUM, gapTrap, knapsack, level, row, columns, solvedModels } from "./models.ts";

export function control(rest: Partial<Control> = {}): Control {
  return { seed: 1, stopped: () => false, report: () => undefined, ...rest };
}

/** The suite that every strategy in the list must pass. Who proves nothing must find the same values all the same. */
export function conforms(strategy: Strategy): void {
  const proves = strategy.proves !== "never";
  const proven = proves ? "optimal" : "feasible";
  const solve = async (model: Model, rest: Partial<Control> = {}) => {
    const claim = await strategy.solve(model, control(rest));
    return { claim, outcome: conclude(model, claim) };
  };

  describe(`${strategy.name} conforms`, () => {
    test.each(solvedModels.map((solved) => [solved.model.name, solved] as const))("%s", async (_, solved) => {
      const { outcome } = await solve(solved.model);
      const said = verdict(outcome, solved.optima);
      const truth = solved.optima === undefined ? "infeasible" : "optimal";
      expect(proves ? [truth] : [truth, "unproven"]).toContain(said);
      expect("levels" in outcome ? outcome.levels.map(({ best }) => best) : undefined).toEqual(solved.optima);
    });

    test("is not caught in the gap trap", async () => {
      const { outcome } = await solve(gapTrap);
      expect(outcome).toMatchObject({ status: proven, levels: [{ value: GAP_TRAP_OPTIMUM }] });
    });

    test("agrees with brute force on random models", async () => {
      const seen = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(arbModel, async (model) => {
          const { outcome } = await solve(model);
          const said = verdict(outcome, bruteForce(model));
          expect(["optimal", "infeasible", "unproven"]).toContain(said);
          seen.set(said, (seen.get(said) ?? 0) + 1);
        }),
        { numRuns: 400 },
      );
      // Some are proven by anybody: by the bounds of their columns, or because their rows contradict.
      expect(seen.get("optimal")).toBeGreaterThan(proves ? 100 : 10);
      expect(seen.get("infeasible")).toBeGreaterThan(proves ? 100 : 10);
      expect(seen.get("unproven") ?? 0).toBeLessThanOrEqual(proves ? 0 : 400);
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
      expect("levels" in outcome && outcome.levels[0]).toMatchObject({ best: -21, proven: proves });
    });

    test("progress is true, improves, and composes to the claim's own values", async () => {
      await fc.assert(
        fc.asyncProperty(arbModel, async (model) => {
          const seen: Progress[] = [];
          const { claim, outcome } = await solve(model, { report: (progress) => seen.push(progress) });
          expect(faults(model, seen)).toEqual([]);
          const stream = createStream(strategy.name);
          seen.forEach(stream.add);
          const composed = conclude(model, stream.claim("stopped"));
          // A stream has no word for infeasible.
          const expected = outcome.status === "infeasible" ? "unknown" : outcome.status;
          expect(composed.status).toBe(expected);
          expect("values" in composed ? composed.values : undefined).toEqual(claim.values);
        }),
        { numRuns: 60 },
      );
    });

    test("the model is only read", async () => {
      const model = deepFreeze(structuredClone({ ...gapTrap, start: gapTrap.columns.map(() => 1) }));
      expect((await solve(model)).outcome.status).toBe(proven);
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

/** What an outcome comes to beside the truth: proven and right, unproven and not wrong, or wrong and how. */
function verdict(outcome: Outcome, truth: Optima): string {
  if (outcome.status === "infeasible") return truth === undefined ? "infeasible" : "wrong: there is a point";
  if (outcome.status === "unknown") return "unproven";
  if (outcome.status !== "optimal" && outcome.status !== "feasible") return `wrong: ${JSON.stringify(outcome)}`;
  if (truth === undefined) return "wrong: there is no point";
  const bests = outcome.levels.map(({ best }) => best);
  if (outcome.status === "optimal") {
    return bests.every((best, l) => best === truth[l])
      ? "optimal"
      : `wrong: (${bests.join()}) is not (${truth.join()})`;
  }
  // Later levels are bounded under the limits of an unproven level; only the first has a truth to keep to.
  const [first] = outcome.levels;
  if (first === undefined || truth[0] === undefined) return "wrong: any point was optimal";
  return first.bound <= truth[0] && first.best >= truth[0] ? "unproven" : `wrong: ${JSON.stringify(first)}`;
}

/** What is wrong with a stream: per level, incumbents fall, bounds rise, none crosses the other, points are true. */
function faults(model: Model, seen: readonly Progress[]): string[] {
  const scores = new Map<number, { value: number; bound: number }>();
  return seen.flatMap((progress) => {
    const { level: l } = progress;
    const score = scores.get(l) ?? { value: Infinity, bound: -Infinity };
    scores.set(l, score);
    const before = { ...score };
    if (progress.type === "incumbent") score.value = progress.value;
    else score.bound = progress.bound;
    const ranked = model.levels[l];
    const improves = progress.type === "incumbent" ? score.value < before.value : score.bound > before.bound;
    const honest =
      progress.type === "bound"
        ? progress.limits.length === l
        : infeasibilities(model, progress.values).length === 0 &&
          (ranked === undefined || levelValue(ranked, progress.values) === progress.value);
    return improves && honest && score.bound <= score.value ? [] : [JSON.stringify({ progress, before })];
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
