import { FREE, IN, OUT } from "../state.ts";
import type { Cover } from "./cover.ts";
import type { Instance, Domain } from "./instance.ts";
import type { Each, Knapsack } from "./knapsack.ts";
import type { Multipliers, Prices } from "./prices.ts";
import type { Relaxed } from "./relax.ts";

/**
 * Reduced-cost fixing: decides, in place, every choice of which the other way lifts the bound above `most` (grains).
 * `relaxed` is the relaxation at `at` within this domain. Exact: the relaxed program falls apart into hosts and
 * customers, and the room that hosts must have together; so the bound with one choice forced is the old bound less what its host added,
 * plus what the host adds with the choice forced, which `Knapsack.each` computes, plus what is short of room then. Points at or below
 * `most` all survive.
 */
export function fix(
  instance: Instance,
  domain: Domain,
  prices: Prices,
  at: Multipliers,
  relaxed: Relaxed,
  { knapsack, cover }: { readonly knapsack: Knapsack; readonly cover: Cover },
  most: number,
): void {
  const { hosts, first, own, customers } = instance;
  const each: Each = { inside: new Float64Array(instance.arcs), outside: new Float64Array(instance.arcs) };
  const fixed = Float64Array.from(
    own,
    (o, h) => (prices.open[h] as number) - (o >= 0 ? (at.customer[o] as number) : 0),
  );
  const opened = fixed.map((sum, h) =>
    domain.host[h] === OUT ? Infinity : sum + knapsack.each(h, relaxed.reduced, prices.load(h), domain.arc, each),
  );
  const others = othersOf(instance, domain, relaxed, opened, cover);
  for (let h = 0; h < hosts; h++) {
    if (domain.host[h] === OUT) continue;
    const { open, shut } = others(h);
    if (domain.host[h] === FREE && open + (opened[h] as number) > most) {
      domain.host[h] = OUT;
      for (let a = first[h] as number; a < (first[h + 1] as number); a++) domain.arc[a] = OUT;
      continue;
    }
    if (domain.host[h] === FREE && shut > most) domain.host[h] = IN;
    const closed = domain.host[h] === IN ? Infinity : shut;
    const own = open + (fixed[h] as number);
    for (let a = first[h] as number; a < (first[h + 1] as number); a++) {
      if (domain.arc[a] !== FREE) continue;
      if (own + (each.inside[a] as number) > most) domain.arc[a] = OUT;
      else if (Math.min(closed, own + (each.outside[a] as number)) > most) domain.arc[a] = IN;
    }
  }
  for (let g = 0; g < customers; g++) {
    if (domain.alone[g] !== FREE) continue;
    const gain = (prices.alone[g] as number) - (at.customer[g] as number);
    if (relaxed.bound + Math.max(0, gain) > most) domain.alone[g] = OUT;
    else if (relaxed.bound + Math.max(0, -gain) > most) domain.alone[g] = IN;
  }
}

/** What everybody but host h comes to at least, with its room and without. */
function othersOf(
  { hosts, room }: Instance,
  domain: Domain,
  { bound, cover: added, value }: Relaxed,
  opened: Float64Array,
  cover: Cover,
): (h: number) => { readonly open: number; readonly shut: number } {
  const { host } = domain;
  const base = bound - added;
  const position = new Int32Array(hosts).fill(-1);
  const idle: number[] = [];
  let short = cover.demand(domain);
  let largest = 0;
  for (let h = 0; h < hosts; h++) {
    if (host[h] === OUT) continue;
    if (host[h] === FREE && (opened[h] as number) >= 0) position[h] = idle.push(h) - 1;
    else {
      short -= room[h] as number;
      largest = Math.max(largest, room[h] as number);
    }
  }
  // States of other hosts may change while these are asked: what is told is of how they were.
  const { all, without } = cover.table(idle, opened, short + largest);
  return (h) => {
    const n = position[h] as number;
    const own = room[h] as number;
    if (n >= 0) return { open: base + without(n, short - own), shut: base + without(n, short) };
    const rest = base - (value[h] as number);
    return { open: rest + all(short), shut: rest + all(short + own) };
  };
}
