import * as fc from "fast-check";
import type { Highs } from "highs";
import { expect, it } from "vitest";
import { bounding, prepare, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { createGroupTree, type GroupTree } from "../../../solver/decomposition/witness/group-tree.ts";
import { mostRelief } from "../../../solver/decomposition/program/instance.ts";
import type { Domain } from "../../../solver/decomposition/prices/lagrangian.ts";
import { readLinks, signOf } from "../../../solver/decomposition/program/links.ts";
import { rowsOf, subProgram } from "../../../solver/decomposition/points/part.ts";
import type { ReliefLink } from "../../../solver/decomposition/program/relief-range.ts";
import { sidesOf } from "../../../solver/decomposition/witness/splits.ts";
import { conclude } from "../../../solver/conclude.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { highs as engine } from "../../../solver/highs/index.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { FREE } from "../../../solver/state.ts";
import type { Elastic, Model, WitnessTree } from "../../../src/model/index.ts";
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

/** The first level as it reads, and with its prices; undefined where it does not read so. */
function pricedOf(highs: Highs, model: Model) {
  const elastic = model.elastic as Elastic;
  const program = levelProgram(model, 0, [], undefined);
  const asked = { highs, memory: createMemory(), over: () => false, report: () => undefined };
  const bounded = bounding(program, elastic, asked);
  const whole = prepare(program, elastic);
  return bounded === undefined || whole === undefined ? undefined : { program, bounded, whole };
}

it(
  "a tree is at each relief no higher than the best that HiGHS finds, and as high where it is lifted",
  { timeout: 120_000 },
  async () => {
    const highs = await loadHighs();
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(
        models,
        fc.array(fc.integer({ min: -4, max: 4 })),
        fc.nat(6),
        fc.array(fc.nat(12), { maxLength: 5 }),
        async (model, drawn, least, lifted) => {
          const elastic = model.elastic as Elastic;
          const read = pricedOf(highs, model);
          if (read === undefined) return;
          const { program, bounded, whole } = read;
          const { lagrangian, grains, instance } = whole;
          const links = readLinks(instance, lagrangian.group, lagrangian.members.length);
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
            const link = links?.link[group] ?? -1;
            const most = mostRelief(instance, lagrangian.members[group] as readonly number[]);
            const relief: ReliefLink | undefined =
              link < 0 || least < 1 ? undefined : { link, sign: signOf(instance, link), most, least };
            const tree = createGroupTree(highs, {
              ...whole,
              domain,
              at,
              choices: generated.choices,
              group,
              relief,
              stopped: () => false,
            });
            const closed = ended(tree, 50, undefined);
            // Its lowest leaf is one that nobody is relieved in: where relief has a least size, what lies between is none of it.
            const atNone =
              closed && relief !== undefined && least > 1 && least <= most && tree.costs()[0] === tree.lowest();
            const none = tree.costs()[0] as number;
            const reliefs = relief === undefined ? [] : lifted.filter((r) => r === 0 || (r >= least && r <= most));
            const known = reliefs.map((r) => ended(tree, 100, r));
            lagrangian.at(domain, at, []);
            const { model: part, columns } = subProgram(
              program,
              rows[group] ?? [],
              lagrangian.columns[group] ?? [],
              lagrangian.prices,
              undefined,
            );
            const bestOf = async (from: number, to: number) => {
              const within = withRelief(part, elastic, columns, from, to);
              const outcome = conclude(within, await engine.solve(within, control()));
              return outcome.status === "optimal" ? (outcome.levels[0]?.value as number) : Infinity;
            };
            const allowed = relief === undefined ? [[0, most] as const] : [[0, 0] as const, [least, most] as const];
            const bests = await Promise.all(
              allowed.map(([from, to]) => (from <= to ? bestOf(from, to) : Promise.resolve(Infinity))),
            );
            const best = Math.min(...bests);
            expect(tree.lowest()).toBeLessThanOrEqual(best);
            expect(tree.lowest()).toBeGreaterThanOrEqual(root[group] as number);
            // But for what multipliers are rounded by; and for relief, of which a leaf takes the least that it may cost.
            const met = closed && best < Infinity && relief === undefined ? best : -Infinity;
            expect(tree.lowest() / grains.scale).toBeGreaterThan(met / grains.scale - 0.01);
            const bestAtNone = atNone && (bests[0] as number) < Infinity ? (bests[0] as number) : -Infinity;
            expect(none / grains.scale).toBeGreaterThan(bestAtNone / grains.scale - 0.01);
            if (bestAtNone > -Infinity) seen.add("closed", "at none");
            seen.add("tree", tree.size() > 1 ? "split" : "root");
            seen.add("closed", best === Infinity ? "infeasible" : closed ? "yes" : "no");

            const costs = tree.costs();
            expect(Math.min(...costs)).toBe(tree.lowest());
            expect(readCosts(tree.tree(), costs.length)).toEqual([...costs]);
            for (const [n, r] of reliefs.entries()) {
              const there = await bestOf(r, r);
              expect(costs[r]).toBeLessThanOrEqual(there);
              const isMet = known[n] === true && there < Infinity;
              expect((costs[r] as number) / grains.scale).toBeGreaterThan(
                isMet ? there / grains.scale - 0.01 : -Infinity,
              );
              seen.add("lifted", there === Infinity ? "infeasible" : known[n] === true ? "met" : "open");
            }
            tree.dispose();

            /** By relief, from the tree as it is written. */
            function readCosts(node: WitnessTree, length: number): number[] {
              return Array.from({ length }, (_, r) => costAt(node, domain, r));
            }

            function costAt(node: WitnessTree, of: Domain, r: number): number {
              if ("on" in node) {
                const { on } = node;
                if ("relief" in on) return costAt(r <= on.relief ? node.with : node.without, of, r);
                const sides = sidesOf(instance, of, on);
                return Math.min(costAt(node.with, sides.with, r), costAt(node.without, sides.without, r));
              }
              if (relief !== undefined && r !== 0 && r < relief.least) return Infinity;
              const customer = new Float64Array(elastic.places.length);
              for (const [place, price] of node.prices) customer[place] = price;
              const own = at.link.slice();
              if (node.link !== undefined && relief !== undefined) own[relief.link] = node.link;
              const slope =
                relief === undefined ? 0 : ((at.link[link] as number) - (own[link] as number)) * relief.sign;
              const value = lagrangian.at(of, { ...at, link: own, customer }, [group]).groups[group] as number;
              return value + slope * r;
            }
          }
        },
      ),
      runs(150),
    );
    expect(seen.seldom(5, ["tree"], ["split"])).toEqual([]);
    expect(seen.seldom(30, ["closed"], ["yes"])).toEqual([]);
    expect(seen.seldom(5, ["closed"], ["at none"])).toEqual([]);
    expect(seen.seldom(20, ["lifted"], ["met"])).toEqual([]);
  },
);

