import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCurves } from "../../../solver/decomposition/sites/curve.ts";
import type { Curve } from "../../../solver/decomposition/sites/homes.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { counted, runs } from "../../arbitraries/runs.ts";
import { arbSite, cheapest, nothingWays, pricesOf, siteInstance, smallWays, subsetsOf, waysWith } from "./sites.ts";

/** Every whole relief of curves with its cost: each is on one of them, and each of them is convex. */
function pointsOf(curves: readonly Curve[]): Map<number, number> {
  const points = new Map<number, number>();
  for (const curve of curves) {
    const own = [...pointsOn(curve)];
    for (const [r, cost] of own) {
      expect(points.has(r)).toBe(false);
      points.set(r, cost);
    }
    const rises = own.slice(1).map(([, cost], i) => cost - (own[i]?.[1] as number));
    expect(rises).toEqual(rises.toSorted((x, y) => x - y));
  }
  return points;
}

function pointsOn({ relief, cost }: Curve): Map<number, number> {
  const points = new Map<number, number>();
  for (const [i, r] of relief.entries()) {
    points.set(r, cost[i] as number);
    const [next, then] = [relief[i + 1], cost[i + 1]];
    if (next === undefined || then === undefined) continue;
    expect(next).toBeGreaterThan(r);
    for (let between = r + 1; between < next; between++)
      points.set(between, (cost[i] as number) + ((then - (cost[i] as number)) * (between - r)) / (next - r));
  }
  return points;
}

const sorted = (points: ReadonlyMap<number, number>) => [...points].sort(([a], [b]) => a - b);

describe("the cost of homes by their relief", () => {
  const seen = createCounts();

  it("of a site is the cheapest of all ways at every relief, convex, and reached by what it says arrives", () => {
    fc.assert(
      fc.property(arbSite, (site) => {
        const curves = createCurves(siteInstance(site), pricesOf(site));
        for (const arcs of subsetsOf(site.guests.length)) {
          const ways = waysWith(site, arcs);
          const curve = curves.site(0, arcs);
          const least = cheapest(ways);
          expect(sorted(pointsOf(curve))).toEqual(sorted(least));
          seen.add("curve", curve.length === 0 ? "none" : (curve[0]?.relief.length ?? 0) > 3 ? "many corners" : "some");
          if (curve.length > 1) seen.add("curve", "stretches");
          for (const [r, cost] of least) {
            const { stays, brought } = curves.arrivals(0, arcs, r);
            const same = ways.filter(
              (way) => way.stays === stays && way.brought.every((c, n) => c === brought.get(arcs[n] as number)),
            );
            expect(same.map((way) => [way.relief, way.cost])).toEqual([[r, cost]]);
          }
        }
      }),
      runs(1_000),
    );
    expect(seen.seldom(100, ["curve"], ["many corners", "some", "none", "stretches"])).toEqual([]);
  });

  it("of a small site and of nothing is the cheapest way at every relief", () => {
    let finite = 0;
    fc.assert(
      fc.property(arbSite, (site) => {
        const curves = createCurves(siteInstance(site), pricesOf(site));
        const ways = smallWays(site);
        finite += ways.length;
        expect(sorted(pointsOf(curves.small(0)))).toEqual(sorted(cheapest(ways)));
        expect(sorted(pointsOf(curves.nothing(0)))).toEqual(sorted(cheapest(nothingWays(site))));
      }),
      runs(1_000),
    );
    expect(counted(finite)).toBeGreaterThan(500);
  });
});
