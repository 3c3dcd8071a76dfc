const ids = ["unviable", "unviable.sites", "deviation.absolute", "deviation.graded", "agreements", "distance", "cost"];

/** Measures of a plan: counted by people, told in another unit, and without a unit. */
export const measured = (...values: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(ids.map((id, i) => [id, values[i] ?? 0]));
