/** What a strategy is called and is good for; of all of them in `abilities.ts`, for who only chooses one. */
export interface Ability {
  readonly name: string;
  readonly proves: Proves;
  /** The structure that it solves by an algorithm of its own. What lacks it, it passes on to another engine as it is. */
  readonly solves: Solves;
  /** What `workLimit` counts; its file says more. */
  readonly counts: Counts;
}

/**
 * What a strategy can prove when nothing ends it early: `always`, for every model; `small`, within a size that its
 * file states, ending with "work" beyond it; `never`, it only finds points.
 */
export type Proves = "always" | "small" | "never";

/** Every model, or those whose `facilities` or `elastic` say how they are built. */
export type Solves = "any" | "facilities" | "elastic";

/** Simplex iterations; evaluations of a Lagrangian, alone or together with those; points of a search; whole levels. */
export type Counts = "iterations" | "evaluations" | "evaluations and iterations" | "nodes" | "levels";
