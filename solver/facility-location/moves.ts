import { ALONE, NOBODY, place, remove, type ArcIndex, type Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";

/** Takes a step of known differences per layer if it is for the better. */
export type Better = (differences: readonly number[]) => boolean;

/** Small steps of local search, each judged by its differences before it is taken. They change the assignment. */
export interface Moves {
  readonly relocate: (a: Assignment, better: Better) => boolean;
  readonly exchange: (a: Assignment, better: Better) => boolean;
}

export function createMoves(
  instance: Instance,
  arcs: ArcIndex,
  reachable: readonly (readonly number[])[],
  mayServe: (h: number, g: number) => boolean,
): Moves {
  const { hosts, weight, layers } = instance;
  return { relocate, exchange };

  /** Difference per layer when a host's load goes from one value to another. */
  function loadChange(h: number, from: number, to: number, r: number): number {
    const table = layers[r]?.load[h] as Float64Array;
    return (table[to] as number) - (table[from] as number);
  }

  function arcPrice(h: number, g: number, r: number): number {
    return layers[r]?.price[hosts[h]?.arcColumn[arcs[h]?.get(g) as number] as number] as number;
  }

  /** Every customer that is a guest or alone, to every other place it could be. */
  function relocate(a: Assignment, better: Better): boolean {
    let improved = false;
    for (let g = 0; g < instance.customers; g++) {
      const w = weight[g] as number;
      for (const to of [...(reachable[g] ?? []), ALONE]) {
        const from = a.host[g] as number;
        if (to === from || from === NOBODY || (from >= 0 && hosts[from]?.own === g)) continue;
        if (from >= 0 && (a.load[from] as number) - w < (hosts[from]?.need ?? 0)) continue;
        if (
          to === ALONE
            ? instance.alone[g] === -1
            : a.open[to] === 0 || (a.load[to] as number) + w > (hosts[to]?.room ?? 0)
        )
          continue;
        const at = (h: number, r: number) =>
          h === ALONE ? (layers[r]?.price[instance.alone[g] as number] as number) : arcPrice(h, g, r);
        const differences = layers.map((_, r) => {
          let d = at(to, r) - at(from, r);
          if (to !== ALONE) d += loadChange(to, a.load[to] as number, (a.load[to] as number) + w, r);
          if (from !== ALONE) d += loadChange(from, a.load[from] as number, (a.load[from] as number) - w, r);
          return d;
        });
        if (!better(differences)) continue;
        remove(instance, a, g);
        if (to === ALONE) a.host[g] = ALONE;
        else place(instance, a, g, to);
        improved = true;
      }
    }
    return improved;
  }

  /** Two guests of two hosts change places. */
  function exchange(a: Assignment, better: Better): boolean {
    let improved = false;
    for (let g = 0; g < instance.customers; g++) {
      for (const to of reachable[g] ?? []) {
        if (a.open[to] === 0) continue;
        for (const other of arcs[to]?.keys() ?? []) {
          const from = a.host[g] as number;
          if (from < 0 || from === to || hosts[from]?.own === g || a.host[other] !== to || !mayServe(from, other))
            continue;
          const shift = (weight[g] as number) - (weight[other] as number);
          const [less, more] = [(a.load[from] as number) - shift, (a.load[to] as number) + shift];
          const [source, target] = [hosts[from] as Instance["hosts"][number], hosts[to] as Instance["hosts"][number]];
          if (less < source.need || less > source.room || more < target.need || more > target.room) continue;
          const differences = layers.map(
            (_, r) =>
              arcPrice(to, g, r) -
              arcPrice(from, g, r) +
              arcPrice(from, other, r) -
              arcPrice(to, other, r) +
              loadChange(from, a.load[from] as number, less, r) +
              loadChange(to, a.load[to] as number, more, r),
          );
          if (!better(differences)) continue;
          remove(instance, a, g);
          remove(instance, a, other);
          place(instance, a, g, to);
          place(instance, a, other, from);
          improved = true;
        }
      }
    }
    return improved;
  }
}
