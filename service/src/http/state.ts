import { type Bilingual, type ObjectiveLevel, spoken } from "../../../src/domain/index.ts";
import { parseScenario } from "../../../src/scenario/index.ts";
import { verifyPlan } from "../../../src/app/index.ts";
import type { Look } from "../queue/looks.ts";
import type { State } from "./contract.ts";

/** So many packages are kept as they are told: what was found does not change. */
const MOST = 50;

/** Tells what is known of searches; a plan is verified once, the first time that it is told. */
export function createTeller(): (look: Look) => State {
  const told = new Map<string, State>();
  return (look) => {
    const known = told.get(look.key);
    if (known !== undefined && look.state.status === "found") return known;
    const state = stateOf(look);
    if (look.state.status === "found") {
      const [oldest] = told.keys();
      if (told.size >= MOST && oldest !== undefined) told.delete(oldest);
      told.set(look.key, state);
    }
    return state;
  };
}

function stateOf({ key, asked, state }: Look): State {
  const own = { key, asked: asked.toISOString() };
  switch (state.status) {
    case "called-off":
      return { ...own, status: "called-off" };
    case "set-aside":
      return { ...own, status: "set-aside", why: state.why };
    case "waiting":
      return { ...own, status: "waiting", before: state.before };
    case "searching": {
      const progress =
        state.progress === null ? {} : { progress: JSON.parse(state.progress) as Record<string, unknown> };
      return { ...own, status: "searching", ...progress };
    }
    case "found": {
      const found = JSON.parse(state.text) as {
        readonly none?: never;
        readonly plan: unknown;
        readonly proven: boolean;
      };
      if (found.none !== undefined) return { ...own, status: "none", reason: found.none };
      return { ...own, ...packageIn(state, found) };
    }
  }
}

/** A package as it is told. One that is no plan of its scenario is not: then somebody changed it, where it is kept. */
function packageIn(
  { base, ended, seconds }: Extract<Look["state"], { readonly status: "found" }>,
  { plan, proven }: { readonly plan: unknown; readonly proven: boolean },
) {
  const parsed = parseScenario({ "scenario.json": base });
  const objective = parsed.status === "ok" ? parsed.scenario.objective : [];
  const read = parsed.status === "ok" ? verifyPlan(parsed.scenario, plan) : undefined;
  if (read?.status !== "verdict" || !read.verdict.ok)
    return { status: "set-aside", why: "What was found does not hold." } as const;
  const { measures, levels } = read.verdict;
  return {
    status: "found",
    ended: (ended ?? new Date(0)).toISOString(),
    seconds: seconds ?? 0,
    proven,
    plan: plan as Record<string, unknown>,
    measures: { ...measures },
    levels: levels.map(({ value }, n) => ({ name: nameOf(objective[n]), value })),
  } as const;
}

function nameOf(level: ObjectiveLevel | undefined): { readonly nl: string; readonly en: string } {
  const name: Bilingual = level?.name ?? { nl: "", en: "" };
  return { nl: spoken(name, "nl"), en: spoken(name, "en") };
}
