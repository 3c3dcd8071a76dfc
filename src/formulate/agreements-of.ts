import type { MunicipalityCode, PerKind, Plan } from "../domain/index.ts";
import type { Agreements } from "./plan.ts";

/** The agreements that a plan holds, with relief and reserve from its accounts: `makePlan` makes the plan of them again. */
export function agreementsOf(plan: Plan): Agreements {
  const { swaps, municipalSwaps, exchanges, mergers, clusters, municipalities } = plan;
  const fixed = (what: "relief" | "reserve"): ReadonlyMap<MunicipalityCode, PerKind> =>
    new Map(
      municipalities.map(({ code, accounts }) => [code, { regular: accounts.regular[what], amv: accounts.amv[what] }]),
    );
  return {
    swaps,
    municipalSwaps,
    exchanges,
    mergers,
    clusters,
    relief: fixed("relief"),
    reserve: fixed("reserve"),
  };
}
