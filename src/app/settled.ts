import { decide } from "../decision/index.ts";
import { kinds, type Decision, type Plan, type ProvinceCode, type Scenario } from "../domain/index.ts";
import { formulate, type Formulation } from "../formulate/formulate.ts";
import { makePlan, type Agreements } from "../formulate/plan.ts";
import type { Model } from "../model/index.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { solveParts, type Part, type PartResult } from "./part.ts";
import { agreeOnSwaps, reading, withSites } from "./stepwise.ts";

/** A scenario with its decision and its swaps, relief and reserve: what is left to choose are the sites. */
export interface Settled {
  readonly status: "settled";
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly agreements: Agreements;
}

export async function settle(scenario: Scenario, options: Options): Promise<Settled | NoPackage> {
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const swaps = await agreeOnSwaps(scenario, decision, options, deadlineOf(options));
  if (swaps.status !== "agreed") return swaps;
  return { status: "settled", scenario, decision, agreements: swaps.agreements };
}

/** Both kinds of a province (absent: of the country) in one program, with everybody at home to start from. */
export function sitesOf(settled: Settled, province?: ProvinceCode): Part {
  const { scenario, decision, agreements } = settled;
  const provinces = scenario.provinces.map((p) => p.code).filter((p) => province === undefined || p === province);
  const { relief, reserve } = agreements;
  const name = scenario.provinces.find((p) => p.code === province)?.name ?? "";
  const formulation = formulate(scenario, decision, { type: "sites", provinces, kinds, relief, reserve }, name);
  return { name, formulation, start: formulation.valuesOf(reading(scenario, decision, agreements)) };
}

/** Solves a part of the sites with another model in its place: rows, columns and levels added or taken away. */
export async function solveSites(part: Part, model: Model, options: Options): Promise<PartResult> {
  const changed: Part = { name: part.name, formulation: { ...part.formulation, model } };
  const [result] = await solveParts("mergers", [changed], options, deadlineOf(options));
  return result as PartResult;
}

/** The plan of a solved part, the rest of the country at home. */
export function planOf(settled: Settled, formulation: Formulation, values: readonly number[]): Plan {
  const { scenario, decision, agreements } = settled;
  return makePlan(scenario, decision, withSites(agreements, { formulation, values }));
}

function deadlineOf({ timeLimit, clock }: Options): number {
  return timeLimit === undefined ? Infinity : clock() + timeLimit;
}
