import { conclude } from "../solver/conclude.ts";
import type { Claim, LevelResult, Outcome } from "../src/model/index.ts";
import type { ArithmeticTask, Known, ProgramTask, Verdict } from "./family.ts";
import type { Phases } from "./phases.ts";

/**
 * What an answer is worth, by our own arithmetic.
 * proven: a plan, and a bound that meets it on every level. found: a plan, the bound is lower or missing.
 * infeasible: it says that there is none. nothing: it found none. fractional, wrong: an answer that is none; no time of
 * it counts. crashed: it threw, or its process ended.
 */
export const standings = ["proven", "found", "infeasible", "nothing", "fractional", "wrong", "crashed"] as const;
export type Standing = (typeof standings)[number];

/** One level as we recomputed it; bound rounded up to a value that the level can take. */
export type CheckedLevel = Pick<LevelResult, "name" | "value" | "best" | "bound" | "gap">;

export interface Checked {
  readonly standing: Standing;
  /** Why an answer is wrong, fractional or crashed, in words. */
  readonly why?: string;
  readonly levels: readonly CheckedLevel[];
  readonly certificate?: "checked" | "claimed";
  readonly ended?: string;
}

/**
 * Recomputes a claim: `conclude` on the model, then the plan it decodes to by the verifier, then the published answer.
 * Whoever claims, nothing of what it says of itself is believed but its bound, and that only as far as no point we know
 * of lies below it.
 */
export function checkClaim(task: ProgramTask, claim: Claim, phases: Phases): Checked {
  let outcome: Outcome;
  try {
    outcome = phases.time(
      "conclude",
      () => conclude(task.model, claim),
      () => [task.model.rows.length, "rows"],
    );
  } catch (error) {
    return { standing: "wrong", why: `it cannot be recomputed: ${String(error)}`, levels: [] };
  }
  switch (outcome.status) {
    case "rejected": {
      const fraction = outcome.infeasibilities.find(({ where }) => where === "fraction");
      if (fraction !== undefined) {
        return { standing: "fractional", why: `${fraction.name} = ${fraction.amount}`, levels: [] };
      }
      const broken = outcome.infeasibilities.map(({ name, amount }) => `${name} by ${amount}`).slice(0, 3);
      return { standing: "wrong", why: [outcome.reason, ...broken].join("; "), levels: [] };
    }
    case "unknown":
      return { standing: "nothing", levels: [], ended: outcome.ended };
    case "infeasible": {
      const { ended, certificate } = outcome;
      if (task.known === undefined) return { standing: "infeasible", levels: [], ended, certificate };
      return { standing: "wrong", why: `it says infeasible, and ${task.known.value} is published`, levels: [] };
    }
    case "optimal":
    case "feasible": {
      const { levels, ended, certificate, values } = outcome;
      const proven = outcome.status === "optimal";
      const verdict = task.finish?.(values, phases);
      const wrong = wrongPlan(levels, verdict) ?? wrongValue(task.known, levels, proven);
      if (wrong !== undefined) return { standing: "wrong", why: wrong, levels };
      return { standing: proven ? "proven" : "found", levels: levels.map(short), certificate, ended };
    }
  }
}

/** A division by rule: what the rule itself asks, and then the published answer. */
export function checkCells(task: ArithmeticTask, cells: readonly number[]): Checked {
  const broken = task.broken(cells);
  if (broken.length > 0) return { standing: "wrong", why: broken.slice(0, 3).join("; "), levels: [] };
  const other = cells.findIndex((cell, i) => cell !== task.known[i]);
  if (cells.length !== task.known.length || other !== -1) {
    return {
      standing: "wrong",
      why: `cell ${other} is ${cells[other]}, published is ${task.known[other]}`,
      levels: [],
    };
  }
  return { standing: "proven", levels: [], certificate: "checked", ended: "finished" };
}

function wrongPlan(levels: readonly LevelResult[], verdict: Verdict | undefined): string | undefined {
  if (verdict === undefined) return undefined;
  if (verdict.violations.length > 0) return `the plan breaks rules: ${verdict.violations.slice(0, 3).join("; ")}`;
  // A point that is not the best may count too much (slack in what measures a deviation), never too little.
  const other = verdict.levels?.findIndex((value, l) => value > (levels[l]?.value ?? Infinity)) ?? -1;
  if (other === -1) return undefined;
  return `level ${other + 1} is ${levels[other]?.value} in the program and ${verdict.levels?.[other]} in the plan`;
}

function wrongValue(known: Known | undefined, levels: readonly LevelResult[], proven: boolean): string | undefined {
  const [first] = levels;
  if (known === undefined || first === undefined) return undefined;
  const [least, most] = [known.value - known.within, known.value + known.within];
  if (first.value < least) return `${first.value} is better than the published optimum ${known.value}`;
  if (first.bound > most) return `its bound ${first.bound} is above the published optimum ${known.value}`;
  return proven && first.value > most ? `it proves ${first.value}, and ${known.value} is published` : undefined;
}

function short({ name, value, best, bound, gap }: LevelResult): CheckedLevel {
  return { name, value, best, bound, gap };
}
