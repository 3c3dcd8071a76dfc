import { geography, type Compensation, type Scenario } from "../domain/index.ts";
import type { ExchangeOption } from "../program/index.ts";
import { exchanges } from "../rules/exchanges.ts";
import { setting } from "../rules/index.ts";
import type { Columns } from "./columns.ts";
import type { CellFacts } from "./facts.ts";
import { byProvince, forbidden } from "./pairs.ts";

/** The exchanges (3.12) that the scenario's rates and the other rules allow: e_gh and f_gh per kind of return. */
export function makeExchanges(
  scenario: Scenario,
  cells: readonly CellFacts[],
  columns: Columns,
  everyPair: boolean,
): ExchangeOption[] {
  const rates = setting(exchanges, scenario);
  if (rates === undefined) return [];
  const types = (["statusHolderHousing", "ukrainianPlaces", "otherKind"] as const).filter(
    (type) => rates[type] !== undefined,
  );
  const found: ExchangeOption[] = [];
  for (const group of byProvince(cells).values()) {
    for (const giver of group) {
      if (giver.open === 0) continue;
      for (const taker of group) {
        const pair = {
          agreement: "exchange",
          kind: giver.kind,
          from: giver.municipality,
          to: taker.municipality,
        } as const;
        if (taker === giver || (!everyPair && forbidden(scenario, pair))) continue;
        for (const type of types) {
          if (!everyPair && !canReturn(giver, taker, type)) continue;
          found.push(option(scenario, giver, taker, type, columns));
        }
      }
    }
  }
  return found;
}

function canReturn(giver: CellFacts, _taker: CellFacts, type: Compensation["type"]): boolean {
  if (type === "statusHolderHousing") return (giver.municipality.statusHolderHousing ?? 0) > 0;
  if (type === "ukrainianPlaces") return (giver.municipality.ukrainianPlaces ?? 0) > 0;
  return true;
}

function option(
  scenario: Scenario,
  giver: CellFacts,
  taker: CellFacts,
  against: Compensation["type"],
  columns: Columns,
): ExchangeOption {
  const [from, to, { kind, open: most }] = [giver.municipality.code, taker.municipality.code, giver];
  const name = `${kind} ${from} ${to} ${against}`;
  const agreed = (plan: {
    exchanges: readonly { kind: string; giver: string; taker: string; places: number; against: Compensation }[];
  }) =>
    plan.exchanges
      .filter((e) => e.kind === kind && e.giver === from && e.taker === to && e.against.type === against)
      .reduce((n, e) => n + e.places, 0);
  return {
    kind,
    giver: giver.municipality,
    taker: taker.municipality,
    against,
    chosen: columns.add({ name: `e ${name}`, lower: 0, upper: 1, value: ({ plan }) => Number(agreed(plan) > 0) }),
    places: columns.add({ name: `f ${name}`, lower: 0, upper: most, value: ({ plan }) => agreed(plan) }),
    most,
    distance: geography(scenario).between(from, to),
  };
}
