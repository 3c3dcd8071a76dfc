import type { Highs } from "highs";
import type { Bounded } from "../prices/bounding.ts";
import type { Curves } from "../sites/curve.ts";
import { generate } from "../prices/generation.ts";
import { createGroupFunction, type GroupFunction } from "./group-function.ts";
import type { Multipliers } from "../prices/lagrangian.ts";
import { type Links, signOf } from "../program/links.ts";
import { createListing } from "./listing.ts";

/** Share of the level's value above a group's best plan within which its homes are listed at first. */
const MARGIN = 1e-4;

/** The value functions of all groups of a level, at prices of its limits. */
export interface GroupFunctions {
  readonly groups: readonly GroupFunction[];
  /** Whoever asks says when to end. */
  readonly until: (over: () => boolean) => void;
  /** Simplex iterations, of whoever asked. */
  readonly iterations: () => number;
  readonly dispose: () => void;
}

export interface Functions {
  readonly highs: Highs;
  readonly bounded: Bounded;
  readonly links: Links;
  /** Prices of limits, in grains. */
  readonly budget: Float64Array;
  readonly curves: Curves;
  /** What every cost of a group is a multiple of, in grains. */
  readonly step: number;
}

export function createGroupFunctions({ highs, bounded, links, budget, curves, step }: Functions): GroupFunctions {
  const { instance, lagrangian, rest, domain, generated, grains } = bounded;
  const { scale } = grains;
  const { choices } = generated;
  const margin = Math.max(scale, Math.ceil(MARGIN * Math.abs(generated.bound)));
  let until = () => false;
  let climbed = 0;
  const over = () => until();
  const groups = lagrangian.members.map((_, g) => {
    const link = links.link[g] as number;
    const listed = (multipliers: Multipliers) =>
      createListing(instance, lagrangian, domain, multipliers, curves, g, link, scale);
    const listingAt = (price: number) => {
      const at = generated.at.link.slice();
      if (link >= 0) at[link] = -price * signOf(instance, link);
      const alone = { group: g, link: at, budget };
      const made = generate(highs, { instance, grains, lagrangian, rest, domain, alone, choices, visit: over });
      climbed += made.iterations;
      return listed(made.at);
    };
    const listing = listed({ ...generated.at, budget });
    const allows = (relief: number) => links.allows(g, relief);
    return createGroupFunction({ highs, listing, listingAt, choices, scale, step, margin, allows, over });
  });
  return {
    groups,
    until: (asked) => void (until = asked),
    iterations: () => groups.reduce((sum, group) => sum + group.iterations(), climbed),
    dispose: () => groups.forEach((group) => group.dispose()),
  };
}

/** Keeps the functions that were made last, for whoever asks for the same: a level that is looked ahead at is divided again soon. */
export interface Kept {
  readonly functions: (of: Functions) => GroupFunctions;
  readonly dispose: () => void;
}

export function createKept(): Kept {
  let last: { readonly of: Functions; readonly made: GroupFunctions } | undefined;
  return {
    functions(of) {
      const same =
        last?.of.bounded.generated === of.bounded.generated &&
        last.of.step === of.step &&
        of.budget.every((price, r) => price === last?.of.budget[r]);
      if (last === undefined || !same) {
        last?.made.dispose();
        last = undefined;
        last = { of, made: createGroupFunctions(of) };
      }
      return last.made;
    },
    dispose: () => last?.made.dispose(),
  };
}
