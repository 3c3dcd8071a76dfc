import {
  kinds,
  known,
  perKind,
  type Balances,
  type Kind,
  type ProvincialBalance,
  type Scenario,
} from "../domain/index.ts";
import { adoptedPlacesRule, takenOverOf } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import { timelySwaps } from "../rules/timely-swaps.ts";

/** Section 2: R = (T − Σ A)⁺ and S = (Σ A − T)⁺ of every province and kind; decided = max(T, Σ A), which together is more than the need (R8). */
export function balancesOf(scenario: Scenario): Balances {
  const promising = setting(adoptedPlacesRule, scenario)?.promising ?? true;
  const timely = setting(timelySwaps, scenario) !== undefined;
  const facts = takenOverOf(scenario);
  const counted = new Map<string, typeof nothing>();
  for (const province of scenario.provinces) {
    for (const kind of kinds) counted.set(`${province.code} ${kind}`, { ...nothing });
  }
  for (const municipality of scenario.municipalities) {
    for (const offer of municipality.offers) {
      const count = counted.get(`${municipality.province} ${offer.kind}`);
      if (count === undefined || (offer.certainty === "promising" && !promising)) continue;
      count[offer.certainty] += offer.places;
    }
    for (const kind of kinds) {
      const count = counted.get(`${municipality.province} ${kind}`);
      const { adopted, late } = known(facts, municipality.code)[kind];
      if (count === undefined) continue;
      count.adopted += adopted;
      if (timely) count.late += late;
    }
  }
  const balance = (code: string, kind: Kind, task: number): ProvincialBalance => {
    const { reported, promising, adopted, late } = counted.get(`${code} ${kind}`) ?? nothing;
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

const nothing = { reported: 0, promising: 0, adopted: 0, late: 0 };
