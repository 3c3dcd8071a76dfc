import { termsOf } from "../prices/column.ts";
import type { Instance } from "../program/instance.ts";
import type { Links } from "../program/links.ts";
import type { FlowBox, FlowProgram, FlowRelaxed } from "./flow-program.ts";

/** A plan with the flows that bring it. */
export interface Dived {
  /** By group. */
  readonly relief: readonly number[];
  /** By column of the program: agreements and amounts. */
  readonly amounts: ReadonlyMap<number, number>;
}

/** Shares of a unit below this are an engine's rounding. */
const DUST = 1e-6;
/** Of what has to be rounded against a row, such a part at once. */
const AT_ONCE = 1 / 2;
/** How many values of a group's relief are tried. */
const TRIES = 8;
/** The golden ratio's fraction: its multiples spread over a unit without order. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A column of the rest that is not whole, and to which side it is rounded. */
interface Rounding {
  /** Its position in the rest. */
  readonly n: number;
  readonly up: boolean;
  /** By how much that breaks the rows as they stand, at most. */
  readonly breaks: number;
}

/** Where a dive is. */
interface Depth {
  readonly box: FlowBox;
  readonly relaxed: FlowRelaxed;
}

/**
 * Prices, by column in grains, with one to two units on top for every agreement, no two the same: where all flows are equally
 * good, few agreements then bear them, and they stay where they are from one linear program to the next.
 */
export function withFew({ rest }: Instance, root: FlowBox, prices: Float64Array, scale: number): Float64Array {
  const few = prices.slice();
  for (const [n, j] of rest.columns.entries())
    if (isChoice(root, n)) few[j] = (few[j] as number) + Math.round(scale * (1 + ((n * GOLDEN) % 1)));
  return few;
}

/**
 * One plan where agreements and flows are too many to be searched: the linear program of `flow-program.ts`, rounded step by step
 * without a way back. What can be rounded without breaking a row is, all at once (an agreement that bears its flow is whole for
 * nothing); then some of what breaks rows least (a flow that is too small for an agreement is left out or made up), or, where
 * that only moves from one to the next, one for good. Last the relief of groups whose function lies above its hull. Undefined
 * where that leads nowhere. Bounds come from elsewhere.
 */
