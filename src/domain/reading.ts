import type { Kind, PerKind } from "./kind.ts";
import { kinds } from "./kind.ts";
import type { Plan } from "./plan.ts";
import type { MunicipalityCode } from "./code.ts";
import type { Municipality, Scenario } from "./scenario.ts";

/** What the viable-site and merge-offers rules say, in the only terms a reading needs. */
export interface SiteTerms {
  /** min_k: places from which a site is viable; 0 where the rule is off. */
  readonly minimum: PerKind;
  /** Whether adopted offers below the minimum are open tasks too (section 3, L_g). */
  readonly mergeOffers: boolean;
}

/** What becomes of a municipality's own site in one kind. */
export type Site = "adopted" | "viable" | "unviable" | "clustered" | "none";

/**
 * One municipality and kind as a verifier reads it: everything derived from the scenario and from the plan's
 * agreements, share, relief and reserve; the plan's own task and hosted figures are not used.
 */
export interface ReadCell {
  readonly municipality: Municipality;
  readonly kind: Kind;
  readonly indicative: number;
  readonly adopted: number;
  readonly share: number;
  readonly relief: number;
  readonly reserve: number;
  readonly given: number;
  readonly taken: number;
  readonly handedOver: number;
  readonly guests: number;
  readonly task: number;
  readonly hosted: number;
  /** L: the open task before any agreement. */
  readonly open: number;
  /** Right side of (3.4): what still needs a home after relief, exchange and reserve. */
  readonly left: number;
  /** left − handedOver: the part of the open task that stays at home. */
  readonly own: number;
  /** Adopted places that stay where they are and count towards the minimum, where small offers are not merged. */
  readonly base: number;
  readonly site: Site;
}

export interface Reading {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly terms: SiteTerms;
  readonly cells: readonly ReadCell[];
  readonly cell: (municipality: MunicipalityCode, kind: Kind) => ReadCell;
}

/** o_gk: places that a municipality offers; what of them is taken over, `takenOver` says. `promising` says whether promising initiatives count. */
export function offeredPlaces(municipality: Municipality, kind: Kind, promising = true): number {
  let places = 0;
  for (const offer of municipality.offers) {
    if (offer.kind === kind && (promising || offer.certainty === "reported")) places += offer.places;
  }
  return places;
}

/** L_g = share + (adopted where 0 < adopted < minimum and small offers are merged). */
export function openTask(adopted: number, share: number, minimum: number, mergeOffers: boolean): number {
  return share + (mergeOffers && adopted < minimum ? adopted : 0);
}

/** Reads a plan against a scenario. Codes that the scenario does not know throw: `verify` checks them before. */
export function readPlan(scenario: Scenario, plan: Plan, terms: SiteTerms): Reading {
  const accounts = new Map(plan.municipalities.map((m) => [m.code, m.accounts]));
  const sums = tally(plan);
  const clustered = new Set(plan.clusters.flatMap((cluster) => cluster.members));
  const cells: ReadCell[] = [];
  const index = new Map<string, ReadCell>();
  for (const municipality of scenario.municipalities) {
    const account = accounts.get(municipality.code);
    if (account === undefined) throw new RangeError(`The plan has no account of municipality (${municipality.code}).`);
    for (const kind of kinds) {
      const { adopted, share, relief, reserve } = account[kind];
      const of = (sum: keyof Tally) => sums[sum].get(`${municipality.code} ${kind}`) ?? 0;
      const [given, taken, handedOver, guests] = [of("given"), of("taken"), of("handedOver"), of("guests")];
      const minimum = terms.minimum[kind];
      const small = adopted < minimum;
      const open = openTask(adopted, share, minimum, terms.mergeOffers);
      const left = open - relief - given - (small && terms.mergeOffers ? reserve : 0);
      const own = left - handedOver;
      const base = small && !terms.mergeOffers ? adopted - reserve : 0;
      const task = adopted + share - relief - reserve - given + taken;
      const visited = guests > 0 || taken > 0;
      const site =
        adopted > 0 && !small
          ? "adopted"
          : visited
            ? "viable"
            : kind === "amv" && clustered.has(municipality.code)
              ? "clustered"
              : own <= 0
                ? "none"
                : own + base >= minimum
                  ? "viable"
                  : "unviable";
      const cell: ReadCell = {
        municipality,
        kind,
        indicative: municipality.indicative[kind],
        adopted,
        share,
        relief,
        reserve,
        given,
        taken,
        handedOver,
        guests,
        task,
        hosted: task - handedOver + guests,
        open,
        left,
        own,
        base,
        site,
      };
      cells.push(cell);
      index.set(`${municipality.code} ${kind}`, cell);
    }
  }
  return {
    scenario,
    plan,
    terms,
    cells,
    cell: (code, kind) => {
      const cell = index.get(`${code} ${kind}`);
      if (cell === undefined) throw new RangeError(`Municipality (${code}) is not in the scenario.`);
      return cell;
    },
  };
}

type Tally = Record<"given" | "taken" | "handedOver" | "guests", Map<string, number>>;

/** Sums of the agreements per municipality and kind. */
function tally(plan: Plan): Tally {
  const sums: Tally = { given: new Map(), taken: new Map(), handedOver: new Map(), guests: new Map() };
  const add = (sum: keyof Tally, code: MunicipalityCode, kind: Kind, places: number) =>
    sums[sum].set(`${code} ${kind}`, (sums[sum].get(`${code} ${kind}`) ?? 0) + places);
  for (const e of plan.exchanges) {
    add("given", e.giver, e.kind, e.places);
    add("taken", e.taker, e.kind, e.places);
  }
  for (const m of plan.mergers) {
    add("handedOver", m.guest, m.kind, m.places);
    add("guests", m.host, m.kind, m.places);
  }
  return sums;
}
