import { byRank } from "./quality.ts";
import { median } from "./statistics.ts";
import { isPlan, type CaseTable, type Cell } from "./table.ts";
import { time, values } from "./report/write-out.ts";

/** What became of one rival on one case from run A to run B. */
export interface Change {
  readonly family: string;
  readonly case: string;
  readonly rival: string;
  readonly what: "faster" | "slower" | "better" | "worse" | "another case";
  readonly told: string;
}

/** Times within this factor of one another say nothing, whatever their spread; nor do differences of some milliseconds. */
const LEAST_FACTOR = 1.15;
const LEAST_MS = 5;

/**
 * Beyond noise: the medians differ by more than a factor of 1.15 and both spreads together, and by 5 ms. With one
 * repetition nobody knows the spread; then a factor of 2 is asked. Better and worse look at answers: what is proven or
 * found, then the values, level by level; bounds and gaps where those are equal.
 */
export function compare(a: readonly CaseTable[], b: readonly CaseTable[]): readonly Change[] {
  return pairs(a, b).flatMap(([one, before, after]) => {
    const told = answerChange(before, after) ?? timeChange(before, after);
    return told === undefined ? [] : [{ family: one.family, case: one.name, rival: before.rival, ...told }];
  });
}

/** Geometric middle of the times of B over those of A, over everything that both prove, by rival. */
export function ratios(
  a: readonly CaseTable[],
  b: readonly CaseTable[],
): ReadonlyMap<string, { readonly ratio: number; readonly cases: number }> {
  const found = new Map<string, number[]>();
  for (const [, before, after] of pairs(a, b)) {
    if (before.proofMs === undefined || after.proofMs === undefined) continue;
    // Pair by pair, repetition by repetition: what the machine did meanwhile falls on both alike at best.
    found.set(before.rival, [
      ...(found.get(before.rival) ?? []),
      Math.max(1, after.median) / Math.max(1, before.median),
    ]);
  }
  return new Map([...found].map(([rival, all]) => [rival, { ratio: median(all), cases: all.length }]));
}

function pairs(a: readonly CaseTable[], b: readonly CaseTable[]): (readonly [CaseTable, Cell, Cell])[] {
  return a.flatMap((one) => {
    const other = b.find(({ family, name }) => family === one.family && name === one.name);
    return one.cells.flatMap((before) => {
      const after = other?.cells.find(({ rival }) => rival === before.rival);
      return after === undefined ? [] : [[one, before, after] as const];
    });
  });
}

function answerChange(before: Cell, after: Cell): Pick<Change, "what" | "told"> | undefined {
  if (before.standing !== after.standing) {
    const what = standingRank(after) > standingRank(before) ? "better" : "worse";
    return { what, told: `${before.standing} → ${after.standing}${after.why === undefined ? "" : ` (${after.why})`}` };
  }
  if (!isPlan(before.standing)) return undefined;
  const value = (cell: Cell) => cell.levels.map(({ best }) => best);
  const difference = byRank(value(after), value(before));
  if (difference !== 0 && before.standing === "proven") {
    // Two proven optima of one case are equal: the case was made otherwise, and nothing can be said.
    return { what: "another case", told: `proven ${values(before)}, and proven ${values(after)}` };
  }
  if (difference !== 0)
    return { what: difference < 0 ? "better" : "worse", told: `${values(before)} → ${values(after)}` };
  const gap = (cell: Cell) => cell.levels.map((level) => level.gap);
  const closer = byRank(gap(after), gap(before));
  if (closer === 0) return undefined;
  return { what: closer < 0 ? "better" : "worse", told: `gap ${gap(before).join(" / ")} → ${gap(after).join(" / ")}` };
}

function timeChange(before: Cell, after: Cell): Pick<Change, "what" | "told"> | undefined {
  const once = before.repetitions < 2 || after.repetitions < 2;
  const noise = once ? 2 : Math.max(LEAST_FACTOR, (1 + before.spread) * (1 + after.spread));
  const factor = after.median / before.median;
  if (Math.abs(after.median - before.median) < LEAST_MS || (factor < noise && factor > 1 / noise)) return undefined;
  const told = `${time(before.median)} → ${time(after.median)} (noise: a factor of ${noise.toFixed(2)})`;
  return { what: factor < 1 ? "faster" : "slower", told };
}

function standingRank({ standing }: Cell): number {
  return ["wrong", "fractional", "crashed", "nothing", "found", "proven", "infeasible"].indexOf(standing);
}

/** As lines of text, the bad first. */
export function told(changes: readonly Change[]): readonly string[] {
  return (["another case", "worse", "slower", "better", "faster"] as const).flatMap((what) => {
    const some = changes.filter((change) => change.what === what);
    if (some.length === 0) return [`${what}: nothing beyond noise`];
    return [`${what}: ${some.length}`, ...some.map((c) => `  ${c.family} ${c.case}  ${c.rival}  ${c.told}`)];
  });
}
