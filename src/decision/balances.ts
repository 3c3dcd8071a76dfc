import {
  adoptedPlaces,
  kinds,
  perKind,
  type Balances,
  type Kind,
  type MunicipalityCode,
  type PerKind,
  type ProvincialBalance,
  type Scenario,
} from "../domain/index.ts";
import { adoptedPlacesRule } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import { timelySwaps } from "../rules/timely-swaps.ts";

/** A_gk of every municipality, as the adopted-places rule counts them: in full, also above the key (R1, R6). */
export function adoptedOf(scenario: Scenario): Map<MunicipalityCode, PerKind> {
  const promising = setting(adoptedPlacesRule, scenario)?.promising ?? true;
  return new Map(scenario.municipalities.map((m) => [m.code, perKind((kind) => adoptedPlaces(m, kind, promising))]));
}

/** Section 2: R = (T − Σ A)⁺ and S = (Σ A − T)⁺ of every province and kind; decided = max(T, Σ A), which together is more than the need (R8). */
export function balancesOf(scenario: Scenario): Balances {
  const promising = setting(adoptedPlacesRule, scenario)?.promising ?? true;
  const timely = setting(timelySwaps, scenario) !== undefined;
  const counted = new Map<string, { reported: number; promising: number; late: number }>();
  for (const province of scenario.provinces) {
    for (const kind of kinds) counted.set(`${province.code} ${kind}`, { reported: 0, promising: 0, late: 0 });
  }
  for (const municipality of scenario.municipalities) {
    for (const offer of municipality.offers) {
      const count = counted.get(`${municipality.province} ${offer.kind}`);
      if (count === undefined || (offer.certainty === "promising" && !promising)) continue;
      count[offer.certainty] += offer.places;
      if (timely && offer.availableFrom !== undefined && offer.availableFrom > scenario.date)
        count.late += offer.places;
    }
  }
  const balance = (code: string, kind: Kind, task: number): ProvincialBalance => {
    const { reported, promising, late } = counted.get(`${code} ${kind}`) ?? { reported: 0, promising: 0, late: 0 };
    const adopted = reported + promising;
    return {
      task,
      reported,
      promising,
      adopted,
      remainder: Math.max(0, task - adopted),
      surplus: Math.max(0, adopted - task),
      timely: Math.max(0, adopted - late - task),
      decided: Math.max(task, adopted),
    };
  };
  return new Map(scenario.provinces.map((p) => [p.code, perKind((kind) => balance(p.code, kind, p.task[kind]))]));
}
