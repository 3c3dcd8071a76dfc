import type { Home } from "../sites/homes.ts";

/** The homes of a group as a set partitioning program. */
export interface Group {
  /** By row, a task or a site: 1 where exactly one home must cover it, 0 where at most one may. */
  readonly covered: Uint8Array;
  readonly homes: readonly Home[];
  /** By home: the rows that it covers, ascending. */
  readonly rows: readonly (readonly number[])[];
  /** Row of the own task or site of a place, and of the guest behind an arc of it. */
  readonly hostRow: (place: number) => number;
  readonly guestRow: (place: number, arc: number) => number;
  /** Of the group's tasks: what relief can be at most. */
  readonly most: number;
  readonly scale: number;
}
