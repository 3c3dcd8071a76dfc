import type { Elastic, ElasticPlace, Model, Row } from "../../../src/model/index.ts";

/**
 * One level of a program with elastic tasks, read for the Lagrangian. Every feasible point of the program reads as a
 * choice of one state for each place and loads that keep `need`, `room` and the arcs' bounds, at no more than its own
 * value. Rows that are not read only cut off points, so a bound over the instance is a bound on the program.
 */
export interface Instance {
  readonly program: Model;
  readonly places: readonly ElasticPlace[];
  /** By place: whether it is a customer, that is, has a task that needs exactly one home. */
  readonly customer: Uint8Array;
  /** By place: a convex price of load in its open site, and of what stays in a small one. */
  readonly open: readonly (readonly Segments[])[];
  readonly small: readonly (readonly Segments[])[];
  /** Columns of relief. */
  readonly relief: ReadonlySet<number>;
  /** Equalities over relief and columns outside the structure: their multipliers may have any sign. */
  readonly links: readonly Row[];
  /** Limits of earlier levels, upper sides only. */
  readonly budgets: readonly Row[];
  /** Columns outside the structure, and the rows that hold them alone. */
  readonly rest: Rest;
  /** Columns that nobody looks after: each adds what is cheapest within its bounds. */
  readonly loose: Int32Array;
}

/** What load is above −`offset` is taken up by segments in order, each to its width. */
export interface Segments {
  readonly offset: number;
  readonly columns: readonly number[];
}

export interface Rest {
  readonly columns: Int32Array;
  readonly rows: readonly Row[];
}

export function readInstance(program: Model, elastic: Elastic): Instance {
  const { places } = elastic;
  const customer = Uint8Array.from(places, isCustomer);
  const structure = new Set(places.flatMap(namedBy));
  const own = program.rows.slice(0, elastic.rows);
  const budgets = program.rows.slice(elastic.rows).filter(({ upper }) => upper < Infinity);
  const segments = readSegments(program, places, own, structure);
  const outside = restColumns(program, structure, segments.columns, own);
  const links = own.filter((row) => {
    if (row.lower !== row.upper || !row.indices.every((j) => segments.relief.has(j) || outside.has(j))) return false;
    return row.indices.some((j) => segments.relief.has(j));
  });
  const loose = program.columns.flatMap((_, j) =>
    structure.has(j) || segments.columns.has(j) || outside.has(j) ? [] : [j],
  );
  return {
    program,
    places,
    customer,
    open: segments.open,
    small: segments.small,
    relief: segments.relief,
    links,
    budgets,
    rest: {
      columns: Int32Array.from(outside),
      rows: own.filter(({ indices }) => indices.every((j) => outside.has(j))),
    },
    loose: Int32Array.from(loose),
  };
}

/** The columns that the structure names for a place. */
export function namedBy({ relief, site, small, nothing, arcs }: ElasticPlace): number[] {
  const own = [relief?.column, relief?.when?.column, site?.open, site?.stays, small?.column, small?.stays, nothing];
  return [...own, ...arcs.flatMap(({ column, places }) => [column, places])].filter((j) => j !== undefined);
}

/** A task beside an always-open site is at home there. */
function isCustomer({ task, site, nothing, small, relief }: ElasticPlace): number {
  const settled = site !== undefined && site.open === undefined;
  return Number(!settled && (task > 0 || nothing !== undefined || small !== undefined || relief !== undefined));
}

/** Columns that are neither of the structure nor segments, and stand in rows with relief or with one another alone. */
function restColumns(
  program: Model,
  structure: ReadonlySet<number>,
  segments: ReadonlySet<number>,
  rows: readonly Row[],
): ReadonlySet<number> {
  const outside = new Set<number>();
  for (const [j, { implied }] of program.columns.entries())
    if (implied !== true && !structure.has(j) && !segments.has(j)) outside.add(j);
  // A column tied to sites by a row that is no sum of relief is not ours to price apart: it is left loose.
  const relief = new Set<number>();
  for (const { relief: r } of program.elastic?.places ?? []) if (r !== undefined) relief.add(r.column);
  for (const { indices } of rows) {
    if (indices.every((j) => outside.has(j) || relief.has(j))) continue;
    for (const j of indices) if (!relief.has(j)) outside.delete(j);
  }
  return outside;
}

interface Read {
  readonly open: Segments[][];
  readonly small: Segments[][];
  readonly columns: Set<number>;
  readonly relief: Set<number>;
}

