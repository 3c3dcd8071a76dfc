import type { Highs } from "highs";
import { branch } from "./group-branch.ts";
import type { Group } from "./group.ts";
import { createGroupProgram, type Node } from "./group-program.ts";
import { roundingOf } from "../program/grains.ts";
import type { Home } from "../sites/homes.ts";
import { planCurve } from "./plan.ts";
import type { RoundingCut } from "./rounding-cut.ts";
import { tableauCuts } from "./tableau-cuts.ts";

export interface GroupQuestion {
  /** What a place of relief is worth, in grains; cost − price · relief is minimised. */
  readonly price: number;
  /** How much relief there must and may be. */
  readonly from: number;
  readonly to: number;
  /** Only plans below this count, in grains. */
  readonly below: number;
  /** How many nodes at most. */
  readonly nodes: number;
  /** True ends the search early. */
  readonly over: () => boolean;
}

export interface GroupAnswer {
  /** The best plan below `below`: its homes, and its value in grains. */
  readonly plan?: { readonly homes: readonly Home[]; readonly value: number };
  /** No plan of these homes is worth less, in grains. Within a sixteenth of a unit of the truth where the search was not ended early. */
  readonly bound: number;
  /** Whether it was searched to the end. */
  readonly whole: boolean;
}

export interface GroupSearch {
  readonly search: (question: GroupQuestion) => GroupAnswer;
  /** A bound as of `search` at this price for any relief, from one linear program. */
  readonly glance: (price: number) => number;
  /** The cuts that the program has: they hold for any homes of the same tasks. */
  readonly cuts: () => readonly RoundingCut[];
  readonly nodes: () => number;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

const ROUNDS_AT_ROOT = 15;
const ROUNDS_BELOW = 1;
/** No more rounds once one lifts the bound by less than this share of what all have. */
const TAIL = 0.02;
const MANY_CUTS = 100;

/**
 * A group's best plan at a price of relief, within a range of relief: branch and bound over its homes. Nodes are left, and homes closed, on
 * the whole-grain bound of `group-program.ts` alone. Cuts hold for every question and stay.
 */
export function createGroupSearch(highs: Highs, group: Group, given: readonly RoundingCut[] = []): GroupSearch {
  const program = createGroupProgram(highs, group);
  if (given.length > 0) program.cut(given);
  const slack = roundingOf(group.scale);
  let nodes = 0;
  return {
    cuts: () => program.cuts().map(({ cut }) => cut),
    nodes: () => nodes,
    iterations: program.iterations,
    dispose: program.dispose,
    glance(price) {
      program.ask(price, 0, group.most);
      return program.relax(root()).bound;
    },
    search({ price, from, to, below, nodes: limit, over }) {
      program.ask(price, from, to);
      let best: GroupAnswer["plan"];
      const dearest = ceiling(group, price) + slack + 1;
      let cutoff = Math.min(below, dearest);
      // The lowest bound of what was left without an answer.
      let open = Infinity;
      let whole = true;
      const first = nodes;
      visit(root(), 0, -Infinity);
      // Nothing found below what no plan costs more than: there is none.
      const none = best === undefined && dearest <= below;
      return {
        ...(best !== undefined && { plan: best }),
        bound: Math.min(open, none ? Infinity : cutoff - slack),
        whole,
      };

      function visit(node: Node, depth: number, inherited: number): void {
        if (over() || nodes - first >= limit) {
          open = Math.min(open, inherited);
          whole = false;
          return;
        }
        nodes += 1;
        let bound = inherited;
        let [begun, before] = [0, 0];
        for (let round = 0; ; round++) {
          const relaxed = program.relax(node);
          if (round === 0) begun = relaxed.bound;
          const tired = round > 1 && relaxed.bound - before < TAIL * (relaxed.bound - begun);
          before = relaxed.bound;
          bound = Math.max(bound, relaxed.bound);
          if (bound >= cutoff - slack) return;
          for (const [i, reduced] of relaxed.reduced.entries())
            if (node.closed[i] === 0 && reduced > 0 && relaxed.bound + reduced >= cutoff - slack) node.closed[i] = 1;
          const cuts =
            !tired && round < (depth === 0 ? ROUNDS_AT_ROOT : ROUNDS_BELOW)
              ? tableauCuts(group, program, relaxed.share, node.closed)
              : [];
          // What the root has no use for makes every node slower, and so do cuts of nodes that are done with.
          if (depth === 0 || program.cuts().length > MANY_CUTS) program.prune();
          program.cut(cuts);
          if (cuts.length > 0) continue;
          const children = branch(group, node, relaxed.share);
          if (children.length === 0) {
            if (relaxed.whole) take(relaxed.share);
            // What the plan does not answer: a whole relaxation whose bound is not the plan's value.
            if (bound < cutoff - slack) open = Math.min(open, bound);
          }
          for (const child of children) visit(child, depth + 1, bound);
          return;
        }
      }

      function take(share: Float64Array): void {
        const used = group.homes.flatMap((_, i) => ((share[i] as number) > 0.5 ? [i] : []));
        if (!isPlan(group, used)) return;
        const homes = used.map((i) => group.homes[i] as Home);
        const { least, cost } = planCurve(homes);
        for (const [i, c] of cost.entries()) {
          const relief = least + i;
          if (relief < from || relief > to) continue;
          const value = c - price * relief;
          if (value >= cutoff) continue;
          cutoff = value;
          best = { homes, value };
        }
      }
    },
  };

  function root(): Node {
    return { closed: new Uint8Array(group.homes.length), forced: new Uint8Array(group.covered.length) };
  }
}

/** Whether these homes cover every task exactly once, and no site twice: an engine may answer anything. */
function isPlan({ covered, rows }: Group, used: readonly number[]): boolean {
  const times = new Uint8Array(covered.length);
  for (const i of used) for (const r of rows[i] as readonly number[]) times[r] = (times[r] as number) + 1;
  return times.every((n, r) => n <= 1 && n >= (covered[r] as number));
}

/** What no plan costs more than, in grains: at most one home for each of its rows. */
function ceiling({ homes, covered, hostRow }: Group, price: number): number {
  const dearest = new Float64Array(covered.length);
  for (const { place, curve } of homes) {
    const row = hostRow(place);
    for (const [k, cost] of curve.cost.entries())
      dearest[row] = Math.max(dearest[row] as number, cost - price * (curve.relief[k] as number));
  }
  return dearest.reduce((sum, cost) => sum + cost, 0);
}
