import type { Answered } from "./answer.ts";
import type { Case } from "./family.ts";
import type { PhaseTime } from "./phases.ts";
import type { Result } from "./result.ts";

/** Who is asked what. */
export interface AskedJob {
  readonly family: string;
  readonly case: string;
  readonly rival: string;
  readonly seed: number;
  readonly seconds: number;
}

export type Sized = Pick<Case, "size" | "severity">;

type Base = Pick<Result, "type" | "family" | "case" | "rival" | "repetition" | "at" | "seconds" | "load" | keyof Sized>;

export function resultBase(job: AskedJob, { size, severity }: Sized, repetition: number, load: number): Base {
  const { family, case: name, rival, seconds } = job;
  const at = new Date().toISOString();
  return { type: "result", family, case: name, size, severity, rival, repetition, at, seconds, load };
}

/** An answer with what it took. The times of an answer that is none do not count, and are left out. */
export function withTimes(base: Base, told: Answered, phases: readonly PhaseTime[], ownPeakMb: number): Result {
  const solve = phases.find(({ phase }) => phase === "solve")?.ms ?? base.seconds * 1000;
  const good = told.standing === "proven" || told.standing === "found";
  const [first, last] = [told.steps[0], told.steps.at(-1)];
  // Memory of a command that was asked, by level.
  const peaks = Object.entries(told.statistics).filter(([key]) => key.endsWith("peak kB"));
  const commandMb = Math.max(0, ...peaks.map(([, kb]) => Number(kb) / 1024));
  return {
    ...base,
    ...told,
    phases: phases.map((phase) => ({ ...phase, ms: round(phase.ms), cpuMs: round(phase.cpuMs) })),
    steps: thinned(told.steps.map(({ ms, values }) => ({ ms: round(ms), values }))),
    ...(good && first !== undefined && { firstMs: round(first.ms) }),
    ...(good && last !== undefined && { bestMs: round(last.ms) }),
    ...((told.standing === "proven" || told.standing === "infeasible") && { proofMs: round(solve) }),
    peakMb: round(ownPeakMb + commandMb),
  };
}

/** At most a hundred points of a path, first and last among them: enough to draw it. */
function thinned<T>(items: readonly T[]): readonly T[] {
  const most = 100;
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))] as T);
}

export function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
