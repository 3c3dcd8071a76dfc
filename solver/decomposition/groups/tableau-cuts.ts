import type { Group } from "./group.ts";
import { readCut, type RoundingCut, type WrittenCut } from "./rounding-cut.ts";

/** Multipliers of rows and cuts at which all basic homes but one cancel out: a row of the inverse of the basis. */
export interface TableauRow {
  readonly rows: Float64Array;
  readonly cuts: Float64Array;
}

/** What a program that is solved tells of where it ended. */
export interface Tableau {
  /** Of each home in the basis that is wanted. What relief has to do with it is left out. */
  readonly tableau: (wanted: (home: number) => boolean) => Iterable<TableauRow>;
  /** The cuts that it has, in the order of their rows. */
  readonly cuts: () => readonly WrittenCut[];
  /** These, and whatever they are made of. */
  readonly written: Map<RoundingCut, WrittenCut>;
}

/** Parts of which multipliers are whole numbers: more make coefficients that an engine cannot tell from dust. */
const MOST_PARTS = 96;
const NEARLY_WHOLE = 1e-5;
/** A tableau row is tried as it is, and up to so many times, also below zero. */
const MULTIPLES = 6;
const AT_MOST = 12;
/** How far beyond a cut the shares must lie, as a distance. */
const WORTHWHILE = 1e-3;
/** Coefficients beyond this do not go well with those of 1. */
const LARGEST = 5_000;
const DUST = 1e-6;

/**
 * Rounding cuts that the shares break, those that lie furthest inside first, made of rows of the simplex tableau (Gomory). The engine's floats
 * choose the multipliers; rounded to parts they make a cut, whatever they are. `closed` homes do not count in how far that is.
 */
export function tableauCuts(
  group: Group,
  { tableau, cuts, written }: Tableau,
  share: Float64Array,
  closed: Uint8Array,
): RoundingCut[] {
  const homes = [...share.keys()];
  const used = homes.filter((i) => (share[i] as number) > DUST);
  const open = homes.filter((i) => closed[i] === 0);
  const known = cuts();
  const found = new Map<string, { readonly cut: RoundingCut; readonly far: number }>();
  for (const row of tableau((i) => (share[i] as number) > DUST && (share[i] as number) < 1 - DUST)) {
    const parts = partsOf(row);
    if (parts === undefined) continue;
    for (const times of multiplesOf(parts)) {
      const cut: RoundingCut = {
        parts,
        rows: multiplied(row.rows, times, parts, (r) => r),
        cuts: multiplied(row.cuts, times, parts, (c) => (known[c] as WrittenCut).cut),
      };
      const { coefficient, upper } = readCut(group, cut, written);
      const beyond = used.reduce((sum, i) => sum + coefficient(i) * (share[i] as number), -upper);
      if (beyond <= DUST) continue;
      let length = 0;
      let largest = Math.abs(upper);
      for (const i of open) {
        const c = coefficient(i);
        length += c * c;
        largest = Math.max(largest, Math.abs(c));
      }
      const far = beyond / Math.sqrt(length);
      // Two rows often lead to one cut.
      if (far > WORTHWHILE && largest <= LARGEST) found.set(`${upper} ${length}`, { cut, far });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.far - a.far)
    .slice(0, AT_MOST)
    .map(({ cut }) => cut);
}

/** The fewest parts of which all multipliers are whole, as nearly as floats tell; none where that is nothing but whole rows. */
function partsOf({ rows, cuts }: TableauRow): number | undefined {
  const fits = (parts: number) => (m: number) => Math.abs(m * parts - Math.round(m * parts)) < NEARLY_WHOLE * parts;
  for (let parts = 1; parts <= MOST_PARTS; parts++)
    if (rows.every(fits(parts)) && cuts.every(fits(parts))) return parts === 1 ? undefined : parts;
  return undefined;
}

/** Multiples that differ in parts. */
function multiplesOf(parts: number): Set<number> {
  const found = new Set<number>();
  for (let k = 1; k < parts && k <= MULTIPLES; k++) found.add(k).add(parts - k);
  return found;
}

/** Of all that is not a whole number of times itself: by so many parts. */
function multiplied<T>(by: Float64Array, times: number, parts: number, of: (i: number) => T): (readonly [T, number])[] {
  const made: (readonly [T, number])[] = [];
  for (const [i, m] of by.entries()) {
    const whole = times * Math.round(m * parts);
    const rest = whole - parts * Math.floor(whole / parts);
    if (rest !== 0) made.push([of(i), rest]);
  }
  return made;
}
