import { type Account, kinds, perKind, type PerKind, type Plan } from "../../domain/index.ts";
import { jsonLines } from "./lines.ts";

/** plan.json: the same plan has the same bytes, whichever engine found it and in whatever order. */
export function planJson(plan: Plan): string {
  return jsonLines({ ...canonicalPlan(plan) });
}

/** The one form of a plan: keys in the order of the format, agreements sorted by kind and codes. */
export function canonicalPlan(plan: Plan): Plan {
  const places = ({ regular, amv }: PerKind) => ({ regular, amv });
  return {
    format: plan.format,
    version: plan.version,
    scenario: plan.scenario,
    swaps: sorted(plan.swaps, (s) => [s.surplus, s.shortage]).map((s) => ({
      surplus: s.surplus,
      shortage: s.shortage,
      places: places(s.places),
    })),
    municipalSwaps: sorted(plan.municipalSwaps, (s) => [kindOrder(s.kind), s.surplus, s.shortage]).map((s) => ({
      kind: s.kind,
      surplus: s.surplus,
      shortage: s.shortage,
      places: s.places,
    })),
    exchanges: sorted(plan.exchanges, (e) => [kindOrder(e.kind), e.giver, e.taker]).map((e) => ({
      kind: e.kind,
      giver: e.giver,
      taker: e.taker,
      places: e.places,
      against: { type: e.against.type, places: e.against.places },
    })),
    mergers: sorted(plan.mergers, (m) => [kindOrder(m.kind), m.guest, m.host]).map((m) => ({
      kind: m.kind,
      guest: m.guest,
      host: m.host,
      places: m.places,
    })),
    clusters: sorted(plan.clusters, (c) => [c.centre]).map((c) => ({
      centre: c.centre,
      members: [...c.members].sort(),
    })),
    municipalities: sorted(plan.municipalities, (m) => [m.code]).map((m) => ({
      code: m.code,
      accounts: perKind((kind) => account(m.accounts[kind])),
    })),
  };
}

function account(a: Account): Account {
  const { adopted, share, relief, reserve, given, taken, handedOver, guests, task, hosted } = a;
  return { adopted, share, relief, reserve, given, taken, handedOver, guests, task, hosted };
}

function kindOrder(kind: (typeof kinds)[number]): string {
  return String(kinds.indexOf(kind));
}

/** By code units, field by field: the same on every machine. */
function sorted<T>(items: readonly T[], key: (item: T) => readonly string[]): T[] {
  return [...items].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const at = left.findIndex((text, i) => text !== right[i]);
    return at === -1 ? 0 : (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
  });
}
