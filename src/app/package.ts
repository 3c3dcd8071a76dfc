import type { Bilingual, Decision, NoDecision, Plan, Scenario } from "../domain/index.ts";
import type { Certificate, Ended, LevelResult } from "../model/index.ts";
import type { Unread } from "../formulate/elastic.ts";
import type { Verdict } from "../verify/verdict.ts";

export type { Unread };

export type Way = "stepwise" | "joint";
export type Phase = "decision" | "swaps" | "mergers" | "joint" | "municipal-swaps" | "verification";

/** One solve of a way: which phase and part (a province and kind, or the nation), how it ended, and how sure it is. */
export interface PartProof {
  readonly phase: Phase;
  readonly part: string;
  readonly status: "optimal" | "feasible";
  readonly ended: Ended;
  readonly certificate: Certificate;
  readonly levels: readonly LevelResult[];
  /** Of joint: what kept its program from being taken apart, so that it was solved as a whole. */
  readonly unread?: readonly Unread[];
  /** What broke its computation off, in words: then its point is what had been found, or given, by then. */
  readonly fault?: Bilingual;
}

/**
 * How sure the package is. `optimal`: every part that its way optimises is proven (what that means differs per way:
 * stepwise is the best of each step, joint the best of all). The municipal side of swaps is stated apart, since its
 * gap is allowed (section 3). levels: summed over the parts of the deciding phase, in the scenario's levels. `held`: only the
 * provinces that are parts were chosen anew, swaps and all the rest held; what is proven is proven of that.
 */
export interface Proof {
  readonly way: Way;
  readonly status: "optimal" | "feasible";
  readonly held?: true;
  readonly levels: readonly LevelResult[];
  readonly parts: readonly PartProof[];
}

/** A verified package, the decision it starts from, and the measures of that decision without agreements. */
export interface Package {
  readonly status: "done";
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly plan: Plan;
  readonly verdict: Verdict;
  /** The verifier on the decision alone: no swaps, every small task at home. Its total is above the need. */
  readonly baseline: Verdict;
  readonly proof: Proof;
  /** Where everything was chosen at once: the verifier on what the steps one after the other came to. */
  readonly stepwise?: Verdict;
  /** True when a limit or the user ended it before the proof; the plan is the best so far. */
  readonly stopped: boolean;
}

/** No package: the decision or the program contradicts itself, nothing was found in time, or a strategy broke. */
export type NoPackage =
  | { readonly status: "no-decision"; readonly reason: NoDecision }
  | {
      readonly status: "infeasible";
      readonly phase: Phase;
      readonly part: string;
      /** Rules and pins that cannot hold, as far as they show at once. */
      readonly conflicts: readonly Bilingual[];
      /** Said with the swaps that were settled before; with other swaps there may be a plan. */
      readonly settled?: true;
    }
  | { readonly status: "unknown"; readonly phase: Phase; readonly part: string; readonly ended: Ended }
  | { readonly status: "failed"; readonly phase: Phase; readonly part: string; readonly message: Bilingual };

/** What a person sees while it solves; seconds since the start, by the caller's clock. */
export interface ProgressEvent {
  readonly phase: Phase;
  readonly part: string;
  /** Parts of this phase that are done, and how many there are. */
  readonly done: number;
  readonly of: number;
  /** Name of the objective level at hand, and what is known of it. */
  readonly level?: string;
  /** Which of the levels that is, from 0: two may have one name. */
  readonly rank?: number;
  readonly incumbent?: number;
  readonly bound?: number;
}
