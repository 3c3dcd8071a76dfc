import type { NoPackage, Way } from "../../app/index.ts";
import type { Bilingual, Plan, ProvinceCode } from "../../domain/index.ts";
import type { Verdict } from "../../verify/index.ts";
import type { Pair } from "./points.ts";

export interface FrontRequest {
  /** Ids of two measures. */
  readonly between: string;
  readonly and: string;
  /** Absent: the whole country. */
  readonly province?: ProvinceCode;
  /** Most points that are told, spread evenly over the front; absent: 100, or 8 where each is a whole joint package. */
  readonly most?: number;
  /**
   * Of the whole country jointly: so many of the objective's first levels are held at their best. Absent: those that stand above both
   * measures, none where neither is ranked.
   */
  readonly hold?: number;
}

/** A level of the objective that all points keep: at most so much. `gap`: how much lower its best may be than what was found. */
export interface Held {
  readonly name: Bilingual;
  readonly most: number;
  readonly gap: number;
}

/**
 * A plan that no other found beats on both measures. `first`, `second`: the verifier's values, of the province where one
 * is asked about. `gaps`: how much lower each may be at most while the other gets no worse; proven: both are 0.
 */
export interface FrontPoint extends Pair {
  readonly gaps: Pair;
  readonly proven: boolean;
  readonly plan: Plan;
  readonly verdict: Verdict;
}

/**
 * `complete`: every point is proven and none is missing. `found`: how many there are, told or not. `stopped`: it is not complete, or of the
 * joint package, and a limit in seconds or a stop ended one of its searches.
 */
export type Front =
  | {
      readonly status: "front";
      /** `joint`: relief and sites of the province are chosen, and the rest is held at the joint package; without one, everything is. */
      readonly way: Way;
      readonly points: readonly FrontPoint[];
      readonly complete: boolean;
      readonly found: number;
      /** Jointly, of the whole country: what all points keep. */
      readonly held?: readonly Held[];
      readonly stopped?: true;
    }
  | NoPackage;
