import type { Exemption, Offer, Pin } from "../domain/index.ts";
import type { Field } from "./fields.ts";
import type { Spot } from "../scenario/index.ts";

/** One fact that is other than it was: whose, what, before and after, by the names that machines read. */
export interface FigureChange {
  readonly about: string;
  readonly name: string;
  /** A field of a municipality or province, `offers`, or `pin`. */
  readonly what: Field | "offers" | "pin";
  readonly before: string;
  readonly after: string;
  readonly spot: Spot;
  /** The offers, the exemption or the pin that `before` and `after` stand for, to be told in words. */
  readonly facts?: ChangedOffers | ChangedExemption | ChangedPin;
}

/** All offers of a municipality. */
export interface ChangedOffers {
  readonly of: "offers";
  readonly before: readonly Offer[];
  readonly after: readonly Offer[];
}

/** An exemption; absent: there is none. */
export interface ChangedExemption {
  readonly of: "exemption";
  readonly before?: Exemption;
  readonly after?: Exemption;
}

/** A pin; absent before: it is new, absent after: it is dropped. */
export interface ChangedPin {
  readonly of: "pin";
  readonly before?: Pin;
  readonly after?: Pin;
}

/** A change without the facts behind it, as machines have always read it. */
export function machineChange({ facts: _facts, ...change }: FigureChange): Omit<FigureChange, "facts"> {
  return change;
}

/** Collects what changed and what did not. */
export interface Tally {
  readonly changes: FigureChange[];
  same: number;
}
