import type { Kind, ProvinceCode } from "../../domain/index.ts";
import type { Agreement } from "../compare/index.ts";
import type { Initiative } from "./initiatives.ts";
import type { Books, Outcome, Sweep } from "./sweep.ts";

/** A share of draws, and between what the chance lies behind it: Wilson's interval at 95 per cent. In parts of 1. */
export interface Chance {
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

/** The middle of a number over draws, and between what nine in ten of them are. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** z of 95 per cent. */
const Z = 1.96;
/** What is in at least this part of the packages, and is sure to be in that part of all there may be, stands whatever comes. */
const ROBUST = { share: 0.9, least: 0.7 };
/** An agreement hangs on an initiative where it is at least so much more in packages with it than in those without, or the other way round. */
const HANGS = 0.8;
/** Packages with, and without, an initiative, below which it is not said what hangs on it. */
const ENOUGH = 5;

/** Wilson (1927), score interval without correction: of `hits` in `n` draws; from nothing to all where there are none. */
export function chanceOf(hits: number, n: number): Chance {
  if (n === 0) return { share: 0, least: 0, most: 1 };
  const share = hits / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const [middle, whole] = [share + Z ** 2 / (2 * n), 1 + Z ** 2 / n];
  return {
    share,
    least: hits === 0 ? 0 : (middle - spread) / whole,
    most: hits === n ? 1 : (middle + spread) / whole,
  };
}

/** By nearest rank: numbers that were drawn, not between them. Throws RangeError where there are none. */
export function spreadOf(numbers: readonly number[]): Spread {
  if (numbers.length === 0) throw new RangeError("There are no numbers.");
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] as number;
  return { low: at(0.05), middle: at(0.5), high: at(0.95) };
}

/** Places that are there when what comes has come, and what is then lacking, over draws. */
export function placesOf(books: readonly Books[], kind: Kind): { readonly adopted: Spread; readonly lacking: Spread } {
  const sum = (one: Books, figure: "adopted" | "remainder") =>
    [...one.balances.values()].reduce((n, balance) => n + balance[kind][figure], 0);
  return {
    adopted: spreadOf(books.map((one) => sum(one, "adopted"))),
    lacking: spreadOf(books.map((one) => sum(one, "remainder"))),
  };
}

/** The chance that a province has as many places of a kind as its task, and what it lacks. */
export function closingOf(books: readonly Books[], province: ProvinceCode, kind: Kind) {
  const lacking = books.map(({ balances }) => balances.get(province)?.[kind].remainder ?? 0);
  return { chance: chanceOf(lacking.filter((n) => n === 0).length, books.length), lacking: spreadOf(lacking) };
}

/** An agreement that some packages have. */
export interface Occurrence {
  readonly agreement: Agreement;
  readonly chance: Chance;
  /** Its places in the packages that have it. */
  readonly places: Spread;
  readonly robust: boolean;
  /** What it hangs on: it is there mostly where that comes, or mostly where it does not. Absent: on none, or too few were drawn to say. */
  readonly hangsOn?: { readonly initiative: Initiative; readonly comes: boolean };
}

type Solved = Extract<Outcome, { readonly status: "solved" }>;

/** Every agreement of the packages, those of most of them first; the names of municipal swaps stay out, they follow from the rest. */
export function occurrencesOf({ outcomes, initiatives }: Sweep): readonly Occurrence[] {
  const solved = solvedOf(outcomes);
  const found = new Map<string, Agreement[]>();
  for (const { agreements } of solved)
    for (const [key, agreement] of agreements)
      if (agreement.type !== "municipal-swap" && agreement.places > 0)
        found.set(key, [...(found.get(key) ?? []), agreement]);
  return [...found]
    .map(([key, all]): Occurrence => {
      const chance = chanceOf(all.length, solved.length);
      const robust = chance.share >= ROBUST.share && chance.least >= ROBUST.least;
      const hangsOn = robust ? undefined : reasonOf(key, solved, initiatives);
      const places = spreadOf(all.map((one) => one.places));
      return { agreement: all[0] as Agreement, chance, places, robust, ...(hangsOn !== undefined && { hangsOn }) };
    })
    .toSorted((a, b) => b.chance.share - a.chance.share);
}

/** The initiative whose coming tells the most about an agreement; undefined where none tells enough, or too little was drawn. */
function reasonOf(key: string, solved: readonly Solved[], initiatives: readonly Initiative[]): Occurrence["hangsOn"] {
  const shareIn = (some: readonly Solved[]) =>
    some.filter(({ agreements }) => agreements.has(key)).length / some.length;
  const differences = initiatives.flatMap((initiative) => {
    const [come, stay] = [true, false].map((comes) =>
      solved.filter(({ coming }) => coming.has(initiative.id) === comes),
    ) as [Solved[], Solved[]];
    if (come.length < ENOUGH || stay.length < ENOUGH) return [];
    return [{ initiative, difference: shareIn(come) - shareIn(stay) }];
  });
  const [first] = differences.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (first === undefined || Math.abs(first.difference) < HANGS) return undefined;
  return { initiative: first.initiative, comes: first.difference > 0 };
}

/** A measure over the packages; undefined where there are none. */
export function measureSpread(outcomes: readonly Outcome[], id: string): Spread | undefined {
  const numbers = solvedOf(outcomes).map(({ measures }) => measures[id] ?? 0);
  return numbers.length === 0 ? undefined : spreadOf(numbers);
}

/**
 * By how much a measure is more in the packages of other outcomes than in these, draw by draw (common random numbers: what comes is
 * the same in both), of every draw of which there is a package of each.
 */
export function measureDifferences(
  outcomes: readonly Outcome[],
  others: readonly Outcome[],
  id: string,
): readonly number[] {
  const own = new Map(solvedOf(outcomes).map(({ draw, measures }) => [draw, measures[id] ?? 0]));
  return solvedOf(others).flatMap(({ draw, measures }) => {
    const before = own.get(draw);
    return before === undefined ? [] : [(measures[id] ?? 0) - before];
  });
}

/** A mean, and between what the mean behind it lies: 1.96 standard errors on either side (95 per cent, by the central limit). */
export interface Mean {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** Throws RangeError where there are fewer than two numbers: of one nothing can be said of how they spread. */
export function meanOf(numbers: readonly number[]): Mean {
  const n = numbers.length;
  if (n < 2) throw new RangeError("There are fewer than two numbers.");
  const mean = numbers.reduce((sum, x) => sum + x, 0) / n;
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  const error = Z * Math.sqrt(variance / n);
  return { mean, least: mean - error, most: mean + error };
}

export function solvedOf(outcomes: readonly Outcome[]): readonly Solved[] {
  return outcomes.filter((one) => one.status === "solved");
}
