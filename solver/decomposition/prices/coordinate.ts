import type { Highs } from "highs";
import { choicesOf } from "./column.ts";
import { createGeneration, type Generated, type Generation, type HotGeneration, mixed } from "./generation.ts";
import type { Multipliers } from "./lagrangian.ts";
import { createUpper, type Proposal, proposalOf, type Shared, summed } from "./proposals.ts";

/** Share of the best prices in those that are tried next (Wentges). */
const SMOOTHING = 0.5;
/** Reduced costs above this are rounding. */
const WORTHWHILE = -1e-6;
/** Rounds that a group has at prices that may not last. */
const ROUNDS = 4;

/**
 * Column generation group by group (Dantzig and Wolfe 1960). What a group's own master takes at given prices of links and limits is a
 * proposal; the master above mixes proposals, one mix a group, and its duals are the next prices. A bound is the Lagrangian at
 * prices and the groups' own multipliers, exact, whatever the masters' floats are. Masters of groups stay small, however many
 * there are; one master of all grows faster than they do.
 */
export function coordinate(highs: Highs, generation: Omit<Generation, "alone">): Priced {
  const { instance, grains, lagrangian, rest, domain, visit } = generation;
  const groups = [...lagrangian.members.keys()];
  let over = visit(-Infinity);
  let rounds = 0;
  let best: { readonly at: Multipliers; readonly bound: number } | undefined;
  const seen = () => (over ||= visit(best?.bound ?? -Infinity)) || ++rounds >= ROUNDS;
  const masters: HotGeneration[] = [];
  const above = createUpper(highs, instance, lagrangian, domain, grains);
  let iterations = 0;
  let choices: Priced["choices"] = [];
  above.add(started());
  try {
    for (;;) {
      const { value, prices, reduced } = above.solve();
      const added: Proposal[] = [];
      let unfinished = false;
      for (let share = SMOOTHING; ; share = share > 0.2 ? share / 2 : 0) {
        // At first all is free: what groups take then is what they want.
        const tried = best === undefined ? free(prices) : blend(best.at, prices, share);
        const made: Generated[] = [];
        // Once it is over nobody else is asked: any multipliers make a bound.
        for (const g of groups) {
          if (over) break;
          rounds = 0;
          const master = (masters[g] ??= createGeneration(highs, { ...generation, group: g, visit: seen }));
          const one = master.climb(tried);
          unfinished ||= rounds >= ROUNDS;
          iterations += one.iterations;
          made.push(one);
        }
        choices = made.flatMap((one) => one.choices);
        const at = { ...tried, customer: customersOf(made) };
        const relaxed = lagrangian.at(domain, at, groups);
        const bound = relaxed.groups.reduce((sum, b) => sum + b, relaxed.constant + rest.at(lagrangian.prices).value);
        if (best === undefined || bound > best.bound) best = { at, bound };
        const proposals = made.map((one, g) => proposalOf(instance, grains.scale, g, one, tried));
        added.push(...proposals.filter((proposal) => reduced(proposal) < WORTHWHILE));
        if (added.length > 0 || share === 0 || over) break;
      }
      above.add(added);
      const meets = best.bound / grains.scale >= value - 1e-6;
      if ((added.length === 0 && !unfinished) || meets || over || visit(best.bound) || best.bound === Infinity)
        return { ...best, choices, iterations: iterations + above.iterations() };
    }
  } finally {
    for (const { dispose } of masters) dispose();
    above.dispose();
  }

  /** What the groups do in the point that is known. */
  function started(): Proposal[] {
    const { start } = instance.program;
    if (start === undefined) return [];
    return groups.map((g) => {
      const own = choicesOf(instance, start, lagrangian.members[g]);
      return summed(
        instance,
        g,
        own,
        own.map(() => 1),
      );
    });
  }

  function customersOf(made: readonly Generated[]): Float64Array {
    return Float64Array.from(lagrangian.group, (g, h) => made[g]?.at.customer[h] ?? 0);
  }
}

/** What is known of prices, with no word of shares. */
export type Priced = Omit<Generated, "shares" | "relief" | "value">;

function free({ link, budget }: Shared): Shared {
  return { link: link.map(() => 0), budget: budget.map(() => 0) };
}

function blend(a: Shared, b: Shared, share: number): Shared {
  return { link: mixed(a.link, b.link, share), budget: mixed(a.budget, b.budget, share) };
}
