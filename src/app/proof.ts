import type { LevelResult } from "../model/index.ts";
import type { Verdict } from "../verify/index.ts";
import type { PartProof, Proof, Way } from "./package.ts";

/**
 * How sure a package is, from how sure its parts are. The value of a level is the verifier's; its gap is the sum of
 * the gaps of the parts that decide it, so bound = value − what the parts could still gain.
 */
export function proofOf(way: Way, verdict: Verdict, parts: readonly PartProof[]): Proof {
  const deciding = parts.filter((part) => part.phase === (way === "joint" ? "joint" : "mergers"));
  const levels = verdict.levels.map(({ value }, l): LevelResult => {
    const own = deciding.flatMap((part) => part.levels[l] ?? []);
    const slack = own.reduce((n, level) => n + (level.value - level.best), 0);
    const gap = own.reduce((n, level) => n + level.gap, 0);
    return {
      name: own[0]?.name ?? "",
      value,
      best: value - slack,
      bound: value - slack - gap,
      gap,
      proven: deciding.length > 0 && deciding.every((part) => part.levels[l]?.proven ?? false),
    };
  });
  const optimising = parts.filter((part) => part.phase !== "municipal-swaps");
  const status = optimising.every((part) => part.status === "optimal") ? "optimal" : "feasible";
  return { way, status, levels, parts };
}
