import { geography, type Scenario } from "../domain/index.ts";
import { constant, times, type Expression, type HandOver } from "../program/index.ts";
import { setting } from "../rules/index.ts";
import { noChains } from "../rules/no-chains.ts";
import { largestHandOver, wholeHandOver } from "../rules/whole-hand-over.ts";
import type { Columns } from "./columns.ts";
import type { CellFacts } from "./facts.ts";
import { byProvince, forbidden } from "./pairs.ts";

/** The right side of (3.4) as far as it is known: a plain number, or a range up to L. */
export interface Left {
  readonly fixed?: number;
  readonly most: number;
  /** Most adopted places beside the open task that may go to the reserve. */
  readonly released: number;
}

/**
 * The hand-overs that rules allow (or all of a province, for `everyPair`): x_gh, and m_gh as a column of its own or,
 * where the task is known, as task · x_gh.
 */
export function makeHandOvers(
  scenario: Scenario,
  cells: readonly CellFacts[],
  leftOf: (cell: CellFacts) => Left,
  columns: Columns,
  everyPair: boolean,
): HandOver[] {
  const found: HandOver[] = [];
  const stays = setting(noChains, scenario) !== undefined;
  for (const group of byProvince(cells).values()) {
    for (const guest of group) {
      const left = leftOf(guest);
      const small = largestHandOver(scenario, guest.kind);
      // With an adopted site the task has a home already, unless tasks may be divided.
      const settled = guest.hasAdoptedSite && setting(wholeHandOver, scenario) !== undefined;
      if (!everyPair && (settled || Math.min(left.most, small) === 0 || (left.fixed ?? 0) > small)) continue;
      for (const host of group) {
        if (host === guest) continue;
        const pair = {
          agreement: "merger",
          kind: guest.kind,
          from: guest.municipality,
          to: host.municipality,
        } as const;
        if (!everyPair && ((stays && !fits(left, host, leftOf(host))) || forbidden(scenario, pair))) continue;
        found.push(handOver(scenario, guest, host, Math.min(left.most, everyPair ? left.most : small), left, columns));
      }
    }
  }
  return found;
}

/** A host that keeps its own task at home (no chains) has guests beside it. Said only where both are known. */
function fits(guest: Left, host: CellFacts, own: Left): boolean {
  if (guest.fixed === undefined || own.fixed === undefined) return true;
  const atHome = host.adopted + host.share - host.open - own.released + own.fixed;
  return atHome + guest.fixed <= host.capacity;
}

function handOver(
  scenario: Scenario,
  guest: CellFacts,
  host: CellFacts,
  most: number,
  left: Left,
  columns: Columns,
): HandOver {
  const [from, to, { kind }] = [guest.municipality.code, host.municipality.code, guest];
  const name = `${kind} ${from} ${to}`;
  const agreed = (plan: { mergers: readonly { kind: string; guest: string; host: string; places: number }[] }) =>
    plan.mergers.filter((m) => m.kind === kind && m.guest === from && m.host === to).reduce((n, m) => n + m.places, 0);
  const chosen = columns.add({ name: `x ${name}`, lower: 0, upper: 1, value: ({ plan }) => Number(agreed(plan) > 0) });
  const places: Expression =
    left.fixed === undefined
      ? columns.add({ name: `m ${name}`, lower: 0, upper: most, value: ({ plan }) => agreed(plan) })
      : left.fixed === 0
        ? constant(0)
        : times(left.fixed, chosen);
  return {
    kind,
    guest: guest.municipality,
    host: host.municipality,
    chosen,
    places,
    most,
    distance: geography(scenario).between(from, to),
  };
}
