import { compact, type Report } from "../scenario/index.ts";
import { type QuarterGroup, quarterGroups } from "./quarter-groups.ts";
import { modeOf, type QuarterFigure } from "./quarter-mode.ts";
import type { QuarterMode } from "./quarter-heading.ts";
import { quarterDecreases, quarterEmpty, quarterTotal, tellUndecided } from "./quarter-words.ts";
import { lastDayIn, type QuarterSlot } from "./slots.ts";
import { spotOf, type Table } from "./table.ts";
import type { OfferLine, QuartersAccount } from "./understood.ts";

/** Offers by quarter, and how the headings of their columns were read. */
export interface QuartersRead {
  readonly offers: readonly OfferLine[];
  /** By column: `Q2 2025 − Q1 2025`. */
  readonly headings: ReadonlyMap<number, string>;
  readonly quarters: readonly QuartersAccount[];
}

/**
 * The offers that figures by quarter state: one for each quarter, available from the last day of it, since no earlier day
 * is sure. Only where headings or totals say whether places are added in a quarter or are all there are by then.
 */
export function readQuarters(table: Table, figures: readonly QuarterFigure[], report: Report): QuartersRead {
  const groups = quarterGroups(table);
  const offers: OfferLine[] = [];
  const headings = new Map<number, string>();
  const quarters: QuartersAccount[] = [];
  if (groups.length === 0) return { offers, headings, quarters };
  const all = new Map<string, Map<QuarterSlot, QuarterFigure>>();
  for (const figure of figures) {
    const own = all.get(figure.about) ?? new Map<QuarterSlot, QuarterFigure>();
    all.set(figure.about, own.set(figure.slot, figure));
  }
  const municipalities = [...all.values()];
  let whole = true;
  for (const own of municipalities) for (const group of groups) whole = tellEmpty(table, group, own, report) && whole;
  // What is not there yet says nothing of how the rest counts.
  if (!whole) return { offers, headings, quarters };
  const found = groups.map((group) => ({ group, mode: modeOf(group, groups, municipalities) }));
  const undecided = found.filter((one) => one.mode === undefined).map((one) => one.group);
  if (undecided.length > 0 && municipalities.length > 0) tellUndecided(table, undecided, report);
  for (const { group, mode } of found) {
    if (mode === undefined) continue;
    const said = group.quarters.every((one) => one.quarter?.mode !== undefined);
    quarters.push({ field: group.figure, counted: mode, by: said ? "headings" : "totals" });
    group.quarters.forEach((one, index) => {
      const before = mode === "running" ? group.quarters[index - 1] : undefined;
      headings.set(one.column, before === undefined ? one.heading : `${one.heading} − ${before.heading}`);
    });
    for (const own of municipalities) offers.push(...offersOf(group, mode, own, report));
  }
  return { offers, headings, quarters };
}

/** Reports the quarters of a municipality that are empty where others of the same figure are not. True: there are none. */
function tellEmpty(
  table: Table,
  { quarters, total }: QuarterGroup,
  own: ReadonlyMap<QuarterSlot, QuarterFigure>,
  report: Report,
): boolean {
  const slots = [...quarters.map((one) => one.slot), ...(total === undefined ? [] : [total])];
  const row = slots.flatMap((slot) => own.get(slot)?.spot.row ?? [])[0];
  const cells = table.rows.find((one) => one.row === row)?.cells;
  if (row === undefined || cells === undefined) return true;
  // What is no number was told as that.
  for (const slot of slots)
    if (!cells.has(slot)) report("missing", spotOf(table, row, slot), quarterEmpty(slot === total), "");
  return slots.every((slot) => own.has(slot));
}

function offersOf(
  { quarters, total, kind, certainty }: QuarterGroup,
  mode: QuarterMode,
  own: ReadonlyMap<QuarterSlot, QuarterFigure>,
  report: Report,
): readonly OfferLine[] {
  const figures = quarters.flatMap((one) => own.get(one.slot) ?? []);
  const values = figures.map((one) => one.value);
  const sum = mode === "running" ? (values.at(-1) ?? 0) : values.reduce((before, value) => before + value, 0);
  const stated = total === undefined ? undefined : own.get(total);
  if (stated !== undefined && stated.value !== sum)
    report("does-not-close", stated.spot, quarterTotal(mode, sum), stated.value);
  return figures.flatMap(({ about, slot, value, spot }, index): OfferLine[] => {
    const before = mode === "running" ? (values[index - 1] ?? 0) : 0;
    if (value < before) {
      report("contradiction", spot, quarterDecreases(before), value);
      return [];
    }
    const line = { about, kind, certainty, places: value - before, availableFrom: lastDayIn(slot) };
    return [{ ...compact(line), states: { from: true, provenance: false }, part: true, spot }];
  });
}
