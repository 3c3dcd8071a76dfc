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
import { type PartResult, solveParts, type Part } from "./part.ts";
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
  const settled = await agreeOnSwaps(scenario, decision, options, deadline);
  if (settled.status !== "agreed" || options.swapsOnly) return settled;
  const groups = siteParts(scenario).filter(
    (g) => options.province === undefined || g.province.code === options.province,
  );
  const home = reading(scenario, decision, settled.agreements);
  const parts = groups.map(({ province, kinds: together }) =>
    sitePart(scenario, decision, province, together, settled.agreements, home),
  );
  const solved = await solveParts("mergers", parts.toSorted(largestFirst), options, deadline);
  const proofs = [...settled.proofs];
  let all = settled.agreements;
  for (const result of solved) {
    if (result.status !== "solved") return result;
    all = withSites(all, result);
    proofs.push(result.proof);
  }
  return { status: "agreed", agreements: all, proofs };
}

/** Steps (i) and (ii): the swaps of the country, and the relief and reserve that follow from them. */
export async function agreeOnSwaps(
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
  return { status: "agreed", agreements: { ...noAgreements, ...lowered }, proofs: [swapped.proof] };
}

/** Agreements with those of a solved part added. */
export function withSites(
  agreed: Agreements,
  { formulation, values }: Pick<PartResult & { readonly status: "solved" }, "formulation" | "values">,
): Agreements {
  const { mergers, exchanges, clusters } = decode(formulation.program, values);
  return {
    ...agreed,
    mergers: [...agreed.mergers, ...mergers],
    exchanges: [...agreed.exchanges, ...exchanges],
    clusters: [...agreed.clusters, ...clusters],
  };
}

/** Step (iii) for one province and the kinds that are tied together in it. */
export function sitePart(
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
