import type { Highs } from "highs";
import { createHotProgram, type HotColumn, type HotProgram } from "../highs/hot.ts";
import type { Home } from "./homes.ts";

/** The homes of a group as a set partitioning program. */
export interface Group {
  /** By row, a task or a site: 1 where exactly one home must cover it, 0 where at most one may. */
  readonly covered: Uint8Array;
  readonly homes: readonly Home[];
  /** By home: the rows that it covers, ascending. */
  readonly rows: readonly (readonly number[])[];
  /** Row of the own task or site of a place, and of the guest behind an arc of it. */
  readonly hostRow: (place: number) => number;
  readonly guestRow: (place: number, arc: number) => number;
  /** Of the group's tasks: what relief can be at most. */
  readonly most: number;
  readonly scale: number;
}

/** Rows of a group, an odd number of them, ascending. */
export type OddSet = readonly number[];

/** Which homes may still be used (0) and which rows must be covered (1). */
export interface Node {
  readonly closed: Uint8Array;
  readonly forced: Uint8Array;
}

export interface Relaxed {
  /** Share of each home. */
  readonly share: Float64Array;
  /** Whether the shares cover what they must without a stand-in. */
  readonly whole: boolean;
  /** Lower bound in grains of every plan of the node: the Lagrangian at the duals, rounded. */
  readonly bound: number;
  /** By home: by how much using it lifts that bound at least, in grains. */
  readonly reduced: Float64Array;
}

export interface GroupProgram {
  /** Sets what a place of relief is worth (grains) and how much of it there must and may be. */
  readonly ask: (price: number, from: number, to: number) => void;
  readonly relax: (node: Node) => Relaxed;
  /** Adds the cut of each of these odd sets of rows: Σ ⌊|home ∩ set| / 2⌋ · share ≤ (|set| − 1) / 2. */
  readonly cut: (sets: readonly OddSet[]) => void;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

/**
 * The linear program of a group, kept hot: a column for every corner of every home's curve, a row for every task and site, one
 * for relief, and cuts. At every node the bound is computed anew from the duals, rounded to grains y:
 *
 *     Σ_rows y_r + y_relief · (the side that it pushes against) + Σ_open homes min(0, least over its corners of
 *     cost − (price + y_relief) · relief − Σ_its rows and cuts y)
 *
 * is at most the cost of any plan for every y with y_r ≤ 0 where a row says "at most": a plan uses each home once at most. So
 * the engine's floats suggest y, and nothing else. Stand-ins for homes keep the program feasible, whatever is closed.
 */
export function createGroupProgram(highs: Highs, group: Group): GroupProgram {
  const { covered, homes, rows, most, scale } = group;
  const count = covered.length;
  const starts = new Int32Array(homes.length + 1);
  for (const [i, { curve }] of homes.entries()) starts[i + 1] = (starts[i] as number) + curve.relief.length;
  const corners = starts[homes.length] as number;
  const relief = Float64Array.from(homes.flatMap(({ curve }) => curve.relief));
  const cost = Float64Array.from(homes.flatMap(({ curve }) => curve.cost));
  /** By home: its cuts, with its coefficient in each; by cut, its right side. */
  const cuts: (readonly [cut: number, coefficient: number])[][] = homes.map(() => []);
  const sides: number[] = [];
  const hot = create();
  const closed = new Uint8Array(homes.length);
  const forced = new Uint8Array(count);
  let price = 0;
  let [from, to] = [0, most];

  return {
    ask(unit, low, high) {
      price = unit;
      [from, to] = [low, high];
      hot.setCosts(
        0,
        cost.map((c, k) => (c - price * (relief[k] as number)) / scale),
      );
      hot.setRow(count, from <= 0 ? -Infinity : from, to >= most ? Infinity : to);
      const away = standIn();
      hot.setCosts(corners, new Float64Array(count + 2).fill(away));
    },
    relax(node) {
      apply(node);
      const { columns, duals } = hot.solve();
      const share = new Float64Array(homes.length);
      for (let i = 0; i < homes.length; i++)
        for (let k = starts[i] as number; k < (starts[i + 1] as number); k++)
          share[i] = (share[i] as number) + (columns[k] as number);
      let strange = 0;
      for (let k = corners; k < corners + count + 2; k++) strange += columns[k] as number;
      return { share, whole: strange < 1e-7, ...boundAt(node, duals) };
    },
    cut(sets) {
      hot.addRows(
        sets.map((set) => {
          const at: number[] = [];
          const by: number[] = [];
          for (const [i, list] of rows.entries()) {
            const coefficient = Math.floor(list.filter((r) => set.includes(r)).length / 2);
            if (coefficient === 0) continue;
            cuts[i]?.push([sides.length, coefficient]);
            for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
              at.push(k);
              by.push(coefficient);
            }
          }
          const upper = (set.length - 1) / 2;
          sides.push(upper);
          return { lower: -Infinity, upper, at, by };
        }),
      );
    },
    iterations: hot.iterations,
    dispose: hot.dispose,
  };

