import type { Highs } from "highs";
import type { Elastic, Model } from "../../src/model/index.ts";
import type { Best } from "./best.ts";
import type { Bounded } from "./bounding.ts";
import { type Choice, columnsOf } from "./column.ts";
import { createCurves, type Curves } from "./curve.ts";
import { createGroupFunction, type GroupFunction } from "./group-function.ts";
import type { Home } from "./homes.ts";
import { createListing } from "./listing.ts";
import { reliefOf } from "./plan.ts";
import { choicesOf, pointHolding } from "./points.ts";
import { readPools } from "./pools.ts";
import { type Divided, divideRelief } from "./relief.ts";

/** Share of the level's value above a group's best plan within which its homes are listed at first. */
const MARGIN = 1e-4;

/**
 * A level in which only relief ties the groups, and no flow has a price: value functions of relief, one a group, and their best
 * combination. Limits of earlier levels are priced by whole units: Σ cost + μ · (spent − limit) is at most the cost of
 * a point within the limit, and exactly that where the limit leaves nothing to spare. Returns simplex iterations;
 * undefined where the program does not read so.
 */
export async function divide(
  program: Model,
  elastic: Elastic,
  highs: Highs,
  bounded: Bounded,
  best: Best,
  over: (work: number) => boolean,
): Promise<number | undefined> {
  const { instance, lagrangian, domain, generated, grains } = bounded;
  const { scale } = grains;
  const pools = readPools(instance, lagrangian.group, lagrangian.members.length);
  const whole = generated.at.budget.map((price) => Math.ceil(price / scale));
  const fractional = whole.some((price, r) => price === 1 && (generated.at.budget[r] as number) < scale);
  if (pools === undefined || fractional || generated.bound === Infinity) return undefined;

  const prices = new Float64Array(program.columns.length);
  const add = ({ indices, coefficients }: Pick<Model["rows"][number], "indices" | "coefficients">, by: number) => {
    for (const [i, j] of indices.entries()) prices[j] = (prices[j] as number) + by * (coefficients[i] as number);
  };
  if (program.levels[0] !== undefined) add(program.levels[0], scale);
  let constant = 0;
  for (const [r, row] of instance.budgets.entries()) {
    add(row, scale * (whole[r] as number));
    constant -= (whole[r] as number) * row.upper;
  }
  const curves = createCurves(instance, prices);
  const at = { ...generated.at, budget: whole.map((price) => price * scale) };
  const measure = columnsOf(instance);
  const tried = new Set<string>();
  const groups: GroupFunction[] = [];
  const iterations = () => groups.reduce((sum, group) => sum + group.iterations(), 0);
  const ended = () => over(iterations());
  try {
    for (const g of lagrangian.members.keys()) {
      const listing = createListing(instance, lagrangian, domain, at, curves, g, pools.link[g] as number, scale);
      const allows = (relief: number) => pools.allows(g, relief);
      const { choices } = generated;
      groups.push(createGroupFunction({ highs, listing, choices, scale, step: scale, allows, over: ended }));
    }
    await divideRelief({
      groups,
      pools: pools.pools,
      margin: Math.max(scale, Math.ceil(MARGIN * Math.abs(generated.bound))),
      over: ended,
      bound: (bound) => best.bound(bound / scale + constant),
      plan: (divided, value) => plan(divided, value / scale),
    });
    return iterations();
  } finally {
    for (const group of groups) group.dispose();
  }

  /** The point of a plan: its homes and loads, and any flows that fit; else its homes alone, and any loads. */
  async function plan(divided: Divided, value: number): Promise<void> {
    const key = divided.map(({ homes, relief }) => `${relief}:${homes.map(nameOf).join(",")}`).join(";");
    if (value + constant >= best.value() || tried.has(key)) return;
    tried.add(key);
    const point = Array.from(program.columns, () => 0);
    for (const { homes, relief } of divided) {
      const each = reliefOf(homes, relief);
      for (const [i, home] of homes.entries())
        measure.mark(
          choiceOf(home, each[i] as number, curves),
          (j, amount) => (point[j] = (point[j] as number) + amount),
        );
    }
    const outside = new Set([...instance.rest.columns, ...instance.loose]);
    const held = new Map([...point.entries()].filter(([j]) => !outside.has(j)));
    if (await pointHolding(program, held, best)) return;
    const choices = choicesOf(elastic);
    await pointHolding(program, new Map([...held].filter(([j]) => choices.has(j))), best);
  }

  function choiceOf({ kind, place, arcs }: Home, relief: number, { arrivals }: Curves): Choice {
    const task = instance.places[place]?.task as number;
    if (kind === "nothing") return { home: "nothing", place };
    if (kind === "small") return { home: "small", place, stays: task - relief };
    const { stays, brought } = arrivals(place, arcs, relief);
    const all = Float64Array.from(instance.places[place]?.arcs ?? [], (_, i) => brought.get(i) ?? 0);
    return { home: "site", place, filled: { stays, brought: all } };
  }
}

function nameOf({ kind, place, arcs }: Home): string {
  return `${kind} ${place} ${arcs.join(" ")}`;
}
