import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Home } from "../../../solver/decomposition/sites/homes.ts";
import { planCurve, reliefOf } from "../../../solver/decomposition/groups/plan.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbGroup, type Planned, plansOf } from "./groups.ts";

it("homes together cost the least that any division of relief over them costs, and are told that division", () => {
  let divided = 0;
  fc.assert(
    fc.property(arbGroup([1, 16], [1], [0, 3]), ({ homes: [first, ...others], ...group }) => {
      const homes = [first as Home, ...others.slice(0, 2)];
      // Homes that meet in no row, so that all of them can be in one plan.
      const rows = homes.map((_, i) => [i]);
      const of = (chosen: readonly Home[], covered: number): Planned[] =>
        plansOf({
          ...group,
          homes: chosen,
          rows: rows.slice(0, chosen.length),
          covered: new Uint8Array(chosen.length).fill(covered),
        });
      const all = of(homes, 1);
      const { least, cost } = planCurve(homes);
      const byRelief = all.map((plan): [number, number] => [plan.relief, plan.cost]).toSorted(([a], [b]) => a - b);
      expect(Array.from(cost, (c, i) => [least + i, c])).toEqual(byRelief);
      for (const { relief, cost: wanted } of all) {
        const each = reliefOf(homes, relief);
        expect(each.reduce((sum, r) => sum + r, 0)).toBe(relief);
        const costs = homes.map((home, i) => of([home], 1).find((plan) => plan.relief === each[i])?.cost ?? NaN);
        expect(costs.reduce((sum, c) => sum + c, 0)).toBe(wanted);
        if (each.filter((r, i) => r > (homes[i]?.curve.relief[0] ?? 0)).length > 1) divided += 1;
      }
    }),
    runs(300),
  );
  expect(divided).toBeGreaterThan(300);
});
