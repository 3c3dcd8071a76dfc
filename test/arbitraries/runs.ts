/**
 * How long properties search. Fixed by default, so that the suite gives the same answer twice; the environment sends
 * it further: VERDEELWIJZER_RUNS multiplies the number of runs, VERDEELWIJZER_SEED starts somewhere else. Where a machine is slow and
 * the time is not ours (`.ci/run`), files that begin after VERDEELWIJZER_LATE (seconds since 1970) have a quarter of their runs.
 */
export function runs(numRuns: number, seed = 20240201): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.ceil(numRuns * factor), seed: seed + offset };
}

const LATE = 0.25;
const late = Date.now() / 1_000 > numberFrom("VERDEELWIJZER_LATE", Infinity);
const factor = numberFrom("VERDEELWIJZER_RUNS", late ? LATE : 1);
const offset = numberFrom("VERDEELWIJZER_SEED", 0);

/** Whether the runs are enough to ask that everything has occurred. */
export const longEnough = factor >= 1;

/** A count that must be high enough; in runs shorter than the usual any is. */
export function counted(times: number): number {
  return longEnough ? times : Infinity;
}

function numberFrom(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined) return otherwise;
  const found = Number(text);
  if (!(found >= 0)) throw new RangeError(`The variable ${name} (${text}) is no number. Maybe it was misspelled.`);
  return found;
}
