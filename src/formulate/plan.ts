import {
  perKind,
  type Account,
  type Decision,
  type Exchange,
  type Kind,
  type MunicipalSwap,
  type Plan,
  type Scenario,
  type SiteCluster,
  type SwapAgreement,
  type TaskMerger,
} from "../domain/index.ts";
import type { FixedPlaces } from "./scope.ts";

/** Everything that people agree on; the accounts of municipalities follow from it. */
export interface Agreements {
  readonly swaps: readonly SwapAgreement[];
  readonly municipalSwaps: readonly MunicipalSwap[];
  readonly exchanges: readonly Exchange[];
  readonly mergers: readonly TaskMerger[];
  readonly clusters: readonly SiteCluster[];
  /** u and c per municipality. */
  readonly relief: FixedPlaces;
  readonly reserve: FixedPlaces;
}

export const noAgreements: Agreements = {
  swaps: [],
  municipalSwaps: [],
  exchanges: [],
  mergers: [],
  clusters: [],
  relief: new Map(),
  reserve: new Map(),
};

/** Writes the plan that a decision and agreements make: agreements in a fixed order, one account per municipality and kind. */
export function makePlan(scenario: Scenario, decision: Decision, agreed: Agreements): Plan {
  const sums = new Map<string, number>();
  const add = (what: string, code: string, kind: Kind, places: number) => {
    const key = `${what} ${code} ${kind}`;
    sums.set(key, (sums.get(key) ?? 0) + places);
  };
  for (const e of agreed.exchanges) {
    add("given", e.giver, e.kind, e.places);
    add("taken", e.taker, e.kind, e.places);
  }
  for (const m of agreed.mergers) {
    add("handedOver", m.guest, m.kind, m.places);
    add("guests", m.host, m.kind, m.places);
  }
  const municipalities = decision.municipalities.map(({ code, cells }) => ({
    code,
    accounts: perKind((kind): Account => {
      const of = (what: string) => sums.get(`${what} ${code} ${kind}`) ?? 0;
      const { adopted, share } = cells[kind];
      const relief = agreed.relief.get(code)?.[kind] ?? 0;
      const reserve = agreed.reserve.get(code)?.[kind] ?? 0;
      const [given, taken, handedOver, guests] = [of("given"), of("taken"), of("handedOver"), of("guests")];
      const task = adopted + share - relief - reserve - given + taken;
      return {
        adopted,
        share,
        relief,
        reserve,
        given,
        taken,
        handedOver,
        guests,
        task,
        hosted: task - handedOver + guests,
      };
    }),
  }));
  return {
    format: "verdeelwijzer-plan",
    version: 1,
    scenario: scenario.id,
    swaps: sorted(agreed.swaps, (s) => `${s.surplus} ${s.shortage}`),
    municipalSwaps: sorted(agreed.municipalSwaps, (w) => `${w.kind} ${w.surplus} ${w.shortage}`),
    exchanges: sorted(agreed.exchanges, (e) => `${e.kind} ${e.giver} ${e.taker} ${e.against.type}`),
    mergers: sorted(agreed.mergers, (m) => `${m.kind} ${m.host} ${m.guest}`),
    clusters: sorted(agreed.clusters, (c) => c.centre).map((c) => ({ ...c, members: sorted(c.members, (m) => m) })),
    municipalities,
  };
}

function sorted<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
