import type { Highs } from "highs";
import type { Model } from "../../../src/model/index.ts";
import { createHotProgram, type HotColumn } from "../../highs/hot.ts";
import { flowRows } from "../flows/flow-rows.ts";
import type { Instance } from "../program/instance.ts";
import type { Links } from "../program/links.ts";
import type { GroupBound } from "./oracle.ts";

/** What is still open: bounds by column of the rest and of what is loose, and of relief by group. */
export interface MasterBox {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

export interface MasterAnswer {
  /** Lower bound in grains of what any point of the box costs. */
  readonly bound: number;
  readonly amount: Float64Array;
  /** By group: its relief, what it may spend of each limit, and what its bounds say that it costs there (grains; floats). */
  readonly relief: Float64Array;
  readonly spent: readonly (readonly number[])[];
  readonly cost: Float64Array;
  /** By open limit: what a unit of it is worth, in grains; a float. */
  readonly prices: readonly number[];
  /** A point without stand-ins, as far as the engine can tell. */
  readonly solved: boolean;
}

/** Flows, relief and spending under bounds of what groups cost. */
export interface Master {
  readonly add: (group: number, bound: GroupBound) => void;
  readonly relax: (box: MasterBox) => MasterAnswer;
  readonly root: MasterBox;
  /** What flows cost in grains, and what they leave of each open limit in units. */
  readonly cost: (amount: Float64Array) => number;
  readonly left: (amount: Float64Array) => number[];
  readonly iterations: () => number;
  readonly dispose: () => void;
}

export interface MasterGroup {
  /** Relief at most; by open limit, where spending counts from, and by how much less and more it may be. */
  readonly most: number;
  readonly origin: readonly number[];
  readonly less: readonly number[];
  readonly more: readonly number[];
}

interface Cut {
  readonly group: number;
  /** With spending from its origin. */
  readonly bound: number;
  readonly relief: number;
  readonly limits: readonly number[];
  readonly from: number;
  readonly to: number;
  on: boolean;
}

export interface MasterOf {
  readonly highs: Highs;
  readonly instance: Instance;
  readonly links: Links;
  /** By column, in grains. */
  readonly prices: Float64Array;
  readonly scale: number;
  /** The limits that are divided, by their position. */
  readonly open: readonly number[];
  readonly groups: readonly MasterGroup[];
  /** An engine counts limits in so many units. */
  readonly unit: number;
}

const DUST = 1e-6;
/** Parts in which the duals of a group's bounds are counted. */
const PARTS = 2 ** 20;

/**
 * min price · x + Σ_q θ_q over the rest's rows, ρ_q = number + Σ sign · flow of q's link, Σ_q β_q + what flows spend ≤ limit, and for each bound
 * that groups told θ_q ≥ v + λ·ρ_q − μ·β_q: Benders' master, as a linear program. With weights w (of a group's bounds, parts of 1),
 * y (rows), π (links) and m ≥ 0 (limits), all rounded,
 *
 *     Σ_q ( Σ_c w_c·v_c + min over its box of (Σ_c w_c·λ_c − π_q)·ρ + (m − Σ_c w_c·μ_c)·β ) − m·limit
 *         + Σ_r y_r·(the side that it pushes against) + Σ_columns min over its box of (price − Σ y·a + Σ sign·π + m·a_limit)·x + Σ_i π_i·number_i
 *
 * is at most the cost of any point, whatever they are.
 */
export function createMaster({ highs, instance, links, prices, scale, open, groups, unit }: MasterOf): Master {
  const { rest, program, budgets } = instance;
  const { link, ties, at: tiesOf } = links;
  const limits = open.map((r) => budgets[r] as Model["rows"][number]);
  const shared = flowRows({ instance, links, prices, scale, limits, unit });
  const { columns, inRows, inLimits, linkRow, limitRow, size: cutsFrom } = shared;
  const rows = rest.rows;
  /** What a limit leaves above where the groups' spending counts from. */
  const left = limits.map(({ upper }, k) => groups.reduce((sum, { origin }) => sum - (origin[k] as number), upper));
  const standIns = columns.length;
  const width = 2 + limits.length;
  const groupFrom = standIns + 2 * cutsFrom;
  /** Bounds by their row, and by group. */
  const cuts: Cut[] = [];
  const hot = create();
  return {
    root: {
      lower: Float64Array.from(columns, (j) => program.columns[j]?.lower ?? 0),
      upper: Float64Array.from(columns, (j) => program.columns[j]?.upper ?? 0),
      from: new Float64Array(groups.length),
      to: Float64Array.from(groups, ({ most }) => most),
    },
    cost: (amount) => columns.reduce((sum, j, n) => sum + (prices[j] as number) * Math.round(amount[n] as number), 0),
    left: (amount) =>
      limits.map(({ upper }, k) =>
        columns.reduce((sum, j, n) => {
          const c = (inLimits[j] ?? []).find(([limit]) => limit === k)?.[1] ?? 0;
          return sum - c * Math.round(amount[n] as number);
        }, upper),
      ),
    iterations: hot.iterations,
    dispose: hot.dispose,
    add(group, { bound, prices: { relief, limits: mu }, from: least, to }) {
      const { origin } = groups[group] as MasterGroup;
      // θ − λρ + μβ ≥ v, with β from the origin.
      const from = origin.reduce((sum, b, k) => sum - b * (mu[k] as number), bound);
      const first = groupFrom + group * width;
      const terms: [number, number][] = [[first, 1]];
      if (relief !== 0) terms.push([first + 1, -relief / scale]);
      for (const [k, m] of mu.entries()) if (m !== 0) terms.push([first + 2 + k, (m * unit) / scale]);
      cuts.push({ group, bound: from, relief, limits: mu, from: least, to, on: true });
      hot.addRows([
        { lower: from / scale, upper: Infinity, at: terms.map(([at]) => at), by: terms.map(([, by]) => by) },
      ]);
    },
    relax(box) {
      hot.setBounds(Int32Array.from(columns.keys()), box.upper, box.lower);
      hot.setBounds(
        Int32Array.from(groups, (_, q) => groupFrom + q * width + 1),
        box.to,
        box.from,
      );
      for (const [c, cut] of cuts.entries()) {
        const on = holds(cut, box);
        if (on === cut.on) continue;
        cut.on = on;
        hot.setRow(cutsFrom + c, on ? cut.bound / scale : -Infinity, Infinity);
      }
      const { columns: x, duals, optimal } = hot.solve();
      const at = (q: number, n: number) => x[groupFrom + q * width + n] as number;
      let missing = 0;
      for (let n = standIns; n < groupFrom; n++) missing += x[n] as number;
      return {
        bound: boundAt(box, duals, PARTS),
        amount: x.slice(0, standIns).map((v, n) => inside(v, box.lower[n], box.upper[n])),
        relief: Float64Array.from(groups, (_, q) => inside(at(q, 1), box.from[q], box.to[q])),
        spent: groups.map(({ origin }, q) => origin.map((b, k) => b + unit * at(q, 2 + k))),
        cost: Float64Array.from(groups, (_, q) => scale * at(q, 0)),
        prices: limits.map((_, k) => Math.max(0, (-(duals[limitRow(k)] as number) * scale) / unit)),
        solved: optimal && missing < DUST,
      };
    },
  };

  function create() {
    const ofGroups = groups.flatMap(({ most, less, more }, q): HotColumn[] => {
      const tied = link[q] as number;
      return [
        { cost: 1, lower: -Infinity, upper: Infinity, at: [], by: [] },
        { cost: 0, lower: 0, upper: most, at: tied < 0 ? [] : [linkRow(tied)], by: tied < 0 ? [] : [1] },
        ...limits.map((_, k): HotColumn => {
          return {
            cost: 0,
            lower: -(less[k] as number) / unit,
            upper: (more[k] as number) / unit,
            at: [limitRow(k)],
            by: [1],
          };
        }),
      ];
    });
    const sides = [...shared.sides, ...left.map((upper) => ({ lower: -Infinity, upper: upper / unit }))];
    return createHotProgram(highs, sides, [...shared.own, ...shared.standIns, ...ofGroups]);
  }

  function boundAt(box: MasterBox, duals: Float64Array, parts: number): number {
    // Every sum here is of whole numbers: exact while all that is added is below 2^53 together, and the bound at every step.
    let bound = 0;
    let size = 0;
    let exact = true;
    const times = (a: number, b: number) => ((size += Math.abs(a * b)), a * b);
    const whole = (sum: number) => {
      exact &&= size < 2 ** 53 && Math.abs(bound) < 2 ** 52;
      size = 0;
      return sum;
    };
    const y = rows.map(({ lower, upper }, r) => {
      const grains = rounded((duals[r] as number) * scale);
      const side = grains > 0 ? lower : upper;
      if (grains === 0 || !Number.isFinite(side)) return 0;
      bound += whole(times(grains, side));
      return grains;
    });
    const pi = ties.map((_, i) => rounded((duals[linkRow(i)] as number) * scale));
    for (const [i, { number }] of ties.entries()) bound += whole(times(pi[i] as number, number));
    // In parts of a grain, since a grain times a limit is many units.
    const m = limits.map((_, k) => Math.max(0, rounded((-(duals[limitRow(k)] as number) * scale * parts) / unit)));
    for (const [k, sum] of left.entries()) bound += Math.floor(whole(-times(m[k] as number, sum)) / parts);
    for (const [n, j] of columns.entries()) {
      let cost = prices[j] as number;
      for (const [r, c] of inRows[j] ?? []) cost -= times(y[r] as number, c);
      for (const [i, sign] of tiesOf[j] ?? []) cost += sign * (pi[i] as number);
      // Limits round down to grains: what a flow spends is little of them.
      let spends = 0;
      for (const [k, c] of inLimits[j] ?? []) spends += times(m[k] as number, c);
      cost += Math.floor(spends / parts);
      bound += whole(times(cost, (cost > 0 ? box.lower[n] : box.upper[n]) as number));
    }
    const weights = weightsOf(duals, parts);
    for (const [q, { less, more }] of groups.entries()) {
      const tied = link[q] as number;
      let steep = tied < 0 ? 0 : -times(pi[tied] as number, parts);
      const spend = m.slice();
      let sum = 0;
      for (const [c, w] of weights[q] ?? []) {
        const { bound: v, relief, limits: mu } = cuts[c] as (typeof cuts)[number];
        sum += times(w, v);
        steep += times(w, relief);
        for (const [k, price] of mu.entries()) spend[k] = (spend[k] as number) - times(w, price);
      }
      sum += times(steep, (steep > 0 ? box.from[q] : box.to[q]) as number);
      for (const [k, s] of spend.entries()) sum += times(s, (s > 0 ? -(less[k] as number) : more[k]) as number);
      bound += Math.floor(whole(sum) / parts);
    }
    if (exact && Math.abs(bound) < 2 ** 52) return bound;
    return parts > 1 ? boundAt(box, duals, parts / 16) : -Infinity;
  }

  /** By group: its bounds with their weights, which add up to `parts`. */
  function weightsOf(duals: Float64Array, parts: number): (readonly [cut: number, weight: number])[][] {
    const found: [number, number][][] = groups.map(() => []);
    for (const [c, { group, on }] of cuts.entries()) {
      const w = inside(rounded((duals[cutsFrom + c] as number) * parts), 0, parts);
      if (w > 0 && on) found[group]?.push([c, w]);
    }
    for (const [q, list] of found.entries()) {
      if (list.length === 0) list.push([cuts.findIndex(({ group, on }) => on && group === q), parts]);
      const largest = list.reduce((a, b) => (b[1] > a[1] ? b : a));
      largest[1] += parts - list.reduce((sum, [, w]) => sum + w, 0);
      if (largest[1] < 0) list.splice(0, list.length, [largest[0], parts]);
    }
    return found;
  }
}

function holds({ group, from, to }: Cut, box: MasterBox): boolean {
  return (box.from[group] as number) >= from && (box.to[group] as number) <= to;
}

/** An engine keeps bounds as nearly as it keeps rows. */
function inside(x: number, least = 0, most = 0): number {
  return Math.max(least, Math.min(most, x));
}

function rounded(value: number): number {
  const whole = Math.round(value);
  return Number.isFinite(whole) ? whole : 0;
}
