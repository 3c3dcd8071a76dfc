import {
  type AllTakenOver,
  type Balances,
  known,
  perKind,
  type PerKind,
  type Province,
  type Scenario,
} from "../domain/index.ts";
import type { Claimant } from "./share.ts";

/** What of the remainder of a province is to be divided, less published shares, and over whom; its municipalities in order. */
export interface Division {
  readonly rests: PerKind;
  readonly claimants: PerKind<readonly Claimant[]>;
}

export function divisionOf(scenario: Scenario, facts: AllTakenOver, balances: Balances, { code }: Province): Division {
  const members = scenario.municipalities.filter((m) => m.province === code);
  const balance = known(balances, code);
  const claimants = perKind((kind) =>
    members.map((municipality): Claimant => ({ municipality, ...known(facts, municipality.code)[kind] })),
  );
  const rests = perKind((kind) =>
    claimants[kind].reduce((rest, { publishedShare = 0 }) => rest - publishedShare, balance[kind].remainder),
  );
  return { rests, claimants };
}
