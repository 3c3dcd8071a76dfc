import { kinds, type Kind, type Plan, type Scenario } from "../../domain/index.ts";
import { verify } from "../../verify/index.ts";

/** A number before and after. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

export interface PlaceChange extends Change {
  readonly code: string;
  readonly kind: Kind;
  readonly figure: "task" | "hosted";
}

/** An agreement that only one of two plans has, or has with other places. */
export interface AgreementChange extends Change {
  readonly type: "swap" | "municipal-swap" | "exchange" | "merger" | "cluster";
  readonly kind?: Kind;
  readonly from: string;
  readonly to: string;
}

/** Everything in which two plans differ, by the verifier; what is the same stays out. */
export interface PlanComparison {
  readonly measures: readonly (Change & { readonly measure: string })[];
  readonly levels: readonly (Change & { readonly rank: number })[];
  readonly provinces: readonly PlaceChange[];
  readonly municipalities: readonly PlaceChange[];
  readonly agreements: readonly AgreementChange[];
}

/** A plan and the scenario that it is read against; two plans may belong to two scenarios. */
export interface Side {
  readonly scenario: Scenario;
  readonly plan: Plan;
}

/** The same both ways round, with before and after exchanged. */
export function comparePlans(before: Side, after: Side): PlanComparison {
  const [a, b] = [verify(before.scenario, before.plan), verify(after.scenario, after.plan)];
  const ids = [...new Set([...Object.keys(a.measures), ...Object.keys(b.measures)])].toSorted();
  const levels = Math.max(a.levels.length, b.levels.length);
  return {
    measures: ids
      .map((measure) => ({ measure, before: a.measures[measure] ?? 0, after: b.measures[measure] ?? 0 }))
      .filter(changed),
    levels: Array.from({ length: levels }, (_, l) => ({
      rank: l + 1,
      before: a.levels[l]?.value ?? 0,
      after: b.levels[l]?.value ?? 0,
    })).filter(changed),
    provinces: places(
      a.ledger.provinces.map(({ code, kinds: of }) => ({ code, of: (kind, figure) => of[kind][figure] })),
      b.ledger.provinces.map(({ code, kinds: of }) => ({ code, of: (kind, figure) => of[kind][figure] })),
    ),
    municipalities: places(
      a.municipalities.map((m) => ({ code: m.code, of: (kind, figure) => m[figure][kind] })),
      b.municipalities.map((m) => ({ code: m.code, of: (kind, figure) => m[figure][kind] })),
    ),
    agreements: agreements(before.plan, after.plan),
  };
}

function changed({ before, after }: Change): boolean {
  return before !== after;
}

interface Told {
  readonly code: string;
  readonly of: (kind: Kind, figure: PlaceChange["figure"]) => number;
}

function places(before: readonly Told[], after: readonly Told[]): PlaceChange[] {
  const [left, right] = [before, after].map((list) => new Map(list.map((x) => [x.code, x.of])));
  const codes = [...new Set([...before, ...after].map((x) => x.code))].toSorted();
  return codes.flatMap((code) =>
    kinds.flatMap((kind) =>
      (["task", "hosted"] as const)
        .map((figure) => ({
          code,
          kind,
          figure,
          before: left?.get(code)?.(kind, figure) ?? 0,
          after: right?.get(code)?.(kind, figure) ?? 0,
        }))
        .filter(changed),
    ),
  );
}

function agreements(before: Plan, after: Plan): AgreementChange[] {
  const [left, right] = [agreementsIn(before), agreementsIn(after)];
  const keys = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return keys.flatMap((key) => {
    const told = left.get(key) ?? right.get(key);
    if (told === undefined) return [];
    const { places: _places, ...what } = told;
    const change = { ...what, before: left.get(key)?.places ?? 0, after: right.get(key)?.places ?? 0 };
    return changed(change) ? [change] : [];
  });
}

/** An agreement of a plan, by what it is, with its places. */
export type Agreement = Omit<AgreementChange, "before" | "after"> & { readonly places: number };

/** The agreements of a plan by what they are: the same two parties have one of a type and kind. A cluster counts its members. */
export function agreementsIn(plan: Plan): ReadonlyMap<string, Agreement> {
  const all: Agreement[] = [
    ...plan.swaps.flatMap((s) =>
      kinds.map((kind) => ({ type: "swap", kind, from: s.shortage, to: s.surplus, places: s.places[kind] }) as const),
    ),
    ...plan.municipalSwaps.map(
      (w) => ({ type: "municipal-swap", kind: w.kind, from: w.shortage, to: w.surplus, places: w.places }) as const,
    ),
    ...plan.exchanges.map(
      (e) => ({ type: "exchange", kind: e.kind, from: e.giver, to: e.taker, places: e.places }) as const,
    ),
    ...plan.mergers.map(
      (m) => ({ type: "merger", kind: m.kind, from: m.guest, to: m.host, places: m.places }) as const,
    ),
    ...plan.clusters.flatMap((c) =>
      c.members.map((member) => ({ type: "cluster", from: member, to: c.centre, places: 1 }) as const),
    ),
  ];
  const found = new Map<string, Agreement>();
  for (const agreement of all) {
    const key = [agreement.type, agreement.kind ?? "", agreement.from, agreement.to].join(" ");
    const known = found.get(key);
    found.set(key, known === undefined ? agreement : { ...known, places: known.places + agreement.places });
  }
  return found;
}
