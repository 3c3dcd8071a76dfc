import type { Field } from "./fields.ts";
import type { Spot } from "../scenario/index.ts";

/** One fact that is other than it was, as people read it: whose, what, before and after. */
export interface FigureChange {
  readonly about: string;
  readonly name: string;
  /** A field of a municipality or province, `offers`, or `pin`. */
  readonly what: Field | "offers" | "pin";
  readonly before: string;
  readonly after: string;
  readonly spot: Spot;
}

/** Collects what changed and what did not. */
export interface Tally {
  readonly changes: FigureChange[];
  same: number;
}
