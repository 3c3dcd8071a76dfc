import * as fc from "fast-check";
import type { RuleSetting } from "../../src/domain/index.ts";
import { rules } from "../../src/rules/index.ts";

/** Rules on and off, with data small enough that things happen on municipalities of a few places. */
export interface Ruled {
  readonly off: readonly string[];
  readonly on: readonly string[];
  readonly data: Readonly<Record<string, object>>;
}

const optional = rules.filter((rule) => rule.required !== true);
const rate = fc.record({ numerator: fc.integer({ min: 1, max: 3 }), denominator: fc.integer({ min: 1, max: 3 }) });

const data: fc.Arbitrary<Ruled["data"]> = fc.record({
  "viable-site": fc.record({
    minimum: fc.constantFrom(
      { regular: 10, amv: 3 },
      { regular: 25, amv: 6 },
      { regular: 10, amv: 3 },
      { regular: 1, amv: 1 },
      { regular: 0, amv: 0 },
    ),
  }),
  "whole-hand-over": fc.constantFrom({}, {}, { small: { regular: 12, amv: 4 } }, { small: { regular: 5, amv: 2 } }),
  "host-capacity": fc.record({ percent: fc.constantFrom(200, 150, 100) }),
  neighbourhood: fc.record(
    {
      distance: fc.constantFrom(300, 120, 5000),
      region: fc.constant("corop"),
      borders: fc.integer({ min: 1, max: 2 }),
      ferries: fc.boolean(),
    },
    { requiredKeys: ["distance"] },
  ),
  "swap-partners": fc.record({ minimum: fc.constantFrom(5, 0, 20) }),
  "municipal-swaps": fc.record({ minimum: fc.constantFrom(1, 1, 3) }),
  reserve: fc.record({ order: fc.constantFrom("largest-first", "optimised") }),
  "adopted-places": fc.record({ promising: fc.constantFrom(true, true, false) }),
  exchanges: fc.record(
    { statusHolderHousing: rate, ukrainianPlaces: rate, otherKind: rate },
    { requiredKeys: ["statusHolderHousing"] },
  ),
  credits: fc.record({
    credits: fc.array(
      fc.record(
        {
          of: fc.constantFrom("ukrainianPlaces", "statusHolderHousing", "nationalPlaces"),
          kind: fc.constantFrom("regular", "amv"),
          percent: fc.constantFrom(100, 50, 20),
          most: fc.constantFrom(5, 1),
        },
        { requiredKeys: ["of", "kind", "percent"] },
      ),
      { maxLength: 2 },
    ),
  }),
  "amv-cluster": fc.record({
    size: fc.constantFrom(4, 2),
    distance: fc.constantFrom(150, 60),
    capacity: fc.constantFrom(12, 5),
  }),
});

/** Neighbourhoods by region or borders leave few pairs, so that most scenarios go by distance alone. */
const calm = data.map((told) => ({ ...told, neighbourhood: { distance: 300 } }));

export const ruled: fc.Arbitrary<Ruled> = fc.record({
  off: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.subarray(
        optional.filter((rule) => rule.enabledByDefault).map((rule) => rule.id),
        { maxLength: 4 },
      ),
    },
  ),
  on: fc.subarray(["exchanges", "amv-cluster", "credits"]),
  data: fc.oneof({ weight: 2, arbitrary: calm }, { weight: 1, arbitrary: data }),
});

/** The settings of a scenario, every rule with its whole data. */
export function settingsOf({ off, on, data: told }: Ruled): Record<string, RuleSetting> {
  return Object.fromEntries(
    rules.map((rule) => {
      const enabled = on.includes(rule.id) || (rule.enabledByDefault && !off.includes(rule.id));
      return [rule.id, { ...rule.schema.parse(told[rule.id] ?? {}), enabled }];
    }),
  );
}
