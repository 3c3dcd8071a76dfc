import * as fc from "fast-check";
import { expect, it } from "vitest";
import { enumerateSite } from "../../../solver/decomposition/sites/enumerate.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbSite, type Guest, pricesOf, siteInstance, subsetsOf, waysWith } from "./sites.ts";

it("lists exactly the sets of guests whose cheapest load costs at most so much, or says that there are too many", () => {
  const seen = createCounts();
  const asked = fc.record({
    most: fc.integer({ min: -60, max: 80 }),
    limit: fc.constantFrom(0, 3, 100),
    out: fc.nat(15),
  });
  fc.assert(
    fc.property(arbSite, asked, (site, { most, limit, out: mask }) => {
      const { guests } = site;
      // One in four is out.
      const out = Uint8Array.from(guests, (_, i) => Number(((mask >> i) & 1) === 1 && i % 2 === 0));
      const worthOf = (i: number) => (guests[i] as Guest).worth;
      const reduced = (arcs: readonly number[]) =>
        Math.min(...waysWith(site, arcs).map(({ cost }) => cost)) - arcs.reduce((n, i) => n + worthOf(i), site.worth);
      const wanted = subsetsOf(guests.length).filter(
        (arcs) => arcs.every((i) => out[i] === 0) && reduced(arcs) <= most,
      );
      const found: string[] = [];
      const complete = enumerateSite(siteInstance(site), 0, {
        prices: pricesOf(site),
        worth: Float64Array.from([site.worth, ...guests.map(({ worth }) => worth)]),
        out,
        most,
        limit,
        visit: (arcs) => found.push(arcs.join()),
      });
      const names = wanted.map((arcs) => arcs.join());
      expect(complete).toBe(names.length <= limit);
      expect(found.length).toBe(Math.min(names.length, limit));
      expect(new Set(found).size).toBe(found.length);
      expect(names).toEqual(expect.arrayContaining(found));
      seen.add("listed", complete ? (names.length === 0 ? "none" : "all") : "too many");
      if (complete && names.length > 2) seen.add("listed", "several");
    }),
    runs(4_000),
  );
  expect(seen.seldom(200, ["listed"], ["none", "all", "too many", "several"])).toEqual([]);
});
