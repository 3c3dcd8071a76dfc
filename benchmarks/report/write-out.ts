import { phaseMs } from "../result.ts";
import { median } from "../statistics.ts";
import type { CaseTable, Cell } from "../table.ts";

/** A time for people: µs, ms or s, with three figures. */
export function time(ms: number | undefined): string {
  if (ms === undefined) return "–";
  if (ms < 1) return `${(ms * 1000).toFixed(0)} µs`;
  if (ms < 1000) return `${figures(ms)} ms`;
  return `${figures(ms / 1000)} s`;
}

function figures(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Whole numbers with a thin space between thousands. */
export function whole(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, "\u2009");
}

/** Values of the levels, most important first. */
export function values(cell: Cell): string {
  return cell.levels.map(({ value }) => whole(value)).join(" / ") || "–";
}

/** Per level the gap as part of the value, 0 where it is proven. */
export function gaps(cell: Cell): string {
  return cell.levels.map(({ gap, best }) => (gap === 0 ? "0" : percent(gap, best))).join(" / ") || "–";
}

export function bounds(cell: Cell): string {
  return cell.levels.map(({ bound }) => whole(bound)).join(" / ") || "–";
}

function percent(gap: number, value: number): string {
  const part = gap / Math.max(1, Math.abs(value));
  return part > 10 ? "> 1000 %" : part < 0.0001 ? "< 0.01 %" : `${(part * 100).toFixed(2)} %`;
}

/**
 * How many times as long it takes as the fastest that proves, pair by pair: the middle of the ratios of the same
 * repetition, since what the machine did then fell on both. – where it does not prove.
 */
export function ratio(cell: Cell, { cells }: CaseTable): string {
  const proving = cells.filter(({ proofMs }) => proofMs !== undefined);
  const fastest = proving.toSorted((a, b) => (a.proofMs as number) - (b.proofMs as number))[0];
  if (cell.proofMs === undefined || fastest === undefined) return "–";
  const pairs = cell.results.flatMap((own) => {
    const other = fastest.results.find(({ repetition }) => repetition === own.repetition);
    return other === undefined ? [] : [Math.max(1, phaseMs(own, "solve")) / Math.max(1, phaseMs(other, "solve"))];
  });
  return pairs.length === 0 ? "–" : `${median(pairs).toFixed(1)} ×`;
}

export function spreadOf(cell: Cell): string {
  return cell.repetitions < 2 ? "once" : `± ${(cell.spread * 100).toFixed(0)} %`;
}
