import type { Row } from "../../src/model/index.ts";
import { whole, type Grains } from "./grains.ts";
import type { Instance } from "./instance.ts";
import type { Domain, Lagrangian, Multipliers, Relaxed } from "./lagrangian.ts";
import type { RestSolver } from "./rest.ts";

export interface Summit {
  readonly at: Multipliers;
  /** In grains. */
  readonly bound: number;
}

export interface Climb {
  /** Moves of the prices that groups share, and steps within each group between two of them. */
  readonly rounds: number;
  readonly steps: number;
  readonly grains: Grains;
  /** Links move together by group (where the rest tells them not apart), or each by itself. */
  readonly groups: Int32Array;
  /** About how large a value is, in grains: what hopes are measured against at first. */
  readonly magnitude: number;
  /** Asked after every round with the best bound; true ends the climb. */
  readonly visit: (relaxed: Relaxed, best: number) => boolean;
}

/** Weight of the past in a direction. */
const MEMORY = 0.6;
const PATIENCE = 6;

export function copyMultipliers({ customer, link, budget }: Multipliers): Multipliers {
  return { customer: customer.slice(), link: link.slice(), budget: budget.slice() };
}

/** What is hoped for above the best, in grains: doubled when it was reached, halved when it was missed for long. */
interface Hope {
  size: number;
  idle: number;
}

/**
 * Ascent on L(π, λ, μ) from `start`, in two layers. Groups meet only in links and limits, so at given λ and μ each
 * climbs its own π by deflected subgradients with a target of its own; then λ and μ take a step of the same kind on
 * what the groups came to.
 */
export function ascend(
  instance: Instance,
  lagrangian: Lagrangian,
  rest: RestSolver,
  domain: Domain,
  start: Multipliers,
  climb: Climb,
): Summit {
  const { links, budgets } = instance;
  const { members } = lagrangian;
  const at = copyMultipliers(start);
  let best: Summit = { at: copyMultipliers(start), bound: -Infinity };
  const position = new Map(Array.from(instance.rest.columns, (j, i) => [j, i]));
  const units = budgets.map(unitOf);
  const gradient = new Float64Array(links.length);
  const direction = { link: new Float64Array(links.length), budget: new Float64Array(budgets.length) };
  const hopes: Hope[] = members.map(() => ({ size: climb.magnitude / 100, idle: 0 }));
  const hope: Hope = { size: climb.magnitude / 10, idle: 0 };
  for (let round = 0; round < climb.rounds; round++) {
    const relaxed = climbGroups(instance, lagrangian, domain, at, hopes, climb);
    const outside = rest.at(lagrangian.prices);
    const bound = relaxed.groups.reduce((sum, b) => sum + b, relaxed.constant + outside.value);
    const gain = bound - best.bound;
    if (gain > 0) best = { at: copyMultipliers(at), bound };
    if (climb.visit(relaxed, best.bound) || best.bound === Infinity) break;
    if (gain >= hope.size / 4) hope.idle = 0;
    else if (++hope.idle > PATIENCE) {
      hope.size /= 2;
      hope.idle = 0;
      at.customer.set(best.at.customer);
      at.link.set(best.at.link);
      at.budget.set(best.at.budget);
      direction.link.fill(0);
      direction.budget.fill(0);
      if (hope.size < climb.magnitude * 1e-6) break;
      continue;
    }
    linkGradient(links, relaxed, outside.amount, position, gradient);
    together(gradient, climb.groups);
    let norm = 0;
    for (let i = 0; i < links.length; i++) {
      const d = (gradient[i] as number) / LINK + MEMORY * (direction.link[i] as number);
      direction.link[i] = d;
      norm += d * d;
    }
    for (let r = 0; r < budgets.length; r++) {
      const spent = (relaxed.budget[r] as Float64Array).reduce((sum, b) => sum + b, 0);
      const over = (spent - (budgets[r]?.upper ?? 0)) / (units[r] as number);
      const d = over + MEMORY * (direction.budget[r] as number);
      direction.budget[r] = at.budget[r] === 0 && d < 0 ? 0 : d;
      norm += (direction.budget[r] as number) ** 2;
    }
    if (norm === 0) {
      if (climb.steps * round > 200) break;
      continue;
    }
    const size = (best.bound + hope.size - bound) / norm;
    for (let i = 0; i < links.length; i++)
      at.link[i] = whole(
        (at.link[i] as number) + (size * (direction.link[i] as number)) / LINK,
        climb.grains.link[i] as number,
      );
    for (let r = 0; r < budgets.length; r++) {
      const moved = (at.budget[r] as number) + (size * (direction.budget[r] as number)) / (units[r] as number);
      at.budget[r] = Math.max(0, whole(moved, climb.grains.budget[r] as number));
    }
  }
  return best;
}

