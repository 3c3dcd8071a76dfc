import { type NoPackage, type Package, verifyPlan } from "../../app/index.ts";
import type { Plan, Scenario } from "../../domain/index.ts";
import { type Agreement, agreementsIn } from "../compare/index.ts";

/** What searches found, kept from one run to the next: a text by a key. */
export interface Journal {
  readonly get: (key: string) => string | undefined;
  /** Returns when it is safe: who is ended after it finds it again. */
  readonly add: (key: string, found: string) => void;
}

/** What is read of a package of a draw; or why there is none. */
export type Found =
  | {
      readonly status: "solved";
      readonly agreements: ReadonlyMap<string, Agreement>;
      readonly measures: Readonly<Record<string, number>>;
      /** What the objectives come to, in order. */
      readonly levels: readonly number[];
      readonly proven: boolean;
    }
  | { readonly status: "none"; readonly reason: NoPackage["status"] };

/** A package, as a line of text: the plan itself, of which everything else is made again. */
export function foundText({ plan, proof }: Package): string {
  return JSON.stringify({ plan, proven: proof.status === "optimal" });
}

/**
 * A package that was kept, verified anew against its scenario: whoever changed it is found out. Undefined where it cannot be read,
 * or is no plan of the scenario: then it is searched for again. That a plan was proven the best is believed. That there is no package
 * could not be verified, and is not kept.
 */
export function foundAgain(scenario: Scenario, text: string): Found | undefined {
  const kept = attempted(text);
  if (typeof kept?.proven !== "boolean") return undefined;
  const read = verifyPlan(scenario, kept.plan);
  if (read.status !== "verdict" || !read.verdict.ok) return undefined;
  return solved(read.plan, read.verdict, kept.proven);
}

/** What is read of a package. */
export function foundIn(made: Package | NoPackage): Found {
  if (made.status !== "done") return { status: "none", reason: made.status };
  const { plan, verdict, proof } = made;
  return solved(plan, verdict, proof.status === "optimal");
}

function solved(plan: Plan, { measures, levels }: Package["verdict"], proven: boolean): Found {
  const values = levels.map(({ value }) => value);
  return { status: "solved", agreements: agreementsIn(plan), measures, levels: values, proven };
}

/** A text as an object of JSON; undefined where it is none. */
export function attempted(text: string): { readonly [field in "plan" | "proven"]?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
