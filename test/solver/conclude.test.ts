import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { exhaustive } from "../../solver/exhaustive.ts";
import { BY_ENUMERATION, BY_OWN_BOUNDS } from "../../solver/own-proofs.ts";
import { stepOf } from "../../solver/whole-bounds.ts";
import type { Claim, LevelClaim, Model } from "../../src/model/index.ts";
import { arbModel } from "./arbitraries.ts";
import { bruteForce } from "./brute-force.ts";
import { columns, knapsack, level, row } from "./models.ts";

const best = [0, 1, 1, 1];
const good = [1, 1, 0, 0];
const claim = (rest: Partial<Claim>): Claim => ({
  strategy: "liar",
  levels: [],
  ended: "finished",
  statistics: {},
  ...rest,
});
const told = (rest: Partial<LevelClaim>): LevelClaim => ({ limits: [], by: "engine", ...rest });
const honest = claim({ values: best, levels: [told({ point: best, bound: -21 })] });

/**
 * x + y + z ≥ 20; level 1: x + y + z, a tenth of tolerance; level 2: x − y − z, which the tolerance lets sink from −20 to
 * −22. Single rows only see that y and z are at most 22 each: −44.
 */
const ranked: Model = {
  name: "ranked",
  columns: columns([0, 30], [0, 30], [0, 30]),
  rows: [row("both", 20, [1, 1, 1], Infinity)],
  levels: [
    level("sum", [1, 1, 1], { tolerance: { numerator: 1, denominator: 10 } }),
    level("balance", [1, -1, -1], { tolerance: { numerator: 1, denominator: 1 } }),
  ],
};
const sum = told({ point: [20, 0, 0], bound: 20 });
const balance = told({ point: [0, 22, 0], bound: -22, limits: [22] });
const honestRanked = claim({ values: [0, 22, 0], levels: [sum, balance] });

describe("the truth passes", () => {
  test("optimal, by the engine's word", () => {
    expect(conclude(knapsack, honest)).toEqual({
      status: "optimal",
      values: best,
      levels: [{ name: "worth", value: -21, best: -21, bound: -21, gap: 0, proven: true }],
      ended: "finished",
      certificate: "claimed",
    });
  });

  test("checked only where the bound was recomputed here, whoever signed it", () => {
    for (const by of [BY_ENUMERATION, BY_OWN_BOUNDS]) {
      const own = claim({ values: best, levels: [told({ point: best, bound: -21, by })] });
      expect(conclude(knapsack, own)).toMatchObject({ status: "optimal", certificate: "claimed" });
    }
    const open = { ...knapsack, rows: [] };
    const all = claim({ values: [1, 1, 1, 1] });
    expect(conclude(open, all)).toMatchObject({ status: "optimal", certificate: "checked" });
    // Single rows prove it too: x ≥ 3 because 2x ≥ 5, whatever the engine knows.
    const rounded: Model = {
      name: "2x ≥ 5",
      columns: columns([0, 9]),
      rows: [row("r", 5, [2], Infinity)],
      levels: [level("x", [1])],
    };
    expect(conclude(rounded, claim({ values: [3] }))).toMatchObject({ status: "optimal", certificate: "checked" });
  });

  test("feasible: no bound, a low bound, a worse point", () => {
    expect(conclude(knapsack, claim({ values: best }))).toMatchObject({
      status: "feasible",
      levels: [{ bound: -29, gap: 8, proven: false }],
      certificate: "checked",
    });
    const low = claim({ values: best, levels: [told({ point: best, bound: -22 })] });
    expect(conclude(knapsack, low)).toMatchObject({ status: "feasible", levels: [{ bound: -22, gap: 1 }] });
    const worse = claim({ values: good, levels: [told({ point: good, bound: -21 })] });
    expect(conclude(knapsack, worse)).toMatchObject({ status: "feasible", levels: [{ value: -19, gap: 2 }] });
  });

  test("a bound is rounded up, with dust forgiven", () => {
    for (const bound of [-21.4, -21.00001, -21 + 1e-7, -21 + 2e-5]) {
      const dusty = claim({ values: best, levels: [told({ point: best, bound })] });
      expect(conclude(knapsack, dusty).status).toBe("optimal");
    }
  });

  test("later levels may use up the tolerance of earlier ones", () => {
    expect(conclude(ranked, honestRanked)).toMatchObject({
      status: "optimal",
      levels: [
        { value: 22, best: 20, bound: 20, proven: true },
        { value: -22, best: -22, bound: -22, proven: true },
      ],
    });
  });

  test("infeasible and unknown", () => {
    const none = claim({ infeasible: true });
    expect(conclude(knapsack, none)).toEqual({ status: "infeasible", ended: "finished", certificate: "claimed" });
    const signed = claim({ infeasible: true, levels: [told({ by: BY_OWN_BOUNDS })] });
    expect(conclude(knapsack, signed)).toMatchObject({ status: "infeasible", certificate: "claimed" });
    const refuted = { ...knapsack, rows: [...knapsack.rows, row("all", 16, [5, 7, 4, 3], Infinity)] };
    expect(conclude(refuted, none)).toMatchObject({ status: "infeasible", certificate: "checked" });
    const crossed: Model = { name: "2 ≤ x ≤ 1", columns: columns([2, 1]), rows: [], levels: [] };
    expect(conclude(crossed, none)).toMatchObject({ status: "infeasible", certificate: "checked", because: "x0" });
    expect(conclude(knapsack, claim({ ended: "time" }))).toEqual({ status: "unknown", ended: "time" });
  });

  test("a claim that was cut short is feasible, its levels judged as far as they go", () => {
    const cut = claim({ values: [20, 0, 0], levels: [sum], ended: "stopped" });
    expect(conclude(ranked, cut)).toMatchObject({
      status: "feasible",
      ended: "stopped",
      levels: [{ proven: true }, { value: 20, best: 20, bound: -44, proven: false }],
    });
  });
});

