import { canonical, type Json } from "./canonical.ts";
import { isMatter, type Matter } from "./matter.ts";
import { isHash, isObject } from "./shape.ts";

/**
 * What it costs that this holds, as somebody measured it by solving with and without: by measure, in the unit of that measure, what the
 * package has more with it. Measures of which that is not known stay out. `proven`: both packages are proven the best.
 */
export interface MeasuredPrice {
  readonly way: string;
  readonly proven: boolean;
  readonly measures: { readonly [measure: string]: number };
}

/** One line of a log. `who`, `why` and `provided` are commitments (see `names.ts`); null: nobody said. */
export interface Entry {
  readonly version: 1;
  /** Its number, from 1. */
  readonly n: number;
  /** When it was written into the log: UTC to the millisecond, 2026-01-31T12:00:00.000Z. */
  readonly at: string;
  /** When it was settled, where somebody said so: ISO 8601. */
  readonly settled: string | null;
  readonly what: Matter;
  readonly who: string | null;
  readonly why: string | null;
  /** The condition on which it was settled. */
  readonly provided: string | null;
  /** Null: not measured. Never an estimate. */
  readonly price: MeasuredPrice | null;
  /** SHA-256 of the line before, in UTF-8 and without its end; zeros on the first. */
  readonly previous: string;
}

/** What a line before the first would have as its sum. */
export const nothingBefore = "0".repeat(64);

/** UTC to the millisecond: of two, the earlier one comes first as a text, too. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The fields that hold a commitment. */
export const committed = ["who", "why", "provided"] as const;

const fields = ["at", "n", "previous", "price", "provided", "settled", "version", "what", "who", "why"];

export function lineOf(entry: Entry): string {
  return canonical(entry as unknown as Json);
}

/** The entry of a line; undefined where the line is not one as `lineOf` writes it. */
export function entryOf(line: string): Entry | undefined {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isEntry(found) && lineOf(found) === line ? found : undefined;
}

function isEntry(found: unknown): found is Entry {
  if (!isObject(found) || Object.keys(found).sort().join() !== fields.join()) return false;
  const { version, n, at, settled, what, price, previous } = found;
  return (
    version === 1 &&
    Number.isSafeInteger(n) &&
    typeof at === "string" &&
    moment.test(at) &&
    (settled === null || typeof settled === "string") &&
    isMatter(what) &&
    committed.every((field) => found[field] === null || isHash(found[field])) &&
    (price === null || isPrice(price)) &&
    isHash(previous)
  );
}

function isPrice(found: unknown): found is MeasuredPrice {
  if (!isObject(found) || Object.keys(found).sort().join() !== "measures,proven,way") return false;
  const { way, proven, measures } = found;
  if (typeof way !== "string" || typeof proven !== "boolean" || !isObject(measures)) return false;
  return Object.values(measures).every(Number.isSafeInteger);
}
