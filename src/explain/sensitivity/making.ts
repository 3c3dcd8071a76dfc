import { makePackage, type NoPackage, type Options, type Package } from "../../app/index.ts";
import { inPart, provincePackage } from "../../app/questions.ts";
import type { ProvinceCode, Scenario } from "../../domain/index.ts";

/** How the packages of a question are made, all of them alike, so that a change is one of the scenario alone. */
export type Make = (scenario: Scenario, options: Options) => Promise<Package | NoPackage>;

/**
 * The package that changes are held against, and how those of variants are made: as it is; on the joint road, where one
 * province is asked about, by what that province chooses with the rest held at the joint package, by its counted limit or in
 * half of the time. `questions`: how many packages there will be.
 */
export async function making(
  scenario: Scenario,
  options: Options,
  deadline: number,
  questions: number,
): Promise<{ readonly status: "base"; readonly base: Package; readonly make: Make } | NoPackage> {
  const make = await makerOf(scenario, options, deadline);
  if (typeof make !== "function") return make;
  const base = await make(scenario, inPart(options, deadline, questions));
  return base.status === "done" ? { status: "base", base, make } : base;
}

/** The same where the country is there already: what one province chooses with all the rest held at a package. */
export async function makingHeld(
  held: Package,
  scenario: Scenario,
  province: ProvinceCode,
  options: Options,
): ReturnType<typeof making> {
  const make: Make = (variant, how) => provincePackage(held, variant, province, how);
  const base = await make(scenario, options);
  return base.status === "done" ? { status: "base", base, make } : base;
}

async function makerOf(scenario: Scenario, options: Options, deadline: number): Promise<Make | NoPackage> {
  const { province, untilProven: _proven, ...country } = options;
  if (options.way === "stepwise" || province === undefined) return makePackage;
  const held = await makePackage(scenario, inPart(country, deadline, 2));
  if (held.status !== "done") return held;
  return (variant, how) => provincePackage(held, variant, province, how);
}
