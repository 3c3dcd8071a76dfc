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
 * Per share the least and the most relief that a plan can have whose relief comes to `seats` in all and whose first
 * level comes to at most `value`: with this one held and the others, and the other kind, as even as can be. Least
 * above most where there is no such plan.
 */
export function reliefWithin(shares: readonly Share[], value: number): ReadonlyMap<Share, readonly [number, number]> {
  const found = new Map<Share, readonly [number, number]>();
  const least = perKind((kind) => {
    const own = shares.filter((s) => s.kind === kind);
    return evenest(own, undefined, 0);
  });
  for (const kind of kinds) {
    const own = shares.filter((s) => s.kind === kind);
    const others = kinds.reduce((n, k) => n + (k === kind ? 0 : least[k]), 0);
    for (const share of own) {
      const fits = (rho: number) => rho >= 0 && rho <= share.most && evenest(own, share, rho) + others <= value;
      let [low, high] = [share.floor + (fits(share.floor) ? 0 : 1), share.floor + (fits(share.floor + 1) ? 1 : 0)];
      while (fits(low - 1)) low -= 1;
      while (fits(high + 1)) high += 1;
      found.set(share, [low, high]);
    }
  }
  return found;
}

/**
 * Least Σ |ρ − share| of one kind with `held` at rho. The sum of all shares is whole. Places that are missing or left
 * go to the others where the next one costs least: convex, so greedy is exact.
 */
function evenest(shares: readonly Share[], held: Share | undefined, rho: number): number {
  const scale = shares[0]?.scale ?? 1;
  const total = shares.reduce((n, s) => n + s.floor, 0) + shares.reduce((n, s) => n + s.part, 0) / scale;
  const others = shares.filter((s) => s !== held);
  let left = total - others.reduce((n, s) => n + s.floor, 0) - (held === undefined ? 0 : rho);
  let cost = held === undefined ? 0 : costOf(held, rho);
  const now = others.map((share) => ({ share, at: share.floor }));
  for (const s of others) cost += costOf(s, s.floor);
  while (left !== 0) {
    const step = Math.sign(left);
    let best: (typeof now)[number] | undefined;
    let least = Infinity;
    for (const one of now) {
      const { share, at } = one;
      if (at + step < 0 || at + step > share.most) continue;
      const added = costOf(share, at + step) - costOf(share, at);
      if (added < least) [least, best] = [added, one];
    }
    if (best === undefined) return Infinity;
    best.at += step;
    cost += least;
    left -= step;
  }
  return cost;
}
