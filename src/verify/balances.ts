import { perKind, type Balances, type Kind, type Municipality, type Scenario } from "../domain/index.ts";
import { adoptedPlacesRule } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import { timelySwaps } from "../rules/timely-swaps.ts";

/** The verifier's own sums of section 2, written apart from those of the decision. */
export function balancesBySum(scenario: Scenario): Balances {
  const withPromising = setting(adoptedPlacesRule, scenario)?.promising !== false;
  const mustBeTimely = setting(timelySwaps, scenario) !== undefined;
  const offered = (
    municipalities: readonly Municipality[],
    kind: Kind,
    certainty: "reported" | "promising",
    latest?: string,
  ) =>
    municipalities
      .flatMap((m) => m.offers)
      .filter(
        (o) =>
          o.kind === kind && o.certainty === certainty && (latest === undefined || (o.availableFrom ?? "") <= latest),
      )
      .reduce((n, o) => n + o.places, 0);
  const entries = scenario.provinces.map((province) => {
    const members = scenario.municipalities.filter((m) => m.province === province.code);
    const balance = perKind((kind) => {
      const task = province.task[kind];
      const reported = offered(members, kind, "reported");
      const promising = withPromising ? offered(members, kind, "promising") : 0;
      const adopted = reported + promising;
      const inTime = mustBeTimely
        ? offered(members, kind, "reported", scenario.date) +
          (withPromising ? offered(members, kind, "promising", scenario.date) : 0)
        : adopted;
      const remainder = beyond(task, adopted);
      const surplus = beyond(adopted, task);
      const timely = beyond(inTime, task);
      return { task, reported, promising, adopted, remainder, surplus, timely, decided: adopted + remainder };
    });
    return [province.code, balance] as const;
  });
  return new Map(entries);
}

/** (a − b)⁺ */
function beyond(a: number, b: number): number {
  return Math.max(0, a - b);
}