export function dive(
  flow: FlowProgram,
  { rest, program }: Instance,
  { ties, at: tiesOf }: Links,
  root: FlowBox,
  functions: readonly Float64Array[],
  over: () => boolean,
): Dived | undefined {
  const inRows = termsOf(rest.rows, program.columns.length);
  const beside = besideOf();
  let at = relaxed(root);
  let fewest = Infinity;
  while (at !== undefined && !over()) {
    const roundings = roundingsOf(at);
    const stalls = roundings.length >= fewest;
    fewest = Math.min(fewest, roundings.length);
    const [first] = roundings;
    const free = roundings.filter(({ breaks }) => breaks === 0);
    if (first === undefined) {
      const group = aboveHull(at);
      if (group === undefined) return found(at);
      at = settled(at, group);
    } else if (free.length > 0) at = rounded(at, free);
    else {
      const some = roundings.slice(0, Math.ceil(AT_ONCE * roundings.length));
      at = (stalls ? undefined : rounded(at, some)) ?? either(at, first);
    }
  }
  return undefined;

  function relaxed(box: FlowBox): Depth | undefined {
    const of = flow.relax(functions, box);
    return of.solved ? { box, relaxed: of } : undefined;
  }

  function found({ relaxed: { amount, relief } }: Depth): Dived {
    return {
      relief: Array.from(relief, Math.round),
      amounts: new Map(Array.from(rest.columns, (j, n) => [j, Math.round(amount[n] as number)])),
    };
  }

  /** `alone`: what is rounded down does not move to where nothing is yet. */
  function rounded({ box, relaxed: { amount } }: Depth, roundings: readonly Rounding[], alone = false) {
    const lower = box.lower.slice();
    const upper = box.upper.slice();
    for (const { n, up } of roundings) {
      if (up) lower[n] = Math.ceil(amount[n] as number);
      else upper[n] = Math.floor(amount[n] as number);
      if (up || !alone) continue;
      for (const other of beside(n))
        if ((amount[other] as number) < DUST && (lower[other] as number) === 0) upper[other] = 0;
    }
    return relaxed({ ...box, lower, upper });
  }

  /** One column up, or down for good, whatever costs less. */
  function either(from: Depth, { n, breaks }: Rounding): Depth | undefined {
    const up = rounded(from, [{ n, breaks, up: true }]);
    const down = rounded(from, [{ n, breaks, up: false }], true);
    return costOf(down) < costOf(up) ? down : (up ?? rounded(from, [{ n, breaks, up: false }]));
  }

  /** What is not whole, with the side that breaks rows least; what breaks least first, and yes or no before amounts. */
  function roundingsOf({ relaxed: { amount } }: Depth): Rounding[] {
    const sums = rest.rows.map(() => 0);
    const terms = (n: number) => inRows[rest.columns[n] as number] ?? [];
    const add = (n: number, by: number) => {
      for (const [r, c] of terms(n)) sums[r] = (sums[r] as number) + c * by;
    };
    const broken = (n: number, by: number) =>
      terms(n).reduce((most, [r, c]) => {
        const { lower, upper } = rest.rows[r] as (typeof rest.rows)[number];
        const sum = (sums[r] as number) + c * by;
        const excess = Math.max(lower - sum, sum - upper);
        return excess < DUST ? most : Math.max(most, excess);
      }, 0);
    for (const [n, x] of amount.entries()) add(n, x);
    const divided = [...amount.keys()].filter((n) => isDivided(amount[n] as number));
    const choices = divided.filter((n) => isChoice(root, n));
    const made: Rounding[] = [];
    for (const n of choices.length > 0 ? choices : divided) {
      const x = amount[n] as number;
      const [up, down] = [broken(n, Math.ceil(x) - x), broken(n, Math.floor(x) - x)];
      made.push({ n, up: up <= down, breaks: Math.min(up, down) });
      // Those after it see the sums with what is free.
      if (up === 0) add(n, Math.ceil(x) - x);
      else if (down === 0) add(n, Math.floor(x) - x);
    }
    return made.sort((a, b) => a.breaks - b.breaks);
  }

  /** The group whose function lies furthest above its hull where its relief is still open; undefined where there is none. */
  function aboveHull({ box, relaxed: { relief, hull } }: Depth): number | undefined {
    let group: number | undefined;
    let widest = DUST;
    for (const [q, f] of functions.entries()) {
      const r = relief[q] as number;
      const above = (f[Math.round(r)] as number) - (hull[q] as number);
      if (box.from[q] === box.to[q] || (above <= widest && !isDivided(r))) continue;
      widest = Math.max(widest, above);
      group = q;
    }
    return group;
  }

  /** A group at a whole relief that it can have and the others leave it, near to what it has. */
  function settled({ box, relaxed: { relief } }: Depth, group: number): Depth | undefined {
    const r = relief[group] as number;
    const f = functions[group] as Float64Array;
    const [least, most] = [box.from[group] as number, box.to[group] as number];
    const near = [...f.keys()]
      .filter((x) => (f[x] as number) < Infinity && x >= least && x <= most)
      .sort((a, b) => Math.abs(a - r) - Math.abs(b - r));
    for (const x of near.slice(0, TRIES)) {
      const [from, to] = [box.from.slice(), box.to.slice()];
      from[group] = x;
      to[group] = x;
      const next = relaxed({ ...box, from, to });
      if (next !== undefined) return next;
    }
    return undefined;
  }

  /** By position of a yes or no: those that bear flow to where its own flows go. */
  function besideOf(): (n: number) => ReadonlySet<number> {
    const position = new Map(Array.from(rest.columns, (j, n) => [j, n]));
    const inSameRows = (j: number) => (inRows[j] ?? []).flatMap(([r]) => rest.rows[r]?.indices ?? []);
    const bearing = ties.map(({ flows }) => {
      const all = flows.flatMap(([j]) => inSameRows(j).map((k) => position.get(k) as number));
      return new Set(all.filter((n) => isChoice(root, n)));
    });
    return (n) => {
      const tied = inSameRows(rest.columns[n] as number).flatMap((j) => (tiesOf[j] ?? []).map(([i]) => i));
      return new Set(tied.flatMap((i) => [...(bearing[i] as ReadonlySet<number>)]));
    };
  }
}

function isChoice({ lower, upper }: FlowBox, n: number): boolean {
  return (upper[n] as number) - (lower[n] as number) === 1;
}

function isDivided(x: number): boolean {
  return Math.abs(x - Math.round(x)) >= DUST;
}

function costOf(of: Depth | undefined): number {
  return of === undefined ? Infinity : of.relaxed.hull.reduce((sum, cost) => sum + cost, 0);
}
