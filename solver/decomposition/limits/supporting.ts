import type { Highs } from "highs";
import { createHotProgram, type HotColumn, type HotProgram } from "../../highs/hot.ts";
import type { GroupPlan, Prices } from "./oracle.ts";

/** How far prices are looked for. */
export interface PriceBox {
  readonly relief: readonly [least: number, most: number];
  /** By open limit: at most. */
  readonly limits: readonly number[];
}

export interface Supported {
  /** What the group's known plans, mixed, cost at least with so much relief and no more spent, in grains; a float. */
  readonly value: number;
  /** The plans that are mixed. */
  readonly used: readonly GroupPlan[];
  /** The prices at which they do. */
  readonly prices: Prices;
}

/** Where a group is asked for: a point, in a range of relief. */
export interface Wanted {
  readonly relief: number;
  readonly spent: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The convex hull of a group's known plans from below. */
export interface Supporting {
  readonly at: (plans: readonly GroupPlan[], point: Wanted) => Supported;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

/** Above what any plan costs, in grains: what is said to be the value where no plan is known. */
const UNKNOWN = 2 ** 52;
/** Shares below this are an engine's rounding. */
const DUST = 1e-6;

/**
 * min Σ_p cost_p·w_p with Σ w = 1, Σ relief_p·w_p = ρ, Σ spent_p·w_p ≤ β, as a linear program kept hot: its duals are prices
 * at which no known plan does better than the mix. What is missing costs the edge of the box, so prices stay within it.
 * Limits count from `origin`, in units of `unit`.
 */
export function createSupporting(
  highs: Highs,
  scale: number,
  box: PriceBox,
  origin: readonly number[],
  unit: number,
): Supporting {
  let known = 0;
  const limits = box.limits.length;
  const standIns = 2 + limits;
  const missing = (cost: number, row: number, by: number): HotColumn => ({
    cost,
    lower: 0,
    upper: Infinity,
    at: [row],
    by: [by],
  });
  const hot: HotProgram = createHotProgram(
    highs,
    [{ lower: 1, upper: 1 }, { lower: 0, upper: 0 }, ...box.limits.map(() => ({ lower: -Infinity, upper: 0 }))],
    [
      missing(box.relief[1] / scale, 1, 1),
      missing(-box.relief[0] / scale, 1, -1),
      ...box.limits.map((most, k) => missing((most * unit) / scale, 2 + k, -1)),
    ],
  );
  return {
    iterations: hot.iterations,
    dispose: hot.dispose,
    at(plans, { relief, spent, from, to }) {
      // Nothing to be mixed there: any price is as good, so one from the middle.
      if (!plans.some((plan) => plan.relief >= from && plan.relief <= to)) {
        const middle = Math.round((box.relief[0] + box.relief[1]) / 2);
        return { used: [], value: UNKNOWN, prices: { relief: middle, limits: box.limits.map(() => 0) } };
      }
      hot.addColumns(plans.slice(known).map(columnOf));
      known = plans.length;
      const inside = Float64Array.from(plans, (plan) => (plan.relief >= from && plan.relief <= to ? Infinity : 0));
      hot.setBounds(
        Int32Array.from(inside, (_, p) => standIns + p),
        inside,
      );
      hot.setRow(1, relief, relief);
      for (const [k, b] of spent.entries()) hot.setRow(2 + k, -Infinity, (b - (origin[k] as number)) / unit);
      const { value, duals, columns } = hot.solve();
      return {
        used: plans.filter((_, p) => (columns[standIns + p] as number) > DUST),
        value: value * scale,
        prices: {
          relief: whole((duals[1] as number) * scale, box.relief[0], box.relief[1]),
          limits: Array.from({ length: limits }, (_, k) =>
            whole((-(duals[2 + k] as number) * scale) / unit, 0, box.limits[k] as number),
          ),
        },
      };
    },
  };

  function columnOf({ relief, cost, spent }: GroupPlan): HotColumn {
    const terms = [[0, 1], [1, relief], ...spent.map((b, k) => [2 + k, (b - (origin[k] as number)) / unit])].filter(
      ([, by]) => by !== 0,
    );
    return {
      cost: cost / scale,
      lower: 0,
      upper: Infinity,
      at: terms.map(([at]) => at as number),
      by: terms.map(([, by]) => by as number),
    };
  }
}

function whole(value: number, least: number, most: number): number {
  const rounded = Math.round(value);
  return Number.isFinite(rounded) ? Math.max(least, Math.min(most, rounded)) + 0 : 0;
}
