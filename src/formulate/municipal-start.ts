import { kinds, type MunicipalityCode, type MunicipalSwap, type Scenario } from "../domain/index.ts";
import { spare } from "../rules/municipal-swaps.ts";
import type { Agreements } from "./plan.ts";

/**
 * A first answer to (3.10), by the north-west corner rule with the largest first: every step uses up a municipality on
 * one side or the other, so that there are few pairs. Pins and a minimum per pair are not looked at.
 */
export function municipalStart(scenario: Scenario, agreed: Agreements): MunicipalSwap[] {
  const found: MunicipalSwap[] = [];
  const bySize = (a: Stock, b: Stock) => b.places - a.places || (a.code < b.code ? -1 : 1);
  for (const kind of kinds) {
    const supply = new Map<MunicipalityCode, number>();
    const demand = new Map<MunicipalityCode, number>();
    for (const m of scenario.municipalities) {
      supply.set(m.code, spare(scenario, m, kind) - (agreed.reserve.get(m.code)?.[kind] ?? 0));
      demand.set(m.code, agreed.relief.get(m.code)?.[kind] ?? 0);
    }
    const within = (province: string, stock: Map<MunicipalityCode, number>): Stock[] =>
      scenario.municipalities
        .filter((m) => m.province === province)
        .map((m) => ({ code: m.code, places: stock.get(m.code) ?? 0 }))
        .filter((m) => m.places > 0)
        .sort(bySize);
    for (const swap of agreed.swaps) {
      let rest = swap.places[kind];
      while (rest > 0) {
        const a = within(swap.surplus, supply)[0];
        const b = within(swap.shortage, demand)[0];
        if (a === undefined || b === undefined) break;
        const places = Math.min(a.places, b.places, rest);
        found.push({ kind, surplus: a.code, shortage: b.code, places });
        supply.set(a.code, a.places - places);
        demand.set(b.code, b.places - places);
        rest -= places;
      }
    }
  }
  return found;
}

interface Stock {
  readonly code: MunicipalityCode;
  readonly places: number;
}
