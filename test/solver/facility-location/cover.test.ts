import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createCover } from "../../../solver/facility-location/cover.ts";
import type { Instance } from "../../../solver/facility-location/instance.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";

/** Hosts with room and a price, nobody to serve: all that a table looks at. */
const arbHosts = fc.array(fc.record({ room: fc.integer({ min: 1, max: 9 }), value: fc.nat(20) }), { maxLength: 6 });

it("a table of room is the cheapest of all sets of hosts, also without one of them", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(arbHosts, fc.integer({ min: 1, max: 3 }), fc.nat(40), (drawn, unit, most) => {
      const room = Int32Array.from(drawn, (host) => unit * host.room);
      const value = Float64Array.from(drawn, (host) => host.value);
      const none = { customers: 0, arcsOf: [], ownersOf: [], arcWeight: new Int32Array(0) };
      const cover = createCover({ ...none, hosts: drawn.length, room } as unknown as Instance);
      const idle = [...drawn.keys()];
      const cheapest = (among: readonly number[], load: number): number => {
        const [h, ...rest] = among;
        if (load <= 0) return 0;
        if (h === undefined) return Infinity;
        return Math.min(cheapest(rest, load), (value[h] as number) + cheapest(rest, load - (room[h] as number)));
      };
      const { all, without } = cover.table(idle, value, most);
      for (let l = -2; l <= most; l++) {
        expect(all(l)).toBe(cheapest(idle, l));
        for (const n of idle) expect(without(n, l)).toBe(cheapest(idle.toSpliced(n, 1), l));
        const chosen = new Uint8Array(drawn.length);
        const best = cover.best(idle, value, l, chosen);
        expect(best).toBe(cheapest(idle, l));
        const open = best < Infinity ? idle.filter((h) => chosen[h] === 1) : [];
        const sum = (of: Int32Array | Float64Array) => open.reduce((total, h) => total + (of[h] as number), 0);
        expect(best < Infinity ? sum(value) : 0).toBe(best < Infinity ? best : 0);
        expect(best < Infinity ? sum(room) : l).toBeGreaterThanOrEqual(l);
        seen.add("room", best === Infinity ? "too little" : best > 0 ? "at a price" : "free");
      }
    }),
    runs(300),
  );
  expect(seen.seldom(50, ["room"], ["too little", "at a price", "free"])).toEqual([]);
});
