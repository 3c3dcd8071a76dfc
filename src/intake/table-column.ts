import type { QuarterHeading } from "./quarter-heading.ts";
import type { Slot } from "./slots.ts";

/** A column of a table, as its heading says. */
export interface TableColumn {
  readonly column: number;
  /** Where its heading stands: in a header of two rows not always in the lower one. */
  readonly row: number;
  readonly heading: string;
  /** Absent: not read. */
  readonly field?: Slot;
  /** The heading has a quarter in it, and this is what it says; a column of one has a field where it says all. */
  readonly quarter?: QuarterHeading;
  /** The figure is a total, and this column says which part of it is amv: what is left is meant. */
  readonly lessColumn?: number;
  /** The figure is a total, and the cell says itself which part of it is amv: that part is this field. */
  readonly partWithin?: Slot;
  /** Somebody put the heading, or that of its group, between brackets: not read, on purpose. */
  readonly aside?: true;
}
