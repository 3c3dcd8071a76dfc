import { apportion } from "../apportion/index.ts";
import {
  kinds,
  perKind,
  type Balances,
  type Decision,
  type Kind,
  type ProvinceCode,
  type Scenario,
  total,
} from "../domain/index.ts";
import { setting } from "../rules/index.ts";
import { swapPartners } from "../rules/swap-partners.ts";
import { type Flow, largeEnough } from "./large-enough.ts";
import type { Agreements } from "./plan.ts";
import { reliefOf, reserveOf } from "./relief.ts";

/**
 * A first answer to the swaps: relief even over the shortage provinces by largest remainder, then the largest surplus
 * against the largest remainder, both kinds in the same order so that they share agreements; what is too small for an agreement
 * goes elsewhere (`large-enough.ts`). Pins are not looked at: a strategy checks a start before it uses it.
 */
export function swapStart(scenario: Scenario, decision: Decision): Pick<Agreements, "swaps" | "relief" | "reserve"> {
  const balances: Balances = new Map(decision.provinces.map((p) => [p.code, p.balances]));
  const flows = new Map<string, Flow>();
  for (const kind of kinds) {
    const supply = stock(balances, kind, "timely");
    const demand = evenRelief(scenario, balances, kind, sum(supply));
    for (;;) {
      const p = largest(supply);
      const known = [...flows.values()].find((flow) => flow.surplus === p && (demand.get(flow.shortage) ?? 0) > 0);
      const q = known?.shortage ?? largest(demand);
      if (p === undefined || q === undefined) break;
      const places = Math.min(supply.get(p) ?? 0, demand.get(q) ?? 0);
      const flow = flows.get(`${p} ${q}`) ?? { surplus: p, shortage: q, places: { regular: 0, amv: 0 } };
      flow.places[kind] += places;
      flows.set(`${p} ${q}`, flow);
      supply.set(p, (supply.get(p) ?? 0) - places);
      demand.set(q, (demand.get(q) ?? 0) - places);
    }
  }
  const minimum = setting(swapPartners, scenario)?.minimum ?? 0;
  const of = (code: ProvinceCode, kind: Kind, what: "surplus" | "remainder") => balances.get(code)?.[kind][what] ?? 0;
  const swaps = largeEnough([...flows.values()], {
    least(p, q) {
      const possible = perKind((kind) => Math.min(of(p, kind, "surplus"), of(q, kind, "remainder")));
      return Math.min(minimum, total(possible));
    },
    most: (q) => perKind((kind) => of(q, kind, "remainder")),
  });
  try {
    return { swaps, relief: reliefOf(scenario, decision, swaps), reserve: reserveOf(scenario, decision, swaps) };
  } catch (error) {
    // Pins may ask for more relief than this first answer has; then there is no start.
    if (error instanceof RangeError) return { swaps: [], relief: new Map(), reserve: new Map() };
    throw error;
  }
}

function stock(balances: Balances, kind: Kind, what: "timely" | "remainder"): Map<ProvinceCode, number> {
  return new Map([...balances].map(([code, balance]) => [code, balance[kind][what]]));
}

function evenRelief(scenario: Scenario, balances: Balances, kind: Kind, surplus: number): Map<ProvinceCode, number> {
  const remainders = scenario.provinces.map((p) => balances.get(p.code)?.[kind].remainder ?? 0);
  const seats = Math.min(
    surplus,
    remainders.reduce((a, b) => a + b, 0),
  );
  const result =
    seats === 0 ? undefined : apportion({ seats, weights: remainders, upper: remainders, method: "largest-remainder" });
  const relief = result?.status === "apportioned" ? result.seats : remainders.map(() => 0);
  return new Map(scenario.provinces.map((p, i) => [p.code, relief[i] ?? 0]));
}

function largest(stock: ReadonlyMap<ProvinceCode, number>): ProvinceCode | undefined {
  let best: ProvinceCode | undefined;
  for (const [code, places] of stock)
    if (places > 0 && (best === undefined || places > (stock.get(best) ?? 0))) best = code;
  return best;
}

function sum(stock: ReadonlyMap<ProvinceCode, number>): number {
  return [...stock.values()].reduce((a, b) => a + b, 0);
}
