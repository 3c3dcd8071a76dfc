import { describe, expect, test } from "vitest";
import { methods } from "../../src/apportion/index.ts";
import { divide } from "./arbitraries.ts";

/** Claims of the size of the Netherlands and a hundred times that: keys of 17 to some thousands, about half of them capped. */
function claims(count: number) {
  const weights = Array.from({ length: count }, (_, i) => 17 + ((i * 7919) % 1009) + (i % 97 === 0 ? 3000 : 0));
  const upper = weights.map((weight, i) => 1 + Math.floor((weight * ((i * 31) % 100)) / 60));
  const seats = Math.floor(weights.reduce((a, b) => a + b, 0) / 2);
  return { weights, upper, seats };
}

/** The quickest of some runs, in milliseconds: what the code costs, not what else the machine was doing. */
function quickest(runs: number, work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * Clock times depend on what else the machine is doing, so that here two sizes are compared: ten times the claimants with ten
 * times the seats may take 50 times as long. Work of the order of claimants × seats, or of claimants squared, takes 100.
 */
describe.each(methods.map(({ name }) => name))("%s", (method) => {
  test("ten times the claimants take about ten times as long", () => {
    const ten = claims(3420);
    const hundred = claims(34_200);
    quickest(10, () => divide({ ...ten, method }));
    const short = quickest(20, () => divide({ ...ten, method }));
    const long = quickest(8, () => divide({ ...hundred, method }));
    expect(long / short).toBeLessThan(50);
  });
});
