import { type Kind, kinds, perKind, type ProvinceCode, type Reading } from "../domain/index.ts";
import type { Row } from "../model/index.ts";
import { collect, constant, minus, sum, times, type Expression, type Program } from "../program/index.ts";
import type { Columns } from "./columns.ts";

/**
 * A shortage province's exact share φ·R of the relief of a kind: `floor` whole places and `part` / `scale` of another,
 * of at most `most`. `scale` is the same for all shares of a program.
 */
export interface Share {
  readonly province: ProvinceCode;
  readonly kind: Kind;
  readonly floor: number;
  readonly part: number;
  readonly scale: number;
  readonly most: number;
}

/**
 * Σ_k Σ_q |ρ_qk − φ_k·R_qk| in whole numbers, times the common denominator of the kinds (`scale`). With φR = F + n/d
 * the nearest whole ρ is F or F + 1. Its own distance is a constant; the first place towards the other neighbour adds
 * |scale − 2·part| and every place further, either way, adds scale. No cost is negative, so that the limit of this
 * level bounds every column for those below it.
 */
export function evenRelief(
  program: Program,
  columns: Columns,
  summed: (reading: Reading, province: ProvinceCode, kind: Kind, what: "relief") => number,
): { readonly expression: Expression; readonly rows: readonly Row[]; readonly shares: readonly Share[] } {
  const scale = kinds.reduce((m, kind) => lcm(m, Math.max(1, totals(program, kind).remainder)), 1);
  const parts: Expression[] = [];
  const rows: Row[] = [];
  const shares: Share[] = [];
  for (const kind of kinds) {
    const { surplus, remainder } = totals(program, kind);
    if (remainder === 0) continue;
    for (const { province, balances, relief } of program.provinces) {
      const own = balances[kind].remainder;
      if (own === 0) continue;
      const exact = BigInt(Math.min(surplus, remainder)) * BigInt(own);
      const floor = Number(exact / BigInt(remainder));
      const part = Number(exact % BigInt(remainder)) * (scale / remainder);
      shares.push({ province: province.code, kind, floor, part, scale, most: own });
      const up = 2 * part <= scale;
      const nearest = up ? floor : floor + 1;
      const spec = (letter: string, upper: number, value: (rho: number) => number) =>
        columns.add({
          name: `${letter} ${kind} ${province.code}`,
          lower: 0,
          upper,
          value: (reading) => Math.max(0, value(summed(reading, province.code, kind, "relief"))),
        });
      // The cheap first place lies on the side of the exact share.
      const [higher, lower] = [own - nearest, nearest];
      const first =
        part === 0
          ? constant(0)
          : spec("first", Math.min(1, up ? higher : lower), (rho) => Number(up ? rho > nearest : rho < nearest));
      const cheap = part === 0 ? 0 : 1;
      const above = spec("above", higher, (rho) => rho - nearest - (up ? cheap : 0));
      const below = spec("below", lower, (rho) => nearest - rho - (up ? 0 : cheap));
      parts.push(
        constant(up ? part : scale - part),
        times(Math.abs(scale - 2 * part), first),
        times(scale, above),
        times(scale, below),
      );
      const moved = sum(constant(nearest), above, times(-1, below), times(up ? 1 : -1, first));
      const row = collect(minus(relief[kind], moved));
      rows.push({
        name: `${kind} ${province.code} even`,
        lower: -row.constant,
        upper: -row.constant,
        indices: row.indices,
        coefficients: row.coefficients,
      });
    }
  }
  return { expression: sum(...parts), rows, shares };
}

/** Σ of timely surplus and Σ of remainder over the country: φ = min(1, surplus / remainder). */
function totals(program: Program, kind: Kind) {
  let surplus = 0;
  let remainder = 0;
  for (const { balances } of program.provinces) {
    surplus += balances[kind].timely;
    remainder += balances[kind].remainder;
  }
  return { surplus, remainder };
}

function lcm(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** What it costs, in places · scale, to relieve a province by ρ places instead of its share. */
function costOf({ floor, part, scale }: Share, rho: number): number {
  return Math.abs((floor - rho) * scale + part);
}

/**
 * Per share the least and the most relief that a plan can have whose relief comes to the sum of all shares and whose first
 * level comes to at most `value`: with this one held and the others, and the other kind, as even as can be. Least
 * above most where there is no such plan.
 */
export function reliefWithin(shares: readonly Share[], value: number): ReadonlyMap<Share, readonly [number, number]> {
  const found = new Map<Share, readonly [number, number]>();
  const even = perKind((kind) => evenest(shares.filter((s) => s.kind === kind)));
  for (const kind of kinds) {
    const others = kinds.reduce((n, k) => n + (k === kind ? 0 : even[k].least), 0);
    for (const share of shares) {
      if (share.kind !== kind) continue;
      const fits = (rho: number) => rho >= 0 && rho <= share.most && even[kind].leastWith(share, rho) + others <= value;
      let [low, high] = [share.floor + (fits(share.floor) ? 0 : 1), share.floor + (fits(share.floor + 1) ? 1 : 0)];
      while (fits(low - 1)) low -= 1;
      while (fits(high + 1)) high += 1;
      found.set(share, [low, high]);
    }
  }
  return found;
}

interface Evenest {
  /** Least Σ |ρ − share|, times scale. */
  readonly least: number;
  /** The same where one of them is relieved of ρ places; Infinity where the others cannot be relieved of the rest. */
  readonly leastWith: (held: Share, rho: number) => number;
}

/**
 * Least Σ |ρ − share| of one kind, from all at their whole places. The sum of all shares is whole. What is missing goes to others: the
 * first place above `floor` costs scale − 2·part, so largest parts first, and every other place, up or down, costs scale. No
 * place costs less than the one before it on its way, so this is exact. Sorted once; each answer by sums of the largest parts.
 */
function evenest(shares: readonly Share[]): Evenest {
  const scale = shares[0]?.scale ?? 1;
  const whole = shares.reduce((n, { floor }) => n + floor, 0);
  const parts = shares.reduce((n, { part }) => n + part, 0);
  const room = shares.reduce((n, { floor, most }) => n + most - floor, 0);
  const growing = shares.filter(({ floor, most }) => most > floor).toSorted((a, b) => b.part - a.part);
  const rank = new Map(growing.map((share, i) => [share, i]));
  const largest = [0];
  for (const { part } of growing) largest.push((largest.at(-1) as number) + part);
  const missing = parts / scale;
  return { least: least(missing, parts, undefined), leastWith };

  function leastWith(held: Share, rho: number): number {
    return costOf(held, rho) + least(missing + held.floor - rho, parts - held.part, held);
  }

  /** The cost of all but one, from `cost` at their whole places, where so many places more go to them, or fewer. */
  function least(more: number, cost: number, held: Share | undefined): number {
    if (more < 0) return -more > whole - (held?.floor ?? 0) ? Infinity : cost - more * scale;
    if (more > room - (held === undefined ? 0 : held.most - held.floor)) return Infinity;
    const at = held === undefined ? undefined : rank.get(held);
    const first = Math.min(more, growing.length - (at === undefined ? 0 : 1));
    const passed = at !== undefined && at < first;
    const gained = (largest[passed ? first + 1 : first] as number) - (passed ? (held as Share).part : 0);
    return cost + more * scale - 2 * gained;
  }
}
