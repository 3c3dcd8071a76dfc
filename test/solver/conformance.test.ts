import loadHighs, { type Highs } from "highs";
import { expect, test } from "vitest";
import { toArrays } from "../../solver/highs/arrays.ts";
import { strategies } from "../../solver/index.ts";
import { conforms } from "./conformance.ts";
import { GAP_TRAP_OPTIMUM, gapTrap } from "./models.ts";
import { tellsTheTruth } from "./under-limits.ts";

for (const strategy of strategies) {
  conforms(strategy);
  tellsTheTruth(strategy);
}

test("names in the list are unique", () => {
  expect(new Set(strategies.map(({ name }) => name)).size).toBe(strategies.length);
});

test("the gap trap is one: with its usual gap HiGHS calls a worse point optimal", async () => {
  const highs = await (loadHighs as unknown as () => Promise<Highs>)();
  highs.withModel((model) => {
    model.options.set({ output_flag: false });
    model.passModel(toArrays(gapTrap, false));
    model.run();
    expect(model.getModelStatus()).toBe(highs.constants.modelStatus.optimal);
    expect(Math.round(model.getObjectiveValue())).toBeGreaterThan(GAP_TRAP_OPTIMUM);
  });
});
