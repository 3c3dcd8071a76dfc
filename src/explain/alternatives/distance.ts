import { kinds, type Kind, type MunicipalityCode, type Plan } from "../../domain/index.ts";

/** What the distance between two plans counts: municipalities that they treat differently, or agreements that only one has. */
export type DistanceBy = "municipalities" | "agreements";

/** A merger (guest to host) or an exchange (giver to taker, against something), without its places. */
export interface Agreement {
  readonly type: "merger" | "exchange";
  readonly kind: Kind;
  readonly from: MunicipalityCode;
  readonly to: MunicipalityCode;
  readonly against: string;
}

export function agreementsIn(plan: Plan): Agreement[] {
  return [
    ...plan.mergers.map((m) => ({ type: "merger" as const, kind: m.kind, from: m.guest, to: m.host, against: "" })),
    ...plan.exchanges.map((e) => ({
      type: "exchange" as const,
      kind: e.kind,
      from: e.giver,
      to: e.taker,
      against: e.against.type,
    })),
  ];
}

export function agreementKey({ type, kind, from, to, against }: Agreement): string {
  return [type, kind, from, to, against].join(" ");
}

/**
 * Municipalities whose task, or whose host, differs between two plans in some kind. A metric: 0 for the same tasks and
 * hosts, the same both ways round.
 */
export function differing(a: Plan, b: Plan): MunicipalityCode[] {
  const [left, right] = [treatment(a), treatment(b)];
  return a.municipalities.map((m) => m.code).filter((code) => left.get(code) !== right.get(code));
}

/** Agreements that only one of two plans has. */
export function differingAgreements(a: Plan, b: Plan): Agreement[] {
  const [left, right] = [agreementsIn(a), agreementsIn(b)];
  const without = (list: readonly Agreement[], other: readonly Agreement[]) => {
    const known = new Set(other.map(agreementKey));
    return list.filter((agreement) => !known.has(agreementKey(agreement)));
  };
  return [...without(left, right), ...without(right, left)];
}

export function distanceBetween(a: Plan, b: Plan, by: DistanceBy): number {
  return (by === "municipalities" ? differing(a, b) : differingAgreements(a, b)).length;
}

/** Each municipality's tasks and hosts, in words that can be compared. */
function treatment(plan: Plan): Map<MunicipalityCode, string> {
  return new Map(
    plan.municipalities.map(({ code, accounts }) => {
      const hosts = plan.mergers.filter((m) => m.guest === code).map((m) => `${m.kind} at ${m.host}`);
      const tasks = kinds.map((kind) => `${kind} ${accounts[kind].task}`);
      return [code, [...tasks, ...hosts.toSorted()].join("; ")];
    }),
  );
}
