import type { Highs } from "highs";
import type { Assistants, Elastic, Model } from "../../src/model/index.ts";
import type { Best } from "./points/best.ts";
import type { Bounded } from "./prices/bounding.ts";
import { divideAt } from "./divide-at.ts";
import type { Kept } from "./groups/group-functions.ts";
import type { Allowance } from "./limits/oracle-share.ts";
import { readLinks } from "./program/links.ts";
import { divideLimits } from "./limits/limits.ts";

/** By how much prices of limits are raised at once, and up to what multiple: a high price leaves more homes in question. */
const DEARER = 2;
const DEAREST = 8;

export interface Asked {
  /** What is left when so many simplex iterations have been spent on this. */
  readonly left: (work: number) => Allowance;
  readonly mayGiveUp?: boolean;
  readonly kept: Kept;
  readonly assistants?: Assistants | undefined;
}

/**
 * A level in which only relief and limits tie the groups: value functions of relief, one a group, and their best combination, with
 * the flows where those have a price. Limits of earlier levels are priced: Σ cost + μ · (spent − limit) is at most the
 * cost of a point within the limit for every μ ≥ 0, and exactly that where the limit leaves nothing to spare. Where all
 * μ are whole, so is what groups cost, and their bounds round up. Undefined where the program does not read so. Where many
 * homes are equally good, a group may have too many of them: then it gives up, if it may, and says so. Where the best division spends
 * more of a limit than there is, the price was too low for it, and a higher one is as valid.
 */
export async function divide(
  program: Model,
  elastic: Elastic,
  highs: Highs,
  bounded: Bounded,
  best: Best,
  { left, mayGiveUp = false, kept, assistants }: Asked,
): Promise<{ readonly iterations: number; readonly gaveUp: boolean } | undefined> {
  const { instance, lagrangian, generated, grains } = bounded;
  const { scale } = grains;
  const links = readLinks(instance, lagrangian.group, lagrangian.members.length);
  if (links === undefined || generated.bound === Infinity) return undefined;
  // Where a price is more than a unit, a whole number of units is as good.
  const budget = generated.at.budget.map((price) => (price < scale ? price : scale * Math.ceil(price / scale)));

  // A limit that leaves something to spare has a price of less than a unit: what is spent of it is divided with relief.
  const open = [...budget.keys()].filter((r) => (budget[r] as number) > 0 && (budget[r] as number) < scale);
  if (open.length > 0)
    return {
      iterations: await divideLimits({ highs, bounded, links, budget, open, best, left, assistants }),
      gaveUp: false,
    };
  let iterations = 0;
  for (let times = 1; ; times *= DEARER) {
    const spent = iterations;
    const divided = await divideAt(
      budget.map((price) => times * price),
      { program, elastic, highs, bounded, links, best, kept, left: (work) => left(spent + work).work, mayGiveUp },
    );
    iterations += divided.iterations;
    const over = best.over() || best.enough() || left(iterations).work <= 0;
    if (!divided.overspent || over || times >= DEAREST) return { iterations, gaveUp: divided.gaveUp };
  }
}
