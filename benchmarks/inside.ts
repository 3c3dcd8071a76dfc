import { answer } from "./answer.ts";
import type { Case } from "./family.ts";
import { load } from "./machine.ts";
import { createPhases } from "./phases.ts";
import type { Result } from "./result.ts";
import type { Rival } from "./rival.ts";
import { resultBase, withTimes, type AskedJob } from "./timed-result.ts";

/**
 * One rival on one case in this process: for smoke runs, which ask whether everything works and not how fast. Nobody can
 * be ended here, and memory is everybody's together.
 */
export async function insideRun(job: AskedJob, one: Case, rival: Rival, repetition: number): Promise<Result> {
  const phases = createPhases();
  const before = load();
  const { seconds, seed } = job;
  const answered = await answer(one.make(phases), { rival, seconds, seed, phases, heard: () => undefined });
  const base = resultBase(job, one, repetition, before);
  return withTimes(base, answered, phases.times(), process.resourceUsage().maxRSS / 1024);
}
