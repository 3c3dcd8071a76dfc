import { geography, kinds, perKind, type Balances, type Plan, type Scenario } from "../domain/index.ts";
import type { Flow } from "../program/index.ts";
import type { Columns } from "./columns.ts";

/** s_pqk and z_pq for every pair of a surplus and a shortage province that can swap in some kind. */
export function makeFlows(scenario: Scenario, balances: Balances, columns: Columns): Flow[] {
  const found: Flow[] = [];
  for (const surplus of scenario.provinces) {
    for (const shortage of scenario.provinces) {
      const most = perKind((kind) =>
        Math.min(balances.get(surplus.code)?.[kind].surplus ?? 0, balances.get(shortage.code)?.[kind].remainder ?? 0),
      );
      if (kinds.every((kind) => most[kind] === 0)) continue;
      const name = `${surplus.code} ${shortage.code}`;
      const agreed = (plan: Plan, kind: (typeof kinds)[number]) =>
        plan.swaps
          .filter((s) => s.surplus === surplus.code && s.shortage === shortage.code)
          .reduce((n, s) => n + s.places[kind], 0);
      found.push({
        surplus,
        shortage,
        most,
        chosen: columns.add({
          name: `z ${name}`,
          lower: 0,
          upper: 1,
          value: ({ plan }) => Number(kinds.some((kind) => agreed(plan, kind) > 0)),
        }),
        places: perKind((kind) =>
          columns.add({
            name: `s ${kind} ${name}`,
            lower: 0,
            upper: most[kind],
            value: ({ plan }) => agreed(plan, kind),
          }),
        ),
        distance: geography(scenario).betweenProvinces(surplus.code, shortage.code),
      });
    }
  }
  return found;
}
