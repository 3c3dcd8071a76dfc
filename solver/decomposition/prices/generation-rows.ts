import type { ElasticPlace } from "../../../src/model/index.ts";
import type { HotColumn } from "../../highs/hot.ts";
import { IN } from "../../state.ts";
import { type Column, columnsOf, termsOf } from "./column.ts";
import type { Grains } from "../program/grains.ts";
import type { Instance } from "../program/instance.ts";
import type { Domain } from "./lagrangian.ts";

/**
 * Stands in for a home where none is at hand yet, and for a place of relief or a unit of a limit where no choice so far has it:
 * above any dual, or the first multipliers are wrong. Where the two stand together, they are no more than a multiplier may be:
 * larger duals would be cut off, and price in nothing.
 */
const NO_HOME = 1e8;
const NO_RELIEF = 1e7;

/** The master's rows: one a task or host, then links, limits and the rest as they are written. */
export interface MasterRows {
  readonly sides: readonly { readonly lower: number; readonly upper: number }[];
  /** By place; −1 for one of which nothing is chosen. */
  readonly place: Int32Array;
  readonly link: number;
  readonly budget: number;
  readonly rest: number;
  /** Of a column, in ascending order. */
  readonly terms: (column: Column, places: readonly ElasticPlace[]) => (readonly [row: number, coefficient: number])[];
}

/** A row that says nothing. */
export const FREE = { lower: -Infinity, upper: Infinity };

export function rowsOf(
  { places, customer, links, budgets, rest }: Instance,
  ours: (place: number) => boolean,
  domain: Domain,
): MasterRows {
  const sides: { lower: number; upper: number }[] = [];
  const place = Int32Array.from(places, ({ site }, h) => {
    if (!ours(h) || (customer[h] !== 1 && site === undefined)) return -1;
    const always = customer[h] === 1 || site?.open === undefined || domain.site[h] === IN;
    return sides.push({ lower: always ? 1 : 0, upper: 1 }) - 1;
  });
  const link = sides.length;
  const budget = link + links.length;
  return {
    sides: [
      ...sides,
      ...links.map(({ lower, upper }) => ({ lower, upper })),
      ...budgets.map(({ upper }) => ({ lower: -Infinity, upper })),
      ...rest.rows.map(({ lower, upper }) => ({ lower, upper })),
    ],
    place,
    link,
    budget,
    rest: budget + budgets.length,
    terms({ choice, links: tied, budgets: spent }, { [choice.place]: host }) {
      const terms: [number, number][] = [[place[choice.place] as number, 1]];
      if (choice.home === "site")
        for (const [i, { guest }] of (host?.arcs ?? []).entries())
          if (choice.filled.brought[i] !== 0) terms.push([place[guest] as number, 1]);
      for (const [i, sum] of tied) terms.push([link + i, sum]);
      for (const [r, sum] of spent) terms.push([budget + r, sum]);
      return terms.filter(([, c]) => c !== 0).sort(([a], [b]) => a - b);
    },
  };
}

/** Columns of the rest, and loose ones: they stand in the master as in the program. */
export function sharedColumns(
  { program, rest, loose }: Instance,
  measure: ReturnType<typeof columnsOf>,
  rows: MasterRows,
): HotColumn[] {
  const inRest = termsOf(rest.rows, program.columns.length);
  return [...rest.columns, ...loose].map((j) => {
    const { lower, upper } = program.columns[j] as { lower: number; upper: number };
    const terms = [
      ...(measure.links[j] ?? []).map(([i, c]) => [rows.link + i, c] as const),
      ...(measure.budgets[j] ?? []).map(([r, c]) => [rows.budget + r, c] as const),
      ...(inRest[j] ?? []).map(([i, c]) => [rows.rest + i, c] as const),
    ];
    const cost = measure.level[j]?.[0]?.[1] ?? 0;
    return { cost, lower, upper, at: terms.map(([r]) => r), by: terms.map(([, c]) => c) };
  });
}

/** `within`: no dearer than a multiplier may be. `all`: of rows that need none as well, since they may yet. */
export function noHomes(
  { sides, link }: MasterRows,
  within?: Pick<Grains, "customer" | "scale">,
  all = false,
): HotColumn[] {
  const cost = Math.min(NO_HOME, within === undefined ? Infinity : within.customer / within.scale);
  return sides
    .slice(0, link)
    .flatMap(({ lower }, row) => (all || lower === 1 ? [{ cost, lower: 0, upper: Infinity, at: [row], by: [1] }] : []));
}

/** The choices so far may have too much relief for the flows, too little, or spend too much: an engine tells no duals of that. */
export function noRelief(instance: Instance, { sides, link, rest }: MasterRows, grains: Grains): HotColumn[] {
  const largest = [...reliefPrices(instance, grains), ...grains.budget];
  return standIns(sides.slice(link, rest), largest, grains.scale).map((column) => {
    return { ...column, at: column.at.map((row) => link + row) };
  });
}

/** By link the largest price of a place of relief, in grains. */
export function reliefPrices({ places }: Instance, { customer, link }: Grains): number[] {
  // A task bears what its places do.
  const task = places.reduce((most, place) => Math.max(most, place.task), 1);
  return Array.from(link, (most) => Math.min(most, customer / task));
}

/** For each row a column for what lacks and one for what is too much, where it may not be; no dearer than multipliers may be, in grains. */
export function standIns(sides: MasterRows["sides"], largest: readonly number[], scale: number): HotColumn[] {
  return sides.flatMap(({ lower }, row) => {
    const cost = Math.min(NO_RELIEF, (largest[row] as number) / scale);
    return (lower === -Infinity ? [-1] : [1, -1]).map((by) => ({
      cost,
      lower: 0,
      upper: Infinity,
      at: [row],
      by: [by],
    }));
  });
}

/** Columns that nobody looks after, with limits from this row on and no other rows. */
export function looseColumns(instance: Instance, limit: number): HotColumn[] {
  const measure = columnsOf(instance);
  return Array.from(instance.loose, (j) => {
    const { lower, upper } = instance.program.columns[j] as { lower: number; upper: number };
    const terms = measure.budgets[j] ?? [];
    const cost = measure.level[j]?.[0]?.[1] ?? 0;
    return { cost, lower, upper, at: terms.map(([r]) => limit + r), by: terms.map(([, c]) => c) };
  });
}

/** The choices so far may have too little or too much relief for what a group is kept to. A task bears what its places do, `task` at most. */
export function noLink({ link }: MasterRows, i: number, within: Grains, task: number): HotColumn[] {
  const cost = Math.min(NO_RELIEF, Math.min(within.link[i] as number, within.customer / task) / within.scale);
  return [1, -1].map((by) => ({ cost, lower: 0, upper: Infinity, at: [link + i], by: [by] }));
}
