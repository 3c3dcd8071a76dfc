import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branch } from "../../../solver/decomposition/groups/group-branch.ts";
import type { Home } from "../../../solver/decomposition/sites/homes.ts";
import type { Group } from "../../../solver/decomposition/groups/group.ts";
import type { Node } from "../../../solver/decomposition/groups/group-program.ts";
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

/** As a relaxation has it: no row is covered more than once. */
function relaxed({ homes, rows, covered }: Group, list: readonly number[]): Float64Array {
  const fullest = covered.reduce((most, _, r) => {
    const sum = homes.reduce((all, __, i) => all + (rows[i]?.includes(r) ? (list[i] as number) : 0), 0);
    return Math.max(most, sum);
  }, 1);
  return Float64Array.from(homes, (_, i) => (list[i] as number) / fullest);
}

describe("what is branched on in a group", () => {
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

  it("is what is nearest to a half: a site, else a guest with a host, else a home; the likelier child first", () => {
    fc.assert(
      fc.property(arbGroup([16]), shares, (group, drawn) => {
        const { homes, covered } = group;
        // What is hardly used counts for nothing.
        const share = relaxed(group, drawn).map((x) => (x > 1e-6 ? x : 0));
        const node: Node = { closed: new Uint8Array(homes.length), forced: new Uint8Array(covered.length) };
        const children = branch(group, node, share);
        const every = homes.map((_, i) => i);
        const sum = (set: readonly number[]) => set.reduce((n, i) => n + (share[i] as number), 0);
        const away = (set: readonly number[]) => Math.min(sum(set), 1 - sum(set));
        const hosts = every.filter((i) => homes[i]?.kind === "site");
        const at = (i: number) => hosts.filter((k) => homes[k]?.place === homes[i]?.place);
        const sites = hosts.map(at);
        const guests = hosts.flatMap((i) =>
          (homes[i] as Home).arcs.map((arc) => at(i).filter((k) => homes[k]?.arcs.includes(arc))),
        );
        const divided = every.filter((i) => away([i]) > 1e-6).map((i) => [i]);
        const kinds = [sites, guests].map((list) => list.filter((set) => away(set) > 0.01)).concat([divided]);
        const kind = kinds.findIndex((list) => list.length > 0);
        const sets = kinds[kind] ?? [];
        if (divided.length === 0 || children.length === 0) return;
        const most = Math.max(...sets.map(away));
        // Either child may be the one without; sums as near to a half as each other are as good.
        const best = sets
          .filter((set) => away(set) > most - 1e-6)
          .map((set) => `${set.join()} ${sum(set) > 0.5 || kind === 2 ? 1 : 0}`);
        const told = children.map((child, n) => `${every.filter((i) => child.closed[i] === 1).join()} ${n}`);
        expect(told.filter((one) => best.includes(one)).length).toBeGreaterThan(0);
        seen.add("kind", ["site", "guest", "home"][kind] as string);
      }),
      runs(3_000),
    );
    expect(seen.seldom(50, ["kind"], ["site", "guest", "home"])).toEqual([]);
  });
});