describe("lies are rejected, or proven nothing", () => {
  const lies: readonly [name: string, model: Model, lie: Claim, reason: RegExp][] = [
    ["a fraction", knapsack, { ...honest, values: [0, 1, 1, 0.5] }, /breaks its model/],
    ["dust left in", knapsack, { ...honest, values: [0, 1, 1, 0.9999999] }, /breaks its model/],
    ["not a number", knapsack, { ...honest, values: [0, 1, 1, NaN] }, /breaks its model/],
    ["a broken row", knapsack, { ...honest, values: [1, 1, 1, 0] }, /breaks its model/],
    ["a broken column", knapsack, { ...honest, values: [0, 2, 0, 0] }, /breaks its model/],
    ["too few values", knapsack, { ...honest, values: [0, 1, 1] }, /breaks its model/],
    [
      "a level's point that breaks a row",
      knapsack,
      claim({ values: best, levels: [told({ point: [1, 1, 1, 1] })] }),
      /breaks its model/,
    ],
    [
      "a bound above the value",
      knapsack,
      claim({ values: good, levels: [told({ point: good, bound: -18 })] }),
      /bound \(-18\)/,
    ],
    [
      "a bound a hair above, beyond dust",
      knapsack,
      claim({ values: best, levels: [told({ point: best, bound: -20.9 })] }),
      /bound \(-20\)/,
    ],
    [
      "a bound below the level's point but above the values",
      ranked,
      claim({ values: [20, 0, 0], levels: [told({ point: [0, 21, 0], bound: 21 })] }),
      /bound \(21\)/,
    ],
    [
      "an infinite bound",
      knapsack,
      claim({ values: best, levels: [told({ point: best, bound: Infinity })] }),
      /not a number/,
    ],
    [
      "a bound that is no number",
      knapsack,
      claim({ values: best, levels: [told({ point: best, bound: NaN })] }),
      /not a number/,
    ],
    ["infeasible with values", knapsack, { ...honest, infeasible: true }, /offers one/],
    [
      "infeasible with a level's point",
      knapsack,
      claim({ infeasible: true, levels: [told({ point: best })] }),
      /no values/,
    ],
    ["too many levels", knapsack, { ...honest, levels: [told({}), told({}), told({})] }, /levels/],
    [
      "values beyond an earlier level's limit",
      ranked,
      { ...honestRanked, values: [0, 23, 0] },
      /limit \(22\) of level \(sum\)/,
    ],
    [
      "a level's point beyond it",
      ranked,
      claim({ values: [0, 22, 0], levels: [sum, told({ point: [0, 23, 0], limits: [22] })] }),
      /limit of level \(sum\)/,
    ],
    [
      "values worse than the last level's own point",
      ranked,
      { ...honestRanked, values: [0, 20, 0] },
      /limit \(-22\) of level \(balance\)/,
    ],
  ];
  test.each(lies)("%s", (_, model, lie, reason) => {
    const outcome = conclude(model, lie);
    expect(outcome.status).toBe("rejected");
    expect(outcome.status === "rejected" && outcome.reason).toMatch(reason);
  });

  test("a rejection for a broken row says which and by how much", () => {
    const outcome = conclude(knapsack, { ...honest, values: [1, 1, 1, 0] });
    expect(outcome).toMatchObject({ infeasibilities: [{ where: "row", name: "room", amount: 2 }] });
  });

  test("a bound computed under limits tighter than ours, or unknown, does not count", () => {
    for (const limits of [[21], [], [NaN]]) {
      const tight = claim({ values: [0, 22, 0], levels: [sum, { ...balance, limits }] });
      expect(conclude(ranked, tight)).toMatchObject({ status: "feasible", levels: [{}, { bound: -44 }] });
    }
    const loose = claim({ values: [0, 22, 0], levels: [sum, { ...balance, limits: [40] }] });
    expect(conclude(ranked, loose).status).toBe("optimal");
  });

  test("an optimum that is off by one in any value, bound or limit is never called optimal with another value", async () => {
    const spread = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        arbModel.filter(({ levels, columns: { length } }) => levels.length > 0 && length > 0),
        fc.nat(),
        fc.constantFrom(-1, 1),
        fc.constantFrom("values", "point", "bound", "limits"),
        fc.nat(),
        async (model, where, by, part, which) => {
          const truth = bruteForce(model);
          fc.pre(truth !== undefined);
          const {
            levels,
            values = [],
            ...rest
          } = await exhaustive.solve(model, { seed: 0, stopped: () => false, report: () => undefined });
          const shift = (list: readonly number[]) => list.map((v, j) => (j === where % list.length ? v + by : v));
          const lie: Claim = {
            ...rest,
            values: part === "values" ? shift(values) : values,
            levels: levels.map((old, l) => {
              if (l !== which % levels.length) return old;
              if (part === "point" && old.point !== undefined) return { ...old, point: shift(old.point) };
              if (part === "bound" && old.bound !== undefined)
                return { ...old, bound: old.bound + by * stepOf(model.levels[l] ?? level("", [])) };
              return part === "limits" ? { ...old, limits: shift(old.limits) } : old;
            }),
          };
          const outcome = conclude(model, lie);
          const said = outcome.status === "optimal" ? outcome.levels.map((result) => result.best) : truth;
          expect(said).toEqual(truth);
          spread.set(outcome.status, (spread.get(outcome.status) ?? 0) + 1);
        },
      ),
      { numRuns: 1_500 },
    );
    // Every outcome occurred: some lies do no harm, some prove less, most are found out.
    expect(spread.get("optimal")).toBeGreaterThan(20);
    expect(spread.get("feasible")).toBeGreaterThan(3);
    expect(spread.get("rejected")).toBeGreaterThan(100);
  });
});
