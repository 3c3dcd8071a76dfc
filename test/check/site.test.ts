import * as fc from "fast-check";
import { expect, it } from "vitest";
import { arcCost, beyondFixed, type Place } from "../../src/check/homes.ts";
import { nothing, type Weights } from "../../src/check/measures.ts";
import { NotJudged } from "../../src/check/reader.ts";
import { runs } from "../arbitraries/runs.ts";
import { beyondOf, cheapestSite } from "../../src/check/site.ts";

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
  const costOf = (guests: Place["arcs"], room = place.room) =>
    cheapestSite({ ...place, room }, guests, { ...nothing, sites: 7n }, 0n, () => 0n, beyondOf(nothing, place));
  expect(costOf([guest("B", 99_995n)])).toBe(7n);
  expect(() => costOf([guest("B", 99_996n)])).toThrow(NotJudged);
  expect(() => costOf(Array.from({ length: 300 }, (_, i) => guest(`G${i}`, 99_000n)))).toThrow(NotJudged);
  // Where its capacity keeps it small it is judged, whatever would like to come.
  expect(costOf([guest("B", 10n ** 9n)], 20n)).toBe(7n);
});

const amount = (min: number, max: number) => fc.bigInt(BigInt(min), BigInt(max));

const arbAsked = fc.record({
  place: fc.record({ task: amount(1, 6), indicative: amount(0, 12), fixed: amount(0, 9), need: amount(-2, 9) }),
  fewest: amount(0, 6),
  room: amount(-1, 14),
  guests: fc.array(
    fc.record({ task: amount(1, 5), fewest: amount(0, 5), distance: amount(0, 40), price: amount(-60, 90) }),
    { maxLength: 4 },
  ),
  absolute: amount(0, 9),
  graded: amount(0, 2),
  handOvers: amount(0, 30),
  distance: amount(0, 3),
  sites: amount(0, 40),
  link: amount(-9, 9),
});

it("a site costs what its best guests and its best load come to, however large the amounts", () => {
  fc.assert(
    fc.property(arbAsked, ({ guests, link, fewest, room, ...asked }) => {
      const own: Place = {
        ...place,
        ...asked.place,
        left: asked.place.task,
        fewest: min(fewest, asked.place.task),
        room,
      };
      const arcs = guests.map(({ task, fewest: least, distance }, i) => {
        const guest = { ...place, code: `G${i}`, task, fewest: min(least, task), left: task };
        return { guest, left: task, distance };
      });
      // Beyond what a double holds, as a multiple of what is not.
      const [cost, large] = [1n, 10n ** 15n].map((times) => {
        const weights: Weights = {
          ...nothing,
          "deviation.absolute": times * asked.absolute,
          "deviation.graded": times * asked.graded,
          handOvers: times * asked.handOvers,
          distance: new Map([[10n, times * asked.distance]]),
          sites: times * asked.sites,
        };
        const priceOf = (code: string) => times * (guests[Number(code.slice(1))]?.price ?? 0n);
        const found = cheapestSite(own, arcs, weights, times * link, priceOf, beyondOf(weights, own));
        expect(found).toBe(bestOf(own, arcs, weights, times * link, priceOf));
        return found;
      });
      expect(large).toBe(cost === undefined ? undefined : cost * 10n ** 15n);
    }),
    runs(500),
  );
});

/** The same by trying every load of every guest. */
function bestOf(
  own: Place,
  arcs: Place["arcs"],
  weights: Weights,
  link: bigint,
  priceOf: (code: string) => bigint,
): bigint | undefined {
  let loads = [{ load: 0n, cost: 0n }];
  for (const arc of arcs) {
    const [once, each] = arcCost(weights, link, arc);
    const brought = from(arc.guest.fewest > 1n ? arc.guest.fewest : 1n, arc.left);
    const came = ({ load, cost }: { load: bigint; cost: bigint }) =>
      brought.map((m) => ({ load: load + m, cost: cost + once + each * m - priceOf(arc.guest.code) }));
    loads = cheapestEach(loads.flatMap((one) => [one, ...came(one)]));
  }
  const all = loads.flatMap(({ load, cost }) =>
    from(own.fewest, own.left).map((n) => ({ load: load + n, cost: cost + link * (own.task - n) })),
  );
  const costs = all
    .filter(({ load }) => load >= own.need && load <= own.room)
    .map(({ load, cost }) => cost + weights.sites + beyondFixed(weights, own, own.fixed + load));
  return costs.length === 0 ? undefined : costs.reduce(min);
}

function cheapestEach(loads: readonly { load: bigint; cost: bigint }[]) {
  const best = new Map<bigint, bigint>();
  for (const { load, cost } of loads) best.set(load, min(cost, best.get(load) ?? cost));
  return [...best].map(([load, cost]) => ({ load, cost }));
}

function from(first: bigint, last: bigint): bigint[] {
  return Array.from({ length: Number(last - first) + 1 }, (_, i) => first + BigInt(i));
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
