import {
  geography,
  kinds,
  type Compensation,
  type DecidedCell,
  type Decision,
  type DecisionTie,
  type ExactShare,
  type Kind,
  type Municipality,
  type MunicipalityCode,
  type Offer,
  type ProvinceCode,
  type ProvincialBalance,
  type Site,
} from "../../domain/index.ts";
import { alternativesOf, type Alternative } from "./alternatives.ts";
import type { Case } from "./case.ts";

/** Places agreed with another municipality. */
export interface With {
  readonly other: MunicipalityCode;
  readonly places: number;
}

/**
 * Why one municipality has its numbers in one kind: the recorded steps of the decision, then what each agreement does,
 * then what else was near. Every number is the scenario's, the decision's, the plan's or the verifier's.
 */
export interface Story {
  readonly municipality: Municipality;
  readonly province: ProvinceCode;
  readonly kind: Kind;
  readonly indicative: number;
  readonly offers: readonly Offer[];
  /** What it claims beside them: not recognised, and counted nowhere. */
  readonly claimed: readonly Offer[];
  readonly decided: DecidedCell;
  /** The provincial balance that the share comes from. */
  readonly balance: ProvincialBalance;
  /** Of that remainder what decisions that were issued divide. */
  readonly publishedShares: number;
  /** Where its share was limited: what it would be at the part of the key that those have who were not limited; absent where all were. */
  readonly proRata?: ExactShare;
  /** The tie in which it stood, where its rounding was one. */
  readonly tie?: DecisionTie;
  readonly relief: number;
  readonly relievedBy: readonly With[];
  readonly reserve: number;
  readonly setAgainst: readonly With[];
  /** Distances in hectometres. */
  readonly handsOver?: With & { readonly distance: number };
  readonly guests: readonly (With & { readonly distance: number })[];
  readonly given: readonly (With & { readonly against: Compensation })[];
  readonly taken: readonly (With & { readonly against: Compensation })[];
  readonly cluster: readonly MunicipalityCode[];
  /** The verifier's. */
  readonly task: number;
  readonly hosted: number;
  readonly siteBefore: Site;
  readonly siteAfter: Site;
  readonly alternatives: readonly Alternative[];
}

/** The stories of one municipality, one a kind in which it has a key, an offer, a task or people. `hosts`: see `alternativesOf`. */
export function storiesOf(known: Case, code: MunicipalityCode, hosts = 2): Story[] {
  return kinds.map((kind) => storyOf(known, code, kind, hosts)).filter((s) => s.indicative + s.task + s.hosted > 0);
}

export function storyOf(known: Case, code: MunicipalityCode, kind: Kind, hosts = 2): Story {
  const { scenario, decision, plan, verdict, baseline, reading } = known;
  const cell = reading.cell(code, kind);
  const { municipality } = cell;
  const decided = decision.municipalities.find((m) => m.code === code)?.cells[kind];
  const balance = decision.provinces.find((p) => p.code === municipality.province)?.balances[kind];
  const is = verdict.municipalities.find((m) => m.code === code);
  const was = baseline.municipalities.find((m) => m.code === code);
  if (decided === undefined || balance === undefined || is === undefined || was === undefined)
    throw new RangeError(`Municipality (${code}) is missing in the decision or its verdict.`);
  const far = (other: MunicipalityCode) => geography(scenario).between(code, other);
  const tied = decided.rounding === "tie-up" || decided.rounding === "tie-down";
  const tie = tied ? decision.ties.find((t) => t.kind === kind && t.tied.includes(code)) : undefined;
  const proRata = decided.capped ? proRataOf(known, municipality, kind) : undefined;
  const named = plan.municipalSwaps.filter((w) => w.kind === kind);
  const merger = plan.mergers.find((m) => m.kind === kind && m.guest === code);
  const exchanges = plan.exchanges.filter((e) => e.kind === kind);
  return {
    municipality,
    province: municipality.province,
    kind,
    indicative: cell.indicative,
    offers: municipality.offers.filter((o) => o.kind === kind),
    claimed: (municipality.claimed ?? []).filter((o) => o.kind === kind),
    decided,
    balance,
    publishedShares: publishedShares(known, municipality.province, kind),
    ...(proRata === undefined ? {} : { proRata }),
    ...(tie === undefined ? {} : { tie }),
    relief: cell.relief,
    relievedBy: named.filter((w) => w.shortage === code).map((w) => ({ other: w.surplus, places: w.places })),
    reserve: cell.reserve,
    setAgainst: named.filter((w) => w.surplus === code).map((w) => ({ other: w.shortage, places: w.places })),
    ...(merger === undefined
      ? {}
      : { handsOver: { other: merger.host, places: merger.places, distance: far(merger.host) } }),
    guests: plan.mergers
      .filter((m) => m.kind === kind && m.host === code)
      .map((m) => ({ other: m.guest, places: m.places, distance: far(m.guest) })),
    given: exchanges
      .filter((e) => e.giver === code)
      .map((e) => ({ other: e.taker, places: e.places, against: e.against })),
    taken: exchanges
      .filter((e) => e.taker === code)
      .map((e) => ({ other: e.giver, places: e.places, against: e.against })),
    cluster: kind === "amv" ? (plan.clusters.find((c) => c.members.includes(code))?.members ?? []) : [],
    task: is.task[kind],
    hosted: is.hosted[kind],
    siteBefore: was.site[kind],
    siteAfter: is.site[kind],
    alternatives: alternativesOf(known, cell, hosts),
  };
}

const kept = new WeakMap<Decision, ReadonlyMap<string, number>>();

/** Σ r over the published numbers of a province and kind; of all at once, since every story asks. */
function publishedShares({ scenario, decision }: Case, province: ProvinceCode, kind: Kind): number {
  const known = kept.get(decision);
  if (known !== undefined) return known.get(`${province} ${kind}`) ?? 0;
  const home = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
  const sums = new Map<string, number>();
  for (const { code, cells } of decision.municipalities)
    for (const each of kinds) {
      const { published, share } = cells[each];
      const key = `${home.get(code)} ${each}`;
      if (published !== undefined) sums.set(key, (sums.get(key) ?? 0) + share);
    }
  kept.set(decision, sums);
  return sums.get(`${province} ${kind}`) ?? 0;
}

/** The exact share of its key that those have whose share was not limited; undefined: all were. */
function proRataOf(
  { scenario, decision }: Case,
  { province, indicative }: Municipality,
  kind: Kind,
): ExactShare | undefined {
  const cells = new Map(decision.municipalities.map((m) => [m.code, m.cells[kind]]));
  for (const other of scenario.municipalities) {
    const { exact, capped = true } = cells.get(other.code) ?? {};
    if (other.province !== province || exact === undefined || capped || other.indicative[kind] === 0) continue;
    return {
      numerator: String(BigInt(exact.numerator) * BigInt(indicative[kind])),
      denominator: String(BigInt(exact.denominator) * BigInt(other.indicative[kind])),
    };
  }
  return undefined;
}
