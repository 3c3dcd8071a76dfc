import { perKind, type Balances, type Kind, type Municipality, type Offer, type Scenario } from "../domain/index.ts";
import { adoptedPlacesRule } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import { timelySwaps } from "../rules/timely-swaps.ts";

/** The verifier's own sums of section 2, written apart from those of the decision. */
export function balancesBySum(scenario: Scenario): Balances {
  const withPromising = setting(adoptedPlacesRule, scenario)?.promising !== false;
  const mustBeTimely = setting(timelySwaps, scenario) !== undefined;
  const counts = (offer: Offer) => offer.certainty === "reported" || withPromising;
  const entries = scenario.provinces.map((province) => {
    const members = scenario.municipalities.filter((m) => m.province === province.code);
    const balance = perKind((kind) => {
      const task = province.task[kind];
      const all = members.map((one) => offered(one, kind, counts));
      const reported = total(members.map((one) => offered(one, kind, ({ certainty }) => certainty === "reported")));
      const promising = total(all) - reported;
      const differences = differencesByDecision(members, kind, task, all);
      const adopted = reported + promising + total(differences);
      const inTime = mustBeTimely
        ? total(members.map((one, i) => timelyOf(at(all, i), early(one, kind), at(differences, i))))
        : adopted;
      const remainder = beyond(task, adopted);
      const surplus = beyond(adopted, task);
      const timely = beyond(inTime, task);
      return { task, reported, promising, adopted, remainder, surplus, timely, decided: adopted + remainder };
    });
    return [province.code, balance] as const;
  });
  return new Map(entries);

  /** Of what counts, the places that are there by the date of the scenario. */
  function early(one: Municipality, kind: Kind): number {
    return offered(one, kind, (offer) => counts(offer) && (offer.availableFrom ?? "") <= scenario.date);
  }
}

/** Places of a kind in those offers of a municipality that count. */
function offered({ offers }: Municipality, kind: Kind, counts: (offer: Offer) => boolean): number {
  let places = 0;
  for (const offer of offers) if (offer.kind === kind && counts(offer)) places += offer.places;
  return places;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}

function at(numbers: readonly number[], i: number): number {
  return numbers[i] ?? 0;
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
  offers: readonly number[],
): readonly number[] {
  const beside = members.map(({ decided }, i) => (decided?.[kind] ?? at(offers, i)) - at(offers, i));
  const full = total(offers) + total(beside);
  const above = beside.some((difference) => difference > 0) && full > task;
  return above ? beside : beside.map((difference) => Math.min(0, difference));
}

/** Of what is taken over the places in time: late ones are left first, and a decision has no date. */
function timelyOf(offered: number, early: number, difference: number): number {
  return difference < 0 ? Math.min(early, offered + difference) : early + difference;
}
