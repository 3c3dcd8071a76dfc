import type { TableColumn } from "./table-column.ts";

/** Whether nothing is known yet of what a column holds: a total may be one of which the part that is amv stands beside it. */
export function isOpen({ field, aside }: TableColumn): boolean {
  return (field === undefined || field === "decided-total") && aside === undefined;
}

/**
 * The columns of a header, without that of totals of decisions where another says what a kind has: nothing is said twice, and
 * what is not read is told.
 */
export function withoutDoubleTotal(columns: readonly TableColumn[]): readonly TableColumn[] {
  if (!columns.some(({ field }) => field === "decided-regular" || field === "decided-amv")) return columns;
  return columns.map((one) => {
    const { field, ...unread } = one;
    return field === "decided-total" ? unread : one;
  });
}
