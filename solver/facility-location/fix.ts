import { FREE, IN, OUT } from "../state.ts";
import type { Instance, Domain } from "./instance.ts";
import type { Each, Knapsack } from "./knapsack.ts";
import type { Multipliers, Prices } from "./prices.ts";
import type { Relaxed } from "./relax.ts";

/**
 * Reduced-cost fixing: decides, in place, every choice of which the other way lifts the bound above `most` (grains).
 * `relaxed` is the relaxation at `at` within this domain. Exact: the relaxed program falls apart into hosts and
 * customers, so the bound with one choice forced is the old bound less what its host added, plus what the host adds
 * with the choice forced, which `Knapsack.each` computes. Points at or below `most` all survive.
 */
export function fix(
  instance: Instance,
  domain: Domain,
  prices: Prices,
  at: Multipliers,
  relaxed: Relaxed,
  knapsack: Knapsack,
  most: number,
): void {
  const { hosts, first, own, customers } = instance;
  const each: Each = { inside: new Float64Array(instance.arcs), outside: new Float64Array(instance.arcs) };
  for (let h = 0; h < hosts; h++) {
    if (domain.host[h] === OUT) continue;
    const others = relaxed.bound - (relaxed.value[h] as number);
    const o = own[h] as number;
    const fixed = (prices.open[h] as number) - (o >= 0 ? (at.customer[o] as number) : 0);
    const opened = fixed + knapsack.each(h, relaxed.reduced, prices.load(h), domain.arc, each);
    if (domain.host[h] === FREE && others + opened > most) {
      domain.host[h] = OUT;
      for (let a = first[h] as number; a < (first[h + 1] as number); a++) domain.arc[a] = OUT;
      continue;
    }
    if (domain.host[h] === FREE && others > most) domain.host[h] = IN;
    const closed = domain.host[h] === IN ? Infinity : 0;
    for (let a = first[h] as number; a < (first[h + 1] as number); a++) {
      if (domain.arc[a] !== FREE) continue;
      if (others + fixed + (each.inside[a] as number) > most) domain.arc[a] = OUT;
      else if (others + Math.min(closed, fixed + (each.outside[a] as number)) > most) domain.arc[a] = IN;
    }
  }
  for (let g = 0; g < customers; g++) {
    if (domain.alone[g] !== FREE) continue;
    const gain = (prices.alone[g] as number) - (at.customer[g] as number);
    if (relaxed.bound + Math.max(0, gain) > most) domain.alone[g] = OUT;
    else if (relaxed.bound + Math.max(0, -gain) > most) domain.alone[g] = IN;
  }
}
