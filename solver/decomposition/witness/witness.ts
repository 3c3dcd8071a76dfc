import type { Highs } from "highs";
import {
  type Claim,
  type Control,
  type Elastic,
  type Model,
  satisfies,
  type Witness,
} from "../../../src/model/index.ts";
import { levelProgram } from "../../level-program.ts";
import { FREE } from "../../state.ts";
import { stepOf } from "../../whole-bounds.ts";
import { bounding, createMemory, prepare } from "../prices/bounding.ts";
import { createGroupTree, pricesAt, type TreeAsked } from "./group-tree.ts";
import { type Combination, grow } from "./grow.ts";
import type { Instance } from "../program/instance.ts";
import type { Domain, Multipliers } from "../prices/lagrangian.ts";
import { type Links, readLinks, signOf } from "../program/links.ts";
import type { ReliefLink } from "../program/relief-range.ts";

type Asked = NonNullable<Control["witness"]>;

/**
 * Multipliers of a level, for whoever wants to check a bound without any engine: of the Lagrangian of section 8 with nothing
 * taken out. The limits are those that are asked for. What column generation takes out beforehand (`fix.ts`) is here paid for: with the
 * multipliers of an earlier level's own bound M times added, choices that do not fit its limit cost M times what they are above it.
 * L is concave in M, so a search over powers of two comes near the best. Each group then has a tree of its own (`group-tree.ts`), grown
 * until they prove together that the start is the best (`grow.ts`).
 */
export function witnesses(highs: Highs, model: Model, asked: Asked, control: Control): Claim {
  const { elastic, start, levels } = model;
  const own = levels[asked.level];
  const limits = asked.limits.slice(0, asked.level);
  const witness = elastic === undefined ? undefined : witnessOf(highs, model, elastic, asked, control);
  const steps = levels.slice(0, asked.level).flatMap((level) => (level.indices.length === 0 ? [] : [stepOf(level)]));
  return {
    strategy: "decomposition",
    ...(start !== undefined && satisfies(model, start) && { values: start }),
    levels: [
      {
        limits,
        by: "column generation",
        ...(witness !== undefined && own !== undefined && { witness: { ...witness, step: stepOf(own), steps } }),
      },
    ],
    ended: control.stopped() ? "stopped" : "finished",
    statistics: {},
  };
}

/** In steps of the levels; see `Witness`. */
function witnessOf(
  highs: Highs,
  model: Model,
  elastic: Elastic,
  asked: Asked,
  { stopped }: Control,
): Omit<Witness, "step" | "steps"> | undefined {
  const { level, limits } = asked;
  const memory = createMemory();
  const programOf = (l: number) => levelProgram(model, l, limits.slice(0, l), model.start);
  const boundOf = (of: Model) =>
    bounding(of, elastic, { highs, memory, over: stopped, late: stopped, report: () => undefined });
  for (let l = 0; l < level; l++) if (!stopped()) boundOf(programOf(l));
  const program = programOf(level);
  const bounded = boundOf(program);
  const whole = prepare(program, elastic);
  if (bounded === undefined || whole === undefined || stopped()) return undefined;
  const { lagrangian, rest, grains, instance } = whole;
  const domain = everything(elastic);
  const groups = lagrangian.members.map((_, g) => g);
  const height = (at: Multipliers): number => {
    const { constant, groups: sums } = lagrangian.at(domain, at, groups);
    return sums.reduce((sum, group) => sum + group, constant) + rest.at(lagrangian.prices).value;
  };
  let at = bounded.generated.at;
  // The earlier levels' own multipliers, last level first.
  for (const [r, row] of [...instance.budgets.entries()].toReversed()) {
    const own = memory.levels.get(row.indices);
    if (own === undefined) continue;
    at = highest(at, (factor) => plus(at, own.at, r, own.scale, factor), height);
  }
  const { start: _, ...fresh } = program;
  const shared = {
    ...whole,
    instance: { ...instance, program: fresh },
    domain,
    at,
    choices: bounded.generated.choices,
    stopped,
  };
  const counted = readLinks(instance, lagrangian.group, groups.length);
  const reliefs = groups.map((group) => counted && reliefOf(instance, counted, group, asked));
  // What is proven without trees, and what there is to prove at all.
  const { constant } = lagrangian.at(domain, at, []);
  const fixed = constant + rest.at(lagrangian.prices).value;
  const enough = grains.scale * (valueOf(program) - 1) - fixed + 1;
  const without = height(at) - fixed;
  return {
    scale: grains.scale,
    groups:
      without >= enough
        ? groups.map((g) => ({ prices: pricesAt(at, lagrangian.members[g] as readonly number[]) }))
        : treesOf(highs, shared, reliefs, asked, enough),
    link: [...at.link],
    links: instance.links,
    budget: [...at.budget],
  };
}

