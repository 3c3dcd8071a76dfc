import type { Field } from "./fields.ts";

/** Figures that may be given quarter by quarter. */
export const quarterFields = ["reported-regular", "reported-amv", "promising-regular", "promising-amv"] as const;
export type QuarterField = (typeof quarterFields)[number];

/** A figure of one quarter, by the last day of it, or the total of the quarters beside it. */
export type QuarterSlot = `${QuarterField} ${string}`;

/** What one column of a table holds: a field, or one of the quarters of a field. */
export type Slot = Field | QuarterSlot;

export function slotOf(field: QuarterField, lastDay: string): QuarterSlot {
  return `${field} ${lastDay}`;
}

export function totalSlot(field: QuarterField): QuarterSlot {
  return `${field} total`;
}

export function isQuarterSlot(slot: Slot): slot is QuarterSlot {
  return slot.includes(" ");
}

/** The field that a column holds, or holds a quarter of. */
export function fieldIn(slot: Slot): Field {
  return slot.split(" ")[0] as Field;
}

/** The last day of the quarter of a column; undefined: it is no quarter. */
export function lastDayIn(slot: Slot): string | undefined {
  const day = slot.split(" ")[1];
  return day === "total" ? undefined : day;
}
