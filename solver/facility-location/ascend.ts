import type { Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { fix, initialState, loadPricesAt, relax, type Multipliers, type State } from "./lagrangian.ts";
import type { Search } from "./local-search.ts";

/** What the ascent needs to know of the outside, and tells it. */
export interface Outside {
  readonly value: () => number;
  /** Offers an assignment; true when it was better. */
  readonly offer: (a: Assignment) => boolean;
  readonly bound: (bound: number) => void;
  readonly enough: (bound: number) => boolean;
  readonly stopped: () => boolean;
}

const STEPS = 400;
const PATIENCE = 12;

/**
 * Deflected subgradient ascent on L(π, λ): steps of Polyak's length towards the incumbent, halved when nothing is
 * gained, along a mean of this and the last direction. Multipliers are held on multiples of 1/256, so that bounds are
 * exact. Assignments are repaired from the relaxed sets on the way, and what cannot be better is fixed.
 */
export function ascend(
  instance: Instance,
  search: Search,
  outside: Outside,
): { state: State; bound: number; steps: number } {
  const state = initialState(instance);
  const budgets = instance.layers.length - 1;
  const at: Multipliers = { customer: firstMultipliers(instance), budget: new Float64Array(budgets) };
  let best = { at: copyOf(at), bound: -Infinity };
  const direction = { customer: new Float64Array(instance.customers), budget: new Float64Array(budgets) };
  let theta = 1.5;
  let idle = 0;
  let loads = loadPricesAt(instance, at.budget);
  let fixedAt = -Infinity;
  let steps = 0;
  for (; steps < STEPS && !outside.stopped(); steps++) {
    const relaxed = relax(instance, state, at, loads);
    if (relaxed.bound > best.bound) {
      const gain = relaxed.bound - best.bound;
      best = { at: copyOf(at), bound: relaxed.bound };
      if (gain > 1e-4 * Math.abs(relaxed.bound)) idle = 0;
      else idle += 1;
      outside.bound(best.bound);
      if (outside.enough(best.bound)) break;
    } else idle += 1;
    if (steps % 20 === 0 || (relaxed.bound === best.bound && steps % 3 === 0)) {
      const repaired = search.repair(relaxed.sets);
      if (repaired !== undefined) {
        const better = outside.offer(steps % 20 === 0 ? search.improve(repaired) : repaired);
        if (better && outside.enough(best.bound)) break;
      }
    }
    const target = outside.value();
    if (steps % 40 === 39 && target < Infinity && best.bound > fixedAt) {
      fixedAt = best.bound;
      const again = relax(instance, state, best.at, loadPricesAt(instance, best.at.budget));
      fix(instance, state, best.at, again, target - 1);
    }
    if (idle >= PATIENCE) {
      theta /= 2;
      idle = 0;
      at.customer.set(best.at.customer);
      at.budget.set(best.at.budget);
      loads = loadPricesAt(instance, at.budget);
      if (theta < 0.002) break;
      continue;
    }
    const reach = Number.isFinite(target) ? target : best.bound + Math.abs(best.bound) * 0.1 + 100;
    if (!step(instance, at, direction, relaxed, theta * (Math.max(reach, best.bound + 1) - relaxed.bound))) break;
    if (budgets > 0) loads = loadPricesAt(instance, at.budget);
  }
  if (outside.value() < Infinity && !outside.enough(best.bound)) {
    const again = relax(instance, state, best.at, loadPricesAt(instance, best.at.budget));
    fix(instance, state, best.at, again, outside.value() - 1);
  }
  return { state, bound: best.bound, steps };
}

/** One step; false when the relaxed point breaks nothing, so that there is nowhere to go. */
function step(
  instance: Instance,
  at: Multipliers,
  direction: Multipliers,
  relaxed: ReturnType<typeof relax>,
  length: number,
): boolean {
  let norm = 0;
  for (let g = 0; g < at.customer.length; g++) {
    const d = 1 - (relaxed.served[g] as number) + 0.6 * (direction.customer[g] as number);
    direction.customer[g] = d;
    norm += d * d;
  }
  // A budget is counted in units of its own size, so that it weighs about as much as a customer.
  for (let r = 0; r < at.budget.length; r++) {
    const unit = unitOf(instance, r);
    const over = ((relaxed.spent[r] as number) - (instance.layers[r + 1]?.budget ?? 0)) / unit;
    const d = over + 0.6 * (direction.budget[r] as number);
    direction.budget[r] = at.budget[r] === 0 && d < 0 ? 0 : d;
    norm += (direction.budget[r] as number) ** 2;
  }
  if (norm === 0) return false;
  const size = length / norm;
  for (let g = 0; g < at.customer.length; g++)
    at.customer[g] = quantised((at.customer[g] as number) + size * (direction.customer[g] as number), 256);
  for (let r = 0; r < at.budget.length; r++) {
    const unit = unitOf(instance, r);
    at.budget[r] = Math.max(
      0,
      quantised((at.budget[r] as number) + (size * (direction.budget[r] as number)) / unit, 2 ** 24),
    );
  }
  return true;
}

/** Mean price in a budget: what one customer more or less spends, about. */
function unitOf(instance: Instance, r: number): number {
  const { price } = instance.layers[r + 1] as Instance["layers"][number];
  let sum = 0;
  let count = 0;
  for (const p of price) {
    if (p === 0) continue;
    sum += Math.abs(p);
    count += 1;
  }
  return count === 0 ? 1 : Math.max(1, sum / count);
}

function quantised(value: number, grain: number): number {
  return Math.round(value * grain) / grain;
}

/** The cheapest way to serve each customer, were loads free. */
function firstMultipliers(instance: Instance): Float64Array {
  const cheapest = new Float64Array(instance.customers).fill(Infinity);
  const { price } = instance.layers[0] as Instance["layers"][number];
  for (const host of instance.hosts) {
    for (const [j, g] of host.arcCustomer.entries()) {
      cheapest[g] = Math.min(cheapest[g] as number, price[host.arcColumn[j] as number] as number);
    }
    if (host.own >= 0 && host.open >= 0)
      cheapest[host.own] = Math.min(cheapest[host.own] as number, price[host.open] as number);
  }
  return cheapest.map((value, g) => {
    const alone = instance.alone[g] as number;
    const least = alone >= 0 ? Math.min(value, price[alone] as number) : value;
    return Number.isFinite(least) ? least : 0;
  });
}

function copyOf(at: Multipliers): Multipliers {
  return { customer: at.customer.slice(), budget: at.budget.slice() };
}
