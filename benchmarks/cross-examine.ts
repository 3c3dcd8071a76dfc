import type { Result } from "./result.ts";

/**
 * Holds the answers to one case against one another. A bound says that no plan is better; where somebody else has one,
 * checked by us, the bound is false, whoever gave it: an engine's word for optimal is only that. Likewise who says that
 * there is no plan. Levels below the first are compared as long as both came to the same on those above, so that both
 * had the same limits to keep.
 * Roads are left alone: each step is the best of its own, and packages of different steps bound nothing of each other.
 */
export function crossExamine(results: readonly Result[], isRoad: (family: string) => boolean): readonly Result[] {
  const plans = new Map<string, Result[]>();
  for (const result of results) {
    if (result.standing !== "proven" && result.standing !== "found") continue;
    plans.set(caseOf(result), [...(plans.get(caseOf(result)) ?? []), result]);
  }
  return results.map((result) => {
    if (isRoad(result.family)) return result;
    for (const other of plans.get(caseOf(result)) ?? []) {
      const why = refuted(result, other);
      if (why !== undefined) {
        const { proofMs: _, firstMs: __, bestMs: ___, ...rest } = result;
        return { ...rest, standing: "wrong", why };
      }
    }
    return result;
  });
}

function refuted(result: Result, other: Result): string | undefined {
  if (result.standing === "infeasible") return `it says infeasible, and ${other.rival} has a plan`;
  if (result.standing !== "proven" && result.standing !== "found") return undefined;
  for (const [l, level] of result.levels.entries()) {
    const theirs = other.levels[l];
    if (theirs === undefined) return undefined;
    if (level.bound > theirs.best) {
      return `it says that level ${l + 1} is never below ${level.bound}, and ${other.rival} has ${theirs.best}`;
    }
    if (level.best !== theirs.best) return undefined;
  }
  return undefined;
}

function caseOf({ family, case: name }: Result): string {
  return `${family} | ${name}`;
}
