import type { ObjectiveLevel } from "../domain/index.ts";
import type { LevelResult } from "../model/index.ts";
import { counted } from "../objectives/counted.ts";
import { measureOf } from "../objectives/level.ts";
import type { Verdict } from "../verify/index.ts";
import type { PartProof, Proof, Way } from "./package.ts";

/**
 * How sure a package is, from how sure its parts are. The value of a level is the verifier's. Where values of parts add up,
 * what no part decides (the swaps that stepwise has settled, municipal names) is the same for every choice, so
 *
 *     best = value − Σ (value − best of the parts),   bound = best − Σ gaps of the parts.
 *
 * With several parts (stepwise) that is a bound on what other choices of the parts come to, each within its own limits on
 * the levels above: not on other swaps, nor on a tolerance that is spent in one part alone. So too where joint chose some
 * provinces anew, the rest held. Where relief was chosen and names came later, what they come to is not the same for every
 * choice: then the bound is the program's own, which counts the fewest there must be (`Measure.namedLater`).
 */
export function proofOf(
  way: Way,
  objective: readonly ObjectiveLevel[],
  verdict: Verdict,
  parts: readonly PartProof[],
): Proof {
  const deciding = parts.filter((part) => part.phase === (way === "joint" ? "joint" : "mergers"));
  const held = parts.some((part) => part.phase === "joint" && part.part !== "");
  const levels = verdict.levels.map(({ value }, l): LevelResult => {
    const own = deciding.flatMap((part) => part.levels[l] ?? []);
    const name = own[0]?.name ?? "";
    if (own.length < deciding.length || own.length === 0) return unknown(name, value);
    if (own.length > 1 && !addsUp(objective[l])) return largestOf(name, value, own);
    if (way === "joint" && namedLater(objective[l])) {
      const bound = held ? -Infinity : (own[0]?.bound ?? -Infinity);
      return counted({ name, value, best: value, bound, gap: value - bound, proven: value === bound });
    }
    const used = own.reduce((n, level) => n + (level.value - level.best), 0);
    const gap = own.reduce((n, level) => n + level.gap, 0);
    const proven = own.every((level) => level.proven);
    return counted({ name, value, best: value - used, bound: value - used - gap, gap, proven });
  });
  const optimising = parts.filter((part) => part.phase !== "municipal-swaps");
  const open = way === "joint" && levels.some((level, l) => namedLater(objective[l]) && !level.proven);
  const proven = optimising.length > 0 && optimising.every((part) => part.status === "optimal") && !open;
  const status = proven ? "optimal" : "feasible";
  return { way, status, ...(held && { held }), levels, parts };
}

/** A level of which some part says nothing. */
function unknown(name: string, value: number): LevelResult {
  return { name, value, best: value, bound: -Infinity, gap: Infinity, proven: false };
}

/** Whether names that are put to swaps afterwards count in it. */
function namedLater(level: ObjectiveLevel | undefined): boolean {
  return (level?.terms ?? []).some(
    ({ measure, weight }) => weight.numerator > 0 && measureOf(measure).namedLater === true,
  );
}

/** Whether the values of provinces and kinds add up to that of the country. */
function addsUp(level: ObjectiveLevel | undefined): boolean {
  return (level?.terms ?? []).every(({ measure }) => measureOf(measure).combine === "sum");
}

/**
 * A level whose value is the largest of its parts': so are the best and the bound. Where it is not (a sum with a largest in
 * it), nothing is known of the whole.
 */
function largestOf(name: string, value: number, own: readonly LevelResult[]): LevelResult {
  const largest = (of: (level: LevelResult) => number) => own.reduce((n, level) => Math.max(n, of(level)), -Infinity);
  if (largest((level) => level.value) !== value) return unknown(name, value);
  const [best, bound] = [largest((level) => level.best), largest((level) => level.bound)];
  return counted({ name, value, best, bound, gap: best - bound, proven: own.every((level) => level.proven) });
}
