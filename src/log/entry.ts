import { canonical, type Json } from "./canonical.ts";

/** The numbers of a decision that was issued, without the words about where it comes from: those may name somebody. */
export interface DecidedNumbers {
  readonly regular?: number;
  readonly amv?: number;
  readonly standing: string;
}

/** What was settled, without who and why. A pin is as in files, less its record. */
export type Matter =
  /** How the rules stood when the log began; `figures`: SHA-256 of everything else in the scenario. */
  | {
      readonly type: "start";
      readonly scenario: string;
      readonly figures: string;
      readonly rules: { readonly [id: string]: Json };
      readonly objective: Json;
      readonly decided: { readonly [municipality: string]: DecidedNumbers };
    }
  /** Settled, or settled again with another record. */
  | { readonly type: "pin"; readonly pin: Json }
  | { readonly type: "unpin"; readonly pin: Json }
  | { readonly type: "rule"; readonly rule: string; readonly setting: Json }
  | { readonly type: "objective"; readonly levels: Json }
  /** A number typed in place of the one of the scenario, in places. */
  | { readonly type: "offer"; readonly municipality: string; readonly kind: string; readonly places: number }
  /** Numbers of a decision that was issued; null: taken away. */
  | { readonly type: "decided"; readonly municipality: string; readonly decided: DecidedNumbers | null }
  /** Something else of the scenario is not as it was. */
  | { readonly type: "figures"; readonly figures: string }
  /** What an earlier line costs, measured after it was written. */
  | { readonly type: "priced"; readonly of: number };

export const matterTypes: readonly Matter["type"][] = [
  "start",
  "pin",
  "unpin",
  "rule",
  "objective",
  "offer",
  "decided",
  "figures",
  "priced",
];

/**
 * What it costs that this holds, as somebody measured it by solving with and without: by measure, in the unit of that measure, what the
 * package has more with it. `proven`: both packages are proven the best; else a search may have ended too early to know.
 */
export interface Price {
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
  readonly price: Price | null;
  /** SHA-256 of the line before, in UTF-8 and without its end; zeros on the first. */
  readonly previous: string;
}

/** What a line before the first would have as its sum. */
export const nothingBefore = "0".repeat(64);

/** UTC to the millisecond: of two, the earlier one comes first as a text, too. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const hashed = /^[0-9a-f]{64}$/;

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
    isObject(what) &&
    (matterTypes as readonly unknown[]).includes(what["type"]) &&
    committed.every((field) => found[field] === null || isHash(found[field])) &&
    (price === null || isPrice(price)) &&
    isHash(previous)
  );
}

function isPrice(found: unknown): found is Price {
  if (!isObject(found) || Object.keys(found).sort().join() !== "measures,proven,way") return false;
  const { way, proven, measures } = found;
  if (typeof way !== "string" || typeof proven !== "boolean" || !isObject(measures)) return false;
  return Object.values(measures).every(Number.isSafeInteger);
}

function isHash(found: unknown): boolean {
  return typeof found === "string" && hashed.test(found);
}

export function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}
