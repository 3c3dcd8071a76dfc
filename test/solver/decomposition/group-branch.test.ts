import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branch } from "../../../solver/decomposition/group-branch.ts";
import { brokenOddSets } from "../../../solver/decomposition/group-cuts.ts";
import type { Home } from "../../../solver/decomposition/homes.ts";
import type { Group, Node, OddSet } from "../../../solver/decomposition/group-program.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbGroup, excess, plansOf } from "./groups.ts";

const shares = fc.array(
  fc.oneof(fc.constantFrom(0, 0, 1, 0.5, 0.5, 1e-9), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 16,
    maxLength: 16,
  },
);

const halves = fc.array(fc.constantFrom(0, 0, 0.5, 0.5), { minLength: 16, maxLength: 16 });

/** As a relaxation has it: no row is covered more than once. */
function relaxed({ homes, rows, covered }: Group, list: readonly number[]): Float64Array {
  const fullest = covered.reduce((most, _, r) => {
    const sum = homes.reduce((all, __, i) => all + (rows[i]?.includes(r) ? (list[i] as number) : 0), 0);
    return Math.max(most, sum);
  }, 1);
  return Float64Array.from(homes, (_, i) => (list[i] as number) / fullest);
}

function chosen({ homes }: Group, used: readonly number[]): Float64Array {
  return Float64Array.from(homes, (_, i) => Number(used.includes(i)));
}

/** All triples, and the rows that divided homes connect where those are an odd number from five on. */
function candidates({ rows, covered }: Group, part: Float64Array): OddSet[] {
  const all = Array.from(covered, (_, r) => r);
  const triples = all.flatMap((a) => all.slice(a + 1).flatMap((b) => all.slice(b + 1).map((c): OddSet => [a, b, c])));
  let pieces: Set<number>[] = [];
  for (const [i, list] of rows.entries()) {
    if (part[i] === 0) continue;
    const touched = pieces.filter((piece) => list.some((r) => piece.has(r)));
    pieces = [
      ...pieces.filter((piece) => !touched.includes(piece)),
      new Set([...list, ...touched.flatMap((piece) => [...piece])]),
    ];
  }
  const odd = pieces.filter(({ size }) => size > 3 && size % 2 === 1);
  return [...triples, ...odd.map((piece) => [...piece].toSorted((a, b) => a - b))];
}

/** Odd rings of divided pairs, beside homes of all sorts of which some are used whole. */
const arbWide = fc
  .record({
    ring: fc.constantFrom(3, 3, 5),
    beside: fc.integer({ min: 2, max: 4 }),
    more: fc.array(fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
    list: fc.array(fc.constantFrom(0, 0.5, 0.5, 0.4), { minLength: 16, maxLength: 16 }),
    whole: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  })
  .map(({ ring, beside, more, list, whole }) => {
    const count = ring + beside;
    const pairs = Array.from({ length: ring }, (_, i) => [i, (i + 1) % ring]);
    const others = Array.from({ length: beside - 1 }, (_, i) => [ring + i, ring + i + 1]);
    const rows = [...pairs, ...others, ...more.map((of) => of.filter((r) => r < count))]
      .filter((of) => of.length > 0)
      .map((of) => of.toSorted((a, b) => a - b));
    const group: Group = {
      covered: new Uint8Array(count),
      homes: rows.map(([place]) => ({
        kind: "site",
        place: place as number,
        arcs: [],
        piece: 0,
        curve: { relief: [0], cost: [0] },
      })),
      rows,
      hostRow: (place) => place,
      guestRow: (_, arc) => arc,
      most: 0,
      scale: 16,
    };
    const used: number[] = [];
    for (const [i, of] of rows.entries()) {
      const free = of.every((r) => r >= ring && used.every((u) => !rows[u]?.includes(r)));
      if (whole[i] === true && free) used.push(i);
    }
    return { group, list: rows.map((_, i) => (i < ring ? 0.5 : (list[i] as number))), used };
  });

const rings = arbWide.map(({ group, list }): [Group, number[]] => [group, list]);

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

  it("are the twenty most broken odd sets, each once, and no plan breaks one", () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(arbGroup([16]), halves), rings), fc.nat(19), ([group, list], skip) => {
        const share = relaxed(group, list);
        // Whole shares are no reason to cut.
        const part = share.map((x) => (x > 1e-6 && x < 1 - 1e-6 ? x : 0));
        const broken = candidates(group, part).filter((set) => excess(group, set, part) > 0.02);
        const known = new Set(broken.filter((_, i) => i === skip).map((set) => set.join()));
        const wanted = broken.filter((set) => !known.has(set.join()));
        const found = brokenOddSets(group, share, known, false);
        const sums = (sets: readonly OddSet[]) => sets.map((set) => Math.round(1e9 * excess(group, set, part)));
        expect(sums(found)).toEqual(
          sums(wanted)
            .toSorted((a, b) => b - a)
            .slice(0, 20),
        );
        expect(new Set(found.map((set) => set.join())).size).toBe(found.length);
        expect(brokenOddSets(group, share, known, false).filter((set) => found.includes(set))).toEqual([]);
        const plans = plansOf(group).slice(0, 50);
        for (const set of found) {
          expect(wanted.map((one) => one.join())).toContain(set.join());
          seen.add("cut", set.length === 3 ? "triple" : "more");
          for (const { homes: used } of plans) expect(excess(group, set, chosen(group, used))).toBeLessThanOrEqual(0);
        }
      }),
      runs(1_500),
    );
    expect(seen.seldom(20, ["cut"], ["triple", "more"])).toEqual([]);
  });

  it("are as broken with what is used whole around them, where no plan breaks one either", () => {
    fc.assert(
      fc.property(arbWide, ({ group, list, used }) => {
        const whole = new Set(used.flatMap((i) => group.rows[i] as readonly number[]));
        const loose = list.map((x, i) => (group.rows[i]?.some((r) => whole.has(r)) ? 0 : x));
        const share = relaxed(group, loose).map((x, i) => (used.includes(i) ? 1 : x));
        const plain = brokenOddSets(group, share, new Set(), false);
        const known = new Set<string>();
        const found = brokenOddSets(group, share, known, true);
        expect(found.slice(0, plain.length)).toEqual(plain);
        expect(known).toEqual(new Set(found.map((set) => set.join())));
        expect(known.size).toBe(found.length);
        const wide = found.slice(plain.length);
        expect(wide.length).toBeLessThanOrEqual(4);
        const plans = plansOf(group).slice(0, 200);
        for (const set of found) {
          expect(set.length % 2).toBe(1);
          expect(set).toEqual([...new Set(set)].toSorted((a, b) => a - b));
          for (const { homes } of plans) expect(excess(group, set, chosen(group, homes))).toBeLessThanOrEqual(0);
        }
        for (const set of wide) {
          const around = plain.filter((one) => one.every((r) => set.includes(r)));
          const most = Math.max(...around.map((one) => excess(group, one, share)));
          expect(around.length).toBeGreaterThan(0);
          expect(excess(group, set, share)).toBeGreaterThan(0.02);
          expect(excess(group, set, share)).toBeLessThanOrEqual(most + 1e-9);
          seen.add("cut", "wide");
        }
      }),
      runs(500),
    );
    expect(seen.seldom(50, ["cut"], ["wide"])).toEqual([]);
  });
});
