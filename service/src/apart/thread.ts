import { verifyPlan } from "../../../src/app/index.ts";
import { type Bilingual, type ObjectiveLevel, spoken } from "../../../src/domain/index.ts";
import { type How, type SearchJob, wholeJob } from "../../../src/explain/sweep/index.ts";
import { parseScenario } from "../../../src/scenario/index.ts";
import type { State, Trouble } from "../http/contract.ts";
import { problemsIn } from "../http/problem.ts";

/** A package that somebody asks for: of a scenario as one file, on one version. */
export interface Wish {
  readonly scenario: unknown;
  readonly how: How;
  readonly program: string;
}

/** The search that a wish comes to, or everything that is wrong with its scenario. */
export type Read =
  | { readonly status: "job"; readonly job: SearchJob }
  | { readonly status: "problems"; readonly problems: Trouble["problems"] };

/** A plan that was kept, with the text of its scenario. */
export interface Kept {
  readonly base: string;
  readonly plan: unknown;
}

/** What a plan comes to, verified anew; undefined where it is no plan of its scenario. */
export type Weighed = Pick<Extract<State, { readonly status: "found" }>, "measures" | "levels"> | undefined;

/** The search of a wish. */
export function read({ scenario, how, program }: Wish): Read {
  const parsed = parseScenario({ "scenario.json": JSON.stringify(scenario) });
  if (parsed.status === "problems") return { status: "problems", problems: problemsIn(parsed.problems) };
  return { status: "job", job: wholeJob(parsed.scenario, how, program) };
}

/** Verifies a plan against its scenario. */
export function weigh({ base, plan }: Kept): Weighed {
  const parsed = parseScenario({ "scenario.json": base });
  if (parsed.status === "problems") return undefined;
  const verified = verifyPlan(parsed.scenario, plan);
  if (verified.status !== "verdict" || !verified.verdict.ok) return undefined;
  const { measures, levels } = verified.verdict;
  const { objective } = parsed.scenario;
  return { measures: { ...measures }, levels: levels.map(({ value }, n) => ({ name: nameOf(objective[n]), value })) };
}

function nameOf(level: ObjectiveLevel | undefined): { readonly nl: string; readonly en: string } {
  const name: Bilingual = level?.name ?? { nl: "", en: "" };
  return { nl: spoken(name, "nl"), en: spoken(name, "en") };
}
