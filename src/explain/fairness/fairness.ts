import type { Kind, MunicipalityCode, PerKind, ProvinceCode, Scenario } from "../../domain/index.ts";
import { kinds } from "../../domain/index.ts";
import type { Verdict } from "../../verify/index.ts";

/** A kind, or both together. */
export type Column = Kind | "total";

/** numerator / denominator as exact whole numbers in text, so that it survives JSON. */
export interface ExactRatio {
  readonly numerator: string;
  readonly denominator: string;
}

/** One municipality: what it hosts beside its key. */
export interface Burden {
  readonly code: MunicipalityCode;
  readonly key: number;
  readonly hosted: number;
  /** hosted − task: above 0 it hosts for others, below 0 others host for it. */
  readonly moved: number;
}

/** A corner of the Lorenz curve: the first `key` places of the key (those with the lightest burden first) host `hosted`. */
export interface LorenzPoint {
  readonly key: number;
  readonly hosted: number;
}

/** A fifth of the municipalities by key, the smallest first. */
export interface SizeGroup {
  readonly municipalities: number;
  readonly smallest: number;
  readonly largest: number;
  readonly key: number;
  readonly hosted: number;
}

export interface ProvinceBurden {
  readonly code: ProvinceCode;
  readonly key: number;
  readonly hosted: number;
  /** Σ |hosted − key| over its municipalities. */
  readonly deviation: number;
}

/**
 * How evenly a plan spreads hosting over the key. Gini by the trapezium rule over the Lorenz curve, exactly:
 *
 *     G = 1 − Σ_i (key_i − key_{i−1}) · (hosted_i + hosted_{i−1}) / (K · H)
 *
 * 0: everybody hosts in proportion to its key; near 1: few host everything. Municipalities without a key come last.
 */
export interface Fairness {
  readonly column: Column;
  readonly gini: ExactRatio;
  readonly lorenz: readonly LorenzPoint[];
  /** By hosted/key, heaviest first; without a key and hosting: heaviest of all. */
  readonly heaviest: readonly Burden[];
  readonly lightest: readonly Burden[];
  /** Places hosted elsewhere than where the task is; in total the sum over the kinds. */
  readonly moved: number;
  /** Who hosts most for others, most places first; and whose places others host. */
  readonly hostsForOthers: readonly Burden[];
  readonly hostedByOthers: readonly Burden[];
  readonly sizes: readonly SizeGroup[];
  readonly provinces: readonly ProvinceBurden[];
}

/** Fairness of a plan in one kind or in total, by the verifier's numbers; `shown`: how many heaviest and lightest. */
export function fairness(scenario: Scenario, verdict: Verdict, column: Column, shown = 5): Fairness {
  const of = (places: PerKind) => (column === "total" ? kinds.reduce((n, k) => n + places[k], 0) : places[column]);
  const known = new Map(verdict.municipalities.map((m) => [m.code, m]));
  const burdens = scenario.municipalities.map((m): Burden & { readonly province: ProvinceCode } => {
    const is = known.get(m.code);
    if (is === undefined) throw new RangeError(`The verdict has no municipality (${m.code}).`);
    const hosted = of(is.hosted);
    return { code: m.code, key: of(m.indicative), hosted, moved: hosted - of(is.task), province: m.province };
  });
  const rising = burdens.filter((b) => b.key > 0 || b.hosted > 0).toSorted(lighterFirst);
  const lorenz = curve(rising);
  const movers = (side: 1 | -1) =>
    burdens
      .filter((b) => side * b.moved > 0)
      .toSorted((a, b) => side * (b.moved - a.moved) || (a.code < b.code ? -1 : 1))
      .slice(0, shown)
      .map(plain);
  const plain = ({ code, key, hosted, moved }: Burden): Burden => ({ code, key, hosted, moved });
  return {
    column,
    gini: gini(lorenz),
    lorenz,
    // Of few municipalities nobody is both.
    heaviest: rising
      .toReversed()
      .slice(0, Math.min(shown, Math.ceil(rising.length / 2)))
      .map(plain),
    lightest: rising.slice(0, Math.min(shown, Math.floor(rising.length / 2))).map(plain),
    hostsForOthers: movers(1),
    hostedByOthers: movers(-1),
    moved: kinds
      .filter((kind) => column === "total" || kind === column)
      .flatMap((kind) => verdict.municipalities.map((m) => Math.max(0, m.hosted[kind] - m.task[kind])))
      .reduce((n, places) => n + places, 0),
    sizes: sizeGroups(burdens),
    provinces: scenario.provinces.map(({ code }) => {
      const own = burdens.filter((b) => b.province === code);
      return {
        code,
        key: own.reduce((n, b) => n + b.key, 0),
        hosted: own.reduce((n, b) => n + b.hosted, 0),
        deviation: own.reduce((n, b) => n + Math.abs(b.hosted - b.key), 0),
      };
    }),
  };
}

/** hosted/key by cross-multiplication; equal burdens by code. */
function lighterFirst(a: Burden, b: Burden): number {
  const [left, right] = [BigInt(a.hosted) * BigInt(b.key), BigInt(b.hosted) * BigInt(a.key)];
  if (left !== right) return left < right ? -1 : 1;
  if (a.key === 0 || b.key === 0) return Number(a.key === 0) - Number(b.key === 0) || (a.code < b.code ? -1 : 1);
  return a.code < b.code ? -1 : 1;
}

function curve(rising: readonly Burden[]): LorenzPoint[] {
  const points: LorenzPoint[] = [{ key: 0, hosted: 0 }];
  let [key, hosted] = [0, 0];
  for (const burden of rising) {
    key += burden.key;
    hosted += burden.hosted;
    points.push({ key, hosted });
  }
  return points;
}

/** Of nothing at all: 0/1. */
function gini(lorenz: readonly LorenzPoint[]): ExactRatio {
  const end = lorenz.at(-1) ?? { key: 0, hosted: 0 };
  const whole = BigInt(end.key) * BigInt(end.hosted);
  if (whole === 0n) return { numerator: "0", denominator: "1" };
  let under = 0n;
  for (let i = 1; i < lorenz.length; i++) {
    const [a, b] = [lorenz[i - 1] as LorenzPoint, lorenz[i] as LorenzPoint];
    under += BigInt(b.key - a.key) * BigInt(a.hosted + b.hosted);
  }
  const over = whole - under;
  const common = divisor(over, whole);
  return { numerator: (over / common).toString(), denominator: (whole / common).toString() };
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** Fifths by key, smallest first; where there are fewer than five municipalities, one each. */
function sizeGroups(burdens: readonly Burden[]): SizeGroup[] {
  const sorted = burdens.toSorted((a, b) => a.key - b.key || (a.code < b.code ? -1 : 1));
  const groups = Math.min(5, sorted.length);
  return Array.from({ length: groups }, (_, i) => {
    const own = sorted.slice(Math.floor((i * sorted.length) / groups), Math.floor(((i + 1) * sorted.length) / groups));
    return {
      municipalities: own.length,
      smallest: own[0]?.key ?? 0,
      largest: own.at(-1)?.key ?? 0,
      key: own.reduce((n, b) => n + b.key, 0),
      hosted: own.reduce((n, b) => n + b.hosted, 0),
    };
  });
}
