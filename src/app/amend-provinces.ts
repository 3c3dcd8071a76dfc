import type { Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { nearestNames } from "../formulate/nearest-names.ts";
import { type Agreements, makePlan } from "../formulate/plan.ts";
import { verify } from "../verify/index.ts";
import { type Agreed, reading } from "./agreed.ts";
import { concluded, offer } from "./concluded.ts";
import { deadlineOf } from "./limits.ts";
import { nameQuickly } from "./municipal.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package } from "./package.ts";
import { asPlanned, type Solved, startedFrom } from "./part.ts";
import { solveParts } from "./solve-parts.ts";
import { fromStart } from "./kinds-together.ts";
import { provincePart, sameRelief, withProvince } from "./province-part.ts";
import { sitePart, withSites } from "./site-part.ts";
import { elsewhere, type Group } from "./touched.ts";

/** Milliseconds within which an answer is there at once: nothing need be shown before it. */
const SOON = 50;

/**
 * First the sites alone, which is a proposal at once; then relief and sites, from there. Undefined where there is no plan with
 * these swaps: with others there may be one.
 */
export async function amendProvinces(
  base: Package,
  scenario: Scenario,
  groups: readonly Group[],
  options: Options,
): Promise<Package | NoPackage | undefined> {
  const { decision } = base;
  const provinces = [...new Set(groups.map(({ province }) => province))];
  const proposal = await proposed(base, scenario, groups, options);
  if (options.dropped?.() === true) return { status: "unknown", phase: "joint", part: "", ended: "stopped" };
  const before = proposal ?? agreementsOf(base.plan);
  const home = reading(scenario, decision, before);
  const parts = provinces.map((province) => provincePart(scenario, decision, province, before, home));
  const show = () => {
    if (proposal === undefined) return;
    offer(scenario, decision, { status: "agreed", agreements: proposal, proofs: [] }, options, "joint");
  };
  const solved = await meanwhile(solveParts("joint", parts, options, deadlineOf(options)), show);
  let agreements = before;
  const made: Solved[] = [];
  for (const [n, found] of solved.entries()) {
    const [province, part] = [provinces[n], parts[n]];
    if (province === undefined || part === undefined) throw new RangeError("There are more answers than parts.");
    const result = fromStart(found, part);
    if (result.status === "infeasible") return undefined;
    if (result.status !== "solved") return result;
    agreements = withProvince(scenario, agreements, province.code, result);
    made.push(result);
  }
  const named = await namedAnew(base, scenario, agreements, options);
  if (named.status === "infeasible") return undefined;
  if (named.status !== "agreed") return named;
  const plan = reading(scenario, decision, named.agreements);
  // What was chosen anew before stands as it is, where this is asked to keep what stands.
  const same = options.keep !== true && base.scenario.objective.length === scenario.objective.length;
  const held = base.proof.parts.filter((part) => same && part.phase === "joint" && part.part !== "");
  const proofs = new Map([...held, ...made.map((part) => asPlanned(part, plan))].map((part) => [part.part, part]));
  return concluded(scenario, decision, { ...named, proofs: [...proofs.values(), ...named.proofs] }, options);
}

/** What is awaited; where that takes its time, something is shown meanwhile. */
async function meanwhile<Result>(work: Promise<Result>, show: () => void): Promise<Result> {
  let done = false;
  const shown = new Promise((resolve) => setTimeout(resolve, SOON)).then(() => (done ? undefined : show()));
  try {
    return await Promise.race([work, shown.then(() => work)]);
  } finally {
    done = true;
  }
}

/** The agreements with the sites of these groups chosen anew; undefined where none are found. */
async function proposed(
  base: Package,
  scenario: Scenario,
  groups: readonly Group[],
  options: Options,
): Promise<Agreements | undefined> {
  const { decision } = base;
  const all = agreementsOf(base.plan);
  const settled = elsewhere(all, scenario, groups);
  const home = reading(scenario, decision, settled);
  const now = reading(scenario, decision, all);
  const parts = groups.map((group) =>
    startedFrom(sitePart(scenario, decision, group.province, group.kinds, all, home), now),
  );
  const solved = await solveParts("mergers", parts, { ...options, onProgress: () => undefined }, deadlineOf(options));
  let agreements = settled;
  for (const result of solved) {
    if (result.status !== "solved") return undefined;
    agreements = withSites(agreements, result);
  }
  return agreements;
}

/** The names of swaps: those there are, where they follow from the same; else the nearest to them, or any that are right. */
async function namedAnew(
  base: Package,
  scenario: Scenario,
  agreements: Agreements,
  options: Options,
): Promise<Agreed | NoPackage> {
  const agreed = { status: "agreed", agreements, proofs: [] } as const;
  if (!sameRelief(agreementsOf(base.plan), agreements)) {
    const near = options.keep === true ? nearestNames(scenario, agreements) : undefined;
    const kept = { ...agreed, agreements: { ...agreements, municipalSwaps: near ?? [] } };
    if (near !== undefined && verify(scenario, makePlan(scenario, base.decision, kept.agreements)).ok) return kept;
    return nameQuickly(scenario, base.decision, agreed, options, undefined);
  }
  return { ...agreed, proofs: base.proof.parts.filter((part) => part.phase === "municipal-swaps") };
}
