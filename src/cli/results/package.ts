import type { CheckedLevel } from "../../check/index.ts";
import type { Plan } from "../../domain/index.ts";
import type { BooksData, DecisionData, ReportData } from "../../report/index.ts";
import type { ProblemLine } from "./ends.ts";

/** What the checker says of a package; numbers of any size as texts of digits. */
export type CheckerAnswer =
  | {
      readonly status: "accepted";
      readonly scope: "joint" | "sites";
      readonly levels: readonly (Omit<CheckedLevel, "value" | "bound"> & {
        readonly value: string;
        readonly bound?: string;
      })[];
    }
  | { readonly status: "refused" | "not judged"; readonly reason: string };

/** A package, its books and its proof; `plan` as in `plan.json`. Exit code 0; 4 where a limit or a stop cut a search, or one broke off; 2 where its files could not be written. */
export interface PackageResult extends Omit<ReportData, "map" | "stories"> {
  readonly status: "optimal" | "feasible";
  readonly stopped: boolean;
  /** The folder of its files; absent: none was asked for, or it could not be written (`problems`). */
  readonly folder?: string;
  readonly problems?: readonly ProblemLine[];
  readonly checked?: CheckerAnswer;
  readonly plan: Plan;
}

/** The decision alone. */
export interface DecideResult extends DecisionData {
  readonly status: "decided";
  readonly folder?: string;
}

/** An integer program, as a text or in a file. */
export interface ModelResult {
  readonly status: "written";
  readonly phase: "swaps" | "mergers" | "joint";
  readonly syntax: "lp" | "mps";
  readonly text?: string;
  readonly file?: string;
}

/** A plan that keeps every rule (exit code 0), or does not (3). `scenarioFile`: the scenario beside it that it was checked against. */
export interface VerifyResult extends BooksData {
  readonly status: "verified" | "broken";
  readonly scenarioFile?: string;
}

/** A file that is no plan of the scenario. */
export interface NoPlanResult {
  readonly status: "bad-input";
  readonly scenarioFile?: string;
  /** `path`: where in the plan, `mergers[3].host`. */
  readonly problems: readonly ({ readonly path: string } & ProblemLine)[];
}
