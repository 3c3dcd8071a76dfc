import { kinds, type Decision, type Scenario } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulateMunicipalSwaps } from "../formulate/municipal-program.ts";
import { municipalStart } from "../formulate/municipal-start.ts";
import { municipalSwaps } from "../rules/municipal-swaps.ts";
import { pinsRule } from "../rules/pins.ts";
import { setting } from "../rules/index.ts";
import { reading, type Agreed } from "./agreed.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { solveParts } from "./part.ts";

/** (3.10): puts the names of municipalities to the swaps, each kind on its own. */
export async function nameSwaps(
  scenario: Scenario,
  decision: Decision,
  agreed: Agreed,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const { agreements, proofs } = agreed;
  if (agreements.swaps.length === 0 || !asked(scenario)) return agreed;
  const named = { ...agreements, municipalSwaps: municipalStart(scenario, agreements) };
  const begin = reading(scenario, decision, named);
  const parts = kinds.map((kind) => {
    const formulation = formulateMunicipalSwaps(
      scenario,
      decision,
      kind,
      agreements.swaps,
      agreements.relief,
      agreements.reserve,
    );
    return { name: kind, formulation, start: formulation.valuesOf(begin) };
  });
  const solved = await solveParts("municipal-swaps", parts, options, deadline);
  const found = [];
  const told = [...proofs];
  for (const result of solved) {
    // Names that do not exist for these swaps may exist for others, whichever way chose them.
    if (result.status === "infeasible") return { ...result, settled: true };
    if (result.status !== "solved") return result;
    found.push(...decode(result.formulation.program, result.values).municipalSwaps);
    told.push(result.proof);
  }
  return { status: "agreed", agreements: { ...agreements, municipalSwaps: found }, proofs: told };
}

/** Whether names are asked for: by the rule, or by a pair that was agreed. */
function asked(scenario: Scenario): boolean {
  if (setting(municipalSwaps, scenario) !== undefined) return true;
  const agreed = scenario.pins.some((pin) => pin.type === "agreed-municipal-swap");
  return agreed && setting(pinsRule, scenario) !== undefined;
}
