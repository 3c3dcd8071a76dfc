import type { Kind, Offer } from "../domain/index.ts";
import { isQuarterSlot, type QuarterField, quarterFields, type QuarterSlot, totalSlot } from "./slots.ts";
import type { Table } from "./table.ts";
import type { TableColumn } from "./table-column.ts";
import { quartersOf } from "./with-quarters.ts";

/** A column of one quarter. */
export interface QuarterColumn extends TableColumn {
  readonly slot: QuarterSlot;
}

/** The quarters of one figure, in their order, and the total beside them where there is one. */
export interface QuarterGroup {
  readonly figure: QuarterField;
  readonly kind: Kind;
  readonly certainty: Offer["certainty"];
  readonly quarters: readonly QuarterColumn[];
  readonly total?: QuarterSlot;
}

export function quarterGroups({ columns }: Pick<Table, "columns">): readonly QuarterGroup[] {
  return quarterFields.flatMap((figure) => {
    const quarters = quartersOf(columns, figure).flatMap(({ field, ...column }): QuarterColumn[] =>
      field === undefined || !isQuarterSlot(field) ? [] : [{ ...column, slot: field }],
    );
    if (quarters.length === 0) return [];
    const total = totalSlot(figure);
    const [certainty, kind] = figure.split("-") as [Offer["certainty"], Kind];
    return [{ figure, kind, certainty, quarters, ...(columns.some((one) => one.field === total) && { total }) }];
  });
}
