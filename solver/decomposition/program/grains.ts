import type { Level, Model, Row } from "../../../src/model/index.ts";
import type { Instance } from "./instance.ts";

/**
 * Multipliers are whole numbers of grains, 1/scale of a unit of the level. All prices are then whole grains, and with
 *
 *     scale · size(level) + Σ_i |λ_i| · size(link_i) + Σ_r μ_r · size(limit_r) + Σ_g |π_g| · ways_g  <  2^52,
 *     size = Σ_j |coefficient_j| · largest |x_j|, and the right-hand side
 *
 * every sum that the relaxation adds up is a whole number that a double holds exactly: no dust, bounds right to the
 * last grain. Each of the four terms gets a quarter.
 */
export interface Grains {
  readonly scale: number;
  readonly customer: number;
  readonly link: Float64Array;
  readonly budget: Float64Array;
}

const QUARTER = 2 ** 50;
const FINEST = 2 ** 14;

/** Undefined where the level's own numbers leave no room for multipliers. */
export function grainsOf(instance: Instance): Grains | undefined {
  const { program, places, links, budgets } = instance;
  const level = program.levels[0];
  const room = Math.min(FINEST, QUARTER / 64 / Math.max(1, level === undefined ? 0 : sizeOf(program, level)));
  if (room < 1) return undefined;
  let ways = 0;
  for (const { arcs } of places) ways += 4 + arcs.length;
  const share = (rows: readonly Row[]) =>
    Float64Array.from(rows, (row) =>
      Math.floor(QUARTER / (rows.length * Math.max(1, sizeOf(program, row) + Math.abs(row.upper)))),
    );
  return {
    scale: 2 ** Math.floor(Math.log2(room)),
    customer: Math.floor(QUARTER / Math.max(1, ways)),
    link: share(links),
    budget: share(budgets),
  };
}

function sizeOf({ columns }: Model, { indices, coefficients }: Pick<Level, "indices" | "coefficients">): number {
  let size = 0;
  for (const [i, j] of indices.entries()) {
    const { lower, upper } = columns[j] as Model["columns"][number];
    size += Math.abs(coefficients[i] as number) * Math.max(Math.abs(lower), Math.abs(upper), 1);
  }
  return size;
}

/** A whole number of grains within ±most. */
export function whole(value: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(value)));
}

/** Duals are rounded, so a bound that should meet a plan's value misses it by some grains: so many it may. */
export function roundingOf(scale: number): number {
  return Math.floor(scale / 16);
}
