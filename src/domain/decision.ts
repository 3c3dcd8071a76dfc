import type { Kind, PerKind } from "./kind.ts";
import type { MunicipalityCode, ProvinceCode } from "./code.ts";
import type { Rounding } from "./scenario.ts";

/** Exact fraction as decimal strings, so that it survives JSON: numerator / denominator. */
export interface ExactShare {
  readonly numerator: string;
  readonly denominator: string;
}

/** Why a municipality has no share in the remainder of a kind; `shares` when it has; `published`: its decision was issued and says so. */
export type Eligibility = "shares" | "exempt" | "meets-key" | "no-remainder" | "published";

/** What the decision (verdeelbesluit) gives one municipality in one kind, with the steps that led there. */
export interface DecidedCell {
  /** A_gk: reported plus promising places taken over; with a published number what of it is no share. */
  readonly adopted: number;
  /** r_gk: its share of the provincial remainder. */
  readonly share: number;
  /** D_gk = adopted + share. */
  readonly decided: number;
  readonly eligibility: Eligibility;
  /** c_gk: places that count towards the key and are no reception; absent where there are none. */
  readonly credit?: number;
  /** max(0, I_gk − A_gk − c_gk): places below the key before the remainder is divided. */
  readonly gap: number;
  /** The exact pro rata share (capped where the cap rule is on), before rounding; absent when it does not share. */
  readonly exact?: ExactShare;
  /** True where the cap at the gap bound the exact share. */
  readonly capped: boolean;
  /** How the exact share became whole. */
  readonly rounding: "none" | "down" | "up" | "tie-down" | "tie-up";
  /** d_gk, where the decision was issued; then it is the number decided. */
  readonly published?: number;
  /** Beside a published number: what is decided for it where nobody of its province has one; absent where that is not divided. */
  readonly own?: number;
}

export interface DecidedMunicipality {
  readonly code: MunicipalityCode;
  readonly cells: PerKind<DecidedCell>;
}

/** T, Σ A, R = (T − Σ A)⁺ and S = (Σ A − T)⁺ of one province and kind; `timely` is S from offers that are in time (3.11). */
export interface ProvincialBalance {
  readonly task: number;
  readonly reported: number;
  readonly promising: number;
  /** Σ A: reported plus promising, but for what decisions that were issued take over besides or leave. */
  readonly adopted: number;
  readonly remainder: number;
  readonly surplus: number;
  readonly timely: number;
  readonly decided: number;
}

export interface DecidedProvince {
  readonly code: ProvinceCode;
  readonly balances: PerKind<ProvincialBalance>;
}

/** Balances by province. */
export type Balances = ReadonlyMap<ProvinceCode, PerKind<ProvincialBalance>>;

/** A tie in the rounding, and how it was settled. */
export interface DecisionTie {
  readonly province: ProvinceCode;
  readonly kind: Kind;
  readonly tied: readonly MunicipalityCode[];
  readonly favoured: readonly MunicipalityCode[];
  readonly settledBy: Rounding["ties"];
}

/** The verdeelbesluit: deterministic, no choice (section 2). Municipalities and provinces in the scenario's order. */
export interface Decision {
  readonly municipalities: readonly DecidedMunicipality[];
  readonly provinces: readonly DecidedProvince[];
  readonly ties: readonly DecisionTie[];
}

/** The decision does not exist under these rules: a province's remainder exceeds what its eligible municipalities can take. */
export interface NoDecision extends Shortage {
  readonly status: "infeasible";
  /** What is short besides, in the order of provinces and kinds; absent: nothing. */
  readonly others?: readonly Shortage[];
}

/** What one province and kind is short. */
export interface Shortage {
  readonly province: ProvinceCode;
  readonly kind: Kind;
  readonly short: number;
  /** Ids of rules that could be relaxed. */
  readonly relax: readonly string[];
  /** How many municipalities of the province have a published number of the kind, which leave the others too much; absent: none. */
  readonly published?: number;
}
