import { describe, expect, it } from "vitest";
import { answer } from "../../benchmarks/answer.ts";
import { checkCells } from "../../benchmarks/check.ts";
import { crossExamine } from "../../benchmarks/cross-examine.ts";
import type { ProgramTask } from "../../benchmarks/family.ts";
import { generate, likeTheNetherlands } from "../../benchmarks/generator.ts";
import { createPhases } from "../../benchmarks/phases.ts";
import type { Rival } from "../../benchmarks/rival.ts";
import { jointTask, parsed, textsOf } from "../../benchmarks/scenarios.ts";
import { resultBase, withTimes } from "../../benchmarks/timed-result.ts";
import type { Result } from "../../benchmarks/result.ts";
import { highs } from "../../solver/highs/index.ts";
import type { Strategy } from "../../solver/strategy.ts";
import { levelValue, type Claim, type Model } from "../../src/model/index.ts";

const document = generate("liars", likeTheNetherlands(5, 2, 4));
const task = jointTask(parsed(textsOf(document), createPhases()), createPhases());
const { model } = task;

/** The program alone, without the plan behind it. */
const bare: ProgramTask = { type: "program", model };

/** A strategy that solves honestly, and then tells its claim otherwise. */
function liar(tell: (honest: Claim) => Claim, asked: (model: Model) => Model = (m) => m): Strategy {
  return {
    name: "liar",
    proves: "always",
    solves: "any",
    counts: "nodes",
    async solve(given, control) {
      const claim = tell(await highs.solve(asked(given), { ...control, report: () => undefined }));
      // As rivals do: what it ends with, it has reported.
      if (claim.values !== undefined) {
        control.report({ type: "incumbent", level: 0, value: 0, values: claim.values });
      }
      return claim;
    },
  };
}

async function resultOf(strategy: Strategy, asked: ProgramTask = task, name = strategy.name): Promise<Result> {
  const rival: Rival = { name, ours: false, about: "", takes: ["program"], version: () => "1", strategy };
  const phases = createPhases();
  const answered = await answer(asked, { rival, seconds: 20, seed: 1, phases, heard: () => undefined });
  const job = { family: "f", case: "c", rival: name, seed: 1, seconds: 20 };
  return withTimes(resultBase(job, { size: 8, severity: 0 }, 1, 0), answered, phases.times(), 1);
}

/** The same program with its objective turned round: its best point is a bad plan. */
function worst(given: Model): Model {
  const levels = given.levels.map((level) => ({ ...level, coefficients: level.coefficients.map((c) => -c) }));
  return { ...given, levels };
}

const honest = await resultOf(highs, task, "honest");

