import { expect, it } from "vitest";
import type { Place } from "../../src/check/homes.ts";
import { nothing } from "../../src/check/measures.ts";
import { NotJudged } from "../../src/check/reader.ts";
import { cheapestSite } from "../../src/check/site.ts";

const place: Place = {
  code: "A",
  indicative: 10n,
  task: 5n,
  isTask: true,
  fewest: 5n,
  left: 5n,
  adopted: false,
  fixed: 0n,
  need: 0n,
  room: 10n ** 12n,
  small: 0n,
  arcs: [],
};

it("a site that could come to more than can be laid out in a table is not judged, and nothing waits for it", () => {
  const guest = (code: string, left: bigint) => ({ guest: { ...place, code, fewest: 1n, left }, left, distance: 1n });
  const costOf = (...guests: Place["arcs"]) => cheapestSite(place, guests, { ...nothing, sites: 7n }, 0n, () => 0n);
  expect(costOf(guest("B", 99_995n))).toBe(7n);
  expect(() => costOf(guest("B", 99_996n))).toThrow(NotJudged);
  expect(() => costOf(...Array.from({ length: 300 }, (_, i) => guest(`G${i}`, 99_000n)))).toThrow(NotJudged);
  // Where its capacity keeps it small it is judged, whatever would like to come.
  expect(cheapestSite({ ...place, room: 20n }, [guest("B", 10n ** 9n)], nothing, 0n, () => 0n)).toBe(0n);
});
