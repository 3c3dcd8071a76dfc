import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Room, withinRooms } from "../../src/formulate/least-relief.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";

const rooms: fc.Arbitrary<readonly Room[]> = fc.array(
  fc
    .record({
      upTo: fc.nat(7),
      part: fc.nat(7),
      least: fc.integer({ min: 1, max: 5 }),
      firm: fc.oneof(fc.constant(0), fc.nat(7)),
    })
    .map(({ upTo, part, least, firm }): Room => {
      const promised = Math.min(firm, upTo);
      const wanted = Math.max(promised, Math.min(part, upTo));
      return { wanted, from: Math.max(Math.min(least, upTo), promised), upTo, orNone: promised === 0 };
    }),
  { maxLength: 5 },
);

/** Every division of so many places, the first municipality first. */
function* divisions([room, ...others]: readonly Room[], places: number): Iterable<readonly number[]> {
  if (room === undefined) {
    if (places === 0) yield [];
    return;
  }
  for (let own = room.upTo; own >= 0; own--) {
    if (own < room.from && !(own === 0 && room.orNone)) continue;
    for (const rest of divisions(others, places - own)) yield [own, ...rest];
  }
}

it("is the division nearest to pro rata of all that keep the least size, and more for the earlier of equals", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(rooms, (drawn) => {
      const away = (places: readonly number[]) =>
        places.reduce((n, own, i) => n + Math.abs(own - (drawn[i]?.wanted ?? 0)), 0);
      const all = drawn.reduce((n, { wanted }) => n + wanted, 0);
      let best: readonly number[] | undefined;
      // The first of equals is the one that has more of whoever is earlier.
      for (const places of divisions(drawn, all)) if (best === undefined || away(places) < away(best)) best = places;
      seen.add("division", best === undefined ? "none" : away(best) === 0 ? "pro rata" : "another");
      expect(withinRooms(drawn)).toEqual(best);
    }),
    runs(2000),
  );
  expect(seen.seldom(20, ["division"], ["none", "pro rata", "another"])).toEqual([]);
});

it("looks no further than need be, however many places there are", () => {
  const room = (wanted: number): Room => ({ wanted, from: 3, upTo: 1_000_000_000, orNone: true });
  const drawn = [...Array.from({ length: 30 }, () => room(1)), room(900_000_000)];
  const places = withinRooms(drawn) ?? [];
  expect(places.reduce((a, b) => a + b, 0)).toBe(900_000_030);
  expect(places.every((own) => own === 0 || own >= 3)).toBe(true);
  expect(drawn.reduce((n, { wanted }, i) => n + Math.abs(wanted - (places[i] ?? 0)), 0)).toBe(40);
});
