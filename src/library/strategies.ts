/** Strategies: ways to solve an integer program. They claim; what is concluded from a claim was recomputed in whole numbers. */
import { strategyFor } from "../app/index.ts";
import type { Control, Model, Outcome, Progress } from "../model/index.ts";
import { conclude } from "../../solver/conclude.ts";
import { strategies } from "../../solver/index.ts";
import type { Fault } from "../../workers/job.ts";
import { type Place, placed } from "./asked.ts";

export { type Ability } from "../../solver/ability.ts";
export type { Claim, LevelResult, Outcome, Progress } from "../model/index.ts";
export { conclude, strategies };

/** How to solve a program; limits as in `docs/formulation.md`: seconds, counted work, a part of the value. */
export interface ProgramOptions extends Place, Partial<Pick<Control, "seed" | "timeLimit" | "workLimit" | "gap">> {
  /** Default: the one that knows the structure of the program. */
  readonly strategy?: string;
  /** Hears of every better point and bound, as the strategy says it. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What is concluded of a program; `fault` where its computation broke off, and the rest is what had been found by then. */
export type Solved = Outcome & { readonly fault?: Fault };

/**
 * Solves a program. Throws a RangeError for a strategy that there is not; everything else that happens is a value. "optimal" is said
 * only where a bound that counts meets the value (`conclude`).
 */
export function solve(model: Model, options: ProgramOptions = {}): Promise<Solved> {
  const { strategy = strategyFor(model), seed = 1, pool, signal, onProgress, ...limits } = options;
  const known = strategies.map(({ name }) => name);
  if (!known.includes(strategy))
    throw new RangeError(`There is no strategy (${strategy}). Maybe one of these was meant: ${known.join(", ")}.`);
  const heard = { ...(signal !== undefined && { signal }), ...(onProgress !== undefined && { onProgress }) };
  return placed(pool, async (place) => {
    const end = await place.run({ model, strategy, control: { seed, ...limits } }, heard);
    const outcome = conclude(model, end.claim);
    if (end.status === "claimed") return outcome;
    const { code, message, details } = end;
    return { ...outcome, fault: { code, message, details } };
  });
}
