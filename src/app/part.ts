import { unreadOf } from "../formulate/elastic.ts";
import type { Formulation } from "../formulate/formulate.ts";
import type { Reading } from "../domain/index.ts";
import { type Claim, type LevelResult, levelValue, type Model, type Outcome, satisfies } from "../model/index.ts";
import { conclude, lookAt } from "../../solver/conclude.ts";
import { atLast } from "./at-last.ts";
import { faultTold, rejectionTold } from "./fault-words.ts";
import { shareOf, workLimitOf } from "./limits.ts";
import { contradictionsTold } from "./told-conflicts.ts";
import { strategyFor } from "./strategy-for.ts";
import type { Options } from "./options.ts";
import type { NoPackage, PartProof, Phase } from "./package.ts";

/** Seconds in which the jobs of a phase begin, where they take up every core. */
const BUSY = 5;

/** A solved program: its point, and how sure it is. */
export interface Solved {
  readonly status: "solved";
  readonly formulation: Formulation;
  readonly values: readonly number[];
  readonly proof: PartProof;
}

/** One solved program, or why there is none. */
export type PartResult = Solved | NoPackage;

/**
 * The proof of a part with the values that the plan has on each level. A program's own values may lie above them: when the
 * last level is solved, the columns that measure the earlier ones only have to keep their limits. What was found for a
 * level is then at most that too. Throws RangeError where the plan has a lower value than a bound allows.
 */
export function asPlanned({ formulation, proof }: Solved, plan: Reading): PartProof {
  const point = formulation.valuesOf(plan);
  const levels = formulation.model.levels.map((level, l): LevelResult => {
    const told = provenOf(proof, l);
    const value = levelValue(level, point);
    if (value < told.bound) {
      throw new RangeError(
        `The plan has (${value}) on level (${level.name}) of (${proof.part}), below the bound (${told.bound}). Maybe the program and the measure differ.`,
      );
    }
    const best = Math.min(told.best, value);
    return { ...told, value, best, gap: best - told.bound, proven: best === told.bound };
  });
  return { ...proof, status: levels.every(({ proven }) => proven) ? "optimal" : "feasible", levels };
}

/** What a proof says of a level of its program. */
export function provenOf(proof: PartProof, level: number): LevelResult {
  const found = proof.levels[level];
  if (found === undefined) throw new RangeError(`The proof of (${proof.part}) says nothing of level (${level}).`);
  return found;
}

/** A part of a phase, to be solved in its turn. */
export interface Part {
  readonly name: string;
  readonly formulation: Formulation;
  /** A point to start from. */
  readonly start?: readonly number[];
  /** Hears of every better point while it is solved: of the claim's own word, nobody has checked it yet. */
  readonly onPoint?: (values: readonly number[]) => void;
  /** Hears what is known once only the last of several levels is left to search. */
  readonly onLast?: (so: Solved) => void;
}

/** The part from a plan, where that is a plan of it. */
export function startedFrom(part: Part, plan: Reading | undefined): Part {
  if (plan === undefined) return part;
  const start = part.formulation.valuesOf(plan);
  return satisfies(part.formulation.model, start) ? { ...part, start } : part;
}

/** Solves a phase that is one part. */
export async function solveAlone(phase: Phase, part: Part, options: Options, deadline: number): Promise<PartResult> {
  options.onProgress({ phase, part: "", done: 0, of: 1 });
  const result = await solvePart(phase, part, options, deadline, () => 0, 1);
  options.onProgress({ phase, part: part.name, done: 1, of: 1 });
  return result;
}

/** Solves one of so many parts. `share`: so much of the counted limit, whatever else limits it; left out: what the options say. */
export async function solvePart(
  phase: Phase,
  part: Part,
  options: Options,
  deadline: number,
  done: () => number,
  of: number,
  share?: number,
): Promise<PartResult> {
  const { formulation, name } = part;
  if (formulation.contradictions.length > 0) {
    return {
      status: "infeasible",
      phase,
      part: name,
      conflicts: contradictionsTold(formulation.program.scenario, formulation.contradictions),
    };
  }
  const model = part.start === undefined ? formulation.model : { ...formulation.model, start: part.start };
  const strategy = options.strategy ?? strategyFor(model);
  const workLimit =
    share === undefined ? workLimitOf(phase, name, strategy, options) : shareOf(share, phase, name, strategy, options);
  // What `conclude` will ask of the model is asked while its job runs: who waits, or stops it, waits for less.
  const from = options.clock() + (of < options.pool.size ? 0 : BUSY);
  let looked = false;
  const { onLast } = part;
  const heard =
    onLast === undefined
      ? undefined
      : atLast(model, strategy, (claim) => {
          const so = told(phase, part, conclude(model, claim));
          if (so.status === "solved") onLast(so);
        });
  const end = await options.pool.run(
    {
      model,
      strategy,
      control: {
        seed: options.seed,
        ...(options.gap === undefined ? {} : { gap: options.gap }),
        ...(deadline === Infinity ? {} : { timeLimit: Math.max(0.001, deadline - options.clock()) }),
        ...(workLimit === undefined ? {} : { workLimit }),
      },
    },
    {
      signal: options.signal,
      onProgress: (progress) => {
        if (!looked && !options.signal.aborted && options.clock() >= from) {
          looked = true;
          lookAt(model);
        }
        if (progress.type === "incumbent") part.onPoint?.(progress.values);
        heard?.(progress);
        options.onProgress({
          phase,
          part: name,
          done: done(),
          of,
          level: model.levels[progress.level]?.name ?? "",
          rank: progress.level,
          ...(progress.type === "incumbent" ? { incumbent: progress.value } : { bound: progress.bound }),
        });
      },
    },
  );
  if (options.dropped?.() === true) return { status: "unknown", phase, part: name, ended: "stopped" };
  const outcome = conclude(model, withStart(end.claim, model));
  if (end.status !== "failed") return told(phase, part, outcome);
  const fault = faultTold(end);
  const result = told(phase, part, outcome);
  if (result.status !== "solved") return { status: "failed", phase, part: name, message: fault };
  if (result.proof.status === "optimal") return result;
  return { ...result, proof: { ...result.proof, fault } };
}

/**
 * A job that died before its first word still leaves the point it was given, if that is one: a start is only where to look
 * from (swaps that close the books may still need one agreement too many, and a pin may keep somebody from home).
 */
function withStart(claim: Claim, model: Model): Claim {
  const { start } = model;
  if (claim.values !== undefined || claim.infeasible === true || start === undefined || claim.ended === "finished")
    return claim;
  return satisfies(model, start) ? { ...claim, values: start, levels: [] } : claim;
}

function told(phase: Phase, { name, formulation }: Part, outcome: Outcome): PartResult {
  switch (outcome.status) {
    case "optimal":
    case "feasible": {
      const { status, ended, certificate, levels, values } = outcome;
      const unread = phase === "joint" ? unreadOf(formulation.program) : [];
      return {
        status: "solved",
        formulation,
        values,
        proof: { phase, part: name, status, ended, certificate, levels, ...(unread.length > 0 && { unread }) },
      };
    }
    case "infeasible":
      return { status: "infeasible", phase, part: name, conflicts: [] };
    case "unknown":
      return { status: "unknown", phase, part: name, ended: outcome.ended };
    case "rejected":
      return { status: "failed", phase, part: name, message: rejectionTold(outcome.reason) };
  }
}
