import type { Instance } from "./instance.ts";

/** Served by nobody yet, or alone. */
export const NOBODY = -1;
export const ALONE = -2;

/**
 * Who serves whom, with what it costs kept up to date: for every customer a host, ALONE or NOBODY. `arcOf[h]` tells the
 * arc of a customer at a host. Costs are per layer: layer 0 is minimised, the others are held against their budgets.
 */
export interface Assignment {
  readonly host: Int32Array;
  readonly open: Uint8Array;
  readonly load: Int32Array;
  readonly guests: Int32Array;
}

export type ArcIndex = readonly ReadonlyMap<number, number>[];

export function indexArcs(instance: Instance): ArcIndex {
  return instance.hosts.map((host) => new Map(Array.from(host.arcCustomer, (g, j) => [g, j] as const)));
}

export function emptyAssignment(instance: Instance): Assignment {
  return {
    host: new Int32Array(instance.customers).fill(NOBODY),
    open: Uint8Array.from(instance.hosts, (host) => (host.open < 0 ? 1 : 0)),
    load: new Int32Array(instance.hosts.length),
    guests: new Int32Array(instance.hosts.length),
  };
}

export function copyOf(a: Assignment): Assignment {
  return { host: a.host.slice(), open: a.open.slice(), load: a.load.slice(), guests: a.guests.slice() };
}

/** Reads an assignment out of column values of a feasible point. */
export function assignmentOf(instance: Instance, values: readonly number[]): Assignment {
  const a = emptyAssignment(instance);
  for (const [h, host] of instance.hosts.entries()) {
    if (host.open >= 0 && (values[host.open] ?? 0) > 0) {
      a.open[h] = 1;
      if (host.own >= 0) a.host[host.own] = h;
    }
    for (const [j, column] of host.arcColumn.entries()) {
      if ((values[column] ?? 0) > 0) place(instance, a, host.arcCustomer[j] as number, h);
    }
  }
  for (const [g, column] of instance.alone.entries()) if (column >= 0 && (values[column] ?? 0) > 0) a.host[g] = ALONE;
  return a;
}

/** Column values of an assignment; columns beside the structure keep the values of `base`. */
export function valuesOf(instance: Instance, a: Assignment, base: readonly number[]): number[] {
  const values = [...base];
  for (const column of instance.alone) if (column >= 0) values[column] = 0;
  for (const [h, host] of instance.hosts.entries()) {
    if (host.open >= 0) values[host.open] = a.open[h] as number;
    for (const [j, column] of host.arcColumn.entries())
      values[column] = a.host[host.arcCustomer[j] as number] === h ? 1 : 0;
    for (const { free, columns, widths } of host.loads) {
      let rest = (a.load[h] as number) - free;
      for (const [i, column] of columns.entries()) {
        values[column] = Math.max(0, Math.min(rest, widths[i] as number));
        rest -= widths[i] as number;
      }
    }
  }
  for (const [g, h] of a.host.entries()) if (h === ALONE) values[instance.alone[g] as number] = 1;
  return values;
}

export function place(instance: Instance, a: Assignment, g: number, h: number): void {
  a.host[g] = h;
  a.load[h] = (a.load[h] as number) + (instance.weight[g] as number);
  a.guests[h] = (a.guests[h] as number) + 1;
}

export function remove(instance: Instance, a: Assignment, g: number): void {
  const h = a.host[g] as number;
  a.host[g] = NOBODY;
  if (h < 0 || instance.hosts[h]?.own === g) return;
  a.load[h] = (a.load[h] as number) - (instance.weight[g] as number);
  a.guests[h] = (a.guests[h] as number) - 1;
}

/** Cost of an assignment in one layer; Infinity when somebody is served by nobody. */
export function cost(instance: Instance, a: Assignment, layer: number, arcs: ArcIndex): number {
  const { price, load } = instance.layers[layer] as Instance["layers"][number];
  let sum = 0;
  for (let g = 0; g < a.host.length; g++) {
    const h = a.host[g] as number;
    if (h === NOBODY) return Infinity;
    if (h === ALONE) sum += price[instance.alone[g] as number] as number;
    else if (instance.hosts[h]?.own !== g)
      sum += price[instance.hosts[h]?.arcColumn[arcs[h]?.get(g) as number] as number] as number;
  }
  for (const [h, host] of instance.hosts.entries()) {
    if (a.open[h] === 0) continue;
    if (host.open >= 0) sum += price[host.open] as number;
    sum += load[h]?.[a.load[h] as number] as number;
  }
  return sum;
}

/** Whether every open host has what it needs and no more than it holds, and everybody is served. */
export function isFeasible(instance: Instance, a: Assignment): boolean {
  for (const [h, host] of instance.hosts.entries()) {
    const load = a.load[h] as number;
    if (a.open[h] === 1 ? load < host.need || load > host.room : load > 0) return false;
  }
  return a.host.every((h) => h !== NOBODY);
}
