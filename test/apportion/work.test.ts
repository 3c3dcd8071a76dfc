import { describe, expect, test } from "vitest";
import { methods, type MethodName } from "../../src/apportion/index.ts";
import { divide } from "./arbitraries.ts";

/** Claims of the size of the Netherlands and a hundred times that: keys of 17 to some thousands, and caps that hold about half of them. */
function claims(count: number) {
  const weights = Array.from({ length: count }, (_, i) => 17 + ((i * 7919) % 1009) + (i % 97 === 0 ? 3000 : 0));
  const upper = weights.map((weight, i) => 1 + Math.floor((weight * ((i * 31) % 100)) / 60));
  const seats = Math.floor(weights.reduce((a, b) => a + b, 0) / 2);
  return { weights, upper, seats };
}

/** How often the weights are looked at per claimant: a measure of work that is the same on every machine. */
function looks(count: number, method: MethodName, capped: boolean): number {
  const { weights, upper, seats } = claims(count);
  let reads = 0;
  const watched = new Proxy(weights, {
    get(target, key): unknown {
      reads += 1;
      return Reflect.get(target, key);
    },
  });
  divide({ weights: watched, ...(capped && { upper }), seats, method });
  return reads / count;
}

/**
 * Work of the order of claimants × seats, or of claimants squared, would grow tenfold here. Clock times are for a benchmark:
 * a test that reads the clock fails when the machine has other things to do.
 */
describe.each(methods.map(({ name }) => name))("%s", (method) => {
  test.each([true, false])("ten times the claimants take ten times the work (capped: %s)", (capped) => {
    const few = looks(3420, method, capped);
    // Measured: 14 to 52. A start that leans the wrong way, or a search that starts too far out, takes more.
    expect(few).toBeLessThan(58);
    expect(looks(34_200, method, capped)).toBeLessThan(1.5 * few);
  });
});
