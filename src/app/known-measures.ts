import type { LevelResult } from "../model/index.ts";
import { measureOf } from "../objectives/level.ts";
import type { Package } from "./package.ts";

/**
 * The measures whose change between two packages is no accident of where a search ended. All of them where both packages are
 * proven. Otherwise only a measure that is a level of the objective by itself, with every level above it proven in both, and
 * of which the one package lies below what the other can reach at best:
 *
 *     value of one  <  bound of the other, or no gap in either
 */
export function knownMeasures(before: Package, after: Package, ids: readonly string[]): string[] {
  // What was held in one alone may be better otherwise.
  if (chosenAnew(before) !== chosenAnew(after)) return [];
  if (before.proof.status === "optimal" && after.proof.status === "optimal") return [...ids];
  // What is relieved decides what is left to choose: unless it is the best, so is nothing that follows from it.
  if (![before, after].every(swapsProven)) return [];
  const known: string[] = [];
  for (const [l, { terms }] of before.scenario.objective.entries()) {
    const [own, ...others] = terms;
    const [one, two] = [levelOf(before, l), levelOf(after, l)];
    if (one === undefined || two === undefined) break;
    const settled = one.gap === 0 && two.gap === 0 && one.slack === 0 && two.slack === 0;
    const apart = one.value < two.bound || two.value < one.bound;
    const alone = own !== undefined && others.length === 0 && measureOf(own.measure).combine === "sum";
    if (alone && (settled || apart)) known.push(own.measure);
    if (one.gap !== 0 || two.gap !== 0) break;
  }
  return known;
}

/** The provinces that were chosen anew, the rest held; nothing where everything was chosen. */
export function chosenAnew({ proof }: Package): string {
  const anew = proof.parts.filter((part) => part.phase === "joint" && proof.held === true);
  return JSON.stringify(anew.map((part) => part.part).sort());
}

export function swapsProven({ proof }: Package): boolean {
  return proof.parts.every((part) => part.phase !== "swaps" || part.status === "optimal");
}

/** A level over the parts that decide it; undefined where one of them did not come to it. `slack`: what later levels used up. */
export function levelOf({ proof }: Package, l: number) {
  const deciding = proof.parts.filter((part) => part.phase === (proof.way === "joint" ? "joint" : "mergers"));
  const levels = deciding.flatMap((part) => part.levels[l] ?? []);
  if (deciding.length === 0 || levels.length < deciding.length) return undefined;
  const sum = (of: (level: LevelResult) => number) => levels.reduce((all, level) => all + of(level), 0);
  const [value, best, bound] = [sum((x) => x.value), sum((x) => x.best), sum((x) => x.bound)];
  return { value, best, bound, gap: best - bound, slack: value - best };
}
