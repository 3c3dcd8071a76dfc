import type { Row } from "../../src/model/index.ts";
import { narrow, type Box } from "../narrow.ts";
import type { Instance } from "./instance.ts";

/** How the relief of groups hangs on flows: each group's relief is counted by one link at most, and a link counts one group. */
export interface Links {
  /** By group: the link that counts its relief; −1 for none. */
  readonly link: Int32Array;
  /** By link: the columns whose sum is the relief of its group. */
  readonly flows: readonly (readonly number[])[];
  /** By link without flows: what the relief of its group is, a number settled elsewhere. */
  readonly fixed: readonly (number | undefined)[];
  /** By group: whether the rest leaves so much relief possible, as far as each link's own rows tell. */
  readonly allows: (group: number, relief: number) => boolean;
}

/** Reads links as Σ relief = Σ flow, or Σ relief = number. Undefined where the program does not read so, or its rest has no point. */
export function readLinks(instance: Instance, group: Int32Array, groups: number): Links | undefined {
  const { program, places, links, rest } = instance;
  const relief = new Map<number, number>();
  for (const [h, place] of places.entries())
    if (place.relief !== undefined) relief.set(place.relief.column, group[h] as number);
  const link = new Int32Array(groups).fill(-1);
  const flows: number[][] = links.map(() => []);
  const fixed: (number | undefined)[] = [];
  const counted = new Set<number>();
  for (const [i, row] of links.entries()) {
    const sign = row.coefficients[row.indices.findIndex((j) => relief.has(j))];
    for (const [n, j] of row.indices.entries()) {
      const g = relief.get(j);
      if (counted.has(j) || row.coefficients[n] !== (g === undefined ? -(sign as number) : sign)) return undefined;
      counted.add(j);
      if (g === undefined) flows[i]?.push(j);
      else if (link[g] === -1 || link[g] === i) link[g] = i;
      else return undefined;
    }
    if (Math.abs(sign as number) !== 1) return undefined;
    const alone = flows[i]?.length === 0;
    if (!alone && row.upper !== 0) return undefined;
    fixed.push(alone ? row.upper / (sign as number) + 0 : undefined);
  }
  // Relief that no link counts would be free, beside relief of its group that is not.
  for (const [j, g] of relief) if (!counted.has(j) && link[g] !== -1) return undefined;
  if (new Set(link.filter((i) => i >= 0)).size < link.filter((i) => i >= 0).length) return undefined;

  const box: Box = {
    lower: program.columns.map(({ lower }) => lower),
    upper: program.columns.map(({ upper }) => upper),
  };
  if (!narrow(box, rest.rows)) return undefined;
  const ranges = flows.map((columns, i) => {
    const sum = fixed[i];
    return sum === undefined ? rangeOf(columns, box, rest.rows) : { least: sum, most: sum, positive: 0 };
  });
  return {
    link,
    flows,
    fixed,
    allows(g, r) {
      const range = ranges[link[g] as number];
      return range === undefined || (r >= range.least && r <= range.most && (r === 0 || r >= range.positive));
    },
  };
}

/** Columns that add up to between `least` and `most`; if more than nothing, to `positive` at least. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly positive: number;
}

/**
 * What one flow must be once it is more than nothing follows from its rows: an agreement holds then, and an agreement has a least
 * size, of which other flows can bear no more than their own bounds.
 */
function rangeOf(columns: readonly number[], box: Box, rows: readonly Row[]): Range {
  let [least, most, positive] = [0, 0, Infinity];
  for (const j of columns) {
    least += box.lower[j] as number;
    most += box.upper[j] as number;
    const some: Box = { lower: [...box.lower], upper: [...box.upper] };
    some.lower[j] = Math.max(1, some.lower[j] as number);
    if (narrow(some, rows)) positive = Math.min(positive, some.lower[j]);
  }
  return { least, most, positive };
}

/** With which sign a link counts relief; 1 where it counts none. */
export function signOf({ links, places }: Instance, link: number): number {
  const relief = new Set(places.flatMap((place) => place.relief?.column ?? []));
  const row = links[link];
  return row?.coefficients[row.indices.findIndex((j) => relief.has(j))] ?? 1;
}
