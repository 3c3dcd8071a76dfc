import { grouped, isPinned, type Scenario } from "../domain/index.ts";
import { rules, setting, type Pair } from "../rules/index.ts";
import type { CellFacts } from "./facts.ts";

/** Whether some rule keeps this pair apart, whatever the plan. A pinned agreement is offered all the same: its clash must show. */
export function forbidden(scenario: Scenario, pair: Pair): boolean {
  const { agreement, kind, from, to } = pair;
  if (isPinned(scenario.pins, { agreement, kind, from: from.code, to: to.code }, "agreed")) return false;
  return rules.some((rule) => {
    const data = setting(rule, scenario);
    return data !== undefined && rule.forbidsPair?.(data, scenario, pair) === true;
  });
}

/** Cells of the same province and kind, by "province kind". */
export function byProvince<Facts extends Pick<CellFacts, "municipality" | "kind">>(
  cells: readonly Facts[],
): Map<string, Facts[]> {
  return grouped(cells, (cell) => `${cell.municipality.province} ${cell.kind}`);
}
