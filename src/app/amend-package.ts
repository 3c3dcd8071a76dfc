import type { Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { reading } from "./agreed.ts";
import { otherwiseJoint } from "./agree.ts";
import { amendProvinces } from "./amend-provinces.ts";
import { concluded } from "./concluded.ts";
import { deadlineOf } from "./limits.ts";
import { makePackage } from "./make-package.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package } from "./package.ts";
import { asPlanned, solveParts, type Solved } from "./part.ts";
import { sitePart, withSites } from "./site-part.ts";
import { elsewhere, type Group, touched } from "./touched.ts";

/**
 * The package of a scenario that differs from that of `base` in pins about sites alone: only what those pins are about is
 * solved, the rest is taken from `base`. Where more differs than that, it is `makePackage`.
 *
 * Stepwise solves the provinces and kinds of the pins. The plan is the one that `makePackage` would make, if `base` was made
 * with the same options: swaps, relief and their municipal names know no sites (section 3), and every group is solved on its
 * own. Joint solves relief and sites of their provinces, with swaps and other provinces held: a proposal that is soon there,
 * the best of that (`Proof.held`), and not of all there is.
 */
export async function amendPackage(base: Package, scenario: Scenario, options: Options): Promise<Package | NoPackage> {
  const groups = touched(base, scenario, options);
  if (groups === undefined) return makePackage(scenario, options);
  if (base.proof.way === "stepwise") return amendSites(base, scenario, groups, options);
  if (groups.length === 0) return { ...base, scenario };
  return (await amendProvinces(base, scenario, groups, options)) ?? makePackage(scenario, options);
}

async function amendSites(
  base: Package,
  scenario: Scenario,
  groups: readonly Group[],
  options: Options,
): Promise<Package | NoPackage> {
  const { decision } = base;
  const deadline = deadlineOf(options);
  const all = agreementsOf(base.plan);
  const home = reading(scenario, decision, { ...all, municipalSwaps: [], exchanges: [], mergers: [], clusters: [] });
  const parts = groups.map((group) => sitePart(scenario, decision, group.province, group.kinds, all, home));
  const solved = await solveParts("mergers", parts, options, deadline);
  const proofs = new Map(base.proof.parts.map((part) => [`${part.phase} ${part.part}`, part]));
  let agreements = elsewhere(all, scenario, groups);
  const merged: Solved[] = [];
  for (const result of solved) {
    if (result.status !== "solved") {
      const { way, agreed } = await otherwiseJoint(scenario, decision, result, options, deadline);
      return agreed.status === "agreed" ? concluded(scenario, decision, agreed, { ...options, way }) : agreed;
    }
    agreements = withSites(agreements, result);
    merged.push(result);
  }
  const plan = reading(scenario, decision, agreements);
  for (const part of merged) proofs.set(`${part.proof.phase} ${part.proof.part}`, asPlanned(part, plan));
  return concluded(scenario, decision, { status: "agreed", agreements, proofs: [...proofs.values()] }, options);
}
