import type { Field } from "./fields.ts";

/** A column of a table, as its heading says. */
export interface TableColumn {
  readonly column: number;
  /** Where its heading stands: in a header of two rows not always in the lower one. */
  readonly row: number;
  readonly heading: string;
  /** Absent: not read. */
  readonly field?: Field;
  /** The figure is a total, and this column says which part of it is amv: what is left is meant. */
  readonly lessColumn?: number;
  /** Somebody put the heading, or that of its group, between brackets: not read, on purpose. */
  readonly aside?: true;
}
