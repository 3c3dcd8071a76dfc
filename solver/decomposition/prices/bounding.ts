import type { Highs } from "highs";
import type { Elastic, Model } from "../../../src/model/index.ts";
import { type Box, boxOf, copyOf } from "../../narrow.ts";
import { type Choice, fits } from "./column.ts";
import { copyOfDomain, isOpen, openOf, sharesOf, takeOut } from "./domain.ts";
import { fix } from "./fix.ts";
import { generate } from "./generation.ts";
import { coordinate, type Priced } from "./coordinate.ts";
import { grainsOf, type Grains } from "../program/grains.ts";
import { readInstance, type Instance } from "../program/instance.ts";
import { createLagrangian, type Domain, type Lagrangian, type Multipliers } from "./lagrangian.ts";
import { createRestSolver, type RestSolver } from "./rest.ts";

/** So many groups have prices found by one master of all; with more, it grows faster than they do. */
const TOGETHER = 100;

/** A level's Lagrangian at the highest point found, with what it leaves open. */
export interface Bounded {
  /** As it is read here: less may be left open than the program says. */
  readonly elastic: Elastic;
  readonly instance: Instance;
  readonly lagrangian: Lagrangian;
  readonly rest: RestSolver;
  readonly grains: Grains;
  readonly domain: Domain;
  readonly generated: Priced;
  /** Evaluations of any Lagrangian, and simplex iterations of any master. */
  readonly evaluations: number;
  readonly iterations: number;
}

/** What levels of one solve leave to those after them. */
export interface Memory {
  /** Where earlier levels ended: by the terms of the level. */
  readonly levels: Map<readonly number[], Remembered>;
  /** What is open under limits of earlier levels: the next level has these, and one more. */
  narrowed?: Narrowed;
}

export function createMemory(): Memory {
  return { levels: new Map() };
}

/** What limits leave open, first to last. */
interface Narrowed {
  readonly limits: readonly number[];
  readonly box: Box;
  readonly domain: Domain;
}

/** A level's best multipliers and their scale; where it was climbed to the end, all of it, with the limits that it was under. */
export interface Remembered {
  readonly at: Multipliers;
  readonly scale: number;
  readonly whole?: { readonly limits: readonly number[]; readonly bounded: Bounded };
}

export interface Asked {
  readonly highs: Highs;
  readonly memory: Memory;
  /** Looked at between rounds, with evaluations and iterations so far. */
  readonly over: (work: number) => boolean;
  /** Out of time, or told to stop: looked at between steps of reading too, which take seconds where a country is large. */
  readonly late?: () => boolean;
  /** Takes bounds in units of the program. */
  readonly report: (bound: number) => void;
  /** So many groups have one master. */
  readonly together?: number;
}

/**
 * First each limit of an earlier level as an objective of its own: what cannot be part of any point within the limit
 * is out for good, and that is worth more than a high price. Then the level itself. Undefined where its numbers are
 * too large to be added up exactly, where its rows leave no point, or where it is late before all is read.
 */
