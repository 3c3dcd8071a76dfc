import { type Box, boxOf, createNarrowing, type Narrowing } from "../../narrow.ts";
import type { Instance } from "./instance.ts";

/** How the relief of groups hangs on flows: each group's relief is counted by one link at most, and a link counts one group. */
export interface Links {
  /** By group: the link that counts its relief; −1 for none. */
  readonly link: Int32Array;
  readonly ties: readonly Tie[];
  /** By column: the ties in which it stands, with its sign there. A flow lowers what is released where it goes out. */
  readonly at: readonly (readonly (readonly [tie: number, sign: number])[])[];
  /** By group: whether the rest leaves so much relief possible, as far as each link's own rows tell. */
  readonly allows: (group: number, relief: number) => boolean;
}

/** By link: the relief of its group is number + Σ sign · flow. Without flows it is a number settled elsewhere. */
export interface Tie {
  readonly number: number;
  readonly flows: readonly (readonly [column: number, sign: number])[];
}

/**
 * Reads links as Σ relief = number + Σ sign · flow. Undefined where the program does not read so, or its rest has no point.
 */
export function readLinks(instance: Instance, group: Int32Array, groups: number): Links | undefined {
  const { program, places, links, rest } = instance;
  const relief = new Map<number, number>();
  for (const [h, place] of places.entries())
    if (place.relief !== undefined) relief.set(place.relief.column, group[h] as number);
  const link = new Int32Array(groups).fill(-1);
  const ties: Tie[] = [];
  const at: (readonly [number, number])[][] = program.columns.map(() => []);
  const counted = new Set<number>();
  for (const [i, row] of links.entries()) {
    const sign = signOf(instance, i);
    const flows: (readonly [number, number])[] = [];
    for (const [n, j] of row.indices.entries()) {
      const c = (row.coefficients[n] as number) * sign;
      const g = relief.get(j);
      if (Math.abs(c) !== 1) return undefined;
      if (g === undefined) {
        flows.push([j, -c]);
        at[j]?.push([i, -c]);
      } else if (c === 1 && !counted.has(j) && (link[g] === -1 || link[g] === i)) {
        counted.add(j);
        link[g] = i;
      } else return undefined;
    }
    ties.push({ number: row.upper * sign + 0, flows });
  }
  // Relief that no link counts would be free, beside relief of its group that is not.
  for (const [j, g] of relief) if (!counted.has(j) && link[g] !== -1) return undefined;
  if (new Set(link.filter((i) => i >= 0)).size < link.filter((i) => i >= 0).length) return undefined;

  const box = boxOf(program);
  const narrowing = createNarrowing(rest.rows, program.columns.length);
  if (!narrowing.narrow(box)) return undefined;
  /** Found out when they are asked for. */
  let ranges: readonly Range[] | undefined;
  return {
    link,
    ties,
    at,
    allows(g, r) {
      ranges ??= ties.map((tie) => rangeOf(tie, box, narrowing));
      const range = ranges[link[g] as number];
      if (range === undefined) return true;
      const moved = Math.abs(r - range.number);
      return r >= range.least && r <= range.most && (moved === 0 || moved >= range.step);
    },
  };
}

/** Flows bring relief from `number` to between `least` and `most`; if they move it at all, by `step` at least. */
interface Range {
  readonly number: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/**
 * What one flow must be once it is more than nothing follows from its rows: an agreement holds then, and an agreement has a least
 * size, of which other flows can bear no more than their own bounds. Where flows pull to both sides they may leave any sum.
 */
function rangeOf({ number, flows }: Tie, box: Box, narrowing: Narrowing): Range {
  let [least, most, step] = [number, number, Infinity];
  for (const [j, sign] of flows) {
    const [low, high] = [box.lower[j] as number, box.upper[j] as number];
    least += sign > 0 ? low : -high;
    most += sign > 0 ? high : -low;
    step = Math.min(step, leastOnce(j, box, narrowing));
  }
  const oneWay = flows.every(([j, sign]) => sign === flows[0]?.[1] && (box.lower[j] as number) >= 0);
  return { number, least, most, step: oneWay ? step : 0 };
}

/** What a flow is at least once it is more than nothing; Infinity where it cannot be. The box is as before in the end. */
function leastOnce(j: number, box: Box, narrowing: Narrowing): number {
  const { lower, upper } = box;
  if ((upper[j] as number) < 1) return Infinity;
  const before: (readonly [column: number, lower: number, upper: number])[] = [];
  const note = (k: number) => void before.push([k, lower[k] as number, upper[k] as number]);
  note(j);
  lower[j] = Math.max(1, lower[j] as number);
  const once = narrowing.follow(box, [j], note) ? lower[j] : Infinity;
  for (const [k, low, high] of before.toReversed()) [lower[k], upper[k]] = [low, high];
  return once;
}

/** With which sign a link counts relief; 1 where it counts none. */
export function signOf({ links, relief }: Instance, link: number): number {
  const row = links[link];
  return row?.coefficients[row.indices.findIndex((j) => relief.has(j))] ?? 1;
}
