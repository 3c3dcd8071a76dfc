import {
  kinds,
  readPlan,
  type Decision,
  type Kind,
  type Province,
  type Reading,
  type Scenario,
} from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { siteTerms } from "../formulate/facts.ts";
import { formulate } from "../formulate/formulate.ts";
import { makePlan, noAgreements, type Agreements } from "../formulate/plan.ts";
import { reliefOf, reserveOf } from "../formulate/relief.ts";
import { formulateSwaps } from "../formulate/swap-program.ts";
import { swapStart } from "../formulate/swap-start.ts";
import type { Options } from "./options.ts";
import type { NoPackage, PartProof } from "./package.ts";
import { solveParts, type Part } from "./part.ts";
import { siteParts } from "./site-parts.ts";

/** Agreements of a way, with the proofs of its parts; the municipal side of swaps is still to come. */
export interface Agreed {
  readonly status: "agreed";
  readonly agreements: Agreements;
  readonly proofs: readonly PartProof[];
}

/** Section 3, stepwise: (i) swaps of the country, (ii) relief pro rata, (iii) mergers per province and kind. */
export async function stepwise(
  scenario: Scenario,
  decision: Decision,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const program = formulateSwaps(scenario, decision);
  const start = swapStart(scenario, decision);
  const begin = program.valuesOf(reading(scenario, decision, { ...noAgreements, ...start }));
  const [swapped] = await solveParts("swaps", [{ name: "", formulation: program, start: begin }], options, deadline);
  if (swapped === undefined || swapped.status !== "solved") return swapped as NoPackage;
  const { swaps } = decode(program.program, swapped.values);
  const lowered = { swaps, relief: reliefOf(scenario, decision, swaps), reserve: reserveOf(scenario, decision, swaps) };
  const agreed: Agreements = { ...noAgreements, ...lowered };
  if (options.swapsOnly) return { status: "agreed", agreements: agreed, proofs: [swapped.proof] };
  const groups = siteParts(scenario).filter(
    (g) => options.province === undefined || g.province.code === options.province,
  );
  const home = reading(scenario, decision, agreed);
  const parts = groups.map(({ province, kinds: together }) =>
    part(scenario, decision, province, together, lowered, home),
  );
  const solved = await solveParts("mergers", parts.toSorted(largestFirst), options, deadline);
  const proofs = [swapped.proof];
  let all = agreed;
  for (const result of solved) {
    if (result.status !== "solved") return result;
    const { mergers, exchanges, clusters } = decode(result.formulation.program, result.values);
    all = {
      ...all,
      mergers: [...all.mergers, ...mergers],
      exchanges: [...all.exchanges, ...exchanges],
      clusters: [...all.clusters, ...clusters],
    };
    proofs.push(result.proof);
  }
  return { status: "agreed", agreements: all, proofs };
}

function part(
  scenario: Scenario,
  decision: Decision,
  province: Province,
  together: readonly Kind[],
  lowered: Pick<Agreements, "relief" | "reserve">,
  home: Reading,
): Part {
  const name = together.length === kinds.length ? province.name : `${province.name} ${together.join(" ")}`;
  const scope = { type: "sites", provinces: [province.code], kinds: together, ...lowered } as const;
  const formulation = formulate(scenario, decision, scope, name);
  // Everybody at home is a plan, unless a pin or an explicit capacity forbids it.
  return { name, formulation, start: formulation.valuesOf(home) };
}

function largestFirst(a: Part, b: Part): number {
  return b.formulation.model.columns.length - a.formulation.model.columns.length;
}

/** A plan with these agreements, as columns see it. */
export function reading(scenario: Scenario, decision: Decision, agreed: Agreements): Reading {
  return readPlan(scenario, makePlan(scenario, decision, agreed), siteTerms(scenario));
}
