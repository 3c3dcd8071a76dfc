import type { Instance, Layer } from "./instance.ts";

/**
 * Multipliers of the relaxed rows, in grains: one per customer ("served exactly once"), any sign, and one per budget,
 * not negative. A grain is 1/scale of a unit of layer 0.
 *
 * Exactness. Prices are whole numbers, multipliers whole numbers of grains, so everything that the relaxation adds up
 * is a whole number of grains. Its terms are no larger in sum than
 *
 *     scale · P_0 + Σ_r λ_r · (|budget_r| + P_r) + Σ_g |π_g| · (2 + ways_g),     P_r = Σ of all |prices| in layer r,
 *
 * and `mostCustomer`, `mostBudget` and the choice of the scale hold each of the three below 2^51. So every partial sum
 * is a whole number below 2^53, which a double holds exactly: no dust, and bounds are right to the last grain.
 */
export interface Multipliers {
  readonly customer: Float64Array;
  readonly budget: Float64Array;
}

/** How multipliers are counted for an instance, and how large they may be. */
export interface Grains {
  readonly scale: number;
  readonly mostCustomer: number;
  readonly mostBudget: Float64Array;
}

const SAFE = 2 ** 51;
const FINEST = 2 ** 24;

/** Grains fine enough to be of no account, coarse enough to be exact; undefined where prices are too large for that. */
export function grainsOf(instance: Instance): Grains | undefined {
  const [target, ...budgets] = instance.layers as [Layer, ...Layer[]];
  let ways = 0;
  for (let g = 0; g < instance.customers; g++)
    ways += 2 + (instance.arcsOf[g]?.length ?? 0) + (instance.ownersOf[g]?.length ?? 0);
  const mostCustomer = Math.floor(SAFE / ways);
  const all = Math.max(1, sizeOf(target));
  // A multiplier may have to outweigh a whole layer of one host: room for that as well.
  const room = Math.min(SAFE / all, mostCustomer / (4 * Math.max(1, largestOf(target))), FINEST);
  if (room < 1) return undefined;
  return {
    scale: 2 ** Math.floor(Math.log2(room)),
    mostCustomer,
    mostBudget: Float64Array.from(budgets, (layer) =>
      Math.floor(SAFE / (budgets.length * Math.max(1, Math.abs(layer.budget) + sizeOf(layer)))),
    ),
  };
}

/** Σ of the sizes of all prices in a layer; of load, the largest that counts. */
function sizeOf(layer: Layer): number {
  let sum = 0;
  for (const prices of [layer.arc, layer.open, layer.alone]) for (const price of prices) sum += Math.abs(price);
  for (const table of layer.load) sum += highest(table);
  return sum;
}

function largestOf(layer: Layer): number {
  let most = 0;
  for (const prices of [layer.arc, layer.open, layer.alone])
    for (const price of prices) most = Math.max(most, Math.abs(price));
  for (const table of layer.load) most = Math.max(most, highest(table));
  return most;
}

/** Prices of load never fall, so the highest is the last that is finite. */
function highest(table: Float64Array): number {
  let l = table.length - 1;
  while (l >= 0 && table[l] === Infinity) l -= 1;
  return l < 0 ? 0 : (table[l] as number);
}

/** scale · layer 0 + Σ λ_r · layer r, at the multipliers that were set last. */
export interface Prices {
  readonly arc: Float64Array;
  readonly open: Float64Array;
  readonly alone: Float64Array;
  /** By host, of the load that it needs: no load that it may have is cheaper. Infinity where it cannot have that load. */
  readonly least: Float64Array;
  /** By load, 0 to room, of a host. */
  readonly load: (h: number) => Float64Array;
  readonly set: (budget: Float64Array) => void;
}

/** Tables of load are made when they are asked for: most hosts are not looked at twice between two settings. */
export function createPrices({ layers, need, hosts }: Instance, { scale }: Pick<Grains, "scale">): Prices {
  const [target] = layers as [Layer, ...Layer[]];
  const arc = new Float64Array(target.arc.length);
  const open = new Float64Array(hosts);
  const alone = new Float64Array(target.alone.length);
  const least = new Float64Array(hosts);
  const tables = target.load.map((table) => new Float64Array(table.length));
  const factor = new Float64Array(layers.length);
  const madeAt = new Int32Array(hosts).fill(-1);
  let version = 0;
  const fill = (h: number, table: Float64Array) => {
    let more = false;
    for (let r = 0; r < factor.length; r++) {
      const layer = layers[r] as Layer;
      if (layer.flat[h] === 1) continue;
      addUp(table, layer.load[h] as Float64Array, factor[r] as number, more);
      more = true;
    }
  };
  return {
    arc,
    open,
    alone,
    least,
    load(h) {
      const table = tables[h] as Float64Array;
      if (madeAt[h] !== version) {
        fill(h, table);
        madeAt[h] = version;
      }
      return table;
    },
    set(budget) {
      version += 1;
      for (let r = 0; r < factor.length; r++) {
        const layer = layers[r] as Layer;
        factor[r] = r === 0 ? scale : (budget[r - 1] as number);
        addUp(arc, layer.arc, factor[r] as number, r > 0);
        addUp(open, layer.open, factor[r] as number, r > 0);
        addUp(alone, layer.alone, factor[r] as number, r > 0);
      }
      for (let h = 0; h < hosts; h++) {
        least[h] = 0;
        for (let r = 0; r < factor.length; r++) {
          const price = layers[r]?.load[h]?.[need[h] as number] ?? Infinity;
          least[h] = (least[h] as number) + (price === Infinity ? Infinity : (factor[r] as number) * price);
        }
      }
    },
  };
}

/** into = factor · from, or into += factor · from. What cannot be (Infinity) cannot be at any price, 0 included. */
function addUp(into: Float64Array, from: Float64Array, factor: number, more: boolean): void {
  for (let i = 0; i < into.length; i++) {
    const price = from[i] as number;
    const part = price === Infinity ? Infinity : factor * price;
    into[i] = more ? (into[i] as number) + part : part;
  }
}
