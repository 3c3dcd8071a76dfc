import { grouped, type Scenario } from "../domain/index.ts";
import { rules, setting, type Pair } from "../rules/index.ts";
import type { CellFacts } from "./facts.ts";

/** Whether some rule keeps this pair apart, whatever the plan. A pinned agreement is offered all the same: its clash must show. */
export function forbidden(scenario: Scenario, pair: Pair): boolean {
  if (isPinned(scenario, pair)) return false;
  return rules.some((rule) => {
    const data = setting(rule, scenario);
    return data !== undefined && rule.forbidsPair?.(data, scenario, pair) === true;
  });
}

function isPinned(scenario: Scenario, { agreement, kind, from, to }: Pair): boolean {
  return scenario.pins.some(
    (pin) =>
      (pin.type === "agreed-merger" &&
        agreement === "merger" &&
        pin.kind === kind &&
        pin.guest === from.code &&
        pin.host === to.code) ||
      (pin.type === "agreed-exchange" &&
        agreement === "exchange" &&
        pin.kind === kind &&
        pin.giver === from.code &&
        pin.taker === to.code),
  );
}

/** Cells of the same province and kind, by "province kind". */
export function byProvince<Facts extends Pick<CellFacts, "municipality" | "kind">>(
  cells: readonly Facts[],
): Map<string, Facts[]> {
  return grouped(cells, (cell) => `${cell.municipality.province} ${cell.kind}`);
}
