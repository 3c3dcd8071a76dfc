import type { Options } from "../../app/index.ts";
import { deadlineOf } from "../../app/questions.ts";
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
import { type Found, foundAgain, type Journal } from "./kept.ts";
import type { Queue } from "./queue.ts";
import { baseOf, drawnIn, type Search, searchKey } from "./search.ts";
import { searchElsewhere, searchHere } from "./searched.ts";

/** Draws of which the books alone are made: that takes no search, so there are many. */
const BOOKS = 1000;

/** What earlier runs found, and what this one finds; and who searches, where others do. */
export interface Keeping {
  /** The version that searches, since another one may find something else. */
  readonly program: string;
  readonly journal?: Journal | undefined;
  readonly queue?: Queue | undefined;
}

export interface SweepRequest extends Draws {
  /** Draws of which a package is made; from 1. */
  readonly packages: number;
  /** Rules and objectives under which the same draws are looked at besides. */
  readonly variants?: readonly Variant[] | undefined;
  readonly kept?: Keeping | undefined;
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
  /** Of searches that broke whoever tried them, why. */
  readonly aside: readonly string[];
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
  const how = kept?.queue === undefined ? options : onAnyMachine(options);
  const known = earlier(searches, kept, how);
  const before = known.size;
  const open = searches.filter(({ name }) => !known.has(name));
  const begin = options.clock();
  const telling = (n: number) => {
    if (n >= open.length || options.signal.aborted || options.clock() >= deadline) return;
    const each = n === 0 ? undefined : (options.clock() - begin) / n;
    about(before + n + 1, searches.length, each && each * (open.length - n));
  };
  const [aside, ended] = [[] as string[], { whole: 0, n: 0 }];
  telling(0);
  for await (const one of searching(open, request, how, deadline)) {
    if (one.status === "aside") aside.push(one.why);
    else if (one.found !== undefined) known.set(one.search.name, one.found);
    if (one.status === "found") {
      ended.whole++;
      if (one.text !== undefined) kept?.journal?.add(searchKey(one.search, how, kept.program), one.text);
    }
    telling(++ended.n);
  }
  const outcomesOf = (v: number) =>
    packed.flatMap((coming, draw): Outcome[] => {
      const found = known.get(nameOf(v, coming));
      return found === undefined ? [] : [{ ...found, draw, coming }];
    });
  const others = variants.map(({ name }, v) => ({ name, outcomes: outcomesOf(v + 1) }));
  return {
    initiatives,
    books,
    outcomes: outcomesOf(0),
    others,
    stopped: ended.whole < open.length,
    known: before,
    aside,
  };
}

/** Where packages are searched for: here, or by whoever takes jobs from a queue. */
function searching(open: readonly Search[], { kept }: SweepRequest, options: Options, deadline: number) {
  return kept?.queue === undefined
    ? searchHere(open, options, deadline)
    : searchElsewhere(open, kept.queue, options, kept.program, deadline);
}

/** Where others search, a limit in seconds is one of waiting, and no part of what is searched for. */
function onAnyMachine(options: Options): Options {
  const { timeLimit, ...rest } = options;
  return timeLimit === undefined ? options : rest;
}

const nameOf = (variant: number, coming: Coming) => `${variant} ${[...coming].join(" ")}`;

/** Every different draw under every variant. */
function searchesOf(draws: readonly Coming[], scenarios: readonly Scenario[]): readonly Search[] {
  const bases = scenarios.map(baseOf);
  const all = draws.flatMap((coming) => bases.map((base, v) => ({ name: nameOf(v, coming), base, coming })));
  return [...new Map(all.map((search) => [search.name, search])).values()];
}

/** What earlier runs found of these. */
function earlier(searches: readonly Search[], kept: SweepRequest["kept"], options: Options): Map<string, Found> {
  const known = new Map<string, Found>();
  if (kept?.journal === undefined) return known;
  for (const search of searches) {
    const text = kept.journal.get(searchKey(search, options, kept.program));
    const found = text === undefined ? undefined : foundAgain(drawnIn(search), text);
    if (found !== undefined) known.set(search.name, found);
  }
  return known;
}
