import { decideOnly, verifyPlan } from "../../app/index.ts";
import type { Pin, Scenario } from "../../domain/index.ts";
import { readReorganisations, type SheetFile, takeOver, type TakenOver } from "../../intake/index.ts";
import { tableData } from "../../report/index.ts";
import { parseScenario, type Problem, writeScenario } from "../../scenario/index.ts";
import { withPins } from "../../scenario/pins-file.ts";
import type { Checked } from "./api.ts";

/** What comes from elsewhere is parsed and checked before anything believes it. */
export function checkedPlan(scenario: Scenario, input: unknown): Checked {
  const read = verifyPlan(scenario, input);
  if (read.status === "problems") return { status: "problems", problems: read.problems.map(({ message }) => message) };
  const decided = decideOnly(scenario);
  if (decided.status === "infeasible") {
    const message = { nl: "Dit scenario heeft geen verdeelbesluit.", en: "This scenario has no decision." };
    return { status: "problems", problems: [message] };
  }
  const made = {
    status: "done",
    scenario,
    decision: decided.decision,
    plan: read.plan,
    verdict: read.verdict,
    baseline: decided.baseline,
    // Whoever made it, nothing is proven of how good it is.
    proof: { way: "stepwise", status: "feasible", levels: [], parts: [] },
    stopped: false,
  } as const;
  return { status: "done", package: made, tables: tableData(made) };
}

/** Files go into the ground, to which the other changes are made; what they would change is told of what is in force now. */
export function takenOver(
  { ground, now }: { readonly ground: Scenario; readonly now: Scenario },
  files: readonly SheetFile[],
  replace: boolean,
  reorganisations: string,
): TakenOver {
  const read = readReorganisations(new TextEncoder().encode(reorganisations));
  const list = read.status === "read" ? read.list : [];
  const options = { standing: "assumed", replace, reorganisations: list } as const;
  const taken = takeOver(ground, files, options);
  if (taken.scenario === undefined) return taken;
  const { merged } = takeOver(now, files, options);
  return merged.status === "merged" ? { ...taken, merged } : taken;
}

/**
 * The problems of a scenario with changes in it, by the same road as any file, and those of what is under discussion; none: it
 * is a scenario.
 */
export function problemsWith(make: () => Scenario, open: readonly Pin[]): readonly Problem[] {
  try {
    const parsed = parseScenario({ "scenario.json": writeScenario(make()) });
    if (parsed.status === "problems") return parsed.problems;
    const bare = { ...parsed.scenario, pins: [] };
    return open.flatMap((pin) => {
      const read = withPins(bare, "session", JSON.stringify({ pins: [pin] }));
      return read.status === "ok" ? [] : read.problems;
    });
  } catch (error) {
    // Changes that cannot be made throw, in English and for whoever reads the code; people get a sentence without it.
    if (!(error instanceof Error)) throw error;
    const message = {
      nl: "De wijzigingen passen niet op dit scenario: een ervan gaat over iets wat er niet in staat. Misschien horen ze bij een ander.",
      en: "The changes do not fit this scenario: one of them is about something that is not in it. Maybe they belong to another.",
    };
    return [{ file: "session", code: "syntax", message }];
  }
}