const LINK = 10;

/** Some steps of every group at the same λ and μ; ends with all groups evaluated at the best π that each has found. */
function climbGroups(
  instance: Instance,
  lagrangian: Lagrangian,
  domain: Domain,
  at: Multipliers,
  hopes: readonly Hope[],
  { steps, grains }: Climb,
): Relaxed {
  const { customer } = instance;
  const { members } = lagrangian;
  const all = members.map((_, g) => g);
  const best = members.map(() => -Infinity);
  const kept = at.customer.slice();
  const direction = new Float64Array(at.customer.length);
  let active: readonly number[] = all;
  for (let step = 0; step < steps && active.length > 0; step++) {
    const relaxed = lagrangian.at(domain, at, active);
    const moving: number[] = [];
    for (const g of active) {
      const list = members[g] as readonly number[];
      const value = relaxed.groups[g] as number;
      const hope = hopes[g] as Hope;
      if (value === Infinity) {
        best[g] = value;
        continue;
      }
      const gain = value - (best[g] as number);
      if (gain > 0) {
        best[g] = value;
        for (const h of list) kept[h] = at.customer[h] as number;
      }
      if (gain >= hope.size / 2) {
        hope.idle = 0;
        if (step > 0) hope.size *= 1.5;
      } else if (++hope.idle > PATIENCE) {
        hope.size = Math.max(64, hope.size / 2);
        hope.idle = 0;
        for (const h of list) [at.customer[h], direction[h]] = [kept[h] as number, 0];
        moving.push(g);
        continue;
      }
      let norm = 0;
      for (const h of list) {
        const broken = customer[h] === 1 ? 1 - (relaxed.served[h] as number) : 0;
        const d = broken + MEMORY * (direction[h] as number);
        direction[h] = d;
        norm += d * d;
      }
      if (norm === 0) continue;
      const size = ((best[g] as number) + hope.size - value) / norm;
      for (const h of list)
        at.customer[h] = whole((at.customer[h] as number) + size * (direction[h] as number), grains.customer);
      moving.push(g);
    }
    active = moving;
  }
  at.customer.set(kept);
  return lagrangian.at(domain, at, all);
}

function linkGradient(
  links: readonly Row[],
  relaxed: Relaxed,
  amount: Float64Array,
  position: ReadonlyMap<number, number>,
  into: Float64Array,
): void {
  for (const [i, row] of links.entries()) {
    let sum = (relaxed.link[i] as number) - row.upper;
    for (const [n, j] of row.indices.entries()) {
      const p = position.get(j);
      if (p !== undefined) sum += (row.coefficients[n] as number) * (amount[p] as number);
    }
    into[i] = sum;
  }
}

/** Each link's part becomes the mean of its group. */
function together(gradient: Float64Array, groups: Int32Array): void {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [i, group] of groups.entries()) {
    const at = sums.get(group) ?? { sum: 0, count: 0 };
    at.sum += gradient[i] as number;
    at.count += 1;
    sums.set(group, at);
  }
  for (const [i, group] of groups.entries()) {
    const { sum, count } = sums.get(group) as { sum: number; count: number };
    gradient[i] = sum / count;
  }
}

/** About what one choice adds to a limit, so that it weighs like a customer. */
function unitOf({ coefficients }: Row): number {
  const sum = coefficients.reduce((n, c) => n + Math.abs(c), 0);
  return Math.max(1, sum / Math.max(1, coefficients.length));
}
