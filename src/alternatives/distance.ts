import type { MunicipalityCode, Plan } from "../domain/index.ts";

/**
 * Municipalities that two plans treat differently: another host in some kind, or another partner in an exchange. A
 * metric: 0 for the same agreements, the same both ways round.
 */
export function differing(a: Plan, b: Plan): MunicipalityCode[] {
  const [left, right] = [homes(a), homes(b)];
  const codes = a.municipalities.map((m) => m.code);
  return codes.filter((code) => (left.get(code) ?? "") !== (right.get(code) ?? ""));
}

/** Where each municipality's tasks go, in words that can be compared. */
function homes(plan: Plan): Map<MunicipalityCode, string> {
  const told = [
    ...plan.mergers.map((m) => [m.guest, `${m.kind} at ${m.host}`] as const),
    ...plan.exchanges.map((e) => [e.giver, `${e.kind} to ${e.taker} against ${e.against.type}`] as const),
  ].toSorted((x, y) => (x[1] < y[1] ? -1 : 1));
  const found = new Map<MunicipalityCode, string>();
  for (const [code, words] of told) found.set(code, `${found.get(code) ?? ""}; ${words}`);
  return found;
}
