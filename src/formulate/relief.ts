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
  type Province,
  type Scenario,
  type SwapAgreement,
} from "../domain/index.ts";
import { promised } from "../pins/index.ts";
import { leastRelief } from "../rules/municipal-swaps.ts";
import { pinsRule } from "../rules/pins.ts";
import { setting } from "../rules/index.ts";
import { type Room, withinRooms } from "./least-relief.ts";
import type { FixedPlaces } from "./scope.ts";

/**
 * Stepwise (ii): what others take over from a province relieves its municipalities pro rata to their shares, by
 * largest remainder, at most the share, lower code first; what pinned swaps between municipalities promise comes first.
 * Where that relieves somebody of less than the least there may be (3.10), it is the division closest to it that does
 * not; where there is none, it stays as it is, and `belowLeast` says of whom.
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
      const rooms = cells.map((_, i): Room => {
        const [upTo = 0, firm = 0, wanted = 0] = [shares[i], lower[i], result.seats[i]];
        return { wanted, from: Math.max(leastRelief(scenario, upTo), firm), upTo, orNone: firm === 0 };
      });
      const fits = rooms.every(({ wanted, from, orNone }) => wanted >= from || (wanted === 0 && orNone));
      const places = fits ? result.seats : (withinRooms(rooms) ?? result.seats);
      for (const [i, m] of cells.entries()) known(relief, m.code)[kind] = places[i] ?? 0;
    }
  }
  return relief;
}

/** The first province and kind of which nobody found a division of the relief into parts of the least size, or more. */
export function belowLeast(
  scenario: Scenario,
  decision: Decision,
  relief: FixedPlaces,
): { readonly province: Province; readonly kind: Kind; readonly places: number } | undefined {
  for (const province of scenario.provinces) {
    const members = scenario.municipalities.filter((m) => m.province === province.code).map((m) => m.code);
    const cells = decision.municipalities.filter((m) => members.includes(m.code));
    for (const kind of kinds) {
      const of = (m: (typeof cells)[number]) => relief.get(m.code)?.[kind] ?? 0;
      const small = cells.some((m) => of(m) > 0 && of(m) < leastRelief(scenario, m.cells[kind].share));
      if (small) return { province, kind, places: cells.reduce((n, m) => n + of(m), 0) };
    }
  }
  return undefined;
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
