import type { Highs } from "highs";
import { createFlowProgram, type FlowBox, type FlowRelaxed } from "./flow-program.ts";
import { type Dived, dive, withFew } from "./flow-dive.ts";
import type { Instance } from "../program/instance.ts";
import { createHeap } from "./heap.ts";
import type { Links } from "../program/links.ts";
import { mostDivided } from "./most-divided.ts";

export interface FlowQuestion {
  /** By group: what it costs by its relief, in grains. */
  readonly functions: readonly Float64Array[];
  /** Only what costs less counts, in grains. */
  readonly below: number;
  /** Nodes at most. */
  readonly nodes: number;
  /** The lowest bound first, for a proof; or the likeliest child first, for a plan. */
  readonly order: "bound" | "plan";
  readonly over: () => boolean;
}

export interface FlowAnswer {
  /** Nothing costs less than this, in grains, or everything that does not less than `below`. */
  readonly bound: number;
  /** The best that was found below `below`: by group its relief, and what it costs in all. */
  readonly best?: { readonly relief: readonly number[]; readonly value: number };
  /** Where to look further: the relief by group of the best, or of the last node; what a place of it is worth there. */
  readonly hope?: { readonly relief: readonly number[]; readonly price: Float64Array };
}

export interface FlowSearch {
  readonly search: (question: FlowQuestion) => FlowAnswer;
  /** One plan where there is too much to search, without a word of how good it is. */
  readonly dive: (functions: readonly Float64Array[], over: () => boolean) => Dived | undefined;
  /** What a place of relief is worth with all agreements and amounts free, by group. */
  readonly prices: (functions: readonly Float64Array[]) => Float64Array;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

interface Node {
  readonly box: FlowBox;
  readonly bound: number;
}

/**
 * The cheapest flows with the relief that they bring, each group at what its function says of it: branch and bound, the lowest bound
 * first, on the whole-grain bounds of `flow-program.ts`. Agreements and flows are branched on until they are whole, then the
 * relief of the group whose function lies furthest above its hull. `step`: in grains, what every cost is a multiple of.
 */
export function createFlowSearch(
  highs: Highs,
  instance: Instance,
  links: Links,
  most: readonly number[],
  prices: Float64Array,
  scale: number,
  step: number,
): FlowSearch {
  const { rest, program } = instance;
  const flow = createFlowProgram(highs, instance, links, prices, scale);
  const root: FlowBox = {
    lower: Float64Array.from(rest.columns, (j) => program.columns[j]?.lower ?? 0),
    upper: Float64Array.from(rest.columns, (j) => program.columns[j]?.upper ?? 0),
    from: new Float64Array(most.length),
    to: Float64Array.from(most),
  };
  let dived = 0;
  return {
    iterations: () => flow.iterations() + dived,
    dispose: flow.dispose,
    dive(functions, over) {
      const ordered = createFlowProgram(highs, instance, links, withFew(instance, root, prices, scale), scale);
      try {
        return dive(ordered, instance, links, root, functions, over);
      } finally {
        dived += ordered.iterations();
        ordered.dispose();
      }
    },
    prices: (functions) => flow.relax(functions, root).price,
    search({ functions, below, nodes, order, over }) {
      let cutoff = below;
      let best: FlowAnswer["best"];
      let hope: FlowAnswer["hope"];
      /** The lowest bound of nodes that there is nothing more to say of. */
      let said = Infinity;
      /** What is open: by bound, or the last first. */
      const heap = createHeap<Node>();
      const stack: Node[] = [{ box: root, bound: -Infinity }];
      for (let n = 0; ; n++) {
        const node = stack.pop() ?? heap.take();
        if (node === undefined) break;
        if (node.bound >= cutoff) {
          if (order === "bound") break;
          continue;
        }
        if (n >= nodes || over()) {
          stack.push(node);
          break;
        }
        const relaxed = flow.relax(functions, node.box);
        const bound = Math.max(node.bound, step * Math.ceil(relaxed.bound / step));
        if (bound >= cutoff) continue;
        const relief = Array.from(relaxed.relief, Math.round);
        if (best === undefined) hope = { relief, price: relaxed.price };
        const children = split(node.box, relaxed, functions);
        if (children === undefined) {
          const value = valueOf(relaxed, relief, functions);
          if (relaxed.solved && value < cutoff) {
            cutoff = value;
            best = { relief, value };
            hope = { relief, price: relaxed.price };
          }
          said = Math.min(said, bound);
        } else if (order === "bound") for (const box of children) heap.push({ box, bound });
        else stack.push(...children.toReversed().map((box) => ({ box, bound })));
      }
      const left = [...heap.nodes, ...stack].reduce((least, { bound }) => Math.min(least, bound), said);
      return {
        bound: Math.min(left, cutoff),
        ...(best !== undefined && { best }),
        ...(hope !== undefined && { hope }),
      };
    },
  };

  function valueOf({ amount }: FlowRelaxed, relief: readonly number[], functions: readonly Float64Array[]): number {
    let value = relief.reduce((sum, r, q) => sum + (functions[q]?.[r] as number), 0);
    for (const [n, j] of rest.columns.entries()) value += (prices[j] as number) * Math.round(amount[n] as number);
    return value;
  }

  /** Boxes that part the whole points of a box, the likeliest first; undefined where the relaxation is whole and lies on the functions. */
  function split(box: FlowBox, relaxed: FlowRelaxed, functions: readonly Float64Array[]): FlowBox[] | undefined {
    const chosen = mostDivided(relaxed.amount, box);
    if (chosen >= 0) {
      const x = Math.floor(relaxed.amount[chosen] as number);
      const lower = box.lower.slice();
      const upper = box.upper.slice();
      upper[chosen] = x;
      lower[chosen] = x + 1;
      const [down, up] = [
        { ...box, upper },
        { ...box, lower },
      ];
      return (relaxed.amount[chosen] as number) - x < 0.5 ? [down, up] : [up, down];
    }
    let widest = scale / 16;
    let group = -1;
    for (const [q, f] of functions.entries()) {
      const r = Math.round(relaxed.relief[q] as number);
      const above = (f[r] as number) - (relaxed.hull[q] as number);
      if (above <= widest || box.from[q] === box.to[q]) continue;
      widest = above;
      group = q;
    }
    if (group < 0) return undefined;
    const r = Math.round(relaxed.relief[group] as number);
    const ranges = [
      [r, r],
      [box.from[group] as number, r - 1],
      [r + 1, box.to[group] as number],
    ];
    return ranges.flatMap(([a, b]) => {
      if ((a as number) > (b as number)) return [];
      const from = box.from.slice();
      const to = box.to.slice();
      from[group] = a as number;
      to[group] = b as number;
      return [{ ...box, from, to }];
    });
  }
}
