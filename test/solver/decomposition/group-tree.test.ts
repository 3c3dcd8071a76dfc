import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bounding, prepare } from "../../../solver/decomposition/bounding.ts";
import { groupTree } from "../../../solver/decomposition/group-tree.ts";
import type { Domain } from "../../../solver/decomposition/lagrangian.ts";
import { rowsOf, subProgram } from "../../../solver/decomposition/part.ts";
import { sidesOf } from "../../../solver/decomposition/splits.ts";
import { conclude } from "../../../solver/conclude.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { highs as engine } from "../../../solver/highs/index.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { FREE } from "../../../solver/state.ts";
import type { Elastic, WitnessTree } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";
import { arbElastic } from "../elastic.ts";

const models = fc.noBias(arbElastic({ groups: 2, places: 7, flow: 8, paired: true }));

function everything({ places }: Elastic): Domain {
  const free = () => new Uint8Array(places.length).fill(FREE);
  const arcs = places.map((place) => new Uint8Array(place.arcs.length).fill(FREE));
  return { site: free(), small: free(), nothing: free(), arcs };
}

it("a group's tree comes to what HiGHS finds at the same prices, and never to more", { timeout: 120_000 }, async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(models, fc.array(fc.integer({ min: -4, max: 4 })), async (model, drawn) => {
      const elastic = model.elastic as Elastic;
      const program = levelProgram(model, 0, [], undefined);
      const asked = { highs, memory: new Map(), over: () => false, report: () => undefined };
      const bounded = bounding(program, elastic, asked);
      const whole = prepare(program, elastic);
      if (bounded === undefined || whole === undefined) return;
      const { lagrangian, grains, instance } = whole;
      const { generated } = bounded;
      const link = generated.at.link.map((price, i) => price + (drawn[i] ?? 0) * grains.scale);
      const at = { ...generated.at, link };
      const domain = everything(elastic);
      const groups = [...lagrangian.members.keys()];
      const root = lagrangian.at(domain, at, groups).groups.slice();
      // But for the one that the structure does not tell of.
      const rows = rowsOf(program, elastic.rows, lagrangian.columns).map((of) =>
        of.filter(({ name }) => name !== "stranger"),
      );
      for (const group of groups) {
        const common = { ...whole, domain, at, choices: generated.choices, group };
        const { tree, bound, closed } = groupTree(highs, { ...common, leaves: 50, stopped: () => false });
        lagrangian.at(domain, at, []);
        const part = subProgram(
          program,
          rows[group] ?? [],
          lagrangian.columns[group] ?? [],
          lagrangian.prices,
          undefined,
        );
        const outcome = conclude(part.model, await engine.solve(part.model, control()));
        const best = outcome.status === "optimal" ? (outcome.levels[0]?.value as number) : Infinity;
        expect(bound).toBeLessThanOrEqual(best);
        expect(lowest(tree, domain)).toBe(bound);
        expect(bound).toBeGreaterThanOrEqual(root[group] as number);
        // But for what multipliers are rounded by.
        const met = closed && best < Infinity ? best : -Infinity;
        expect(bound / grains.scale).toBeGreaterThan(met / grains.scale - 0.01);
        seen.add("tree", "on" in tree ? "split" : "root");
        seen.add("closed", best === Infinity ? outcome.status : closed ? "yes" : "no");
        const { tree: small, bound: less } = groupTree(highs, { ...common, leaves: 2, stopped: () => false });
        expect(less).toBeLessThanOrEqual(bound);
        expect(leavesOf(small)).toBeLessThanOrEqual(2);

        function lowest(node: WitnessTree, of: Domain): number {
          if ("on" in node) {
            const sides = sidesOf(instance, of, node.on);
            return Math.min(lowest(node.with, sides.with), lowest(node.without, sides.without));
          }
          const customer = new Float64Array(elastic.places.length);
          for (const [place, price] of node.prices) customer[place] = price;
          return lagrangian.at(of, { ...at, customer }, [group]).groups[group] as number;
        }
      }
    }),
    runs(150),
  );
  expect(seen.seldom(5, ["tree"], ["split"])).toEqual([]);
  expect(seen.seldom(30, ["closed"], ["yes"])).toEqual([]);
});

function leavesOf(tree: WitnessTree): number {
  return "on" in tree ? leavesOf(tree.with) + leavesOf(tree.without) : 1;
}
