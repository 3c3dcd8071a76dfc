import { createCover, noCover } from "./cover.ts";
import { fix } from "./fix.ts";
import type { Instance, Domain } from "./instance.ts";
import { createKnapsack } from "./knapsack.ts";
import { createPrices, type Grains, type Multipliers } from "./prices.ts";
import { emptyRelaxed, relax, type Relaxed } from "./relax.ts";

/** The Lagrangian of an instance with its storage. What `at` returns is overwritten by the next call. */
export interface Lagrangian {
  readonly instance: Instance;
  readonly grains: Grains;
  readonly at: (domain: Domain, multipliers: Multipliers) => Relaxed;
  /** Evaluates at these multipliers, then fixes in place what no point at or below `most` grains can have. */
  readonly fix: (domain: Domain, multipliers: Multipliers, most: number) => void;
  /** Evaluations so far: what work is counted in. */
  readonly evaluations: () => number;
}

/** `covered`: with the room that hosts must have together (`cover.ts`). */
export function createLagrangian(instance: Instance, grains: Grains, covered = true): Lagrangian {
  const knapsack = createKnapsack(instance);
  const prices = createPrices(instance, grains);
  const cover = covered ? createCover(instance) : noCover;
  const relaxed = emptyRelaxed(instance);
  const priced = new Float64Array(instance.layers.length - 1).fill(-1);
  let evaluations = 0;
  const at = (domain: Domain, multipliers: Multipliers): Relaxed => {
    evaluations += 1;
    // Without budgets prices never change; with them they follow the budgets' multipliers only.
    if (evaluations === 1 || multipliers.budget.some((lambda, r) => lambda !== priced[r])) {
      prices.set(multipliers.budget);
      priced.set(multipliers.budget);
    }
    relax(instance, domain, prices, multipliers, knapsack, cover, relaxed);
    return relaxed;
  };
  return {
    instance,
    grains,
    at,
    fix(domain, multipliers, most) {
      at(domain, multipliers);
      if (relaxed.bound < Infinity) fix(instance, domain, prices, multipliers, relaxed, { knapsack, cover }, most);
    },
    evaluations: () => evaluations,
  };
}