describe("a rival that lies is caught, and its time does not count", () => {
  it("but an honest one is believed", () => {
    expect(honest).toMatchObject({ standing: "proven", falseSteps: 0 });
    expect(honest.proofMs).toBeGreaterThan(0);
    expect(honest.levels[0]?.gap).toBe(0);
    expect(crossExamine([honest], () => false)).toEqual([honest]);
  });

  it("wrong objective: a value that the plan does not have", async () => {
    const told = await resultOf(liar((claim) => claim));
    // It reported 0; what is kept is what the plan is worth.
    expect(told.steps.map(({ values }) => values[0])).toEqual([honest.levels[0]?.value]);
  });

  it("wrong objective: the best of something else, said to be proven", async () => {
    const other = await resultOf(
      liar((claim) => {
        const value = levelValue(model.levels[0] as Model["levels"][number], claim.values as number[]);
        return { ...claim, levels: claim.levels.map((level) => ({ ...level, bound: value })) };
      }, worst),
      bare,
    );
    // Nothing in its own answer contradicts it: its plan is a plan, and its bound meets its value.
    expect(other).toMatchObject({ standing: "proven" });
    expect(other.levels[0]?.value).toBeGreaterThan(honest.levels[0]?.value as number);
    const [seen, believed] = crossExamine([other, honest], () => false);
    expect(seen).toMatchObject({ standing: "wrong" });
    expect(seen?.why).toContain("honest has");
    expect(seen?.proofMs).toBeUndefined();
    expect(believed).toEqual(honest);
  });

  it("the same, against a published answer", async () => {
    const known = { value: honest.levels[0]?.value as number, within: 0 };
    const bound = (claim: Claim) => {
      const value = levelValue(model.levels[0] as Model["levels"][number], claim.values as number[]);
      return { ...claim, levels: claim.levels.map((level) => ({ ...level, bound: value })) };
    };
    expect(await resultOf(liar(bound, worst), { ...bare, known })).toMatchObject({ standing: "wrong" });
    expect(await resultOf(highs, { ...task, known })).toMatchObject({ standing: "proven" });
    const better = { value: known.value + 1, within: 0 };
    expect((await resultOf(highs, { ...task, known: better })).why).toContain("better than the published optimum");
  });

  it("false bound: above its own value", async () => {
    const told = await resultOf(
      liar((claim) => ({
        ...claim,
        levels: claim.levels.map((level) => ({ ...level, bound: (level.bound ?? 0) + 1e6 })),
      })),
    );
    expect(told).toMatchObject({ standing: "wrong" });
    expect(told.why).toContain("bound");
    expect([told.firstMs, told.bestMs, told.proofMs]).toEqual([undefined, undefined, undefined]);
  });

  it("fractional values", async () => {
    const told = await resultOf(
      liar((claim) => ({
        ...claim,
        levels: [],
        values: (claim.values as number[]).map((v, j) => (j === 0 ? v + 0.5 : v)),
      })),
    );
    expect(told).toMatchObject({ standing: "fractional", falseSteps: 2 });
    expect(told.steps).toEqual([]);
    expect(told.proofMs).toBeUndefined();
  });

  it("values that break a row of the program", async () => {
    const told = await resultOf(
      liar((claim) => ({ ...claim, levels: [], values: model.columns.map(({ upper }) => upper) })),
    );
    expect(told).toMatchObject({ standing: "wrong", falseSteps: 2 });
  });

  it("a broken rule: a point of a program that forgot one", async () => {
    // Without its structure, which speaks of the rows as they were.
    const { elastic: _, ...plain } = model;
    const forgetful: Model = {
      ...plain,
      rows: model.rows.filter(({ name }) => !name.startsWith("provincial-closure")),
    };
    expect(forgetful.rows.length).toBeLessThan(model.rows.length);
    // The program that is checked against forgot it too; the verifier did not.
    const told = await resultOf(highs, { ...task, model: forgetful });
    expect(told).toMatchObject({ standing: "wrong" });
    expect(told.why).toContain("breaks rules");
  });

  it("a plan whose measures are not what the program says", async () => {
    const cheaper: Model = { ...model, levels: model.levels.map((level) => ({ ...level, offset: level.offset - 7 })) };
    expect((await resultOf(highs, { ...task, model: cheaper })).why).toMatch(/in the program and .* in the plan/);
  });

  it("no plan, it says, where somebody has one", async () => {
    const told = await resultOf(
      liar(() => ({
        strategy: "liar",
        infeasible: true,
        levels: [{ limits: [], by: "liar" }],
        ended: "finished",
        statistics: {},
      })),
    );
    expect(told).toMatchObject({ standing: "infeasible" });
    expect(crossExamine([told, honest], () => false)[0]).toMatchObject({ standing: "wrong" });
  });

  it("a whole package counts its time once, though its parts are asked all at once", async () => {
    const rival: Rival = { name: "highs", ours: true, about: "", takes: ["road"], version: () => "1", strategy: highs };
    const phases = createPhases();
    const road = { type: "road", scenario: parsed(textsOf(document), createPhases()), way: "stepwise" } as const;
    const from = performance.now();
    const told = await answer(road, { rival, seconds: 20, seed: 1, phases, heard: () => undefined });
    const whole = performance.now() - from;
    expect(told).toMatchObject({ standing: "proven" });
    expect(told.statistics["parts"]).toBeGreaterThan(4);
    const sum = phases.times().reduce((ms, time) => ms + time.ms, 0);
    expect(sum).toBeGreaterThan(0.5 * whole);
    expect(sum).toBeLessThanOrEqual(whole);
  });

  it("an exception", async () => {
    const broken: Strategy = {
      name: "broken",
      proves: "never",
      solves: "any",
      counts: "nodes",
      solve: () => Promise.reject(new Error("oops")),
    };
    expect(await resultOf(broken)).toMatchObject({ standing: "crashed", why: "Error: oops" });
  });

  it("a division that is not the published one", () => {
    const cells = {
      type: "arithmetic",
      divide: () => [1, 2],
      known: [1, 2],
      broken: (c: readonly number[]) => (c[0] === 9 ? ["nine"] : []),
    } as const;
    expect(checkCells(cells, [1, 2])).toMatchObject({ standing: "proven" });
    expect(checkCells(cells, [2, 1])).toMatchObject({ standing: "wrong", why: "cell 0 is 2, published is 1" });
    expect(checkCells(cells, [9, 2])).toMatchObject({ standing: "wrong", why: "nine" });
    expect(checkCells(cells, [1])).toMatchObject({ standing: "wrong" });
  });
});
