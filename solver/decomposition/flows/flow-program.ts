import type { Highs } from "highs";
import { createHotProgram, type HotColumn, type HotProgram } from "../../highs/hot.ts";
import { termsOf } from "../prices/column.ts";
import { hullOf } from "../groups/hull.ts";
import type { Instance } from "../program/instance.ts";
import type { Links } from "../program/links.ts";

/** What is still open of flows and relief: bounds by column of the rest, and by group. */
export interface FlowBox {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

export interface FlowRelaxed {
  /** Lower bound in grains of what any point of the box costs. */
  readonly bound: number;
  /** By column of the rest, and by group its relief and what its function's hull says there. */
  readonly amount: Float64Array;
  readonly relief: Float64Array;
  readonly hull: Float64Array;
  /** By group: what a place of relief is worth at the duals, in grains. */
  readonly price: Float64Array;
  /** Whether this is a point without stand-ins, as far as the engine can tell. */
  readonly solved: boolean;
}

/** Functions of relief by group, in grains, joined to the flows that bring it. */
export interface FlowProgram {
  readonly relax: (functions: readonly Float64Array[], box: FlowBox) => FlowRelaxed;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

/** Stands in for what a row lacks: above any dual, and not so far above that sums leave the whole numbers of a double. */
const MISSING = 1e7;
/** What rows lack that they may. */
const DUST = 1e-6;

/**
 * min Σ_q f_q(ρ_q) + prices · x over the rest's rows and ρ_q = number + Σ sign · flow of q's link, as a linear program: each function by the corners of
 * its lower convex hull in the box. The bound is computed anew from the duals, rounded to grains y (rows) and π (links):
 *
 *     Σ y_r · (the side that it pushes against) + Σ_columns min over its box of (price − Σ y·a + Σ sign·π) · x
 *                                              + Σ_q min over its box of f_q(ρ) − π_q · ρ + Σ_i π_i · number_i
 *
 * is at most the cost of any point for all y and π; in it the functions count as they are, not their hulls.
 */
export function createFlowProgram(
  highs: Highs,
  { rest, program }: Instance,
  { link, ties, at: tiesOf }: Links,
  prices: Float64Array,
  scale: number,
): FlowProgram {
  const groups = link.length;
  const rows = rest.rows;
  const inRows = termsOf(rows, program.columns.length);
  /** Rows: the rest's, then a link and a convexity row by group. */
  const linkRow = (i: number) => rows.length + i;
  const convexRow = (q: number) => rows.length + ties.length + q;
  const hot = create();
  /** Stand-ins end here. */
  const standIns = rest.columns.length + 2 * (rows.length + ties.length);
  let corners = standIns;
  /** By group and relief: its column, once it was a corner. */
  const columnAt = Array.from({ length: groups }, () => new Map<number, number>());
  let used: number[] = [];
  /** By column of a corner, what it costs now. */
  const costs = new Map<number, number>();

  return {
    iterations: hot.iterations,
    dispose: hot.dispose,
    relax(functions, box) {
      const wanted = corner(functions, box);
      hot.setBounds(Int32Array.from(rest.columns.keys()), box.upper, box.lower);
      const { columns, duals, optimal } = hot.solve();
      const relief = new Float64Array(groups);
      const hull = new Float64Array(groups);
      for (const { q, r, column } of wanted) {
        const share = columns[column] as number;
        relief[q] = (relief[q] as number) + share * r;
        hull[q] = (hull[q] as number) + share * (functions[q]?.[r] as number);
      }
      // An engine keeps bounds as nearly as it keeps rows.
      const inside = (x: number, low = 0, high = 0) => Math.max(low, Math.min(high, x));
      const amount = columns.slice(0, rest.columns.length).map((x, n) => inside(x, box.lower[n], box.upper[n]));
      for (const [q, r] of relief.entries()) relief[q] = inside(r, box.from[q], box.to[q]);
      const missing = columns.slice(rest.columns.length, standIns).reduce((sum, x) => sum + x, 0);
      return { amount, relief, hull, solved: optimal && missing < DUST, ...boundAt(functions, box, duals) };
    },
  };

  function create(): HotProgram {
    const columns: HotColumn[] = Array.from(rest.columns, (j) => {
      const at = (inRows[j] ?? []).map(([r]) => r);
      const by = (inRows[j] ?? []).map(([, c]) => c);
      for (const [i, sign] of tiesOf[j] ?? []) {
        at.push(linkRow(i));
        by.push(-sign);
      }
      return { cost: (prices[j] as number) / scale, lower: 0, upper: 0, at, by };
    });
    const missing = Array.from({ length: rows.length + ties.length }, (_, r) =>
      [1, -1].map((by): HotColumn => ({ cost: MISSING, lower: 0, upper: Infinity, at: [r], by: [by] })),
    );
    const sides = [
      ...rows.map(({ lower, upper }) => ({ lower, upper })),
      ...ties.map(({ number }) => ({ lower: number, upper: number })),
      ...Array.from({ length: groups }, () => ({ lower: 1, upper: 1 })),
    ];
    return createHotProgram(highs, sides, [...columns, ...missing.flat()]);
  }

  /** Lets the corners of the hulls in the box take part, at their cost, and no others. */
  function corner(functions: readonly Float64Array[], { from, to }: FlowBox) {
    const wanted: { readonly q: number; readonly r: number; readonly column: number }[] = [];
    const added: HotColumn[] = [];
    for (const [q, f] of functions.entries()) {
      for (const r of hullOf(f, from[q] as number, to[q] as number)) {
        const known = columnAt[q]?.get(r);
        const column = known ?? corners++;
        wanted.push({ q, r, column });
        if (known !== undefined) continue;
        columnAt[q]?.set(r, column);
        const tied = link[q] as number;
        const terms = tied < 0 || r === 0 ? [] : [[linkRow(tied), r] as const];
        const at = [...terms.map(([row]) => row), convexRow(q)];
        added.push({ cost: 0, lower: 0, upper: Infinity, at, by: [...terms.map(([, c]) => c), 1] });
      }
    }
    if (added.length > 0) hot.addColumns(added);
    const now = new Set(wanted.map(({ column }) => column));
    const off = used.filter((column) => !now.has(column)).sort((a, b) => a - b);
    hot.setBounds(Int32Array.from(off), new Float64Array(off.length));
    const on = [...now].sort((a, b) => a - b);
    hot.setBounds(Int32Array.from(on), new Float64Array(on.length).fill(Infinity));
    for (const { q, r, column } of wanted) {
      const cost = functions[q]?.[r] as number;
      if (costs.get(column) === cost) continue;
      costs.set(column, cost);
      hot.setCosts(column, Float64Array.of(cost / scale));
    }
    used = on;
    return wanted;
  }

  function boundAt(
    functions: readonly Float64Array[],
    box: FlowBox,
    duals: Float64Array,
  ): Pick<FlowRelaxed, "bound" | "price"> {
    let bound = 0;
    // Of all that is added up: with duals so steep that a double would round it, less steep ones are as good.
    let size = 0;
    const times = (a: number, b: number) => ((size += Math.abs(a * b)), a * b);
    const y = rows.map(({ lower, upper }, r) => {
      const grains = rounded(duals[r] as number);
      const side = grains > 0 ? lower : upper;
      if (grains === 0 || !Number.isFinite(side)) return 0;
      bound += times(grains, side);
      return grains;
    });
    const pi = ties.map((_, i) => rounded(duals[linkRow(i)] as number));
    for (const [i, { number }] of ties.entries()) bound += times(pi[i] as number, number);
    for (const [n, j] of rest.columns.entries()) {
      let cost = prices[j] as number;
      for (const [r, c] of inRows[j] ?? []) cost -= times(y[r] as number, c);
      for (const [i, sign] of tiesOf[j] ?? []) cost += times(pi[i] as number, sign);
      bound += times(cost, (cost > 0 ? box.lower[n] : box.upper[n]) as number);
    }
    const price = Float64Array.from(link, (i) => (i < 0 ? 0 : (pi[i] as number)));
    for (const [q, f] of functions.entries()) {
      let least = Infinity;
      times(price[q] as number, box.to[q] as number);
      for (let r = box.from[q] as number; r <= (box.to[q] as number); r++)
        least = Math.min(least, (f[r] as number) - (price[q] as number) * r);
      bound += least;
    }
    return size < 2 ** 52
      ? { bound, price }
      : boundAt(
          functions,
          box,
          duals.map((dual) => dual / 4),
        );
  }

  function rounded(dual: number): number {
    const grains = Math.round(dual * scale);
    return Number.isFinite(grains) ? grains : 0;
  }
}
