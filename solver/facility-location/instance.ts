import type { Facilities, Model, Row } from "../../src/model/index.ts";

/**
 * One level of a facility-location program as flat numbers. Prices come in `layers`: layer 0 is what is minimised,
 * the others are what budgets are spent on (earlier levels of a ranked objective): Σ price ≤ budget.
 */
export interface Instance {
  readonly customers: number;
  readonly weight: Int32Array;
  readonly hosts: readonly HostPart[];
  /** Per customer the column of being served alone, −1 where that is not possible; and whether the model still allows it. */
  readonly alone: Int32Array;
  readonly layers: readonly Layer[];
}

export interface HostPart {
  /** Column, or −1 where the host is always open. */
  readonly open: number;
  readonly mustOpen: boolean;
  readonly mayOpen: boolean;
  /** Customer it serves itself, or −1. */
  readonly own: number;
  readonly need: number;
  /** Most load that its arcs can bring, at most its room. */
  readonly room: number;
  readonly arcCustomer: Int32Array;
  readonly arcColumn: Int32Array;
  /** 1 where the column bounds force the arc in or out: 2 in, 1 out, 0 free. */
  readonly arcState: Uint8Array;
  readonly loads: readonly Load[];
}

/** A convex price of load: beyond `free` places, segments take up the rest in order, each up to its width. */
export interface Load {
  readonly free: number;
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

export interface Layer {
  readonly budget: number;
  /** Price of the columns, by column. */
  readonly price: Float64Array;
  /** Price of load by host: [host][load], load from 0 to room. */
  readonly load: readonly Float64Array[];
}

/** Reads a level program; undefined where its loads are not of a kind that we know. Rows that we do not read only narrow the true program, so that a bound stays a bound. */
export function readInstance(program: Model, facilities: Facilities): Instance | undefined {
  const level = program.levels[0];
  if (level === undefined) return undefined;
  const roles = rolesOf(program, facilities);
  const loads = loadRows(program, facilities, roles);
  const bounds = tightBounds(program);
  const hosts = facilities.hosts.map((host, h): HostPart => {
    const weights = host.arcs.map((arc) => facilities.customers[arc.customer]?.weight ?? 0);
    const all = weights.reduce((a, b) => a + b, 0);
    const [low, high] = host.open === undefined ? [1, 1] : (bounds[host.open] as readonly [number, number]);
    return {
      open: host.open ?? -1,
      mustOpen: low > 0,
      mayOpen: high > 0,
      own: host.own ?? -1,
      need: host.need,
      room: Math.min(host.room, all),
      arcCustomer: Int32Array.from(host.arcs, (arc) => arc.customer),
      arcColumn: Int32Array.from(host.arcs, (arc) => arc.column),
      arcState: Uint8Array.from(host.arcs, (arc) => {
        const [lower, upper] = bounds[arc.column] as readonly [number, number];
        return lower > 0 ? 2 : upper < 1 ? 1 : 0;
      }),
      loads: loads[h] ?? [],
    };
  });
  const alone = Int32Array.from(facilities.customers, ({ alone: column }) =>
    column === undefined || (bounds[column] as readonly [number, number])[1] < 1 ? -1 : column,
  );
  const known = new Set<number>([...roles.keys(), ...hosts.flatMap((h) => h.loads.flatMap((load) => load.columns))]);
  const priced = [
    { indices: level.indices, coefficients: level.coefficients, budget: Infinity },
    ...budgets(program, roles),
  ];
  if (priced.some(({ indices }) => indices.some((j) => !known.has(j)))) return undefined;
  const layers = priced.map(({ indices, coefficients, budget }): Layer => {
    const price = new Float64Array(program.columns.length);
    for (let i = 0; i < indices.length; i++) price[indices[i] as number] = coefficients[i] as number;
    return { budget, price, load: hosts.map((host) => loadPrices(host, price)) };
  });
  return {
    customers: facilities.customers.length,
    weight: Int32Array.from(facilities.customers, (c) => c.weight),
    hosts,
    alone,
    layers,
  };
}

type Role = { readonly host?: number; readonly customer?: number };

/** What each column that the structure names stands for. */
function rolesOf(program: Model, { customers, hosts }: Facilities): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (const [g, customer] of customers.entries())
    if (customer.alone !== undefined) roles.set(customer.alone, { customer: g });
  for (const [h, host] of hosts.entries()) {
    if (host.open !== undefined) roles.set(host.open, { host: h });
    for (const arc of host.arcs) roles.set(arc.column, { host: h, customer: arc.customer });
  }
  for (const j of roles.keys())
    if (program.columns[j] === undefined)
      throw new RangeError(`The structure names a column (${j}) that the model does not have.`);
  return roles;
}

