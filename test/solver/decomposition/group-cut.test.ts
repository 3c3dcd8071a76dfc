import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Group } from "../../../solver/decomposition/groups/group.ts";
import { createGroupProgram, type Node } from "../../../solver/decomposition/groups/group-program.ts";
import { tableauCuts } from "../../../solver/decomposition/groups/tableau-cuts.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { excess, plansOf } from "./groups.ts";

/** Groups in which nearly all homes take two tasks or three, each task by itself dear: much is divided. */
const arbOdd = fc
  .record({
    count: fc.integer({ min: 3, max: 6 }),
    homes: fc.array(
      fc.record({
        of: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 3 }),
        cost: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 3, maxLength: 12 },
    ),
    row: fc.nat(5),
  })
  .map(({ count, homes, row }): { group: Group; row: number } => {
    const rows = [
      ...Array.from({ length: count }, (_, r) => [r]),
      ...homes.map(({ of }) => of.filter((r) => r < count).toSorted((a, b) => a - b)).filter((of) => of.length > 1),
    ];
    return {
      row: row % count,
      group: {
        covered: new Uint8Array(count).fill(1),
        homes: rows.map((of, i) => {
          const cost = 16_384 * (i < count ? 20 : (homes[i % homes.length]?.cost ?? 0));
          return { kind: "site", place: of[0] as number, arcs: [], piece: 0, curve: { relief: [0], cost: [cost] } };
        }),
        rows,
        hostRow: (place) => place,
        guestRow: (_, arc) => arc,
        most: 0,
        scale: 16_384,
      },
    };
  });

it("what is cut off of a group stays off, and no plan is; a bound is what its shares cost", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(arbOdd, ({ group, row }) => {
      const { homes, covered, rows, scale } = group;
      const program = createGroupProgram(highs, group);
      program.ask(0, 0, 0);
      const node: Node = { closed: new Uint8Array(homes.length), forced: new Uint8Array(covered.length) };
      const plans = plansOf(group);
      const least = Math.min(...plans.map(({ cost }) => cost));
      let last = -Infinity;
      for (let round = 0; ; round++) {
        const { share, whole, bound } = program.relax(node);
        expect(whole).toBe(true);
        for (const r of covered.keys())
          expect(rows.reduce((sum, of, i) => sum + (of.includes(r) ? (share[i] as number) : 0), 0)).toBeCloseTo(1, 6);
        for (const cut of program.cuts()) expect(excess(cut, share)).toBeLessThan(1e-6);
        const cost = homes.reduce((sum, { curve }, i) => sum + (share[i] as number) * (curve.cost[0] as number), 0);
        // A grain for each row that is rounded, as often as it counts.
        expect(Math.abs(bound - cost)).toBeLessThan(scale / 20);
        last = bound;
        const before = program.cuts().length;
        program.cut(tableauCuts(group, program, share, node.closed));
        const added = program.cuts().slice(before);
        for (const cut of added) {
          expect(excess(cut, share)).toBeGreaterThan(1e-6);
          for (const { homes: used } of plans)
            expect(
              excess(
                cut,
                Float64Array.from(homes, (_, i) => Number(used.includes(i))),
              ),
            ).toBeLessThanOrEqual(0);
        }
        seen.add("cut", added.length > 0 ? "some" : "none");
        if (added.length > 0 && round < 8) continue;
        const gap = (least - bound) / scale;
        if (round > 0) seen.add("closed", gap < 0.05 ? "all of the gap" : "part of it");
        break;
      }
      // What has no price can go: shares cost as much without it.
      const many = program.cuts().length;
      program.prune();
      expect(Math.abs(program.relax(node).bound - last)).toBeLessThan(scale / 20);
      seen.add("prune", program.cuts().length < many ? "some" : "none");
      // Where nobody is left who may take a task, shares are no longer whole.
      const without = Uint8Array.from(rows, (of) => Number(of.includes(row)));
      expect(program.relax({ ...node, closed: without }).whole).toBe(false);
      program.dispose();
    }),
    runs(300),
  );
  expect(seen.seldom(30, ["cut"], ["some", "none"])).toEqual([]);
  expect(seen.seldom(20, ["closed"], ["all of the gap"])).toEqual([]);
  expect(seen.seldom(5, ["prune"], ["some", "none"])).toEqual([]);
});
