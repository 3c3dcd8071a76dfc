import type { MunicipalityCode } from "../domain/index.ts";
import type { Spot } from "../scenario/index.ts";
import type { QuarterGroup } from "./quarter-groups.ts";
import type { QuarterMode } from "./quarter-heading.ts";
import type { QuarterSlot } from "./slots.ts";

/** A number that a cell states for one quarter of a municipality, or for all of them. */
export interface QuarterFigure {
  readonly about: MunicipalityCode;
  readonly slot: QuarterSlot;
  readonly value: number;
  readonly spot: Spot;
}

type Figures = ReadonlyMap<QuarterSlot, QuarterFigure>;

/**
 * How the quarters of a figure count: as all their headings say, or as the totals of all figures whose headings are silent
 * show together. They show it where one way fits every municipality and the other fails at least one. Undefined: neither.
 */
export function modeOf(
  group: QuarterGroup,
  groups: readonly QuarterGroup[],
  municipalities: readonly Figures[],
): QuarterMode | undefined {
  const said = new Set(group.quarters.map((one) => one.quarter?.mode));
  if (said.size > 1) return undefined;
  const [mode] = said;
  if (mode !== undefined) return mode;
  if (group.total === undefined) return undefined;
  const silent = groups.filter(
    (one) => one.total !== undefined && one.quarters.every((q) => q.quarter?.mode === undefined),
  );
  const fits = municipalities.flatMap((own) => silent.flatMap((one) => fitOf(one, own) ?? []));
  const [added, running] = [fits.every((one) => one.added), fits.every((one) => one.running)];
  return added === running ? undefined : added ? "added" : "running";
}

/** Which ways of counting agree with the total of a municipality. Undefined: it has no figures here. */
function fitOf({ quarters, total }: QuarterGroup, own: Figures): Readonly<Record<QuarterMode, boolean>> | undefined {
  const stated = total === undefined ? undefined : own.get(total)?.value;
  if (stated === undefined) return undefined;
  const values = quarters.map((one) => own.get(one.slot)?.value ?? 0);
  const grows = values.every((value, index) => value >= (values[index - 1] ?? 0));
  return {
    added: values.reduce((all, value) => all + value, 0) === stated,
    running: grows && values.at(-1) === stated,
  };
}
