/**
 * One level of a facility-location program as flat numbers. Arcs are numbered through, host by host, lightest first:
 * those of host h are first[h] … first[h + 1] − 1. Prices come in layers: layer 0 is minimised, the others are held
 * against their budgets (limits of earlier levels): price ≤ budget.
 *
 * Every feasible point of the program reads as a way to serve all customers within `domain` that keeps the budgets,
 * at no more in layer 0 than its own value. The reverse need not hold: rows that are not read only cut off points, so
 * a bound over the instance is a bound on the program, and a point made here is checked against the program.
 */
export interface Instance {
  readonly customers: number;
  readonly hosts: number;
  readonly arcs: number;
  /** hosts + 1 numbers. */
  readonly first: Int32Array;
  readonly arcHost: Int32Array;
  readonly arcCustomer: Int32Array;
  readonly arcWeight: Int32Array;
  /** Customer that the host serves itself whenever it is open, or −1. */
  readonly own: Int32Array;
  readonly need: Int32Array;
  /** Most load, at most what all arcs together bring. */
  readonly room: Int32Array;
  /** Per customer: its arcs, and the hosts that own it. */
  readonly arcsOf: readonly Int32Array[];
  readonly ownersOf: readonly Int32Array[];
  readonly layers: readonly Layer[];
  /** What column bounds leave open. */
  readonly domain: Domain;
  readonly columns: Columns;
}

/** What may still become of arcs, hosts (out: closed) and customers alone (`../state.ts`). */
export interface Domain {
  readonly arc: Uint8Array;
  readonly host: Uint8Array;
  readonly alone: Uint8Array;
}

/** Where the parts of an instance stand in the program; −1 where there is no column. */
export interface Columns {
  readonly arc: Int32Array;
  readonly open: Int32Array;
  readonly alone: Int32Array;
  /** Per host. */
  readonly segments: readonly (readonly Segments[])[];
}

/** A convex price of load: what an open host has beyond `free` is taken up by segments in order, each to its width. */
export interface Segments {
  readonly free: number;
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

export interface Layer {
  /** Infinity for layer 0. */
  readonly budget: number;
  readonly arc: Float64Array;
  /** By host; 0 where it is always open. */
  readonly open: Float64Array;
  /** By customer. */
  readonly alone: Float64Array;
  /** By host and load, 0 to room: whole, convex, never falling; Infinity where segments cannot take it up. */
  readonly load: readonly Float64Array[];
  /** By host: 1 where no load costs anything, so that its table can be passed over. */
  readonly flat: Uint8Array;
}
