import type { Highs } from "highs";
import {
  type Claim,
  type Control,
  type Elastic,
  type LevelClaim,
  type Model,
  satisfies,
  type Witness,
} from "../../src/model/index.ts";
import { levelProgram } from "../level-program.ts";
import { FREE } from "../state.ts";
import { stepOf } from "../whole-bounds.ts";
import { bounding, type Memory, prepare } from "./bounding.ts";
import type { Domain, Multipliers } from "./lagrangian.ts";

/**
 * Multipliers of every level, for whoever wants to check a bound without any engine: of the Lagrangian of section 8 with nothing
 * taken out. The limits are those that are asked for. What column generation takes out beforehand (`fix.ts`) is here paid for: with the
 * multipliers of an earlier level's own bound M times added, choices that do not fit its limit cost M times what they are above it.
 * L is concave in M, so a search over powers of two comes near the best.
 */
export function witnesses(highs: Highs, model: Model, limits: readonly number[], control: Control): Claim {
  const { elastic, start } = model;
  const levels: LevelClaim[] = [];
  const memory: Memory = new Map();
  for (const l of model.levels.keys()) {
    if (elastic === undefined || control.stopped()) break;
    const kept = limits.slice(0, l);
    const witness = witnessOf(highs, levelProgram(model, l, kept, start), elastic, memory, control);
    const steps = model.levels.slice(0, l).flatMap((level) => (level.indices.length === 0 ? [] : [stepOf(level)]));
    const own = model.levels[l];
    levels.push({
      limits: kept,
      by: "column generation",
      ...(witness !== undefined && own !== undefined && { witness: { ...witness, step: stepOf(own), steps } }),
    });
  }
  const values = start !== undefined && satisfies(model, start) ? { values: start } : {};
  const ended = control.stopped() ? "stopped" : "finished";
  return { strategy: "decomposition", ...values, levels, ended, statistics: {} };
}

/** In steps of the levels; see `Witness`. */
function witnessOf(
  highs: Highs,
  program: Model,
  elastic: Elastic,
  memory: Memory,
  { stopped }: Control,
): Omit<Witness, "step" | "steps"> | undefined {
  const bounded = bounding(program, elastic, { highs, memory, over: stopped, report: () => undefined });
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
    const own = memory.get(row.indices);
    if (own === undefined) continue;
    at = highest(at, (factor) => plus(at, own.at, r, own.scale, factor), height);
  }
  return {
    scale: grains.scale,
    customer: [...at.customer],
    link: [...at.link],
    links: instance.links,
    budget: [...at.budget],
  };
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
