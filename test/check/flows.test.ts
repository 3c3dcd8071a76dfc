import * as fc from "fast-check";
import { expect, it } from "vitest";
import { cheapestFlow } from "../../src/check/bound.ts";
import { runs } from "../arbitraries/runs.ts";

it("the least that a swap costs is the least of all ways to have it", () => {
  const side = fc.record({ most: fc.bigInt(0n, 5n), price: fc.bigInt(-4n, 4n) });
  fc.assert(
    fc.property(side, side, fc.bigInt(1n, 10n), (a, b, asked) => {
      const fewest = asked < a.most + b.most ? asked : a.most + b.most;
      const costs: bigint[] = [];
      for (let x = 0n; x <= a.most; x++)
        for (let y = 0n; y <= b.most; y++) if (x + y >= fewest) costs.push(x * a.price + y * b.price);
      const least = costs.reduce((one, other) => (one < other ? one : other));
      expect(cheapestFlow([a, b], fewest)).toBe(least);
    }),
    runs(500),
  );
});
