import {
  type DecidedCell,
  type Decision,
  type DecisionTie,
  hasPublished,
  type Kind,
  kinds,
  known,
  type MunicipalityCode,
  type NoDecision,
  perKind,
  type PerKind,
  type Scenario,
} from "../domain/index.ts";
import { takenOverOf } from "../rules/adopted-places.ts";
import { balancesOf } from "./balances.ts";
import { divisionOf } from "./division.ts";
import { withOwn } from "./own.ts";
import { shareRemainder, type Claimant, type Shared } from "./share.ts";
import { shareTwoWay } from "./two-way.ts";

/**
 * The decision (verdeelbesluit, article 5) of section 2: adopted places plus shares of each province's remainder, each kind
 * apart (R7; what R1 to R10 are, `docs/law.md` says). Deterministic.
 * Who has a published number has that, and beside it what is decided in its province and kind where nobody has one. `infeasible` where a remainder,
 * less the published shares, exceeds what its eligible municipalities can take.
 */
export function decide(scenario: Scenario): Decided {
  const decided = decideOnce(scenario);
  if (decided.status === "infeasible" || !hasPublished(scenario)) return decided;
  return { ...decided, decision: withOwn(scenario, decided.decision) };
}

type Decided = { readonly status: "decided"; readonly decision: Decision } | NoDecision;

function decideOnce(scenario: Scenario): Decided {
  const facts = takenOverOf(scenario);
  const balances = balancesOf(scenario);
  const cells = new Map<MunicipalityCode, Partial<Record<Kind, DecidedCell>>>();
  const ties: DecisionTie[] = [];
  const short: NoDecision[] = [];
  for (const province of scenario.provinces) {
    const { rests, claimants } = divisionOf(scenario, facts, balances, province);
    const result = scenario.rounding.twoWay
      ? shareTwoWay(scenario, province.code, rests, claimants)
      : shareEach(scenario, province.code, rests, claimants);
    if ("status" in result) {
      short.push(result, ...(result.others ?? []).map((other) => ({ status: "infeasible" as const, ...other })));
      continue;
    }
    for (const kind of kinds) {
      ties.push(...result[kind].ties);
      for (const [i, { municipality }] of claimants[kind].entries()) {
        const cell = result[kind].cells[i];
        if (cell !== undefined) cells.set(municipality.code, { ...cells.get(municipality.code), [kind]: cell });
      }
    }
  }
  const [first, ...others] = short;
  if (first !== undefined) return withOthers(first, others);
  const municipalities = scenario.municipalities.map(({ code }) => ({
    code,
    cells: perKind((kind) => {
      const cell = cells.get(code)?.[kind];
      if (cell === undefined) throw new Error(`Municipality (${code}) was not decided on.`);
      return cell;
    }),
  }));
  const provinces = scenario.provinces.map(({ code }) => ({ code, balances: known(balances, code) }));
  return { status: "decided", decision: { municipalities, provinces, ties } };
}

/** Each kind on its own. */
function shareEach(
  scenario: Scenario,
  province: Claimant["municipality"]["province"],
  remainders: PerKind,
  claimants: PerKind<readonly Claimant[]>,
): PerKind<Shared> | NoDecision {
  const regular = shareRemainder(scenario, province, "regular", remainders.regular, claimants.regular);
  const amv = shareRemainder(scenario, province, "amv", remainders.amv, claimants.amv);
  if (regular.status === "infeasible") return withOthers(regular, amv.status === "infeasible" ? [amv] : []);
  if (amv.status === "infeasible") return amv;
  return { regular, amv };
}

/** The first that is short, with the rest beside it: whoever mends a scenario wants to know them all. */
function withOthers({ others: _others, ...first }: NoDecision, others: readonly NoDecision[]): NoDecision {
  if (others.length === 0) return first;
  return { ...first, others: others.map(({ status: _status, others: _rest, ...other }) => other) };
}