/** A tree for each group, grown together. */
function treesOf(
  highs: Highs,
  shared: Omit<TreeAsked, "group" | "relief">,
  reliefs: readonly (ReliefLink | undefined)[],
  { combinations: told = [], relief = [], leaves }: Asked,
  enough: number,
): Witness["groups"] {
  // Who cannot be relieved is on its own. Where relief of another has no price, it says nothing of what the rest may have.
  const combinations: readonly Combination[] = told
    .map(({ groups, total }) => ({ groups: groups.filter((g) => relief[g]?.most !== 0), total }))
    .filter(({ groups }) => groups.length > 0 && groups.every((g) => reliefs[g] !== undefined));
  const tied = new Set(combinations.flatMap(({ groups }) => groups));
  const alone = reliefs.flatMap((_, g) => (tied.has(g) ? [] : [{ groups: [g] }]));
  const trees = reliefs.map((relief, group) => createGroupTree(highs, { ...shared, group, relief }));
  try {
    grow({ trees, combinations: [...combinations, ...alone], enough, leaves, stopped: shared.stopped });
    return trees.map((tree) => tree.tree());
  } finally {
    for (const tree of trees) tree.dispose();
  }
}

/** Undefined where relief of the group has no price of its own, or nobody says what it may be. */
function reliefOf(instance: Instance, links: Links, group: number, { relief }: Asked): ReliefLink | undefined {
  const link = links.link[group] as number;
  const told = relief?.[group];
  return link < 0 || told === undefined ? undefined : { link, sign: signOf(instance, link), ...told };
}

/** What the start comes to on a program's level; without a start, more than anything. */
function valueOf({ levels: [level], start }: Model): number {
  if (level === undefined || start === undefined) return Infinity;
  return level.indices.reduce((sum, j, i) => sum + (level.coefficients[i] as number) * (start[j] as number), 0);
}

const LARGEST = 2 ** 24;

/** Of the multipliers by factor those at which L is highest: none, or a power of two up to where it falls. */
function highest(
  without: Multipliers,
  by: (factor: number) => Multipliers,
  height: (at: Multipliers) => number,
): Multipliers {
  let best = { at: without, height: height(without) };
  for (let factor = 1; factor <= LARGEST; factor *= 2) {
    const at = by(factor);
    const reached = height(at);
    if (reached > best.height) best = { at, height: reached };
  }
  return best.at;
}

/** Multipliers with `factor` times those of the r-th limit as an objective of its own, whose price rises by as much. */
function plus(at: Multipliers, own: Multipliers, r: number, scale: number, factor: number): Multipliers {
  const sum = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + factor * (b[i] ?? 0));
  const budget = sum(at.budget, own.budget);
  budget[r] = (budget[r] ?? 0) + factor * scale;
  return { customer: sum(at.customer, own.customer), link: sum(at.link, own.link), budget };
}

function everything({ places }: Elastic): Domain {
  const free = () => new Uint8Array(places.length).fill(FREE);
  return {
    site: free(),
    small: free(),
    nothing: free(),
    arcs: places.map(({ arcs }) => new Uint8Array(arcs.length).fill(FREE)),
  };
}
