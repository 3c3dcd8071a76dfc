import type { Instance, Domain } from "./instance.ts";
import { meanOf } from "./layers.ts";
import type { Lagrangian } from "./lagrangian.ts";
import { copyMultipliers, setMultipliers, wholeGrains } from "./multipliers.ts";
import type { Multipliers } from "./prices.ts";
import type { Relaxed } from "./relax.ts";

/** How long and how far to climb. */
export interface Climb {
  readonly steps: number;
  /** First share of Polyak's step; it is halved when nothing was gained for `patience` steps, and ends below `least`. */
  readonly theta: number;
  readonly patience: number;
  readonly least: number;
  /** What the climb aims at, in grains: the best value known, or Infinity. */
  readonly target: () => number;
  /** Asked after every evaluation; true ends the climb. */
  readonly visit: (relaxed: Relaxed, best: { readonly at: Multipliers; readonly bound: number }) => boolean;
}

export interface Summit {
  readonly at: Multipliers;
  /** In grains. */
  readonly bound: number;
  /** Share of the last evaluations in which each host was open, and each arc taken, later ones weighing more. */
  readonly open: Float64Array;
  readonly arc: Float64Array;
}

/** Weight of the past in the direction, and in the shares. */
const MEMORY = 0.6;
const SHARE = 0.9;

/**
 * Deflected subgradient ascent on L(π, λ) from `start`: steps along a mean of this and the last directions, of Polyak's
 * length θ · (target − L) / |direction|². Back to the best point whenever θ is halved.
 */
export function ascend(lagrangian: Lagrangian, domain: Domain, start: Multipliers, climb: Climb): Summit {
  const { instance, grains } = lagrangian;
  const at = copyMultipliers(start);
  const best = { at: copyMultipliers(start), bound: -Infinity };
  const open = new Float64Array(instance.hosts);
  const arc = new Float64Array(instance.arcs);
  // A budget is counted in these, so that it weighs about as much as a customer.
  const units = instance.layers.slice(1).map(meanOf);
  const direction = { customer: new Float64Array(instance.customers), budget: new Float64Array(units.length) };
  let { theta } = climb;
  let idle = 0;
  for (let step = 0; step < climb.steps; step++) {
    const relaxed = lagrangian.at(domain, at);
    share(relaxed, open, arc, step === 0 ? 0 : SHARE);
    idle += 1;
    if (relaxed.bound > best.bound) {
      if (relaxed.bound > best.bound + 1e-4 * Math.abs(best.bound)) idle = 0;
      best.bound = relaxed.bound;
      setMultipliers(best.at, at);
    }
    if (climb.visit(relaxed, best) || best.bound === Infinity) break;
    if (idle >= climb.patience) {
      theta /= 2;
      idle = 0;
      setMultipliers(at, best.at);
      if (theta < climb.least) break;
      continue;
    }
    const norm = turn(instance, units, relaxed, at, direction);
    // Nothing is broken: this is the top.
    if (norm === 0) break;
    const target = climb.target();
    const height = target < Infinity ? target : best.bound + Math.abs(best.bound) * 0.1 + 100 * grains.scale;
    const size = (theta * Math.max(grains.scale, height - relaxed.bound)) / norm;
    for (let g = 0; g < at.customer.length; g++)
      at.customer[g] = (at.customer[g] as number) + size * (direction.customer[g] as number);
    for (let r = 0; r < units.length; r++)
      at.budget[r] = (at.budget[r] as number) + (size * (direction.budget[r] as number)) / (units[r] as number);
    wholeGrains(grains, at);
  }
  return { ...best, open, arc };
}

/** Turns the direction towards what is broken now; returns its squared length. A budget counts in its own unit. */
function turn(
  { layers }: Instance,
  units: readonly number[],
  { served, spent }: Relaxed,
  at: Multipliers,
  direction: Multipliers,
): number {
  let norm = 0;
  for (let g = 0; g < served.length; g++) {
    const d = 1 - (served[g] as number) + MEMORY * (direction.customer[g] as number);
    direction.customer[g] = d;
    norm += d * d;
  }
  for (let r = 0; r < units.length; r++) {
    const over = ((spent[r] as number) - (layers[r + 1]?.budget ?? 0)) / (units[r] as number);
    const d = over + MEMORY * (direction.budget[r] as number);
    direction.budget[r] = at.budget[r] === 0 && d < 0 ? 0 : d;
    norm += (direction.budget[r] as number) ** 2;
  }
  return norm;
}

function share({ open, arc }: Relaxed, opens: Float64Array, arcs: Float64Array, keep: number): void {
  for (let h = 0; h < opens.length; h++) opens[h] = keep * (opens[h] as number) + (1 - keep) * (open[h] as number);
  for (let a = 0; a < arcs.length; a++) arcs[a] = keep * (arcs[a] as number) + (1 - keep) * (arc[a] as number);
}
