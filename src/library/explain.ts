/** Questions to a package: why a number is what it is, how even and how far, what else would do, what clashes, what a change costs. */
import type { Package } from "../app/index.ts";
import { inEach, type InEach, type MunicipalityCode, type Scenario } from "../domain/index.ts";
import { type Alternatives, type AlternativesRequest, alternativePlans } from "../explain/alternatives/index.ts";
import { type Conflicts, conflictsOf } from "../explain/conflicts/index.ts";
import { type Front, type FrontRequest, paretoFront } from "../explain/front/index.ts";
import {
  pinPrices as pricesOf,
  type Pinless,
  sensitivity as effectsOf,
  type Sensitivity,
  type Step,
  type StepsRequest,
} from "../explain/sensitivity/index.ts";
import { caseFrom, storiesOf, type Story } from "../explain/why/index.ts";
import { storySentences } from "../report/index.ts";
import { asking, type SolveOptions } from "./asked.ts";

export { comparePlans, compareScenarios } from "../explain/compare/index.ts";
export { fairness, journeys } from "../explain/fairness/index.ts";

/** The story of a municipality in one kind: its figures, and the same in sentences for people. */
export interface Told extends Story {
  readonly text: InEach<readonly string[]>;
}

/**
 * Why a municipality has its numbers: one story a kind in which it has any. `hosts`: how many other hosts for its task are
 * looked at. Throws a RangeError for a code that is not of the scenario.
 */
export function why(made: Package, municipality: string, hosts = 3): Told[] {
  const { scenario } = made;
  if (!scenario.municipalities.some(({ code }) => code === municipality))
    throw new RangeError(`There is no municipality (${municipality}) in the scenario (${scenario.id}).`);
  return storiesOf(caseFrom(made), municipality as MunicipalityCode, hosts).map((story) => ({
    ...story,
    text: inEach((language) => storySentences(scenario, story, language)),
  }));
}

/** The best plan of a province and others that really differ, all within a part of the best. */
export function alternatives(
  scenario: Scenario,
  request: AlternativesRequest,
  options: SolveOptions = {},
): Promise<Alternatives> {
  return asking(options, (asked) => alternativePlans(scenario, request, asked));
}

/** What one measure costs in another: the plans that no other found beats on both. */
export function front(scenario: Scenario, request: FrontRequest, options: SolveOptions = {}): Promise<Front> {
  return asking(options, (asked) => paretoFront(scenario, request, asked));
}

/** Rules and agreements that cannot hold together, and what could give way. */
export function conflicts(scenario: Scenario, options: SolveOptions = {}): Promise<Conflicts> {
  return asking(options, (asked) => conflictsOf(scenario, asked));
}

/** What every one-step change of rules and offers makes of the package. */
export function sensitivity(
  scenario: Scenario,
  request: StepsRequest,
  options: SolveOptions = {},
): Promise<Sensitivity<Step>> {
  return asking(options, (asked) => effectsOf(scenario, request, asked));
}

/** What the package would gain by letting go of agreements, together and one by one. */
export function pinPrices(scenario: Scenario, options: SolveOptions = {}): Promise<Sensitivity<Pinless>> {
  return asking(options, (asked) => pricesOf(scenario, asked));
}
