import { kinds, type Kind, perKind, type PerKind, type ProvinceCode, total } from "../domain/index.ts";

/** Places that one province takes over from another. */
export interface Flow {
  readonly surplus: ProvinceCode;
  readonly shortage: ProvinceCode;
  readonly places: Record<Kind, number>;
}

export interface Size {
  /** The fewest places of an agreement between the two (3.3). */
  readonly least: (surplus: ProvinceCode, shortage: ProvinceCode) => number;
  /** The most that a province can be relieved of. */
  readonly most: (shortage: ProvinceCode) => PerKind;
}

/**
 * Flows of which none is too small for an agreement, as far as that is found: the smallest first goes to who else the same province
 * takes over from, where they have as much left, or else grows by what others of that province have beyond their least. What each
 * province takes over in all stays the same; from whom, and so how even relief is, does not.
 */
export function largeEnough(given: readonly Flow[], { least, most }: Size): readonly Flow[] {
  let flows = given.map((flow) => ({ ...flow, places: { ...flow.places } }));
  const lacking = ({ surplus, shortage, places }: Flow) => Math.max(0, least(surplus, shortage) - total(places));
  const beyond = ({ surplus, shortage, places }: Flow) => Math.max(0, total(places) - least(surplus, shortage));
  const left = new Set(flows.filter((flow) => lacking(flow) > 0));
  while (left.size > 0) {
    const flow = [...left].reduce((a, b) => (total(b.places) < total(a.places) ? b : a));
    left.delete(flow);
    if (lacking(flow) === 0) continue;
    const others = flows.filter((other) => other !== flow && other.surplus === flow.surplus);
    if (isGivenTo(flow, others)) flows = flows.filter((other) => other !== flow);
    else grow(flow, others);
  }
  return flows;

  function room(shortage: ProvinceCode, kind: Kind): number {
    const taken = flows.reduce((sum, flow) => sum + (flow.shortage === shortage ? flow.places[kind] : 0), 0);
    return most(shortage)[kind] - taken;
  }

  function isGivenTo(flow: Flow, others: readonly Flow[]): boolean {
    const rooms = others.map((other) => ({ other, free: perKind((kind) => room(other.shortage, kind)) }));
    const fits = (kind: Kind) => rooms.reduce((sum, { free }) => sum + free[kind], 0) >= flow.places[kind];
    if (!kinds.every(fits)) return false;
    for (const { other, free } of rooms.sort((a, b) => total(b.free) - total(a.free)))
      for (const kind of kinds) move(flow, other, kind, free[kind]);
    return true;
  }

  function grow(flow: Flow, others: readonly Flow[]): void {
    for (const other of others)
      for (const kind of kinds)
        move(other, flow, kind, Math.min(lacking(flow), beyond(other), room(flow.shortage, kind)));
  }
}

function move(from: Flow, to: Flow, kind: Kind, most: number): void {
  const places = Math.min(from.places[kind], most);
  from.places[kind] -= places;
  to.places[kind] += places;
}
