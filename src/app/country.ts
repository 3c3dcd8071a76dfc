import { decide } from "../decision/index.ts";
import type { ObjectiveLevel, Plan, Scenario } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import { makePlan } from "../formulate/plan.ts";
import type { Model } from "../model/index.ts";
import { verify, type Verdict } from "../verify/index.ts";
import { ownFault } from "./concluded.ts";
import { nameSwaps } from "./municipal.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { type PartResult, solveAlone } from "./part.ts";

/** The joint program of the whole country, for a question with levels of its own. */
export interface Country {
  readonly status: "country";
  readonly model: Model;
  /** Solves the program with another model in its place: rows and a start added, levels in another order. */
  readonly solve: (model: Model, deadline: number) => Promise<PartResult>;
  /** The plan of a point, with names to its swaps, checked. */
  readonly plan: (
    values: readonly number[],
    deadline: number,
  ) => Promise<{ readonly status: "plan"; readonly plan: Plan; readonly verdict: Verdict } | NoPackage>;
}

export function countryFor(
  whole: Scenario,
  objective: readonly ObjectiveLevel[],
  options: Options,
): Country | NoPackage {
  const scenario = { ...whole, objective };
  options.onProgress({ phase: "decision", part: "", done: 0, of: 1 });
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
  return {
    status: "country",
    model: formulation.model,
    solve: (model, deadline) =>
      solveAlone("joint", { name: "", formulation: { ...formulation, model } }, options, deadline),
    async plan(values, deadline) {
      const agreements = decode(formulation.program, values);
      const named = await nameSwaps(
        scenario,
        decision,
        { status: "agreed", agreements, proofs: [] },
        options,
        deadline,
      );
      if (named.status !== "agreed") return named;
      const plan = makePlan(scenario, decision, named.agreements);
      const verdict = verify(scenario, plan);
      return verdict.ok ? { status: "plan", plan, verdict } : ownFault(verdict);
    },
  };
}
