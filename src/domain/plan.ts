import type { Kind, PerKind } from "./kind.ts";
import type { MunicipalityCode, ProvinceCode } from "./code.ts";

/** Surplus province takes over part of the remainder of a shortage province (uitruil tussen provincies): s_pq of section 3. */
export interface SwapAgreement {
  readonly surplus: ProvinceCode;
  readonly shortage: ProvinceCode;
  readonly places: PerKind;
}

/** The municipal side of swaps: places of a's surplus against b's remainder, w_ab of (3.10). */
export interface MunicipalSwap {
  readonly kind: Kind;
  readonly surplus: MunicipalityCode;
  readonly shortage: MunicipalityCode;
  readonly places: number;
}

/** What the taker gets back for taking over places. */
export interface Compensation {
  readonly type: "statusHolderHousing" | "ukrainianPlaces" | "otherKind";
  readonly places: number;
}

/** Exchange within a province (uitruil): the taker takes over task and hosting of places of the giver, f_gh. */
export interface Exchange {
  readonly kind: Kind;
  readonly giver: MunicipalityCode;
  readonly taker: MunicipalityCode;
  readonly places: number;
  readonly against: Compensation;
}

/** Merger within a province (samenvoegen): the guest hands the hosting of its whole small task to one host; the task stays the guest's. */
export interface TaskMerger {
  readonly kind: Kind;
  readonly guest: MunicipalityCode;
  readonly host: MunicipalityCode;
  readonly places: number;
}

/** Small amv units that count together as one viable site (3.13); the centre is a member. */
export interface SiteCluster {
  readonly centre: MunicipalityCode;
  readonly members: readonly MunicipalityCode[];
}

/**
 * One municipality and kind, in whole places. Two results, never confused: `task`, who is responsible, and `hosted`,
 * where people are.
 *
 *     task   = adopted + share − relief − reserve − given + taken
 *     hosted = task − handedOver + guests
 */
export interface Account {
  readonly adopted: number;
  readonly share: number;
  /** u: places of its share taken over from elsewhere by swaps. */
  readonly relief: number;
  /** c: adopted places that the country does not need. */
  readonly reserve: number;
  readonly given: number;
  readonly taken: number;
  readonly handedOver: number;
  readonly guests: number;
  readonly task: number;
  readonly hosted: number;
}

export interface PlannedMunicipality {
  readonly code: MunicipalityCode;
  readonly accounts: PerKind<Account>;
}

/** A package of agreements and what it makes of every municipality. Plain JSON; anybody may write one, `verify` reads it. */
export interface Plan {
  readonly format: "verdeelwijzer-plan";
  readonly version: 1;
  readonly scenario: string;
  readonly swaps: readonly SwapAgreement[];
  readonly municipalSwaps: readonly MunicipalSwap[];
  readonly exchanges: readonly Exchange[];
  readonly mergers: readonly TaskMerger[];
  readonly clusters: readonly SiteCluster[];
  readonly municipalities: readonly PlannedMunicipality[];
}
