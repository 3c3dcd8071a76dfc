import { expect, it } from "vitest";
import { generate, likeTheNetherlands } from "../../../benchmarks/generator.ts";
import { createPhases } from "../../../benchmarks/phases.ts";
import { decided, parsed, textsOf } from "../../../benchmarks/scenarios.ts";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { formulate } from "../../../src/formulate/formulate.ts";

/*
 * Small countries under rules that no bundled scenario has. They were looked for: in each of them one step of the strategy is
 * all there is to it, and without that step it ends with a gap, or with HiGHS. Their optima are those that HiGHS finds for the
 * whole program.
 */
const far = { "municipal-swaps": { enabled: true, minimum: 60 } };
const farAndNear = { ...far, neighbourhood: { enabled: true, distance: 150 } };

/** The levels of sites and of deviation, with so much work. */
async function solved(seed: number, rules: Readonly<Record<string, object>>, workLimit: number) {
  const country = generate("country", likeTheNetherlands(seed, 3, 10));
  const scenario = parsed(textsOf({ ...country, objective: "default", rules }), createPhases());
  const { model } = formulate(scenario, decided(scenario, createPhases()), { type: "joint" }, "joint");
  const levels = model.levels.slice(0, 2);
  const control = { seed: 1, workLimit, stopped: () => false, report: () => {} };
  const claim = await decomposition.solve({ ...model, levels }, control);
  const found = levels.map(({ indices, coefficients, offset }) =>
    indices.reduce((sum, j, i) => sum + (coefficients[i] as number) * (claim.values?.[j] ?? NaN), offset ?? 0),
  );
  return { claim, found };
}

it.each([
  ["a level begins with the plans of the point that it starts from", 8, far, 6_000, [0, 13_349_953]],
  ["limits get a higher price where the best division overspends them", 14, farAndNear, 6_000, [54, 17_421_777]],
])("proves by its own arithmetic what no other step would: %s", async (_, seed, rules, work, optima) => {
  const { claim, found } = await solved(seed, rules, work);
  expect(found).toEqual(optima);
  expect(claim.levels.map(({ bound }) => bound)).toEqual(optima);
  expect(claim.levels.at(-1)?.by).toBe(decomposition.name);
});

it("says that there is no plan where agreements of a least size fit nowhere, within its work", async () => {
  const { claim } = await solved(2, far, 40_000);
  expect(claim).toMatchObject({ infeasible: true, ended: "finished" });
});
