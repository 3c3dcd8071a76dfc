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
 * Alone on two cores a compiled build takes a fifth of this or less. The test runner rewrites imports and shares the machine, so that
 * here only work that grows with claimants × seats, or with claimants squared, is found out.
 */
describe.each(methods.map(({ name }) => name))("%s, warm", (method) => {
  test("342 claimants within 2 ms, 34,200 within 150 ms", () => {
    const country = claims(342);
    const hundred = claims(34_200);
    expect(quickest(100, () => divide({ ...country, method }))).toBeLessThan(2);
    expect(quickest(12, () => divide({ ...hundred, method }))).toBeLessThan(150);
  });
});
