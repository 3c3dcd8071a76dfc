import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinds, perKind, type PerKind, type ProvinceCode, total } from "../../src/domain/index.ts";
import { type Flow, largeEnough } from "../../src/formulate/large-enough.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";

const code = (name: string) => name as ProvinceCode;
const flow = (surplus: string, shortage: string, regular: number, amv = 0): Flow => ({
  surplus: code(surplus),
  shortage: code(shortage),
  places: { regular, amv },
});

const rooms = (of: Readonly<Record<string, PerKind>>) => (shortage: ProvinceCode) => of[shortage] as PerKind;

describe("largeEnough", () => {
  it("gives what is too small to whom else the same province takes over from", () => {
    const flows = [flow("A", "X", 20, 5), flow("A", "Y", 60), flow("B", "X", 70)];
    const most = rooms({ X: { regular: 100, amv: 10 }, Y: { regular: 80, amv: 5 } });
    expect(largeEnough(flows, { least: () => 50, most })).toEqual([flow("A", "Y", 80, 5), flow("B", "X", 70)]);
  });

  it("lets it grow by what the others have beyond their least, where they have no room", () => {
    const flows = [flow("A", "X", 20), flow("A", "Y", 90)];
    const most = rooms({ X: { regular: 100, amv: 0 }, Y: { regular: 90, amv: 0 } });
    expect(largeEnough(flows, { least: () => 50, most })).toEqual([flow("A", "X", 50), flow("A", "Y", 60)]);
  });

  it("leaves it where nothing helps, and what may be small", () => {
    const most = rooms({ X: { regular: 20, amv: 0 }, Y: { regular: 90, amv: 0 } });
    expect(largeEnough([flow("A", "X", 20)], { least: () => 50, most })).toEqual([flow("A", "X", 20)]);
    const small = [flow("A", "X", 20), flow("A", "Y", 90)];
    expect(largeEnough(small, { least: () => 20, most })).toEqual(small);
  });

  const places = fc.record({ regular: fc.nat(120), amv: fc.nat(20) });
  const drawn = fc.record({
    flows: fc.uniqueArray(fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("W", "X", "Y", "Z"), places), {
      selector: ([p, q]) => `${p} ${q}`,
      minLength: 1,
    }),
    more: fc.array(places, { minLength: 4, maxLength: 4 }),
    minimum: fc.constantFrom(0, 30, 50, 90),
  });

  it("keeps what every province takes over, what nobody can be relieved of more than, and what was large enough", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(drawn, ({ flows, more, minimum }) => {
        const given = flows.map(([p, q, { regular, amv }]) => flow(p, q, regular, amv));
        const taken = (of: readonly Flow[], side: "surplus" | "shortage", name: string) =>
          perKind((kind) => of.reduce((sum, one) => sum + (one[side] === name ? one.places[kind] : 0), 0));
        const most = (q: ProvinceCode) => {
          const free = more["WXYZ".indexOf(q)] as PerKind;
          const now = taken(given, "shortage", q);
          return perKind((kind) => now[kind] + free[kind]);
        };
        const before = JSON.stringify(given);
        const made = largeEnough(given, { least: () => minimum, most });
        expect(JSON.stringify(given)).toBe(before);
        for (const p of ["A", "B", "C"]) expect(taken(made, "surplus", p)).toEqual(taken(given, "surplus", p));
        for (const q of ["W", "X", "Y", "Z"])
          for (const kind of kinds) expect(taken(made, "shortage", q)[kind]).toBeLessThanOrEqual(most(code(q))[kind]);
        for (const one of made) for (const kind of kinds) expect(one.places[kind]).toBeGreaterThanOrEqual(0);
        const small = (of: readonly Flow[]) => of.filter((one) => total(one.places) < minimum).length;
        expect(small(made)).toBeLessThanOrEqual(small(given));
        seen.add("flows", small(given) === 0 ? "large" : small(made) === 0 ? "made large" : "some too small");
        expect(small(given) === 0 ? made : given).toEqual(given);
      }),
      runs(500),
    );
    expect(seen.seldom(50, ["flows"], ["large", "made large", "some too small"])).toEqual([]);
  });
});
