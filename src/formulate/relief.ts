import { apportion } from "../apportion/index.ts";
import {
  type Balances,
  type Decision,
  type Kind,
  kinds,
  known,
  type MunicipalityCode,
  perKind,
  type PerKind,
  type Scenario,
  type SwapAgreement,
} from "../domain/index.ts";
import { promised } from "../pins/index.ts";
import { pinsRule } from "../rules/pins.ts";
import { setting } from "../rules/index.ts";
import type { FixedPlaces } from "./scope.ts";

/**
 * Stepwise (ii): what others take over from a province relieves its municipalities pro rata to their shares, by
 * largest remainder, at most the share, lower code first; what pinned swaps between municipalities promise comes first.
 */
export function reliefOf(scenario: Scenario, decision: Decision, swaps: readonly SwapAgreement[]): FixedPlaces {
  const relief = new Map<MunicipalityCode, Record<Kind, number>>();
  for (const { code } of decision.municipalities) relief.set(code, { regular: 0, amv: 0 });
  for (const province of scenario.provinces) {
    const members = scenario.municipalities.filter((m) => m.province === province.code).map((m) => m.code);
    const cells = decision.municipalities.filter((m) => members.includes(m.code));
    for (const kind of kinds) {
      const seats = swaps.filter((s) => s.shortage === province.code).reduce((n, s) => n + s.places[kind], 0);
      if (seats === 0) continue;
      const shares = cells.map((m) => m.cells[kind].share);
      const lower = cells.map((m, i) => Math.min(shares[i] ?? 0, promisedRelief(scenario, m.code, kind)));
      const result = apportion({ seats, weights: shares, lower, upper: shares, method: "largest-remainder" });
      if (result.status === "infeasible") {
        throw new RangeError(
          `The swaps take ${seats} ${kind} places from province (${province.code}), more than its shares.`,
        );
      }
      for (const [i, m] of cells.entries()) known(relief, m.code)[kind] = result.seats[i] ?? 0;
    }
  }
  return relief;
}

/** Places that pinned municipal swaps promise to relieve a municipality of. */
function promisedRelief(scenario: Scenario, code: MunicipalityCode, kind: Kind): number {
  if (setting(pinsRule, scenario) === undefined) return 0;
  return promised(scenario.pins, kind, (_, shortage) => shortage === code);
}

/** Surplus that is not swapped becomes reserve: the largest excess above the key first, lower code first (3.1). */
export function reserveOf(scenario: Scenario, decision: Decision, swaps: readonly SwapAgreement[]): FixedPlaces {
  const reserve = new Map<MunicipalityCode, PerKind>();
  const balances: Balances = new Map(decision.provinces.map((p) => [p.code, p.balances]));
  for (const province of scenario.provinces) {
    const members = scenario.municipalities.filter((m) => m.province === province.code);
    const released = new Map<string, number>();
    for (const kind of kinds) {
      const swapped = swaps.filter((s) => s.surplus === province.code).reduce((n, s) => n + s.places[kind], 0);
      let rest = (balances.get(province.code)?.[kind].surplus ?? 0) - swapped;
      const excess = members
        .map((m) => ({ code: m.code, places: adopted(decision, m.code, kind) - m.indicative[kind] }))
        .filter((m) => m.places > 0)
        .sort((a, b) => b.places - a.places || (a.code < b.code ? -1 : 1));
      for (const { code, places } of excess) {
        released.set(`${code} ${kind}`, Math.min(places, rest));
        rest -= Math.min(places, rest);
      }
    }
    for (const { code } of members)
      reserve.set(
        code,
        perKind((kind) => released.get(`${code} ${kind}`) ?? 0),
      );
  }
  return reserve;
}

function adopted(decision: Decision, code: MunicipalityCode, kind: Kind): number {
  return decision.municipalities.find((m) => m.code === code)?.cells[kind].adopted ?? 0;
}
