import type { Elastic, Model, Row } from "../../src/model/index.ts";
import { ascend, type Summit } from "./ascend.ts";
import { fix } from "./fix.ts";
import { grainsOf, type Grains } from "./grains.ts";
import { readInstance, type Instance } from "./instance.ts";
import { createLagrangian, type Domain, type Lagrangian, type Multipliers } from "./lagrangian.ts";
import { createRestSolver, type RestSolver } from "./rest.ts";

/** A level's Lagrangian at the highest point found, with what it leaves open. */
export interface Bounded {
  readonly instance: Instance;
  readonly lagrangian: Lagrangian;
  readonly rest: RestSolver;
  readonly grains: Grains;
  readonly domain: Domain;
  readonly summit: Summit;
  /** Evaluations of any Lagrangian. */
  readonly evaluations: number;
}

export interface Asked {
  readonly rounds: number;
  readonly steps: number;
  /** About how large a value is, in units of the program. */
  readonly magnitude: number;
  readonly over: () => boolean;
  /** Takes bounds in units of the program. */
  readonly report: (bound: number) => void;
}

/**
 * First each limit of an earlier level as an objective of its own: what cannot be part of any point within the limit
 * is out for good, and that is worth more than a high price. Then the level itself. Undefined where its numbers are
 * too large to be added up exactly.
 */
export function bounding(program: Model, elastic: Elastic, asked: Asked): Bounded | undefined {
  const domain = everything(elastic);
  let evaluations = 0;
  for (const limit of program.rows.slice(elastic.rows)) {
    if (asked.over()) break;
    const one = climb(asLevel(program, elastic, limit), elastic, domain, {
      ...asked,
      rounds: Math.ceil(asked.rounds / 3),
      magnitude: Math.max(1, Math.abs(limit.upper)),
      report: () => undefined,
    });
    if (one === undefined) continue;
    evaluations += one.lagrangian.evaluations();
    fix(one.instance, one.lagrangian, one.rest, domain, one.summit.at, limit.upper * one.grains.scale);
  }
  const found = climb(program, elastic, domain, asked);
  return found && { ...found, domain, evaluations: evaluations + found.lagrangian.evaluations() };
}

function climb(program: Model, elastic: Elastic, domain: Domain, asked: Asked) {
  const instance = readInstance(program, elastic);
  const grains = grainsOf(instance);
  if (grains === undefined) return undefined;
  const lagrangian = createLagrangian(instance, grains.scale);
  const rest = createRestSolver(instance);
  const summit = ascend(instance, lagrangian, rest, domain, nothing(instance), {
    rounds: asked.rounds,
    steps: asked.steps,
    grains,
    groups: tied(instance),
    magnitude: Math.max(1, asked.magnitude) * grains.scale,
    visit: (_, bound) => {
      asked.report(bound / grains.scale);
      return asked.over();
    },
  });
  return { instance, lagrangian, rest, grains, summit };
}

/** The program with a limit as its level: what is limited is minimised. */
function asLevel(program: Model, elastic: Elastic, { name, indices, coefficients }: Row): Model {
  return {
    ...program,
    rows: program.rows.slice(0, elastic.rows),
    levels: [{ name, indices, coefficients, offset: 0, tolerance: { numerator: 0, denominator: 1 } }],
  };
}

function everything({ places }: Elastic): Domain {
  return {
    site: new Uint8Array(places.length),
    small: new Uint8Array(places.length),
    nothing: new Uint8Array(places.length),
    arcs: places.map(({ arcs }) => new Uint8Array(arcs.length)),
  };
}

function nothing({ places, links, budgets }: Instance): Multipliers {
  return {
    customer: new Float64Array(places.length),
    link: new Float64Array(links.length),
    budget: new Float64Array(budgets.length),
  };
}

/**
 * Links that the rest does not tell apart share a multiplier: as long as no column of the rest has a price of its own,
 * what is taken over may come from any link of those that the rest's rows connect. A restriction of the multipliers,
 * so the bound stays a bound; and a climb in two or three numbers is quick.
 */
function tied({ program, links, budgets, rest }: Instance): Int32Array {
  const outside = new Set(rest.columns);
  const priced = [...program.levels, ...budgets].some(({ indices }) => indices.some((j) => outside.has(j)));
  const group = Int32Array.from(links, (_, i) => i);
  if (priced) return group;
  const find = (i: number): number => (group[i] === i ? i : find(group[i] as number));
  const byColumn = new Map<number, number>();
  for (const [i, { indices }] of links.entries()) for (const j of indices) if (outside.has(j)) byColumn.set(j, i);
  for (const { lower, upper, indices } of rest.rows) {
    if (lower !== upper) continue;
    const met = indices.flatMap((j) => byColumn.get(j) ?? []);
    for (const i of met) group[find(i)] = find(met[0] as number);
  }
  return group.map((_, i) => find(i));
}
