import { makePackage, type NoPackage, type Options, type Package } from "../../app/index.ts";
import { deadlineOf, inPart, isCutShort } from "../../app/questions.ts";
import { balancesOf } from "../../decision/index.ts";
import type { Balances, Scenario } from "../../domain/index.ts";
import { type Agreement, agreementsIn } from "../compare/index.ts";
import { type Coming, drawn, type Draws, type Initiative, initiativesOf, withOnly } from "./initiatives.ts";

/** Draws of which the books alone are made: that takes no search, so there are many. */
const BOOKS = 1000;

export interface SweepRequest extends Draws {
  /** Draws of which a package is made; from 1. */
  readonly packages: number;
}

/** The books of a draw: what comes, and what the provinces then have and lack. */
export interface Books {
  readonly coming: Coming;
  readonly balances: Balances;
}

/** A package of a draw, verified; or why there is none. */
export type Outcome =
  | {
      readonly status: "solved";
      readonly coming: Coming;
      readonly agreements: ReadonlyMap<string, Agreement>;
      readonly measures: Readonly<Record<string, number>>;
      readonly proven: boolean;
    }
  | { readonly status: "none"; readonly coming: Coming; readonly reason: NoPackage["status"] };

/** What came of it. `stopped`: a limit in seconds, or a stop, ended a search of it, or left draws out. */
export interface Sweep {
  readonly initiatives: readonly Initiative[];
  readonly books: readonly Books[];
  readonly outcomes: readonly Outcome[];
  readonly stopped: boolean;
}

/**
 * What a scenario may come to when its promising initiatives come or do not: the books of many draws, and the packages of the
 * first of them, each searched for by itself. What is drawn twice is searched for once. A limit in seconds is for all of it:
 * each package has an equal part of what is left.
 */
export async function sweep(
  scenario: Scenario,
  request: SweepRequest,
  options: Options,
  about: (n: number, of: number) => void,
): Promise<Sweep> {
  const deadline = deadlineOf(options);
  const initiatives = initiativesOf(scenario);
  const draws = Array.from({ length: Math.max(BOOKS, request.packages) }, (_, n) => drawn(initiatives, n, request));
  const books = draws.map((coming) => ({ coming, balances: balancesOf(withOnly(scenario, coming)) }));
  const known = new Map<string, Outcome>();
  const outcomes: Outcome[] = [];
  let stopped = false;
  for (const [n, coming] of draws.slice(0, request.packages).entries()) {
    if (options.signal.aborted || options.clock() >= deadline) return { initiatives, books, outcomes, stopped: true };
    const key = [...coming].join(" ");
    let outcome = known.get(key);
    if (outcome === undefined) {
      about(n + 1, request.packages);
      const how = inPart(options, deadline, request.packages - n);
      const made = await makePackage(withOnly(scenario, coming), how);
      stopped ||= made.status === "done" ? made.stopped : isCutShort(made);
      outcome = outcomeOf(coming, made);
      known.set(key, outcome);
    }
    outcomes.push(outcome);
  }
  return { initiatives, books, outcomes, stopped };
}

function outcomeOf(coming: Coming, made: Package | NoPackage): Outcome {
  if (made.status !== "done") return { status: "none", coming, reason: made.status };
  const { plan, verdict, proof } = made;
  const proven = proof.status === "optimal";
  return { status: "solved", coming, agreements: agreementsIn(plan), measures: verdict.measures, proven };
}
