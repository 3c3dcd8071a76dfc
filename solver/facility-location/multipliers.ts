import { OUT } from "../state.ts";
import type { Instance, Layer } from "./instance.ts";
import type { Grains, Multipliers } from "./prices.ts";

export function copyMultipliers({ customer, budget }: Multipliers): Multipliers {
  return { customer: customer.slice(), budget: budget.slice() };
}

export function setMultipliers(into: Multipliers, from: Multipliers): void {
  into.customer.set(from.customer);
  into.budget.set(from.budget);
}

/** Rounds to whole grains within what keeps sums exact. */
export function wholeGrains({ mostCustomer, mostBudget }: Grains, { customer, budget }: Multipliers): void {
  for (let g = 0; g < customer.length; g++)
    customer[g] = Math.max(-mostCustomer, Math.min(mostCustomer, Math.round(customer[g] as number)));
  for (let r = 0; r < budget.length; r++)
    budget[r] = Math.max(0, Math.min(mostBudget[r] as number, Math.round(budget[r] as number)));
}

/** The cheapest way to serve each customer, were loads free; budgets at no price. */
export function firstMultipliers(instance: Instance, grains: Grains): Multipliers {
  const { arc, open, alone } = instance.layers[0] as Layer;
  const { domain } = instance;
  const customer = Float64Array.from({ length: instance.customers }, (_, g) => {
    let least = domain.alone[g] === OUT ? Infinity : (alone[g] as number);
    for (const a of instance.arcsOf[g] as Int32Array)
      if (domain.arc[a] !== OUT) least = Math.min(least, arc[a] as number);
    for (const h of instance.ownersOf[g] as Int32Array)
      if (domain.host[h] !== OUT) least = Math.min(least, open[h] as number);
    return Number.isFinite(least) ? grains.scale * least : 0;
  });
  const first = { customer, budget: new Float64Array(instance.layers.length - 1) };
  wholeGrains(grains, first);
  return first;
}
