import * as fc from "fast-check";
import type { Model } from "../../../src/model/index.ts";
import { arbCycle, write } from "./arbitraries.ts";

/** Programs that have a point as a rule, since most may be alone, and that take a search: whoever is alone pays for it. */
export const arbHard = (customers: number, hosts: number, alone?: fc.Arbitrary<boolean>): fc.Arbitrary<Model> => {
  const whole = (min: number, max: number) => fc.integer({ min, max });
  const often = whole(0, 9).map((n) => n > 1);
  const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
  const arbHost = fc.record({
    optional: often,
    own: fc.option(whole(0, customers - 1), { nil: undefined }),
    reach: list(
      whole(0, 9).map((n) => n > 4),
      customers,
    ),
    need: whole(0, 7),
    room: whole(7, 16),
    free: whole(0, 4),
    widths: fc.constantFrom<number[][]>([], [3, 40], [2, 2, 40]),
  });
  return fc
    .record({
      weights: list(whole(0, 6), customers),
      alone: list(alone ?? often, customers),
      hosts: list(arbHost, hosts),
      levels: whole(1, 3),
      prices: arbCycle(whole(0, 60)),
      tolerance: fc.constantFrom(0, 5, 30),
      stranger: whole(0, 4).map((n) => n === 0),
    })
    .map((drawn) => write({ ...drawn, hosts: drawn.hosts.map((h) => (h.optional ? h : { ...h, need: 0 })) }));
};
