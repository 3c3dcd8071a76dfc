import type { Checked } from "./check.ts";
import type { Step } from "./answer.ts";
import type { PhaseTime } from "./phases.ts";

/** Where, when and with what a run was made: the first line of its log, and one more for each time it is resumed. */
export interface Header {
  readonly type: "run";
  readonly name: string;
  readonly at: string;
  readonly commit: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly system: string;
    readonly node: string;
    /** Runnable processes over the last minute when it began. */
    readonly load: number;
  };
  readonly seed: number;
  readonly seconds: number;
  readonly repetitions: number;
  /** Rivals on this machine, with their versions; and those that are not. */
  readonly rivals: Readonly<Record<string, string>>;
  readonly absent: readonly string[];
  /** Families without cases here, and why. */
  readonly missing: Readonly<Record<string, string>>;
}

/** One rival on one case, once. A time never stands without what it bought: standing, levels, bounds. */
export interface Result extends Checked {
  readonly type: "result";
  readonly family: string;
  readonly case: string;
  readonly size: number;
  readonly severity: number;
  readonly rival: string;
  readonly repetition: number;
  readonly at: string;
  /** Seconds that it was given. */
  readonly seconds: number;
  readonly phases: readonly PhaseTime[];
  readonly steps: readonly Step[];
  readonly falseSteps: number;
  /** Milliseconds of solving until the first plan, the last better plan, and the end with a proof; absent where there is none. */
  readonly firstMs?: number;
  readonly bestMs?: number;
  readonly proofMs?: number;
  /** Highest resident memory of the process that solved (and of the command that it asked), in MB. */
  readonly peakMb: number;
  /** Its process was ended by us, some seconds after its time. */
  readonly killed?: true;
  readonly load: number;
  readonly statistics: Readonly<Record<string, number | string>>;
}

/** A case that a rival was not asked, and why: shown, so that a gap in a table explains itself. */
export interface Skipped {
  readonly type: "skipped";
  readonly family: string;
  readonly case: string;
  readonly rival: string;
  readonly why: string;
}

export type Line = Header | Result | Skipped;

/** Milliseconds of one phase; 0 where it did not come. */
export function phaseMs(result: Pick<Result, "phases">, phase: PhaseTime["phase"]): number {
  return result.phases.find((one) => one.phase === phase)?.ms ?? 0;
}
