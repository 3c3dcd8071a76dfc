import { makePackage, type Options } from "../../app/index.ts";
import { deadlineOf, inPart, isCutShort } from "../../app/questions.ts";
import { balancesOf } from "../../decision/index.ts";
import type { Balances, Scenario } from "../../domain/index.ts";
import {
  type Coming,
  drawn,
  type Draws,
  type Initiative,
  initiativesOf,
  type Variant,
  withOnly,
} from "./initiatives.ts";
import { type Found, foundAgain, foundIn, foundText, type Journal, searchKey } from "./kept.ts";

/** Draws of which the books alone are made: that takes no search, so there are many. */
const BOOKS = 1000;

export interface SweepRequest extends Draws {
  /** Draws of which a package is made; from 1. */
  readonly packages: number;
  /** Rules and objectives under which the same draws are looked at besides. */
  readonly variants?: readonly Variant[] | undefined;
  /** What earlier runs found, and what this one finds; `program`: who searches, since another version may find something else. */
  readonly kept?: { readonly journal: Journal; readonly program: string } | undefined;
}

/** The books of a draw: what comes, and what the provinces then have and lack. */
export interface Books {
  readonly coming: Coming;
  readonly balances: Balances;
}

/** A package of a draw, verified; or why there is none. */
export type Outcome = Found & { readonly draw: number; readonly coming: Coming };

/** The packages of the same draws under other rules, or by other objectives. */
export interface OtherOutcomes {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

/** What came of it. `stopped`: a limit in seconds, or a stop, ended a search of it, or left draws out. */
export interface Sweep {
  readonly initiatives: readonly Initiative[];
  readonly books: readonly Books[];
  readonly outcomes: readonly Outcome[];
  readonly others: readonly OtherOutcomes[];
  readonly stopped: boolean;
  /** Packages that were not searched for, since an earlier run had found them. */
  readonly known: number;
}

/** A search that begins: the how-manieth of so many, and how many seconds all of them will take, where one was timed. */
export type About = (n: number, of: number, left: number | undefined) => void;

/**
 * What a scenario may come to when its promising initiatives come or do not: the books of many draws, and the packages of the
 * first of them, each searched for by itself, under every variant. What is drawn twice is searched for once, and what was kept is not
 * searched for again; what a limit in seconds or a stop cut short is not kept. A limit in seconds is for all of it: each package has an
 * equal part of what is left. All variants of a draw come before the next draw, so that whoever stops can compare.
 */
export async function sweep(scenario: Scenario, request: SweepRequest, options: Options, about: About): Promise<Sweep> {
  const { packages, variants = [], kept } = request;
  const deadline = deadlineOf(options);
  const initiatives = initiativesOf(scenario);
  const draws = Array.from({ length: Math.max(BOOKS, packages) }, (_, n) => drawn(initiatives, n, request));
  const books = draws.map((coming) => ({ coming, balances: balancesOf(withOnly(scenario, coming)) }));
  const packed = draws.slice(0, packages);
  const searches = searchesOf(packed, [scenario, ...variants.map((variant) => variant.scenario)]);
  const known = earlier(searches, kept, options);
  const before = known.size;
  const open = searches.filter(({ key }) => !known.has(key));
  const begin = options.clock();
  let stopped = false;
  for (const [n, { key, scenario: drawnScenario }] of open.entries()) {
    stopped ||= options.signal.aborted || options.clock() >= deadline;
    if (options.signal.aborted || options.clock() >= deadline) break;
    const each = n === 0 ? undefined : (options.clock() - begin) / n;
    about(before + n + 1, searches.length, each && each * (open.length - n));
    const made = await makePackage(drawnScenario, inPart(options, deadline, open.length - n));
    const short = made.status === "done" ? made.stopped : isCutShort(made);
    stopped ||= short;
    if (made.status === "done" && !short)
      kept?.journal.add(searchKey(drawnScenario, options, kept.program), foundText(made));
    // That nothing was found in the time that there was says nothing of the draw.
    if (made.status === "done" || !short) known.set(key, foundIn(made));
  }
  const outcomesOf = (v: number) =>
    packed.flatMap((coming, draw): Outcome[] => {
      const found = known.get(keyOf(v, coming));
      return found === undefined ? [] : [{ ...found, draw, coming }];
    });
  const others = variants.map(({ name }, v) => ({ name, outcomes: outcomesOf(v + 1) }));
  return { initiatives, books, outcomes: outcomesOf(0), others, stopped, known: before };
}

/** A package to search for. `key`: what it is known by in one sweep. */
interface Search {
  readonly key: string;
  readonly scenario: Scenario;
}

const keyOf = (variant: number, coming: Coming) => `${variant} ${[...coming].join(" ")}`;

/** Every different draw under every variant. */
function searchesOf(draws: readonly Coming[], scenarios: readonly Scenario[]): readonly Search[] {
  const all = draws.flatMap((coming) =>
    scenarios.map((scenario, v) => [keyOf(v, coming), { coming, scenario }] as const),
  );
  return [...new Map(all)].map(([key, { coming, scenario }]) => ({ key, scenario: withOnly(scenario, coming) }));
}

/** What earlier runs found of these. */
function earlier(searches: readonly Search[], kept: SweepRequest["kept"], options: Options): Map<string, Found> {
  const known = new Map<string, Found>();
  if (kept === undefined) return known;
  for (const { key, scenario } of searches) {
    const text = kept.journal.get(searchKey(scenario, options, kept.program));
    const found = text === undefined ? undefined : foundAgain(scenario, text);
    if (found !== undefined) known.set(key, found);
  }
  return known;
}
