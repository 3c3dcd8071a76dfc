import type { Assignment } from "./assignment.ts";
import { ascend, type Summit } from "./ascend.ts";
import { copyDomain, propagate } from "./domain.ts";
import { FREE, IN, OUT } from "../state.ts";
import type { Instance, Domain } from "./instance.ts";
import type { Lagrangian } from "./lagrangian.ts";
import type { Relaxed } from "./relax.ts";
import { forcedAssignment } from "./forced.ts";

/** What the tree needs to know of the outside, and tells it. */
export interface Outside {
  /** Value of the best point, Infinity without one. */
  readonly value: () => number;
  /** False where the program does not accept it. */
  readonly offer: (a: Assignment) => boolean;
  /** Looks at a relaxed solution for a better assignment. */
  readonly look: (relaxed: Relaxed) => void;
  /** No point has a lower value than this, in grains. */
  readonly bound: (bound: number) => void;
  readonly over: () => boolean;
}

/** What is left to choose, and how high its bound came. */
export interface Node {
  readonly domain: Domain;
  readonly summit: Summit;
}

/** How the search of the tree ended. */
export interface Tree {
  /** In grains: no point is below both this and the incumbent. Infinity: nothing is left to look at. */
  readonly bound: number;
  /** False where the program refused what the instance allows, so that branching alone cannot end it. */
  readonly settled: boolean;
  readonly nodes: number;
}

/** A short climb from where the parent stood. */
const CLIMB = { steps: 24, theta: 0.6, patience: 4, least: 0.02 };

/** A host that is open in more than 5 % and less than 95 % of the last evaluations is split before any arc. */
const DOUBTED = 0.45;

/**
 * Branch and bound on hosts, arcs and customers alone, best bound first. A node's bound is its Lagrangian, climbed to
 * from its parent's multipliers; reduced costs and `propagate` decide what they can; what is left is split where the
 * last evaluations were most of two minds.
 *
 * Valid: the two sides of a split hold every point of the node; a node is dropped only when no point in it has a value
 * of at most value − 1, the values being whole; so no point is below both the incumbent and the least bound of the nodes
 * that are left.
 */
export function branch(lagrangian: Lagrangian, root: Node, outside: Outside): Tree {
  const { instance, grains } = lagrangian;
  const most = () => (outside.value() - 1) * grains.scale;
  const nodes: Node[] = [root];
  // Bounds of nodes that cannot be split nor settled here: the program has rows that the instance does not know.
  let unsettled = Infinity;
  const bound = () => Math.min(unsettled, nodes.at(-1)?.summit.bound ?? Infinity);
  let count = 0;
  while (nodes.length > 0 && !outside.over()) {
    count += 1;
    const node = nodes.pop() as Node;
    const split = chooseSplit(instance, node);
    if (split === undefined) {
      if (!settleLeaf(instance, node.domain, outside)) unsettled = Math.min(unsettled, node.summit.bound);
      continue;
    }
    for (const side of [OUT, IN]) {
      const child = explore(lagrangian, node, split, side, outside, most);
      if (child !== undefined) insert(nodes, child);
    }
    // Best last; those that the incumbent has overtaken stand first.
    while (nodes.length > 0 && (nodes[0] as Node).summit.bound > most()) nodes.shift();
    outside.bound(bound());
  }
  return { bound: bound(), settled: unsettled === Infinity, nodes: count };
}

interface Split {
  readonly part: keyof Domain;
  readonly index: number;
}

function explore(
  lagrangian: Lagrangian,
  node: Node,
  { part, index }: Split,
  side: number,
  outside: Outside,
  most: () => number,
): Node | undefined {
  const domain = copyDomain(node.domain);
  domain[part][index] = side;
  if (!propagate(lagrangian.instance, domain)) return undefined;
  let last: Relaxed | undefined;
  const climbed = ascend(lagrangian, domain, node.summit.at, {
    ...CLIMB,
    target: () => (outside.value() < Infinity ? outside.value() * lagrangian.grains.scale : Infinity),
    visit: (relaxed, best) => {
      last = relaxed;
      return best.bound > most();
    },
  });
  if (climbed.bound > most()) return undefined;
  if (last !== undefined) outside.look(last);
  if (climbed.bound > most()) return undefined;
  if (outside.value() < Infinity) lagrangian.fix(domain, climbed.at, most());
  if (!propagate(lagrangian.instance, domain)) return undefined;
  // What holds for the node holds for its parts.
  return { domain, summit: { ...climbed, bound: Math.max(climbed.bound, node.summit.bound) } };
}

/** Where the last evaluations were most of two minds: hosts before arcs before customers alone. */
function chooseSplit({ arcs, hosts, customers, arcWeight }: Instance, { domain, summit }: Node): Split | undefined {
  let index = -1;
  let least = Infinity;
  for (let h = 0; h < hosts; h++) {
    if (domain.host[h] !== FREE) continue;
    const doubt = Math.abs((summit.open[h] as number) - 0.5);
    if (doubt < least) [least, index] = [doubt, h];
  }
  if (index >= 0 && least < DOUBTED) return { part: "host", index };
  let arc = -1;
  let most = -Infinity;
  for (let a = 0; a < arcs; a++) {
    if (domain.arc[a] !== FREE) continue;
    const doubt = (0.5 - Math.abs((summit.arc[a] as number) - 0.5)) * (arcWeight[a] as number);
    if (doubt > most) [most, arc] = [doubt, a];
  }
  if (arc >= 0) return { part: "arc", index: arc };
  if (index >= 0) return { part: "host", index };
  for (let g = 0; g < customers; g++) if (domain.alone[g] === FREE) return { part: "alone", index: g };
  return undefined;
}

/** A node with nothing left to choose: one assignment, which counts, or breaks a budget, or is no better. */
function settleLeaf(instance: Instance, domain: Domain, outside: Outside): boolean {
  const a = forcedAssignment(instance, domain);
  for (let r = 1; r < instance.layers.length; r++)
    if ((a.spent[r] as number) > (instance.layers[r]?.budget ?? 0)) return true;
  return (a.spent[0] as number) >= outside.value() || outside.offer(a);
}

/** Keeps nodes sorted, the least bound last; among equals the newer goes first. */
function insert(nodes: Node[], node: Node): void {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as Node).summit.bound >= node.summit.bound) low = middle + 1;
    else high = middle;
  }
  nodes.splice(low, 0, node);
}
