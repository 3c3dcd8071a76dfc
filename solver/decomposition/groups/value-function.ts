import type { Home } from "../sites/homes.ts";
import { planCurve } from "./plan.ts";

/**
 * What a group costs by how much relief it gets, V(ρ) for ρ = 0 … most, in grains: between what is proven and what a plan
 * reaches.
 */
export interface ValueFunction {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly allows: (relief: number) => boolean;
  /** A plan that reaches `upper` there. */
  readonly plan: (relief: number) => readonly Home[] | undefined;
  /** Every plan so far. */
  readonly plans: readonly (readonly Home[])[];
  /** Takes a plan: its cost at every relief that it can be run with. */
  readonly reach: (homes: readonly Home[]) => void;
  /**
   * Takes a bound of V(ρ) − price · ρ for ρ in from … to: V(ρ) ≥ bound + price · ρ, rounded up to a multiple of `step`, as
   * V is one. It holds for plans of the listed homes, so it counts no further than what any other plan costs at least.
   */
  readonly prove: (bound: number, price: number, from: number, to: number) => void;
  /** More homes are listed: every plan with one that is not costs at least this, in the terms of `prove`. */
  readonly list: (bound: number, price: number) => void;
}

/** `step`: in grains, what every V(ρ) is a multiple of. */
export function createValueFunction(step: number, most: number, allows: (relief: number) => boolean): ValueFunction {
  const lower = new Float64Array(most + 1).fill(-Infinity);
  const upper = new Float64Array(most + 1).fill(Infinity);
  const beyond = new Float64Array(most + 1).fill(-Infinity);
  const plans: (readonly Home[])[] = [];
  const from = new Int32Array(most + 1).fill(-1);
  const out = Uint8Array.from(lower, (_, r) => Number(!allows(r)));
  for (let r = 0; r <= most; r++) if (out[r] === 1) lower[r] = Infinity;
  const least = (bound: number, price: number, r: number) => step * Math.ceil((bound + price * r) / step);
  return {
    lower,
    upper,
    allows: (relief) => out[relief] === 0,
    plans,
    plan: (relief) => plans[from[relief] as number],
    reach(homes) {
      const id = plans.push(homes) - 1;
      const { least: first, cost } = planCurve(homes);
      for (const [i, c] of cost.entries()) {
        const r = first + i;
        if (out[r] === 1 || c >= (upper[r] as number)) continue;
        upper[r] = c;
        from[r] = id;
      }
    },
    prove(bound, price, first, last) {
      for (let r = first; r <= last; r++)
        lower[r] = Math.max(lower[r] as number, Math.min(least(bound, price, r), beyond[r] as number));
    },
    list(bound, price) {
      for (let r = 0; r <= most; r++) beyond[r] = Math.max(beyond[r] as number, least(bound, price, r));
    },
  };
}