/**
 * Segment rows: Σ contributions + const − Σ segments ≤ upper, where the contributions are the load of one site. A row
 * that says anything else of its site is passed over.
 */
function readSegments(
  program: Model,
  places: readonly ElasticPlace[],
  rows: readonly Row[],
  structure: ReadonlySet<number>,
): Read {
  const host = new Map<number, number>();
  const relief = new Set<number>();
  for (const [h, place] of places.entries()) {
    for (const arc of place.arcs) host.set(arc.places ?? arc.column, h);
    if (place.relief !== undefined) {
      relief.add(place.relief.column);
      host.set(place.relief.column, h);
    }
  }
  const read: Read = { open: places.map(() => []), small: places.map(() => []), columns: new Set(), relief };
  const layers = layersOf(program);
  for (const row of rows) {
    if (row.lower > -Infinity || row.upper === Infinity) continue;
    const coefficient = new Map(row.indices.map((j, i) => [j, row.coefficients[i] as number]));
    const columns = row.indices.filter((j) => !structure.has(j));
    if (columns.length === 0 || columns.some((j) => !isSegment(program, j) || coefficient.get(j) !== -1)) continue;
    const h = siteOf(row, host, relief);
    if (h === undefined) continue;
    const place = places[h] as ElasticPlace;
    if (!contributes(place, places, coefficient)) continue;
    const at = (j: number | undefined) => (j === undefined ? 0 : (coefficient.get(j) ?? 0));
    const ordered = inOrder(layers, columns);
    if (ordered === undefined) continue;
    read.open[h]?.push({ offset: at(place.site?.open) - place.task - row.upper, columns: ordered });
    const stays = place.relief !== undefined && at(place.small?.stays) === 0;
    if (place.small !== undefined && stays)
      read.small[h]?.push({ offset: at(place.small.column) - place.task - row.upper, columns: ordered });
    for (const j of columns) read.columns.add(j);
  }
  return read;
}

function isSegment({ columns }: Model, j: number): boolean {
  const column = columns[j];
  return column?.implied === true && column.lower === 0;
}

/** Whose load a row adds up: the host of an arc that adds to it, else the place whose relief lowers it. */
function siteOf(row: Row, host: ReadonlyMap<number, number>, relief: ReadonlySet<number>): number | undefined {
  let lowered: number | undefined;
  for (const [i, j] of row.indices.entries()) {
    const c = row.coefficients[i] as number;
    if (c > 0 && !relief.has(j) && host.has(j)) return host.get(j);
    if (c < 0 && relief.has(j)) lowered ??= host.get(j);
  }
  return lowered;
}

/** Whether every guest adds what it brings, the own task what stays of it, and nothing else moves it in an open site. */
function contributes(
  place: ElasticPlace,
  places: readonly ElasticPlace[],
  coefficient: ReadonlyMap<number, number>,
): boolean {
  for (const { guest, column, places: brought } of place.arcs) {
    if (brought === undefined) {
      if (coefficient.get(column) !== places[guest]?.task) return false;
    } else if (coefficient.get(brought) !== 1 || coefficient.has(column)) return false;
  }
  if (place.relief !== undefined && coefficient.get(place.relief.column) !== -1) return false;
  return place.site?.stays === undefined || !coefficient.has(place.site.stays);
}

/** By level and limit: what a unit of each column is there. */
function layersOf(program: Model): readonly Float64Array[] {
  return [...program.levels, ...program.rows.slice(program.elastic?.rows ?? 0)].map(({ indices, coefficients }) => {
    const layer = new Float64Array(program.columns.length);
    for (const [i, j] of indices.entries()) layer[j] = coefficients[i] as number;
    return layer;
  });
}

/** Segments of one row, cheapest first in every level and limit; undefined where there is no such order. */
function inOrder(layers: readonly Float64Array[], columns: readonly number[]): number[] | undefined {
  const dearer = (a: number, b: number) =>
    layers.reduce((d, price) => d || (price[a] as number) - (price[b] as number), 0);
  const sorted = columns.toSorted((a, b) => dearer(a, b) || a - b);
  const falls = (j: number, before: number) =>
    layers.some((price) => (price[j] as number) < (before === -1 ? 0 : (price[before] as number)));
  return sorted.some((j, i) => falls(j, sorted[i - 1] ?? -1)) ? undefined : sorted;
}

/** How much relief these places can have together. */
export function mostRelief({ places }: Instance, members: readonly number[]): number {
  return members.reduce((sum, h) => sum + (places[h]?.relief?.most ?? 0), 0);
}
