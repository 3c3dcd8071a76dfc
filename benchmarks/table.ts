import { crossExamine } from "./cross-examine.ts";
import type { Run } from "./log.ts";
import { byRank, primalIntegral, reachedMs, referenceOf, type Reference } from "./quality.ts";
import { phaseMs, type Result } from "./result.ts";
import { median, spread } from "./statistics.ts";
import type { CheckedLevel, Standing } from "./check.ts";

/** One rival on one case, all repetitions together. Times in milliseconds of solving. */
export interface Cell {
  readonly rival: string;
  readonly standing: Standing;
  readonly why?: string;
  readonly repetitions: number;
  readonly least: number;
  readonly median: number;
  /** ± part of the median. */
  readonly spread: number;
  readonly firstMs?: number;
  readonly bestMs?: number;
  readonly proofMs?: number;
  /** Until a plan within 1 % of the best known one, on the measure of `distanceOf`. */
  readonly nearMs?: number;
  readonly integral?: number;
  readonly levels: readonly CheckedLevel[];
  /** It proves nothing itself, but its plan is as good on every level as one that somebody else proves to be the best. */
  readonly confirmed?: true;
  readonly certificate?: "checked" | "claimed";
  readonly peakMb: number;
  readonly results: readonly Result[];
}

export interface CaseTable {
  readonly family: string;
  readonly name: string;
  readonly size: number;
  readonly severity: number;
  readonly seconds: number;
  readonly reference?: Reference;
  /** The best answer first. */
  readonly cells: readonly Cell[];
  /** Who was not asked, and why. */
  readonly skipped: readonly { readonly rival: string; readonly why: string }[];
}

/** A run as a table, its answers held against one another first. */
export function tableOf(run: Run, isRoad: (family: string) => boolean): readonly CaseTable[] {
  const cases = new Map<string, Result[]>();
  for (const result of crossExamine(run.results, isRoad)) {
    const key = `${result.family} | ${result.case}`;
    cases.set(key, [...(cases.get(key) ?? []), result]);
  }
  return [...cases.values()].map((results) => {
    const first = results[0] as Result;
    const reference = referenceOf(results);
    const names = [...new Set(results.map(({ rival }) => rival))];
    const made = names.map((rival) =>
      cellOf(
        results.filter((r) => r.rival === rival),
        reference,
      ),
    );
    const cells = made.map((cell) => withConfirmation(cell, made)).toSorted(byMerit);
    const skipped = run.skipped
      .filter((s) => s.family === first.family && s.case === first.case && !names.includes(s.rival))
      .map(({ rival, why }) => ({ rival, why }));
    const { family, case: name, size, severity, seconds } = first;
    return { family, name, size, severity, seconds, ...(reference !== undefined && { reference }), cells, skipped };
  });
}

function cellOf(results: readonly Result[], reference: Reference | undefined): Cell {
  const first = results[0] as Result;
  // The worst of its repetitions says what it is worth: who is wrong once is wrong.
  const worst = results.toSorted((a, b) => rank(b.standing) - rank(a.standing))[0] as Result;
  const times = results.map((result) => phaseMs(result, "solve"));
  const middle = (pick: (result: Result) => number | undefined) => {
    const some = results.flatMap((result) => pick(result) ?? []);
    return some.length === results.length ? median(some) : undefined;
  };
  const limit = first.seconds * 1000;
  const good = isPlan(worst.standing);
  const [firstMs, bestMs, proofMs] = [middle((r) => r.firstMs), middle((r) => r.bestMs), middle((r) => r.proofMs)];
  const nearMs = reference === undefined ? undefined : middle((r) => reachedMs(r.steps, reference, 0.01));
  const integral = reference === undefined ? undefined : middle((r) => primalIntegral(r.steps, reference, limit));
  return {
    rival: first.rival,
    standing: worst.standing,
    ...(worst.why !== undefined && { why: worst.why }),
    repetitions: results.length,
    least: Math.min(...times),
    median: median(times),
    spread: spread(times),
    ...(firstMs !== undefined && { firstMs }),
    ...(bestMs !== undefined && { bestMs }),
    ...(proofMs !== undefined && { proofMs }),
    ...(good && nearMs !== undefined && { nearMs }),
    ...(good && integral !== undefined && { integral }),
    levels: worst.levels,
    ...(worst.certificate !== undefined && { certificate: worst.certificate }),
    peakMb: Math.max(...results.map(({ peakMb }) => peakMb)),
    results,
  };
}

function withConfirmation(cell: Cell, all: readonly Cell[]): Cell {
  if (cell.standing !== "found") return cell;
  const same = all.some(
    ({ standing, levels }) => standing === "proven" && byRank(valuesOf(levels), valuesOf(cell.levels)) === 0,
  );
  return same ? { ...cell, confirmed: true } : cell;
}

function valuesOf(levels: readonly CheckedLevel[]): readonly number[] {
  return levels.map(({ best }) => best);
}

export function isPlan(standing: Standing): boolean {
  return standing === "proven" || standing === "found";
}

function rank(standing: Standing): number {
  switch (standing) {
    case "proven":
    case "infeasible":
      return 0;
    case "found":
      return 1;
    case "nothing":
      return 2;
    case "crashed":
      return 3;
    case "fractional":
      return 4;
    case "wrong":
      return 5;
  }
}

/**
 * Proven before found before nothing; then the better plan; then the sooner. A plan that others prove to be the best
 * stands among the proven, with the time until its rival ended.
 */
export function byMerit(a: Cell, b: Cell): number {
  const order = (cell: Cell) => (cell.confirmed === true ? 0 : rank(cell.standing));
  const time = (cell: Cell) => cell.proofMs ?? (cell.confirmed === true ? cell.median : (cell.bestMs ?? cell.median));
  return order(a) - order(b) || byRank(valuesOf(a.levels), valuesOf(b.levels)) || time(a) - time(b);
}
