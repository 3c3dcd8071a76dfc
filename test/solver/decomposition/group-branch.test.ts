import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branch } from "../../../solver/decomposition/group-branch.ts";
import { violatedTriples } from "../../../solver/decomposition/group-cuts.ts";
import type { Node } from "../../../solver/decomposition/group-program.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbGroup, plansOf } from "./groups.ts";

const shares = fc.array(
  fc.oneof(fc.constantFrom(0, 0, 1, 0.5, 0.5, 1e-9), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 16,
    maxLength: 16,
  },
);

const halves = fc.array(fc.constantFrom(0, 0, 0.5, 0.5), { minLength: 16, maxLength: 16 });

describe("what is branched on, and cut, in a group", () => {
  const seen = createCounts();

  it("leaves every plan of a node in exactly one of its two children, which are smaller than it", () => {
    const bits = (length: number) => fc.array(fc.constantFrom(0, 0, 0, 0, 1), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(arbGroup([16]), shares, bits(16), bits(6), (group, list, closed, forced) => {
        const { homes, rows, covered } = group;
        const node: Node = {
          closed: Uint8Array.from(homes, (_, i) => closed[i] as number),
          forced: Uint8Array.from(covered, (_, r) => forced[r] as number),
        };
        const share = Float64Array.from(homes, (_, i) => (closed[i] === 1 ? 0 : (list[i] as number)));
        const children = branch(group, node, share);
        seen.add("branch", `${children.length} children`);
        if (children.length === 0) return;
        expect(children.length).toBe(2);
        const keeps = (of: Node, used: readonly number[]) =>
          used.every((i) => of.closed[i] === 0) &&
          of.forced.every((must, r) => must === 0 || covered[r] === 1 || used.some((i) => rows[i]?.includes(r)));
        for (const { homes: used } of plansOf(group))
          expect(children.filter((child) => keeps(child, used)).length).toBe(Number(keeps(node, used)));
        for (const child of children) {
          const grown = (a: Uint8Array, b: Uint8Array) => a.every((x, i) => x <= (b[i] as number));
          expect(grown(node.closed, child.closed) && grown(node.forced, child.forced)).toBe(true);
          expect([child.closed, child.forced]).not.toEqual([node.closed, node.forced]);
        }
      }),
      runs(1_000),
    );
    expect(seen.seldom(100, ["branch"], ["0 children", "2 children"])).toEqual([]);
  });

  it("are the twenty most broken subset rows, each once, and no plan breaks one", () => {
    fc.assert(
      fc.property(arbGroup([16]), halves, fc.nat(19), (group, list, skip) => {
        const { homes, rows, covered } = group;
        const fullest = covered.reduce(
          (most, _, r) =>
            Math.max(
              most,
              homes.reduce((sum, __, i) => sum + (rows[i]?.includes(r) ? (list[i] as number) : 0), 0),
            ),
          1,
        );
        // As a relaxation has it: no row is covered more than once.
        const share = Float64Array.from(homes, (_, i) => (list[i] as number) / fullest);
        const sumOf = (triple: readonly number[], of: (i: number) => number) =>
          homes.reduce((sum, _, i) => sum + (triple.filter((r) => rows[i]?.includes(r)).length >= 2 ? of(i) : 0), 0);
        const all = Array.from(covered, (_, r) => r);
        const every = all
          .flatMap((a) => all.flatMap((b) => all.map((c) => [a, b, c])))
          .filter(([a, b, c]) => (a as number) < (b as number) && (b as number) < (c as number));
        // Whole shares are no reason to cut.
        const part = (i: number) =>
          (share[i] as number) > 1e-6 && (share[i] as number) < 1 - 1e-6 ? (share[i] as number) : 0;
        const broken = every.filter((triple) => sumOf(triple, part) > 1.02);
        const known = new Set(broken.filter((_, i) => i === skip).map((triple) => triple.join()));
        const wanted = broken.filter((triple) => !known.has(triple.join()));
        const found = violatedTriples(group, share, known);
        const sums = (triples: readonly (readonly number[])[]) =>
          triples.map((triple) => Math.round(1e9 * sumOf(triple, part)));
        expect(sums(found)).toEqual(
          sums(wanted)
            .toSorted((a, b) => b - a)
            .slice(0, 20),
        );
        expect(new Set(found.map((triple) => triple.join())).size).toBe(found.length);
        expect(violatedTriples(group, share, known).filter((triple) => found.includes(triple))).toEqual([]);
        for (const triple of found) {
          expect(wanted.map((one) => one.join())).toContain(triple.join());
          seen.add("cut", "cut");
          for (const { homes: used } of plansOf(group).slice(0, 50))
            expect(sumOf(triple, (i) => Number(used.includes(i)))).toBeLessThanOrEqual(1);
        }
      }),
      runs(3_000),
    );
    expect(seen.seldom(20, ["cut"], ["cut"])).toEqual([]);
  });
});