export function bounding(
  program: Model,
  elastic: Elastic,
  { highs, memory, over, late = () => false, report, together = TOGETHER }: Asked,
): Bounded | undefined {
  const terms = program.levels[0]?.indices ?? [];
  const limits = program.rows.slice(elastic.rows).map(({ upper }) => upper);
  // Somebody looked ahead (`aspire.ts`), and this is the same program.
  const known = memory.levels.get(terms)?.whole;
  if (known !== undefined && known.limits.length === limits.length && startsWith(limits, known.limits)) {
    report(known.bounded.generated.bound / known.bounded.grains.scale);
    return { ...known.bounded, evaluations: 0, iterations: 0 };
  }
  let cutShort = false;
  let evaluations = 0;
  let iterations = 0;
  const work = () => evaluations + iterations;
  const before =
    memory.narrowed !== undefined && startsWith(limits, memory.narrowed.limits) ? memory.narrowed : undefined;
  const box = before === undefined ? boxOf(program) : copyOf(before.box);
  let open = openOf(box, program.rows, elastic);
  if (open === undefined || late()) return undefined;
  const { domain } = open;
  if (before !== undefined) takeOut(domain, before.domain);
  for (const [i, limit] of program.rows.slice(elastic.rows).entries()) {
    if (i < (before?.limits.length ?? 0)) continue;
    if (over(work())) {
      cutShort = true;
      break;
    }
    const above = prepare(asLevel(program, elastic, i), { ...elastic, places: open.places });
    if (late()) return undefined;
    if (above === undefined) continue;
    const { instance, lagrangian, rest, grains } = above;
    const known = memory.levels.get(limit.indices);
    const at = known?.scale === grains.scale ? known.at : climb(above, () => undefined).at;
    fix(instance, lagrangian, rest, domain, at, limit.upper * grains.scale);
    if (late()) return undefined;
    open = openOf(box, [...program.rows, ...sharesOf(limit, lagrangian.columns, apart(above, at))], elastic);
    if (open === undefined || late()) return undefined;
    takeOut(domain, open.domain);
    evaluations += lagrangian.evaluations();
  }
  if (!cutShort) memory.narrowed = { limits, box, domain: copyOfDomain(domain) };
  const narrowed = { ...elastic, places: open.places };
  const own = prepare(program, narrowed);
  if (own === undefined || late()) return undefined;
  const generated = climb(own, report);
  evaluations += own.lagrangian.evaluations();
  const bounded = { ...own, elastic: narrowed, domain, generated, evaluations, iterations };
  const whole = !cutShort && { whole: { limits, bounded } };
  memory.levels.set(terms, { at: generated.at, scale: own.grains.scale, ...whole });
  return bounded;

  /** What each group comes to at least, in units, whatever relief it gets. */
  function apart({ lagrangian, grains }: Prepared, { customer, link, budget }: Multipliers): number[] {
    const free = { customer, link: link.map(() => 0), budget: budget.map(() => 0) };
    const { groups } = lagrangian.at(domain, free, [...lagrangian.members.keys()]);
    return Array.from(groups, (bound) => Math.ceil(bound / grains.scale));
  }

  /** Choices that the level before met, and that are still open: many of them are worth it here too. */
  function met(places: Elastic["places"]): Choice[] {
    const { choices } = [...memory.levels.values()].at(-1)?.whole?.bounded.generated ?? { choices: [] };
    return choices.filter((choice) => isOpen(domain, choice) && fits(choice, places));
  }

  function climb(of: Prepared, told: (bound: number) => void): Priced {
    const visit = (bound: number) => {
      told(bound / of.grains.scale);
      return (cutShort ||= over(work() + of.lagrangian.evaluations()));
    };
    const { grains, instance, lagrangian, rest } = of;
    const made = (lagrangian.members.length > together ? coordinate : generate)(highs, {
      instance,
      grains,
      lagrangian,
      rest,
      domain,
      choices: met(instance.places),
      visit,
    });
    told(made.bound / grains.scale);
    iterations += made.iterations;
    return made;
  }
}

function startsWith(limits: readonly number[], first: readonly number[]): boolean {
  return first.length <= limits.length && first.every((most, i) => most === limits[i]);
}

type Prepared = Pick<Bounded, "instance" | "lagrangian" | "rest" | "grains">;

/** What follows from a program alone; undefined where its numbers are too large to be added up exactly. */
export function prepare(program: Model, elastic: Elastic): Prepared | undefined {
  const instance = readInstance(program, elastic);
  const grains = grainsOf(instance);
  if (grains === undefined) return undefined;
  return { instance, grains, lagrangian: createLagrangian(instance, grains.scale), rest: createRestSolver(instance) };
}

/** The program with its i-th limit as its level, under those before it: what is limited is minimised. */
function asLevel(program: Model, elastic: Elastic, i: number): Model {
  const { name, indices, coefficients } = program.rows[elastic.rows + i] as Model["rows"][number];
  return {
    ...program,
    rows: program.rows.slice(0, elastic.rows + i),
    levels: [{ name, indices, coefficients, offset: 0, tolerance: { numerator: 0, denominator: 1 } }],
  };
}
