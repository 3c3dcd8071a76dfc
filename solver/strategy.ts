import type { Claim, Control, Model } from "../src/model/index.ts";

/**
 * A way to solve a Model. It claims; only `conclude` says "optimal".
 *
 * Same model, same control data, same claim, unless a clock (`timeLimit`) or a person (`stopped`) ended it.
 * `solve` throws for a model that is no model (see `check-model.ts`), or whose structure, where it uses it, says more than
 * the rows (see `structure/check-structure.ts`); everything else, failure included, is a claim.
 */
export interface Strategy {
  readonly name: string;
  readonly proves: Proves;
  /** The structure that it solves by an algorithm of its own. What lacks it, it passes on to another engine as it is. */
  readonly solves: Solves;
  readonly solve: (model: Model, control: Control) => Promise<Claim>;
}

/**
 * What a strategy can prove when nothing ends it early: `always`, for every model; `small`, within a size that its
 * file states, ending with "work" beyond it; `never`, it only finds points.
 */
export type Proves = "always" | "small" | "never";

/** Every model, or those whose `facilities` or `elastic` say how they are built. */
export type Solves = "any" | "facilities" | "elastic";
