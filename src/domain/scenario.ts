import type { Kind, PerKind } from "./kind.ts";
import type { MunicipalityCode, ProvinceCode } from "./code.ts";
import type { Pin } from "./pin.ts";
import type { Bilingual } from "../words/index.ts";
import type { ReferencePlan } from "./reference-plan.ts";

/**
 * How sure a figure is. published: in an official or press source; derived: by arithmetic from published figures;
 * estimate: by a model, with an error; assumed: chosen by us so that figures close; illustrative: made up to show.
 */
export const standings = ["published", "derived", "estimate", "assumed", "illustrative"] as const;
export type Standing = (typeof standings)[number];

/** Where figures come from. Facts refer to a source by `id`. */
export interface Source {
  readonly id: string;
  /** As whoever made the scenario wrote it; shown in both languages, unless there is one in Dutch. */
  readonly title: string;
  readonly titleNl?: string;
  readonly date?: string;
  readonly url?: string;
}

/** A figure's standing and, where one is named, the id of its source. */
export interface Provenance {
  readonly standing: Standing;
  readonly source?: string;
}

/** A province with its part of the need (provinciale opvangopgave), T_pk of section 1. */
export interface Province {
  readonly code: ProvinceCode;
  readonly name: string;
  readonly task: PerKind;
  readonly provenance: Provenance;
}

/** Places that a municipality offers: `reported` in the provincial report (verslag), or a `promising` initiative. */
export interface Offer {
  readonly kind: Kind;
  readonly certainty: "reported" | "promising";
  readonly places: number;
  /** ISO date from which the places can be used; absent: in time. */
  readonly availableFrom?: string;
  readonly provenance: Provenance;
}

/** Why a municipality has no share in the remainder (R5); `other` says it in words. */
export const exemptionGrounds = ["long-hosting", "ukrainians", "objection", "other"] as const;
export type ExemptionGround = (typeof exemptionGrounds)[number];

export interface Exemption extends Provenance {
  readonly ground: ExemptionGround;
  /** What more there is to say; never absent where the ground is `other`. */
  readonly reason?: Bilingual;
}

/** Numbers in the decision that was issued (verdeelbesluit), of one kind or of both, in places. */
export interface PublishedDecision extends Provenance {
  readonly regular?: number;
  readonly amv?: number;
  /** Of the amv number, where the two come from elsewhere; absent: the same as of the regular one. */
  readonly amvProvenance?: Provenance;
  /** Of both kinds together, where that is surer than its parts: the total was published, how much of it is amv was not. */
  readonly totalProvenance?: Provenance;
}

export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly province: ProvinceCode;
  /** Inhabitants on 1 January of the year of the key; for people, not for the model. */
  readonly inhabitants?: number;
  /** Label point, degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
  /** Named groupings that the neighbourhood rule may ask for, by kind of grouping (`corop`, `safetyRegion`). */
  readonly regions: Readonly<Record<string, string>>;
  /** Share of the need by the indicative key (indicatieve verdeling), I_gk. */
  readonly indicative: PerKind;
  readonly indicativeProvenance: Provenance;
  /** How sure the key of both kinds together is, where that is surer: published, say, and how much of it is amv is not. */
  readonly indicativeTotal?: Provenance;
  readonly offers: readonly Offer[];
  /** Offers that it claims and the minister has not recognised: they count for nothing. */
  readonly claimed?: readonly Offer[];
  /** What its decision says, d_gk of section 2; absent, or absent of a kind: the number is computed. */
  readonly decided?: PublishedDecision;
  /** Has no share in the remainder. Absent: not exempt. */
  readonly exempt?: Exemption;
  /** Explicit host capacity; absent: the host-capacity rule computes it. */
  readonly capacity?: PerKind;
  /** Homes for status holders, and places for displaced Ukrainians: to give in exchange, or to count towards the key. */
  readonly statusHolderHousing?: number;
  readonly ukrainianPlaces?: number;
  /** Places of a national facility, which may count towards the key. */
  readonly nationalPlaces?: number;
}

/** Two municipalities that touch. */
export interface Border {
  readonly a: MunicipalityCode;
  readonly b: MunicipalityCode;
  readonly kind: "land" | "water" | "ferry" | "tunnel";
}

