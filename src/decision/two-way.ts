import type { NoDecision, PerKind, ProvinceCode, Scenario } from "../domain/index.ts";
import { shareRemainder, type Claimant, type Shared } from "./share.ts";

/** placeholder until biproportional lands */
export function shareTwoWay(
  scenario: Scenario,
  province: ProvinceCode,
  remainders: PerKind,
  claimants: PerKind<readonly Claimant[]>,
): PerKind<Shared> | NoDecision {
  const regular = shareRemainder(scenario, province, "regular", remainders.regular, claimants.regular);
  if (regular.status === "infeasible") return regular;
  const amv = shareRemainder(scenario, province, "amv", remainders.amv, claimants.amv);
  return amv.status === "infeasible" ? amv : { regular, amv };
}
