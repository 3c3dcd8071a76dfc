import { ALONE, emptyAssignment, leaveAlone, openHost, take, type Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";

/** Reads an assignment out of a feasible point. */
export function assignmentOf(instance: Instance, values: readonly number[]): Assignment {
  const { columns } = instance;
  const a = emptyAssignment(instance);
  const on = (j: number) => j >= 0 && (values[j] ?? 0) > 0;
  for (let h = 0; h < instance.hosts; h++) if (on(columns.open[h] as number)) openHost(instance, a, h);
  for (let g = 0; g < instance.customers; g++) if (on(columns.alone[g] as number)) leaveAlone(instance, a, g);
  for (let arc = 0; arc < instance.arcs; arc++)
    if (on(columns.arc[arc] as number)) take(instance, a, instance.arcCustomer[arc] as number, arc);
  return a;
}

/** Column values of an assignment, its loads on the first segments that hold them; other columns as in `base`. */
export function pointOf({ columns, hosts, arcCustomer }: Instance, a: Assignment, base: readonly number[]): number[] {
  const values = [...base];
  for (const [g, j] of columns.alone.entries()) if (j >= 0) values[j] = Number(a.at[g] === ALONE);
  for (const [arc, j] of columns.arc.entries()) values[j] = Number(a.at[arcCustomer[arc] as number] === arc);
  for (let h = 0; h < hosts; h++) {
    const j = columns.open[h] as number;
    if (j >= 0) values[j] = a.open[h] as number;
    for (const { free, columns: segments, widths } of columns.segments[h] ?? []) {
      let rest = a.open[h] === 1 ? (a.load[h] as number) - free : 0;
      for (const [i, segment] of segments.entries()) {
        values[segment] = Math.max(0, Math.min(rest, widths[i] as number));
        rest -= widths[i] as number;
      }
    }
  }
  return values;
}
