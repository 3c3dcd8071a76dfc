import type { Kind, Municipality, Scenario } from "../domain/index.ts";
import { exchanges } from "../rules/exchanges.ts";
import { capacity, hostCapacity } from "../rules/host-capacity.ts";
import { type Pair, rules, setting } from "../rules/index.ts";
import { mayRelease } from "./releasable.ts";

/** What a cell of a program and a cell of a reading both know. */
export interface CellFacts {
  readonly municipality: Municipality;
  readonly kind: Kind;
  readonly indicative: number;
  readonly adopted: number;
  readonly share: number;
  readonly open: number;
}

/**
 * The cells whose hosted places a package can still change, told from facts and rules alone, so that a program and a
 * reading of its plan agree. A cell is changeable when
 *
 * - it has an open task (L > 0), or
 * - it can hold more than was decided (capacity > D), and another municipality of its province has an open task of that
 *   kind which the rules let it take over, or
 * - it may let adopted places go as reserve: A > I, in a province that can have a reserve.
 *
 * `cells` must hold every municipality of a province in a kind or none of them.
 */
export function changeable<Facts extends CellFacts>(cells: readonly Facts[], scenario: Scenario): Facts[] {
  const withOpenTask = new Map<string, Facts[]>();
  for (const cell of cells) {
    if (cell.open <= 0) continue;
    const together = withOpenTask.get(place(cell));
    if (together === undefined) withOpenTask.set(place(cell), [cell]);
    else together.push(cell);
  }
  const releasing = mayRelease(scenario);
  return cells.filter((cell) => {
    if (cell.open > 0) return true;
    if (cell.adopted > cell.indicative && releasing.has(place(cell))) return true;
    if (!hasRoom(cell, scenario)) return false;
    const { kind, municipality: to } = cell;
    const others = withOpenTask.get(place(cell)) ?? [];
    return others.some(({ municipality: from }) => mayTakeOver(scenario, kind, from, to));
  });
}

function place({ municipality, kind }: CellFacts): string {
  return `${municipality.province} ${kind}`;
}

/** Without the host-capacity rule there is always room. */
function hasRoom({ municipality, kind, adopted, share }: CellFacts, scenario: Scenario): boolean {
  const data = setting(hostCapacity, scenario);
  return data === undefined || capacity(data, municipality, kind, adopted + share) > adopted + share;
}

function mayTakeOver(scenario: Scenario, kind: Kind, from: Municipality, to: Municipality): boolean {
  const allowed = (agreement: Pair["agreement"]) => {
    const pair: Pair = { agreement, kind, from, to };
    return !rules.some((rule) => {
      const data = setting(rule, scenario);
      return data !== undefined && rule.forbidsPair?.(data, scenario, pair) === true;
    });
  };
  return allowed("merger") || (setting(exchanges, scenario) !== undefined && allowed("exchange"));
}
