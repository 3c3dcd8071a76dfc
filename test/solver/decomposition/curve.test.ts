import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCurves } from "../../../solver/decomposition/curve.ts";
import type { Curve } from "../../../solver/decomposition/homes.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbSite, cheapest, pricesOf, siteInstance, smallWays, subsetsOf, waysWith } from "./sites.ts";

/** Every whole relief of a curve with its cost. */
function pointsOf({ relief, cost }: Curve): Map<number, number> {
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
          seen.add("curve", curve.relief.length > 3 ? "many corners" : curve.relief.length > 0 ? "some" : "none");
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
    expect(seen.seldom(100, ["curve"], ["many corners", "some", "none"])).toEqual([]);
  });

  it("of a small site and of nothing is the cheapest way at every relief", () => {
    let finite = 0;
    fc.assert(
      fc.property(arbSite, (site) => {
        const curves = createCurves(siteInstance(site), pricesOf(site));
        const price = pricesOf(site);
        const ways = smallWays(site);
        finite += ways.length;
        expect(sorted(pointsOf(curves.small(0)))).toEqual(sorted(cheapest(ways)));
        const off = site.relief > 0 ? (price[2] as number) * site.task : 0;
        expect(curves.nothing(0)).toEqual({ relief: [site.task], cost: [(price[5] as number) + off] });
      }),
      runs(1_000),
    );
    expect(finite).toBeGreaterThan(500);
  });
});
