import type { NoPackage, Phase } from "../../app/index.ts";
import type { Shortage } from "../../domain/index.ts";
import type { Conflict, Open } from "../../explain/conflicts/index.ts";
import type { ScenarioLine } from "../../report/index.ts";
import type { Problem } from "../../scenario/index.ts";

/** A complaint as it stands among the `problems` of a result. */
export interface ProblemLine {
  readonly message: string;
}

/** Input that will not do, or a command line that cannot be understood: nothing was done. Exit code 2. */
export interface BadInput {
  readonly status: "bad-input";
  readonly problems: readonly (ProblemLine & Partial<Omit<Problem, "message">>)[];
}

/** A fault of the program. Exit code 1. */
export interface Failed {
  readonly status: "failed";
  readonly message: string;
}

/** How any command may end. */
export type EveryResult = BadInput | Failed;

/** A decision that cannot close: what each province and kind is short. Exit code 3. */
export interface NoDecisionResult {
  readonly status: "no-decision";
  readonly scenario: ScenarioLine;
  readonly shortages: readonly Shortage[];
}

/** There is no package, or none was found. Exit code 3 where that is a proof, 5 where it is not, 1 where a search broke off without one. */
export type NoPackageResult = NoDecisionResult | InfeasibleResult | UnknownResult | BrokenResult;

/** No package keeps all rules and pins. */
export interface InfeasibleResult {
  readonly status: "infeasible";
  readonly scenario: ScenarioLine;
  readonly phase: Phase;
  readonly part: string;
  /** Said with the swaps that were settled before; with other swaps there may be a plan. */
  readonly swapsSettled?: true;
  /** What shows before solving, in sentences. */
  readonly because: readonly string[];
  /** What cannot hold together, where it was looked for; as of the command `conflicts`. */
  readonly conflicts?: readonly Conflict[];
  readonly open?: Open;
}

/** Neither a package nor a proof that there is none. */
export interface UnknownResult {
  readonly status: "unknown";
  readonly scenario: ScenarioLine;
  readonly phase: Phase;
  readonly part: string;
  readonly ended: Extract<NoPackage, { status: "unknown" }>["ended"];
}

/** A search that broke off. */
export interface BrokenResult {
  readonly status: "failed";
  readonly scenario: ScenarioLine;
  readonly phase: Phase;
  readonly part: string;
  readonly message: string;
}
