import { decide } from "../decision/index.ts";
import type { Scenario } from "../domain/index.ts";
import { makePackage } from "./make-package.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package } from "./package.ts";
import { sameAgreements } from "./same-agreements.ts";

/**
 * Where facts changed, or what is agreed of swaps: the whole country, from the plan that has the same agreements, which is a
 * proposal at once. `scenario` is asked to keep what stands.
 */
export async function amendCountry(base: Package, scenario: Scenario, options: Options): Promise<Package | NoPackage> {
  const decided = decide(scenario);
  if (decided.status !== "decided") return makePackage(scenario, options);
  const from = await sameAgreements(scenario, decided.decision, base.plan, options);
  return makePackage(scenario, { ...options, ...(from !== undefined && { from }) });
}
