import { type Change, type ChangeLog, type Step, stepsOf } from "./change.ts";

/** A step with the changes as they were after it. */
export interface Past {
  readonly step: Step;
  readonly after: ChangeLog;
  /** What it made, took back or made again, in the order of the list. */
  readonly changes: readonly Change[];
}

/** How the changes of a session came about, step by step; undefined where its steps do not lead to them. */
export function historyOf(log: ChangeLog): readonly Past[] | undefined {
  const past: Past[] = [];
  let { changes, applied } = log;
  for (const step of stepsOf(log).toReversed()) {
    const after = { changes, applied };
    if (step.type === "moved") {
      const { from, to } = step;
      if (to !== applied || Math.max(from, to) > changes.length) return undefined;
      past.push({ step, after, changes: changes.slice(Math.min(from, to), Math.max(from, to)) });
      applied = from;
    } else {
      // What was made then is the last of all: what could still be redone was forgotten with it.
      if (applied === 0 || applied !== changes.length) return undefined;
      past.push({ step, after, changes: changes.slice(-1) });
      applied--;
      changes = [...changes.slice(0, -1), ...(step.forgotten ?? [])];
    }
  }
  return changes.length === 0 ? past.toReversed() : undefined;
}
