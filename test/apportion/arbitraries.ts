import * as fc from "fast-check";
import {
  apportion,
  methods,
  type Apportioned,
  type ApportionRequest,
  type DivisorMethodName,
  type MethodName,
} from "../../src/apportion/index.ts";
import type { Bounds } from "./oracle.ts";

export const divisorMethods = methods.map(({ name }) => name).filter((name) => isDivisor(name));

function isDivisor(name: MethodName): name is DivisorMethodName {
  return name !== "largest-remainder";
}

/** Small weights make ties, large ones leave the safe range when they are multiplied; 0 is a weight too. */
const weight = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 900_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 2 ** 40, max: 2 ** 48 }) },
);

/** Weights of which one at least counts. */
export const weights = (most = 8): fc.Arbitrary<number[]> =>
  fc.array(weight, { minLength: 1, maxLength: most }).filter((list) => list.some((one) => one > 0));

/** Claims with bounds that leave room: the number of seats is drawn between the sums of the bounds. */
export const claims: fc.Arbitrary<Bounds> = weights().chain(bounded);

/** The same with weights from 0 to 3, so that many are equal. */
export const similarClaims: fc.Arbitrary<Bounds> = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 7 })
  .filter((list) => list.some((one) => one > 0))
  .chain(bounded);

function bounded(list: number[]): fc.Arbitrary<Bounds> {
  const bound = fc.record({ low: fc.integer({ min: 0, max: 6 }), span: fc.integer({ min: 0, max: 25 }) });
  return fc
    .tuple(
      fc.array(fc.option(bound, { nil: { low: 0, span: 50 } }), { minLength: list.length, maxLength: list.length }),
    )
    .chain(([bounds]) => {
      const lower = bounds.map(({ low }) => low);
      const upper = bounds.map(({ low, span }) => low + span);
      const least = lower.reduce((a, b) => a + b, 0);
      const most = upper.reduce((room, high, i) => room + (list[i] === 0 ? (lower[i] ?? 0) : high), 0);
      return fc
        .oneof(fc.integer({ min: least, max: Math.min(most, least + 40) }), fc.constant(most))
        .map((seats) => ({ seats, weights: list, lower, upper }));
    });
}

/** Claims without bounds. */
export const openClaims = fc.record({ weights: weights(), seats: fc.integer({ min: 0, max: 60 }) });

/** An apportionment that is known to exist. */
export function divide(request: ApportionRequest): Apportioned {
  const result = apportion(request);
  if (result.status === "infeasible") throw new Error(`Not divided: ${JSON.stringify(result)}`);
  return result;
}
