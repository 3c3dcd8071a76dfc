import { type Kind, type PerKind, total } from "./kind.ts";
import type { MunicipalityCode, ProvinceCode } from "./code.ts";
import type { Compensation, Plan } from "./plan.ts";

/**
 * A plan that stands: what was agreed so far, who with whom, and the task that followed for every municipality. Changes are
 * counted against it. Part of what a plan says, so that a plan is one.
 */
export interface ReferencePlan {
  readonly swaps: readonly { readonly surplus: ProvinceCode; readonly shortage: ProvinceCode }[];
  readonly exchanges: readonly {
    readonly kind: Kind;
    readonly giver: MunicipalityCode;
    readonly taker: MunicipalityCode;
    readonly against: Pick<Compensation, "type">;
  }[];
  readonly mergers: readonly {
    readonly kind: Kind;
    readonly guest: MunicipalityCode;
    readonly host: MunicipalityCode;
  }[];
  readonly clusters: readonly { readonly centre: MunicipalityCode; readonly members: readonly MunicipalityCode[] }[];
  readonly municipalities: readonly {
    readonly code: MunicipalityCode;
    readonly accounts: PerKind<{ readonly task: number }>;
  }[];
}

/** What a plan says as one that stands, and no more: an entry of no places is no agreement. */
export function referenceOf(plan: Plan): ReferencePlan {
  return {
    swaps: plan.swaps.filter((s) => total(s.places) > 0).map(({ surplus, shortage }) => ({ surplus, shortage })),
    exchanges: plan.exchanges
      .filter((e) => e.places > 0)
      .map(({ kind, giver, taker, against: { type } }) => ({
        kind,
        giver,
        taker,
        against: { type },
      })),
    mergers: plan.mergers.filter((m) => m.places > 0).map(({ kind, guest, host }) => ({ kind, guest, host })),
    clusters: plan.clusters.map(({ centre, members }) => ({ centre, members })),
    municipalities: plan.municipalities.map(({ code, accounts: { regular, amv } }) => ({
      code,
      accounts: { regular: { task: regular.task }, amv: { task: amv.task } },
    })),
  };
}
