import type { Home } from "./homes.ts";
import { planCurve } from "./plan.ts";

/**
 * What a group costs by how much relief it gets, V(ρ) for ρ = 0 … most, in units: between what is proven and what a plan
 * reaches.
 */
export interface ValueFunction {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly allows: (relief: number) => boolean;
  /** A plan that reaches `upper` there. */
  readonly plan: (relief: number) => readonly Home[] | undefined;
  /** Takes a plan: its cost at every relief that it can be run with. */
  readonly reach: (homes: readonly Home[]) => void;
  /**
   * Takes a bound of scale · V(ρ) − price · ρ for ρ in from … to, in grains: V(ρ) ≥ ⌈(bound + price · ρ) / scale⌉, since V
   * is whole. It holds for plans of the listed homes, so it counts no further than what any other plan costs at least.
   */
  readonly prove: (bound: number, price: number, from: number, to: number) => void;
  /** Other homes are listed: every plan with one that is not costs at least this, in the terms of `prove`. */
  readonly list: (bound: number, price: number) => void;
}

export function createValueFunction(scale: number, most: number, allows: (relief: number) => boolean): ValueFunction {
  const lower = new Float64Array(most + 1).fill(-Infinity);
  const upper = new Float64Array(most + 1).fill(Infinity);
  const beyond = new Float64Array(most + 1).fill(-Infinity);
  const plans: (readonly Home[])[] = [];
  const from = new Int32Array(most + 1).fill(-1);
  const out = Uint8Array.from(lower, (_, r) => Number(!allows(r)));
  for (let r = 0; r <= most; r++) if (out[r] === 1) lower[r] = Infinity;
  const least = (bound: number, price: number, r: number) => Math.ceil((bound + price * r) / scale);
  return {
    lower,
    upper,
    allows: (relief) => out[relief] === 0,
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
      for (let r = 0; r <= most; r++) beyond[r] = least(bound, price, r);
    },
  };
}
