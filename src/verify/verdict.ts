import type { MunicipalityCode, PerKind, ProvinceCode, Site } from "../domain/index.ts";
import type { Violation } from "../rules/index.ts";

/** One column of the books, in whole places (section 2). task and hosted are after the package. */
export interface LedgerColumn {
  readonly need: number;
  readonly reported: number;
  readonly promising: number;
  /** What decisions that were issued take over beyond what is offered; below 0: less. */
  readonly published: number;
  readonly adopted: number;
  readonly remainder: number;
  readonly surplus: number;
  readonly decided: number;
  readonly relief: number;
  readonly reserve: number;
  readonly task: number;
  readonly hosted: number;
}

/** A column of the books of a province; `need` is its task by the key. takenOver: places it takes over from others by swaps. */
export interface ProvinceColumn extends LedgerColumn {
  readonly takenOver: number;
}

/** The books of one province. */
export interface ProvinceLedger {
  readonly code: ProvinceCode;
  readonly kinds: PerKind<ProvinceColumn>;
}

export interface Ledger {
  readonly kinds: PerKind<LedgerColumn>;
  readonly provinces: readonly ProvinceLedger[];
}

/** task and hosted of one municipality by the verifier's own arithmetic. */
export interface VerifiedMunicipality {
  readonly code: MunicipalityCode;
  readonly task: PerKind;
  readonly hosted: PerKind;
  /** What became of its own site. */
  readonly site: PerKind<Site>;
}

/** What the verifier says of a plan: the only source of figures that reports print. */
export interface Verdict {
  /** No rule is broken and the books close. */
  readonly ok: boolean;
  readonly violations: readonly Violation[];
  readonly ledger: Ledger;
  readonly municipalities: readonly VerifiedMunicipality[];
  /** Every measure with its default options, by id. */
  readonly measures: Readonly<Record<string, number>>;
  /** Value of each level of the scenario's objective, in the order of rank; scaled to whole numbers by `scale`. */
  readonly levels: readonly { readonly value: number; readonly scale: number }[];
}
