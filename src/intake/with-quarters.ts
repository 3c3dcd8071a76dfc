import { quarterOf, totalOfQuarters } from "./quarter-heading.ts";
import { lastDayIn, quarterFields, slotOf, totalSlot } from "./slots.ts";
import type { TableColumn } from "./table-column.ts";

/**
 * The columns of a header, in which those of quarters are known as such, and what stands beside them of the same figure
 * as their total. A column whose quarter or figure its heading does not say has no field.
 */
export function withQuarters(columns: readonly TableColumn[]): readonly TableColumn[] {
  const found = columns.map((one): TableColumn => {
    const quarter = one.field === undefined && !one.aside ? quarterOf(one.heading) : undefined;
    if (quarter === undefined) return one;
    const { lastDay, field } = quarter;
    return { ...one, quarter, ...(lastDay !== undefined && field !== undefined && { field: slotOf(field, lastDay) }) };
  });
  const given = quarterFields.filter((field) => found.some((one) => one.quarter?.field === field && one.field));
  if (given.length === 0) return found;
  const years = new Set(found.flatMap((one) => (one.quarter?.lastDay ?? "").slice(0, 4) || []));
  const [year] = years.size === 1 ? years : [];
  return found.map((one) => {
    if (one.quarter !== undefined || one.aside) return one;
    const of = totalOfQuarters(one.heading, year);
    const [only] = given.length === 1 ? given : [];
    const field = of === "any" ? only : given.find((each) => each === (of ?? one.field));
    return field === undefined ? one : { ...one, field: totalSlot(field) };
  });
}

/** Columns of quarters in their order, with the day of each. */
export function quartersOf(columns: readonly TableColumn[], field: string): readonly TableColumn[] {
  return columns
    .filter((one) => one.field !== undefined && one.quarter?.field === field)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
}

function dayOf({ field }: TableColumn): string {
  return field === undefined ? "" : (lastDayIn(field) ?? "");
}
