import { fromStart } from "./kinds-together.ts";
import { overBefore } from "./limits.ts";
import type { Options } from "./options.ts";
import type { Phase } from "./package.ts";
import { type Part, type PartResult, solvePart, type Solved } from "./part.ts";

/** Where a clock limits more parts than there are threads: so much of the counted limit each, round by round. */
const ROUNDS = [0.1, 1, Infinity];

/**
 * Solves the parts of a phase on the pool, in the order given; what comes out does not depend on which ends first. Where time is
 * limited, the first in the queue would use up that of all others: then each has a little at first, the last in the queue before the others (they
 * are the smallest), whoever is not done goes on with more from where it was, and those that are left after that go on till the end.
 */
export async function solveParts(
  phase: Phase,
  parts: readonly Part[],
  options: Options,
  deadline: number,
): Promise<PartResult[]> {
  let done = 0;
  const of = parts.length;
  const told = (part: string) => options.onProgress({ phase, part, done, of });
  told("");
  const limited = deadline < Infinity && of > options.pool.size;
  const results: (PartResult | undefined)[] = parts.map(() => undefined);
  let open = limited ? [...parts.entries()].toReversed() : [...parts.entries()];
  for (const share of limited ? ROUNDS : [undefined]) {
    const last = share === undefined || share === Infinity;
    const over = overBefore({ ...options, until: deadline });
    await Promise.all(
      open.map(async ([i, part]) => {
        const before = results[i];
        // What was not begun yet is begun, however late: there may be a plan to start from.
        results[i] =
          before?.status !== "solved"
            ? await solvePart(phase, part, options, deadline, () => done, of, share)
            : over === undefined
              ? await further(before, part, share)
              : { ...before, proof: { ...before.proof, ended: over } };
        if (isOpen(results[i]) && !last) return;
        done += 1;
        told(part.name);
      }),
    );
    open = [...parts.entries()].filter(([i]) => isOpen(results[i]));
  }
  return results as PartResult[];

  async function further(before: Solved, part: Part, share: number | undefined): Promise<PartResult> {
    const from = { ...part, start: before.values };
    const found = await solvePart(phase, from, options, deadline, () => done, of, share);
    return withBounds(fromStart(found, from), before);
  }
}

/** Whether more work may tell more. */
function isOpen(result: PartResult | undefined): boolean {
  if (result?.status === "solved") return result.proof.status !== "optimal" && result.proof.ended === "work";
  return result?.status === "unknown" && result.ended === "work";
}

/**
 * What was found later, with the bounds that were known before where those are higher: a level's bound holds under the limits of
 * the levels above it, so it counts on as long as what was found for those is the same.
 */
function withBounds(found: PartResult, before: Solved): PartResult {
  if (found.status !== "solved") return before;
  let same = true;
  let kept = false;
  const levels = found.proof.levels.map((level, l) => {
    const known = before.proof.levels[l];
    if (!same || known === undefined) return level;
    const bound = Math.max(level.bound, known.bound);
    kept ||= bound > level.bound;
    same = level.best === known.best;
    return { ...level, bound, gap: level.best - bound, proven: level.best === bound };
  });
  if (!kept) return found;
  const claimed = before.proof.certificate === "claimed" || found.proof.certificate === "claimed";
  const status = levels.every(({ proven }) => proven) ? "optimal" : "feasible";
  return { ...found, proof: { ...found.proof, status, levels, certificate: claimed ? "claimed" : "checked" } };
}
