import type { Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { isKeeping } from "../objectives/keeping-levels.ts";
import { keeping } from "../objectives/keeping.ts";
import { reading } from "./agreed.ts";
import { otherwiseJoint } from "./agree.ts";
import { amendCountry } from "./amend-country.ts";
import { amendProvinces } from "./amend-provinces.ts";
import { concluded } from "./concluded.ts";
import { deadlineOf } from "./limits.ts";
import { makePackage } from "./make-package.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package, PartProof } from "./package.ts";
import { asPlanned, type Solved } from "./part.ts";
import { solveParts } from "./solve-parts.ts";
import { sitePart, withSites } from "./site-part.ts";
import { standing } from "./standing.ts";
import { stoodProofs } from "./stood-proofs.ts";
import { alike, elsewhere, type Group, touched } from "./touched.ts";

/**
 * The package of a scenario that differs from that of `base` in pins about sites alone: only what those pins are about is
 * solved, the rest is taken from `base`. Where more differs than that, it is `makePackage`, or where joint is to keep what stands
 * `amendCountry`.
 *
 * Stepwise solves the provinces and kinds of the pins. The plan is the one that `makePackage` would make, if `base` was made
 * with the same options: swaps, relief and their municipal names know no sites (section 3), and every group is solved on its
 * own. Joint solves relief and sites of their provinces, with swaps and other provinces held: a proposal that is soon there,
 * the best of that (`Proof.held`), and not of all there is.
 *
 * With `options.keep` it is the package that changes least of `base`, after the levels of sites that are too small: its scenario
 * ranks that and names the plan that stands (`keeping`). Where `base` keeps to all that is pinned, it stands as it is (`standing`).
 */
export async function amendPackage(base: Package, asked: Scenario, options: Options): Promise<Package | NoPackage> {
  const keep = options.keep === true;
  const groups = touched(base, asked, options);
  if (groups === undefined)
    return keep && isCountry(base, asked, options)
      ? amendCountry(base, keeping(asked, base.plan), options)
      : makePackage(asked, options);
  if (groups.length === 0) return asAsked(base, asked, keep) ?? makePackage(asked, options);
  const scenario = keep ? keeping(asked, base.plan) : asked;
  const stands = scenario === asked ? undefined : standing(base, scenario, groups);
  if (stands?.proven === true) return stands.made;
  // It keeps to the pins: something to look at, while it is made sure that nothing comes before it.
  if (stands !== undefined && !options.signal.aborted) options.onPackage?.(stands.made);
  if (base.proof.way === "stepwise") {
    const proofs = stoodProofs(base, scenario);
    return proofs === undefined
      ? makePackage(scenario, options)
      : amendSites(
          base,
          scenario,
          groups,
          new Map(proofs.map((part) => [`${part.phase} ${part.part}`, part])),
          options,
        );
  }
  return (await amendProvinces(base, scenario, groups, options)) ?? makePackage(scenario, options);
}

/** The package itself, where nothing else is asked; undefined where it was to be kept near another, and now need not be. */
function asAsked(base: Package, asked: Scenario, keep: boolean): Package | undefined {
  if (keep) return { ...base, scenario: { ...base.scenario, pins: asked.pins } };
  return alike(base.scenario.objective, asked.objective) ? { ...base, scenario: asked } : undefined;
}

/** Whether everything is asked of the same municipalities, on the same objective: then what stands can be kept, whatever else changed. */
function isCountry({ scenario: was }: Package, asked: Scenario, options: Options): boolean {
  const codes = ({ municipalities }: Scenario) => municipalities.map((m) => m.code).join(" ");
  const whole = options.way === "joint" && options.province === undefined && options.swapsOnly === undefined;
  const [objective, levels] = [was.objective, asked.objective];
  return whole && codes(was) === codes(asked) && (isKeeping(objective, levels) || alike(objective, levels));
}

async function amendSites(
  base: Package,
  scenario: Scenario,
  groups: readonly Group[],
  proofs: Map<string, PartProof>,
  options: Options,
): Promise<Package | NoPackage> {
  const { decision } = base;
  const deadline = deadlineOf(options);
  const all = agreementsOf(base.plan);
  const home = reading(scenario, decision, { ...all, municipalSwaps: [], exchanges: [], mergers: [], clusters: [] });
  const parts = groups.map((group) => sitePart(scenario, decision, group.province, group.kinds, all, home));
  const solved = await solveParts("mergers", parts, options, deadline);
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
