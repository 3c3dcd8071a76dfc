import { arcCost, beyondFixed, type Arc, type Place } from "./homes.ts";
import type { Weights } from "./measures.ts";
import { LARGEST, least, most, NotJudged } from "./reader.ts";
import { beyondLargest } from "./told.ts";

/** Costs by load, from 0; undefined: no way to have that load. */
type ByLoad = (bigint | undefined)[];

/**
 * C_h of section 6.2: the least cost of an open site, with the price of each guest taken off; undefined where no load keeps its
 * limits. A table by load, guest after guest: a guest that may bring from `fewest` to `left` places costs so much at once and so much a
 * place, so each step is a minimum over a window that slides along the loads.
 */
export function cheapestSite(
  place: Place,
  arcs: readonly Arc[],
  weights: Weights,
  link: bigint,
  priceOf: (code: string) => bigint,
): bigint | undefined {
  const { task, fewest, left, fixed, need, room, adopted } = place;
  if (room < 0n) return undefined;
  let table: ByLoad = [0n];
  for (const arc of arcs) {
    const [once, each] = arcCost(weights, link, arc);
    const brings = { from: most(1n, arc.guest.fewest), to: arc.left };
    const taken = slide(table, brings, room, once - priceOf(arc.guest.code), each);
    table = taken.map((cost, l) => lower(cost, table[l]));
  }
  const whole = slide(table, { from: fewest, to: left }, room, link * task, -link);
  let cheapest: bigint | undefined;
  for (const [l, cost] of whole.entries()) {
    if (cost === undefined || BigInt(l) < need) continue;
    cheapest = lower(cost + beyondFixed(weights, place, fixed + BigInt(l)), cheapest);
  }
  return cheapest === undefined ? undefined : cheapest + (adopted ? 0n : weights.sites);
}

/** By load l ≤ room: once + min over from ≤ m ≤ to of table[l − m] + each · m. */
function slide(
  table: ByLoad,
  { from, to }: { readonly from: bigint; readonly to: bigint },
  room: bigint,
  once: bigint,
  each: bigint,
): ByLoad {
  const [low, high] = [Number(from), Number(to)];
  const length = Number(least(BigInt(table.length - 1 + high), room)) + 1;
  if (length > Number(LARGEST) + 1)
    throw new NotJudged(`a site of over ${LARGEST} places`, beyondLargest("locatie", "site"));
  const made: ByLoad = Array.from({ length });
  // table[j] − each · j of the loads in the window, least first.
  const window: { readonly j: number; readonly cost: bigint }[] = [];
  let first = 0;
  for (let l = low; l < length; l++) {
    const j = l - low;
    const cost = table[j];
    if (cost !== undefined) {
      const flat = cost - each * BigInt(j);
      while (window.length > first && (window.at(-1) as { cost: bigint }).cost >= flat) window.pop();
      window.push({ j, cost: flat });
    }
    while (first < window.length && (window[first] as { j: number }).j < l - high) first++;
    const best = window[first];
    if (best !== undefined) made[l] = once + best.cost + each * BigInt(l);
  }
  return made;
}

function lower(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  if (a === undefined) return b;
  return b === undefined || a < b ? a : b;
}
