import type { Claim, Control, Model } from "../src/model/index.ts";
import type { Ability } from "./ability.ts";

/**
 * A way to solve a Model. It claims; only `conclude` says "optimal".
 *
 * Same model, same control data, same claim, unless a clock (`timeLimit`) or a person (`stopped`) ended it.
 * `solve` throws for a model that is no model (see `check-model.ts`), or whose structure, where it uses it, says more than
 * the rows (see `structure/check-structure.ts`); everything else, failure included, is a claim.
 */
export interface Strategy extends Ability {
  readonly solve: (model: Model, control: Control) => Promise<Claim>;
  /** What it does on another thread for a solve that hired it: reads its instructions, and answers questions. */
  readonly assist?: (instructions: unknown, stopped: () => boolean) => Promise<(question: unknown) => unknown>;
}
