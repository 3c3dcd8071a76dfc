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
      const all = (one: Municipality, latest?: string) =>
        offered([one], kind, "reported", latest) + (withPromising ? offered([one], kind, "promising", latest) : 0);
      const differences = differencesByDecision(members, kind, task, all);
      const adopted = differences.reduce((n, d) => n + d, reported + promising);
      const inTime = mustBeTimely
        ? members.reduce((n, one, i) => n + timelyOf(all(one), all(one, scenario.date), differences[i] ?? 0), 0)
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

/**
 * What decisions that were issued take over beyond each municipality's offer (below 0: less), by member. Together they
 * ask for Σ (d − o)⁺ above the offers; where the province has no room for that, its decisions count in full.
 */
function differencesByDecision(
  members: readonly Municipality[],
  kind: Kind,
  task: number,
  offer: (one: Municipality) => number,
): number[] {
  const beside = members.map((one) => (one.decided?.[kind] ?? offer(one)) - offer(one));
  const full = members.reduce((n, one, i) => n + offer(one) + (beside[i] ?? 0), 0);
  const above = beside.some((difference) => difference > 0) && full > task;
  return above ? beside : beside.map((difference) => Math.min(0, difference));
}

/** Of what is taken over the places in time: late ones are left first, and a decision has no date. */
function timelyOf(offered: number, early: number, difference: number): number {
  return difference < 0 ? Math.min(early, offered + difference) : early + difference;
}