/** Rows of the form Σ weight · arc − Σ segment − free · open ≤ u: they define segments of load. */
function loadRows(program: Model, facilities: Facilities, roles: Map<number, Role>): Load[][] {
  const found: Load[][] = facilities.hosts.map(() => []);
  for (const row of program.rows) {
    if (row.lower !== -Infinity) continue;
    const segments: number[] = [];
    let free = row.upper;
    let host: number | undefined;
    let ok = true;
    for (let i = 0; i < row.indices.length && ok; i++) {
      const [j, c] = [row.indices[i] as number, row.coefficients[i] as number];
      const role = roles.get(j);
      if (role === undefined) {
        ok = c === -1;
        segments.push(j);
      } else if (role.host === undefined || (host !== undefined && role.host !== host)) ok = false;
      else {
        host = role.host;
        if (role.customer === undefined) free -= c;
        else ok = c === facilities.customers[role.customer]?.weight;
      }
    }
    if (!ok || host === undefined || segments.length === 0) continue;
    found[host]?.push({ free, columns: segments, widths: segments.map((j) => program.columns[j]?.upper ?? 0) });
  }
  return found;
}

/** Rows over several hosts or customers that bound a sum from above: what is left of earlier levels. */
function budgets(
  program: Model,
  roles: Map<number, Role>,
): { indices: readonly number[]; coefficients: readonly number[]; budget: number }[] {
  const spans = (row: Row) => {
    const seen = new Set<string>();
    for (const j of row.indices) {
      const role = roles.get(j);
      if (role !== undefined) seen.add(role.host === undefined ? `c${role.customer}` : `h${role.host}`);
    }
    return seen.size;
  };
  return program.rows
    .filter((row) => row.lower === -Infinity && row.upper < Infinity && spans(row) > 1)
    .map(({ indices, coefficients, upper }) => ({ indices, coefficients, budget: upper }));
}

/** Column bounds, and those that rows without negative terms add: c·x ≤ u alone already, since the rest is at least 0. */
function tightBounds(program: Model): (readonly [number, number])[] {
  const bounds = program.columns.map(({ lower, upper }): [number, number] => [lower, upper]);
  for (const { indices, coefficients, lower, upper } of program.rows) {
    if (indices.length > 1) {
      if (
        lower !== -Infinity ||
        upper === Infinity ||
        coefficients.some((c) => c < 0) ||
        indices.some((j) => (program.columns[j]?.lower ?? 0) < 0)
      )
        continue;
      for (const [i, j] of indices.entries()) {
        const at = bounds[j] as [number, number];
        at[1] = Math.min(at[1], Math.floor(upper / (coefficients[i] as number)));
      }
      continue;
    }
    const at = bounds[indices[0] as number] as [number, number];
    const c = coefficients[0] as number;
    const [low, high] = c > 0 ? [lower / c, upper / c] : [upper / c, lower / c];
    at[0] = Math.max(at[0], Math.ceil(low));
    at[1] = Math.min(at[1], Math.floor(high));
  }
  return bounds;
}

/** Price of each load from 0 to room: beyond what is free, segments in order. */
function loadPrices(host: HostPart, price: Float64Array): Float64Array {
  const table = new Float64Array(host.room + 1);
  for (const { free, columns, widths } of host.loads) {
    for (let load = 0; load <= host.room; load++) {
      let rest = load - free;
      for (let i = 0; i < columns.length && rest > 0; i++) {
        const part = Math.min(rest, widths[i] as number);
        table[load] = (table[load] as number) + part * (price[columns[i] as number] as number);
        rest -= part;
      }
      if (rest > 0) table[load] = Infinity;
    }
  }
  return table;
}
