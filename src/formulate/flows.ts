import {
  geography,
  kinds,
  perKind,
  type Balances,
  type Kind,
  type Scenario,
  type SwapAgreement,
} from "../domain/index.ts";
import type { Flow } from "../program/index.ts";
import type { Columns } from "./columns.ts";

/**
 * s_pqk and z_pq for every pair of a surplus and a shortage province that can swap in some kind. With swaps that are `held`
 * they are what those say.
 */
export function makeFlows(
  scenario: Scenario,
  balances: Balances,
  columns: Columns,
  held?: readonly SwapAgreement[],
): Flow[] {
  const found: Flow[] = [];
  for (const surplus of scenario.provinces) {
    for (const shortage of scenario.provinces) {
      const most = perKind((kind) =>
        Math.min(balances.get(surplus.code)?.[kind].surplus ?? 0, balances.get(shortage.code)?.[kind].remainder ?? 0),
      );
      if (kinds.every((kind) => most[kind] === 0)) continue;
      const name = `${surplus.code} ${shortage.code}`;
      const agreed = (swaps: readonly SwapAgreement[], kind: Kind) =>
        swaps
          .filter((s) => s.surplus === surplus.code && s.shortage === shortage.code)
          .reduce((n, s) => n + s.places[kind], 0);
      const add = (symbol: string, upper: number, value: (swaps: readonly SwapAgreement[]) => number) =>
        columns.add({
          name: `${symbol} ${name}`,
          ...(held === undefined ? { lower: 0, upper } : { lower: value(held), upper: value(held) }),
          value: ({ plan }) => value(plan.swaps),
        });
      found.push({
        surplus,
        shortage,
        most,
        chosen: add("z", 1, (swaps) => Number(kinds.some((kind) => agreed(swaps, kind) > 0))),
        places: perKind((kind) => add(`s ${kind}`, most[kind], (swaps) => agreed(swaps, kind))),
        distance: geography(scenario).betweenProvinces(surplus.code, shortage.code),
      });
    }
  }
  return found;
}
