import type { Highs } from "highs";
import { createHotProgram, type HotColumn, type HotProgram } from "../../highs/hot.ts";
import type { Group } from "./group.ts";
import { type RoundingCut, writeCut, type WrittenCut } from "./rounding-cut.ts";
import type { Tableau } from "./tableau-cuts.ts";

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

export interface GroupProgram extends Tableau {
  /** Sets what a place of relief is worth (grains) and how much of it there must and may be. */
  readonly ask: (price: number, from: number, to: number) => void;
  readonly relax: (node: Node) => Relaxed;
  /** Adds cuts, but for those that doubles do not hold. */
  readonly cut: (cuts: readonly RoundingCut[]) => void;
  /** Takes out the cuts that had no price when last relaxed. */
  readonly prune: () => void;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

/** Prices of cuts are rounded to parts of a grain: coefficients are large. A power of two, so that their sums are exact. */
const FINE = 64;

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
  const homeOf = Int32Array.from(homes.flatMap(({ curve }, i) => curve.relief.map(() => i)));
  const relief = Float64Array.from(homes.flatMap(({ curve }) => curve.relief));
  const cost = Float64Array.from(homes.flatMap(({ curve }) => curve.cost));
  const written = new Map<RoundingCut, WrittenCut>();
  let cuts: readonly WrittenCut[] = [];
  /** Of each cut, when last relaxed. */
  let prices = new Float64Array(0);
  const hot = create();
  const closed = new Uint8Array(homes.length);
  const forced = new Uint8Array(count);
  let optimal = false;
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
      const { columns, duals, ...solved } = hot.solve();
      ({ optimal } = solved);
      const share = new Float64Array(homes.length);
      for (let i = 0; i < homes.length; i++)
        for (let k = starts[i] as number; k < (starts[i + 1] as number); k++)
          share[i] = (share[i] as number) + (columns[k] as number);
      let strange = 0;
      for (let k = corners; k < corners + count + 2; k++) strange += columns[k] as number;
      return { share, whole: strange < 1e-7, ...boundAt(node, duals) };
    },
    cut(added) {
      const made = added.map((cut) => writeCut(group, cut, written)).filter(({ exact }) => exact);
      hot.addRows(made.map(({ by, upper }) => ({ lower: -Infinity, upper, ...entriesOf(by) })));
      cuts = [...cuts, ...made];
    },
    prune() {
      const idle = cuts.flatMap((_, c) => (prices[c] === 0 ? [c] : []));
      hot.deleteRows(Int32Array.from(idle, (c) => count + 1 + c));
      cuts = cuts.filter((_, c) => prices[c] !== 0);
    },
    cuts: () => cuts,
    written,
    *tableau(wanted) {
      if (!optimal) return;
      const positions = new Map<number, number[]>();
      for (const [p, k] of hot.basis().entries()) {
        const home = k >= 0 && k < corners ? (homeOf[k] as number) : -1;
        if (home >= 0 && wanted(home)) positions.set(home, [...(positions.get(home) ?? []), p]);
      }
      for (const own of positions.values()) {
        const sum = new Float64Array(count + 1 + cuts.length);
        for (const p of own) for (const [r, m] of hot.inverse(p).entries()) sum[r] = (sum[r] as number) + m;
        yield { rows: sum.slice(0, count), cuts: sum.slice(count + 1) };
      }
    },
    iterations: hot.iterations,
    dispose: hot.dispose,
  };

  /** A cut's homes, corner by corner. */
  function entriesOf(by: Float64Array): { readonly at: number[]; readonly by: number[] } {
    const at: number[] = [];
    const coefficients: number[] = [];
    for (let k = 0; k < corners; k++) {
      const coefficient = by[homeOf[k] as number] as number;
      if (coefficient === 0) continue;
      at.push(k);
      coefficients.push(coefficient);
    }
    return { at, by: coefficients };
  }

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
    const y = new Float64Array(count + 1 + cuts.length);
    // However steep the duals are, a double holds the sums below, of whole numbers and of parts of cuts.
    const steepest = Math.floor(2 ** 49 / (count + 1));
    let bound = 0;
    for (let r = 0; r < count; r++) {
      const free = covered[r] === 1 || node.forced[r] === 1;
      y[r] = grainsOf(duals[r] as number, -steepest, free ? steepest : 0);
      bound += y[r] as number;
    }
    // Where a side of relief says nothing, its price must not push against it.
    const far = Math.floor(2 ** 50 / Math.max(1, most));
    const pull = grainsOf(duals[count] as number, to >= most ? 0 : -far, from <= 0 ? 0 : far);
    bound += pull * (pull > 0 ? from : to);
    let sides = 0;
    for (const [c, { upper, largest }] of cuts.entries()) {
      const steep = Math.floor(2 ** 45 / (cuts.length * Math.max(1, largest)));
      y[count + 1 + c] = grainsOf(FINE * (duals[count + 1 + c] as number), -FINE * steep, 0) / FINE;
      sides += upper * (y[count + 1 + c] as number);
    }
    bound += Math.floor(sides);
    prices = y.slice(count + 1);
    const reduced = new Float64Array(homes.length);
    for (let i = 0; i < homes.length; i++) {
      let worth = 0;
      for (const r of rows[i] as readonly number[]) worth += y[r] as number;
      let ofCuts = 0;
      for (const [c, { by }] of cuts.entries()) ofCuts += (by[i] as number) * (y[count + 1 + c] as number);
      worth += Math.ceil(ofCuts);
      let least = Infinity;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++)
        least = Math.min(least, (cost[k] as number) - (price + pull) * (relief[k] as number));
      reduced[i] = least - worth;
      if (node.closed[i] === 0) bound += Math.min(0, reduced[i] as number);
    }
    return { bound, reduced };
  }

  function grainsOf(dual: number, least: number, largest: number): number {
    const grains = Math.round(dual * scale);
    return Number.isFinite(grains) ? Math.max(least, Math.min(largest, grains)) : 0;
  }
}
