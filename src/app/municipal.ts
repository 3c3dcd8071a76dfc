import { kinds, type Decision, type Kind, type ProvinceCode, type Scenario, shapeOf } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulateMunicipalSwaps } from "../formulate/municipal-program.ts";
import { municipalStart } from "../formulate/municipal-start.ts";
import type { Agreements } from "../formulate/plan.ts";
import { municipalSwaps } from "../rules/municipal-swaps.ts";
import { pinsRule } from "../rules/pins.ts";
import { setting } from "../rules/index.ts";
import { reading, type Agreed } from "./agreed.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { type Part } from "./part.ts";
import { solveParts } from "./solve-parts.ts";

/** (3.10): puts the names of municipalities to the swaps, each kind on its own. */
export async function nameSwaps(
  scenario: Scenario,
  decision: Decision,
  agreed: Agreed,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const { agreements, proofs } = agreed;
  if (agreements.swaps.length === 0 || !namesAsked(scenario)) return agreed;
  const parts = kinds.map((kind) => namesPart(scenario, decision, kind, agreements));
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

/** Which municipality stands against which changes no site: names that are right will do, in a counted moment. */
export function nameQuickly(
  scenario: Scenario,
  decision: Decision,
  agreed: Agreed,
  options: Options,
  province: ProvinceCode | undefined,
): Promise<Agreed | NoPackage> {
  const { timeLimit: _time, untilProven: _proven, ...counted } = options;
  const anywhere = province ?? scenario.provinces[0]?.code;
  const quick: Options = { ...counted, ...(anywhere === undefined ? {} : { province: anywhere }) };
  return nameSwaps(scenario, decision, agreed, quick, Infinity);
}

/** The names of one kind, for swaps that are settled, with a first answer to start from. */
export function namesPart(scenario: Scenario, decision: Decision, kind: Kind, agreements: Agreements): Part {
  const { swaps, relief, reserve } = agreements;
  const named = { ...agreements, municipalSwaps: municipalStart(scenario, agreements) };
  const formulation = formulateMunicipalSwaps(scenario, decision, kind, swaps, relief, reserve);
  return { name: kind, formulation, start: formulation.valuesOf(reading(scenario, decision, named)) };
}

/** Whether names are asked for: by the rule, or by a pair that was agreed. */
export function namesAsked(scenario: Scenario): boolean {
  if (setting(municipalSwaps, scenario) !== undefined) return true;
  const agreed = scenario.pins.map(shapeOf).some((pin) => pin.about === "municipal-swap" && pin.agreed);
  return agreed && setting(pinsRule, scenario) !== undefined;
}
