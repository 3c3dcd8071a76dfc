import type { Province, Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { nearestNames } from "../formulate/nearest-names.ts";
import type { Agreements } from "../formulate/plan.ts";
import { type Agreed, reading, verified } from "./agreed.ts";
import { concluded, offer } from "./concluded.ts";
import { deadlineOf } from "./limits.ts";
import { meanwhile } from "./meanwhile.ts";
import { nameQuickly } from "./municipal.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package } from "./package.ts";
import { asPlanned, type Part, type PartResult, type Solved, startedFrom } from "./part.ts";
import { solveParts } from "./solve-parts.ts";
import { fromStart } from "./kinds-together.ts";
import { provincePart, sameRelief, withProvince } from "./province-part.ts";
import { sitePart, withSites } from "./site-part.ts";
import { elsewhere, type Group } from "./touched.ts";

/**
 * First the sites alone, which is a proposal at once; then relief and sites, from there, of which is shown what is proven once only
 * the last level is left. Undefined where there is no plan with these swaps: with others there may be one.
 */
export async function amendProvinces(
  base: Package,
  scenario: Scenario,
  groups: readonly Group[],
  options: Options,
): Promise<Package | NoPackage | undefined> {
  const { decision } = base;
  const provinces = [...new Set(groups.map(({ province }) => province))];
  // Swaps and relief are as they were when sites alone are chosen: what a province's program says is written while that is done.
  const [proposal, programs] = await Promise.all([
    proposed(base, scenario, groups, options),
    afterwards(() => provinces.map((province) => provincePart(scenario, decision, province, agreementsOf(base.plan)))),
  ]);
  if (options.dropped?.() === true) return { status: "unknown", phase: "joint", part: "", ended: "stopped" };
  const before = proposal ?? agreementsOf(base.plan);
  const home = reading(scenario, decision, before);
  const agreed = await meanwhile(
    async (show) => {
      if (proposal !== undefined) show(async () => ({ status: "agreed", agreements: proposal, proofs: [] }));
      const begun = programs.map((part) => startedFrom(part, home));
      // Of several provinces none is the answer alone.
      const alone = begun.length === 1 && options.onPackage !== undefined;
      const parts = begun.map((part) => (alone ? { ...part, onLast: (so: Solved) => show(() => shown(so)) } : part));
      const found = await solveParts("joint", parts, options, deadlineOf(options));
      return chosen(found.map((result, n) => fromStart(result, parts[n] as Part)));
    },
    (known) => offer(scenario, decision, known, options, "joint"),
  );
  return agreed?.status === "agreed" ? concluded(scenario, decision, agreed, options) : agreed;

  /** What is proven already, where that is all levels but the last. */
  async function shown(so: Solved): Promise<Agreed | undefined> {
    if (!so.proof.levels.slice(0, -1).every(({ proven }) => proven)) return undefined;
    const known = await chosen([so]);
    return known?.status === "agreed" ? known : undefined;
  }

  /** The agreements with what was chosen for each of the provinces. */
  async function chosen(results: readonly PartResult[]): Promise<Agreed | NoPackage | undefined> {
    let agreements = before;
    const made: Solved[] = [];
    for (const [n, result] of results.entries()) {
      if (result.status === "infeasible") return undefined;
      if (result.status !== "solved") return result;
      agreements = withProvince(scenario, agreements, (provinces[n] as Province).code, result);
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
    return { ...named, proofs: [...proofs.values(), ...named.proofs] };
  }
}

/** Something to do once what was begun before it is on its way. */
async function afterwards<Result>(make: () => Result): Promise<Result> {
  await new Promise((resolve) => setTimeout(resolve));
  return make();
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
    const kept = { ...agreements, municipalSwaps: near ?? [] };
    const told = near === undefined ? undefined : verified(scenario, base.decision, kept);
    if (told?.verdict.ok === true) return { ...agreed, agreements: kept, verified: told };
    return nameQuickly(scenario, base.decision, agreed, options, undefined);
  }
  return { ...agreed, proofs: base.proof.parts.filter((part) => part.phase === "municipal-swaps") };
}
