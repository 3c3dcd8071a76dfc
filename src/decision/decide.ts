import {
  type DecidedCell,
  type Decision,
  type DecisionTie,
  type Kind,
  kinds,
  known,
  type MunicipalityCode,
  type NoDecision,
  perKind,
  type PerKind,
  type Scenario,
} from "../domain/index.ts";
import { adoptedOf, balancesOf } from "./balances.ts";
import { shareRemainder, type Claimant, type Shared } from "./share.ts";
import { shareTwoWay } from "./two-way.ts";

/**
 * The decision (verdeelbesluit, article 5) of section 2: adopted places plus shares of each province's remainder, each kind
 * apart (R7; what R1 to R10 are, `docs/law.md` says). Deterministic.
 * `infeasible` where a remainder exceeds what its eligible municipalities can take.
 */
export function decide(scenario: Scenario): { readonly status: "decided"; readonly decision: Decision } | NoDecision {
  const adopted = adoptedOf(scenario);
  const balances = balancesOf(scenario);
  const cells = new Map<MunicipalityCode, Partial<Record<Kind, DecidedCell>>>();
  const ties: DecisionTie[] = [];
  for (const province of scenario.provinces) {
    const members = scenario.municipalities.filter((m) => m.province === province.code);
    const balance = known(balances, province.code);
    const remainders = perKind((kind) => balance[kind].remainder);
    const claimants = (kind: Kind): Claimant[] =>
      members.map((municipality) => ({ municipality, adopted: adopted.get(municipality.code)?.[kind] ?? 0 }));
    const result = scenario.rounding.twoWay
      ? shareTwoWay(scenario, province.code, remainders, perKind(claimants))
      : shareEach(scenario, province.code, remainders, perKind(claimants));
    if ("status" in result) return result;
    for (const kind of kinds) {
      ties.push(...result[kind].ties);
      for (const [i, municipality] of members.entries()) {
        const cell = result[kind].cells[i];
        if (cell !== undefined) cells.set(municipality.code, { ...cells.get(municipality.code), [kind]: cell });
      }
    }
  }
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
  if (regular.status === "infeasible") return regular;
  const amv = shareRemainder(scenario, province, "amv", remainders.amv, claimants.amv);
  if (amv.status === "infeasible") return amv;
  return { regular, amv };
}