/** What something is called, one of it and many; `het`: the Dutch word takes “het”. */
export interface Called {
  readonly nl: { readonly one: string; readonly many: string; readonly het?: boolean };
  readonly en: { readonly one: string; readonly many: string };
}

/** The words of another country than the Netherlands, for people; machines read the same names everywhere. */
export interface CountryWords {
  readonly province: Called;
  readonly municipality: Called;
  /** What the kinds are called, and the line below tables that explains it. */
  readonly kinds?: { readonly regular?: Bilingual; readonly amv?: Bilingual; readonly note: Bilingual };
}

/** What letters, annexes and minutes say of themselves, as whoever sends them wrote it. What is absent is not printed. */
export interface PaperDetails {
  /** The sender's own reference number (kenmerk). */
  readonly reference?: string;
  /** The day on the letter, ISO; not the day by which places must be available. */
  readonly date?: string;
  readonly version?: string;
  /** Whom to ask: a name, an address, a telephone number, on one line. */
  readonly contact?: string;
}

/** A rule as the scenario sets it: on or off, and the rule's own data (checked by the rule's schema when parsed). */
export type RuleSetting = Readonly<Record<string, unknown>> & { readonly enabled: boolean };

/** How the remainder is rounded to whole places (section 2). */
export interface Rounding {
  readonly method: RoundingMethod;
  readonly ties: { readonly by: "index" } | { readonly by: "lot"; readonly seed: number };
  /** Close kinds and municipalities at once (biproportional). */
  readonly twoWay: boolean;
}

export const roundingMethods = [
  "largest-remainder",
  "adams",
  "dean",
  "hill-huntington",
  "webster",
  "jefferson",
] as const;
export type RoundingMethod = (typeof roundingMethods)[number];

/** weight · measure, where the weight is numerator / denominator, both whole; options are the measure's own. */
export interface ObjectiveTerm {
  readonly measure: string;
  readonly weight: { readonly numerator: number; readonly denominator: number };
  readonly options: Readonly<Record<string, unknown>>;
}

/** One ranked level (section 4): lower levels may worsen it by floor(tolerance · value). */
export interface ObjectiveLevel {
  readonly name: Bilingual;
  readonly terms: readonly ObjectiveTerm[];
  readonly tolerance: { readonly numerator: number; readonly denominator: number };
}

/** Euro a year; the bundled list is `assumed`. */
export interface PriceList {
  readonly provenance: Provenance;
  /** Fixed cost of a site that the package opens, and cost per place, by kind and by viability of the site. */
  readonly viableSite: PerKind;
  readonly unviableSite: PerKind;
  readonly placeInViableSite: PerKind;
  readonly placeInUnviableSite: PerKind;
  /** Grant (SPUK) per durable place hosted above the key. */
  readonly grantPerPlaceAboveKey: number;
}

/**
 * Everything the engine is told: facts, rules with their data, ranked objectives and pins. Parsed at the border
 * (`src/scenario`) and trusted inside: municipalities and provinces are sorted by code, keys close, codes exist.
 */
export interface Scenario {
  readonly format: "verdeelwijzer-scenario";
  readonly version: 1;
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** The date by which swapped places must be available (section 3.11), ISO. */
  readonly date: string;
  /** Absent: the words are Dutch (provincie, gemeente, regulier, amv). */
  readonly words?: CountryWords;
  /** Never an empty block: absent where papers say nothing of themselves. */
  readonly papers?: PaperDetails;
  readonly sources: readonly Source[];
  /** National need (capaciteitsraming), N_k. */
  readonly need: PerKind;
  readonly needProvenance: Provenance;
  /** Of both kinds together, where that is surer than its parts: the total was published, how much of it is amv was not. */
  readonly needTotal?: Provenance;
  readonly provinces: readonly Province[];
  readonly municipalities: readonly Municipality[];
  readonly borders: readonly Border[];
  readonly rounding: Rounding;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly objective: readonly ObjectiveLevel[];
  readonly prices: PriceList;
  readonly pins: readonly Pin[];
  /** What to give up first where rules and pins cannot hold together: ids of rules, types of pins. Absent: no preference. */
  readonly repairPriority?: readonly string[];
  /** The plan that stands, which changes are counted from. Absent: none does, and no measure of changes can be ranked. */
  readonly reference?: ReferencePlan;
}
