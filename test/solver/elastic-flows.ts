import type { Made, Terms } from "./made.ts";

/** What each group is relieved of comes from outside, `flow` in all; a group's agreement has a minimum size. */
export function writeFlows(
  made: Made,
  reliefs: readonly (readonly number[])[],
  flow: number,
  least: number,
): Set<number> {
  const { columns, column, row } = made;
  const most = reliefs.map((group) => group.reduce((sum, j) => sum + (columns[j]?.upper ?? 0), 0));
  const total = Math.min(
    flow,
    most.reduce((sum, m) => sum + m, 0),
  );
  const found = new Set<number>();
  const flows = reliefs.flatMap((group, q): Terms => {
    if (group.length === 0) return [];
    const bound = Math.min(total, most[q] as number);
    const s = column(`s g${q}`, bound);
    const z = column(`z g${q}`, 1);
    row(`relief g${q}`, [...group.map((j) => [j, 1] as const), [s, -1]], 0, 0);
    row(
      `agreed g${q}`,
      [
        [s, 1],
        [z, -bound],
      ],
      -Infinity,
      0,
    );
    row(
      `at least g${q}`,
      [
        [s, 1],
        [z, -Math.min(least, bound)],
      ],
      0,
      Infinity,
    );
    found.add(s).add(z);
    return [[s, 1]];
  });
  if (flows.length > 0) row("surplus", flows, total, total);
  return found;
}
