import {
  type DecidedCell,
  type Decision,
  type Kind,
  kinds,
  type MunicipalityCode,
  perKind,
  type Scenario,
} from "../domain/index.ts";
import { takenOverOf } from "../rules/adopted-places.ts";
import { balancesOf } from "./balances.ts";
import { divisionOf } from "./division.ts";
import { shareRemainder } from "./share.ts";
import { shareTwoWay } from "./two-way.ts";

/**
 * The decision with, beside each published number, what is decided where nobody has one: of each province and kind on its
 * own, or of both kinds where these close at once, so that one without a division leaves the others theirs.
 */
export function withOwn(scenario: Scenario, decision: Decision): Decision {
  const numbers = ownNumbers(scenario);
  const municipalities = decision.municipalities.map(({ code, cells }) => ({
    code,
    cells: perKind((kind): DecidedCell => {
      const computed = numbers[kind].get(code);
      return cells[kind].published === undefined || computed === undefined
        ? cells[kind]
        : { ...cells[kind], own: computed };
    }),
  }));
  return { ...decision, municipalities };
}

/** What is decided where nobody has a published number, in provinces in which somebody has; absent: there is no division. */
function ownNumbers(whole: Scenario): Readonly<Record<Kind, ReadonlyMap<MunicipalityCode, number>>> {
  const scenario = withoutPublished(whole);
  const facts = takenOverOf(scenario);
  const balances = balancesOf(scenario);
  const numbers = perKind(() => new Map<MunicipalityCode, number>());
  const issued = new Set(whole.municipalities.flatMap((m) => (m.decided === undefined ? [] : [m.province])));
  for (const province of scenario.provinces) {
    if (!issued.has(province.code)) continue;
    const { rests, claimants } = divisionOf(scenario, facts, balances, province);
    const both = scenario.rounding.twoWay ? shareTwoWay(scenario, province.code, rests, claimants) : undefined;
    for (const kind of kinds) {
      const shared =
        both === undefined
          ? shareRemainder(scenario, province.code, kind, rests[kind], claimants[kind])
          : "status" in both
            ? both
            : both[kind];
      if (shared.status === "infeasible") continue;
      for (const [i, { municipality }] of claimants[kind].entries()) {
        const cell = shared.cells[i];
        if (cell !== undefined) numbers[kind].set(municipality.code, cell.decided);
      }
    }
  }
  return numbers;
}

/** The scenario as if no decision had been issued. */
function withoutPublished(scenario: Scenario): Scenario {
  return { ...scenario, municipalities: scenario.municipalities.map(({ decided: _decided, ...one }) => one) };
}