/** Lifts it there as long as it has fewer leaves; whether nothing lifts it any more. */
function ended(tree: GroupTree, leaves: number, at: number | undefined): boolean {
  while (tree.size() < leaves) if (!tree.lift(at, true)) return true;
  return false;
}

/** The part in which the relief of all its places together is within from … to. */
function withRelief(model: Model, { places }: Elastic, columns: readonly number[], from: number, to: number): Model {
  const counted = new Set(places.flatMap(({ relief }) => relief?.column ?? []));
  const indices = [...columns.keys()].filter((i) => counted.has(columns[i] as number));
  const row = { name: "relief", lower: from, upper: to, indices, coefficients: indices.map(() => 1) };
  return { ...model, rows: [...model.rows, row] };
}

it("a tree begins no lower than the multipliers that it is given, though no master may have ones so high", async () => {
  const highs = await loadHighs();
  let higher = 0;
  await fc.assert(
    fc.asyncProperty(models, async (model) => {
      const read = pricedOf(highs, model);
      if (read === undefined) return;
      const { bounded, whole } = read;
      const { lagrangian, grains } = whole;
      const domain = everything(model.elastic as Elastic);
      const { at, choices } = bounded.generated;
      const groups = [...lagrangian.members.keys()];
      const known = lagrangian.at(domain, at, groups).groups.slice();
      const treeOf = (group: number, customer: number) =>
        createGroupTree(highs, {
          ...whole,
          grains: { ...grains, customer },
          domain,
          at,
          choices,
          group,
          stopped: () => false,
        });
      for (const group of groups) {
        const tree = treeOf(group, 2);
        expect(tree.lowest()).toBeGreaterThanOrEqual(known[group] as number);
        const without = { ...at, customer: new Float64Array(at.customer.length) };
        if ((known[group] as number) > (lagrangian.at(domain, without, groups).groups[group] as number)) higher += 1;
        tree.dispose();
      }
    }),
    runs(60),
  );
  expect(higher).toBeGreaterThan(0);
});
