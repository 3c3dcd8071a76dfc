import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bounding, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { createCurves } from "../../../solver/decomposition/sites/curve.ts";
import { createKept, type Functions } from "../../../solver/decomposition/groups/group-functions.ts";
import { readLinks } from "../../../solver/decomposition/program/links.ts";
import { priced } from "../../../solver/decomposition/program/priced.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Elastic } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElasticModel } from "../elastic.ts";

it("keeps functions for whoever asks for the same ones, whose iterations go on, and makes others anew", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  const over = () => false;
  fc.assert(
    fc.property(arbElasticModel, (model) => {
      // A last level, under limits that leave much.
      const last = model.levels.length - 1;
      const limits = Array.from({ length: last }, () => 60);
      const program = levelProgram(model, last, limits, undefined);
      const make = () =>
        bounding(program, program.elastic as Elastic, { highs, memory: createMemory(), over, report: () => undefined });
      const bounded = make();
      const links = bounded && readLinks(bounded.instance, bounded.lagrangian.group, bounded.lagrangian.members.length);
      if (bounded === undefined || links === undefined || bounded.generated.bound === Infinity) return;
      const { instance, grains } = bounded;
      const budget = bounded.generated.at.budget.map(() => 0);
      const curves = createCurves(instance, priced(instance, grains.scale, budget).prices);
      const of: Functions = { highs, bounded, links, budget, curves, step: grains.scale };
      const kept = createKept();
      const first = kept.functions(of);
      first.until(over);
      for (const group of first.groups) group.start();
      const spent = first.iterations();
      const again = kept.functions({ ...of, budget: budget.slice(), curves: createCurves(instance, budget) });
      expect(again).toBe(first);
      expect(again.iterations()).toBe(spent);
      const other = [
        { ...of, bounded: make() ?? bounded },
        { ...of, step: 1 },
        ...(budget.length === 0 ? [] : [{ ...of, budget: budget.map((price) => price + 1) }]),
      ];
      for (const one of other) {
        const now = kept.functions(of);
        expect(kept.functions(one)).not.toBe(now);
        expect(kept.functions(of)).not.toBe(now);
      }
      kept.dispose();
      seen.add("limits", budget.length === 0 ? "none" : "some");
    }),
    runs(60),
  );
  expect(seen.seldom(5, ["limits"], ["none", "some"])).toEqual([]);
});