  function create(): HotProgram {
    const columns: HotColumn[] = [];
    for (const [i, { curve }] of homes.entries()) {
      const own = rows[i] as readonly number[];
      for (const [k, r] of curve.relief.entries())
        columns.push({
          cost: (curve.cost[k] as number) / scale,
          lower: 0,
          upper: Infinity,
          at: [...own, count],
          by: [...own.map(() => 1), r],
        });
    }
    const standIns = Array.from({ length: count + 2 }, (_, i): HotColumn => {
      return { cost: 0, lower: 0, upper: Infinity, at: [Math.min(i, count)], by: [i > count ? -1 : 1] };
    });
    const written = [
      ...Array.from(covered, (must) => ({ lower: must, upper: 1 })),
      { lower: -Infinity, upper: Infinity },
    ];
    return createHotProgram(highs, written, [...columns, ...standIns]);
  }

  /** What a stand-in costs: more than all homes of any plan together. */
  function standIn(): number {
    let dearest = 1;
    for (let k = 0; k < corners; k++)
      dearest = Math.max(dearest, Math.abs((cost[k] as number) - price * (relief[k] as number)) / scale);
    return Math.min(1e9, dearest * 10);
  }

  function apply(node: Node): void {
    const changed: number[] = [];
    const uppers: number[] = [];
    for (let i = 0; i < homes.length; i++) {
      if (node.closed[i] === closed[i]) continue;
      closed[i] = node.closed[i] as number;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        changed.push(k);
        uppers.push(closed[i] === 1 ? 0 : Infinity);
      }
    }
    hot.setBounds(Int32Array.from(changed), Float64Array.from(uppers));
    for (let r = 0; r < count; r++) {
      if (node.forced[r] === forced[r]) continue;
      forced[r] = node.forced[r] as number;
      hot.setRow(r, forced[r] === 1 || covered[r] === 1 ? 1 : 0, 1);
    }
  }

  function boundAt(node: Node, duals: Float64Array): Pick<Relaxed, "bound" | "reduced"> {
    const y = new Float64Array(count + 1 + sides.length);
    // However steep the duals are, the sums below are whole numbers that a double holds.
    const steepest = Math.floor(2 ** 50 / sides.reduce((sum, side) => sum + side, count + 1));
    let bound = 0;
    for (let r = 0; r < count; r++) {
      const free = covered[r] === 1 || node.forced[r] === 1;
      y[r] = rounded(duals[r] as number, -steepest, free ? steepest : 0);
      bound += y[r] as number;
    }
    // Where a side of relief says nothing, its price must not push against it.
    const far = Math.floor(2 ** 50 / Math.max(1, most));
    const pull = rounded(duals[count] as number, to >= most ? 0 : -far, from <= 0 ? 0 : far);
    bound += pull * (pull > 0 ? from : to);
    for (const [c, side] of sides.entries()) {
      y[count + 1 + c] = rounded(duals[count + 1 + c] as number, -steepest, 0);
      bound += side * (y[count + 1 + c] as number);
    }
    const reduced = new Float64Array(homes.length);
    for (let i = 0; i < homes.length; i++) {
      let worth = 0;
      for (const r of rows[i] as readonly number[]) worth += y[r] as number;
      for (const [c, coefficient] of cuts[i] ?? []) worth += coefficient * (y[count + 1 + c] as number);
      let least = Infinity;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++)
        least = Math.min(least, (cost[k] as number) - (price + pull) * (relief[k] as number));
      reduced[i] = least - worth;
      if (node.closed[i] === 0) bound += Math.min(0, reduced[i] as number);
    }
    return { bound, reduced };
  }

  function rounded(dual: number, least: number, largest: number): number {
    const grains = Math.round(dual * scale);
    return Number.isFinite(grains) ? Math.max(least, Math.min(largest, grains)) : 0;
  }
}
