import { makePackage, type Options } from "../../app/index.ts";
import { deadlineOf, inPart, isCutShort } from "../../app/questions.ts";
import { balancesOf } from "../../decision/index.ts";
import type { Balances, Scenario } from "../../domain/index.ts";
import { type Coming, drawn, type Draws, type Initiative, initiativesOf, withOnly } from "./initiatives.ts";
import { type Found, foundAgain, foundIn, foundText, type Journal, searchKey } from "./kept.ts";

/** Draws of which the books alone are made: that takes no search, so there are many. */
const BOOKS = 1000;

export interface SweepRequest extends Draws {
  /** Draws of which a package is made; from 1. */
  readonly packages: number;
  /** What earlier runs found, and what this one finds; `program`: who searches, since another version may find something else. */
  readonly kept?: { readonly journal: Journal; readonly program: string } | undefined;
}

/** The books of a draw: what comes, and what the provinces then have and lack. */
export interface Books {
  readonly coming: Coming;
  readonly balances: Balances;
}

/** A package of a draw, verified; or why there is none. */
export type Outcome = Found & { readonly coming: Coming };

/** What came of it. `stopped`: a limit in seconds, or a stop, ended a search of it, or left draws out. */
export interface Sweep {
  readonly initiatives: readonly Initiative[];
  readonly books: readonly Books[];
  readonly outcomes: readonly Outcome[];
  readonly stopped: boolean;
  /** Packages that were not searched for, since an earlier run had found them. */
  readonly known: number;
}

/** A search that begins: the how-manieth of so many, and how many seconds all of them will take, where one was timed. */
export type About = (n: number, of: number, left: number | undefined) => void;

/**
 * What a scenario may come to when its promising initiatives come or do not: the books of many draws, and the packages of the
 * first of them, each searched for by itself. What is drawn twice is searched for once, and what was kept is not searched for
 * again; what a limit in seconds or a stop cut short is not kept. A limit in seconds is for all of it: each package has an equal part
 * of what is left.
 */
export async function sweep(scenario: Scenario, request: SweepRequest, options: Options, about: About): Promise<Sweep> {
  const deadline = deadlineOf(options);
  const initiatives = initiativesOf(scenario);
  const draws = Array.from({ length: Math.max(BOOKS, request.packages) }, (_, n) => drawn(initiatives, n, request));
  const books = draws.map((coming) => ({ coming, balances: balancesOf(withOnly(scenario, coming)) }));
  const wanted = [...new Map(draws.slice(0, request.packages).map((coming) => [keyOf(coming), coming]))];
  const known = earlier(scenario, request, options, wanted);
  const result = (stopped: boolean): Sweep => {
    const outcomes = draws.slice(0, request.packages).flatMap((coming): Outcome[] => {
      const found = known.get(keyOf(coming));
      return found === undefined ? [] : [{ ...found, coming }];
    });
    return { initiatives, books, outcomes, stopped, known: before };
  };
  const before = known.size;
  const open = wanted.filter(([key]) => !known.has(key));
  const begin = options.clock();
  let stopped = false;
  for (const [n, [key, coming]] of open.entries()) {
    if (options.signal.aborted || options.clock() >= deadline) return result(true);
    const each = n === 0 ? undefined : (options.clock() - begin) / n;
    about(before + n + 1, wanted.length, each && each * (open.length - n));
    const drawnScenario = withOnly(scenario, coming);
    const made = await makePackage(drawnScenario, inPart(options, deadline, open.length - n));
    const short = made.status === "done" ? made.stopped : isCutShort(made);
    stopped ||= short;
    if (!short) request.kept?.journal.add(searchKey(drawnScenario, options, request.kept.program), foundText(made));
    // That nothing was found in the time that there was says nothing of the draw.
    if (made.status === "done" || !short) known.set(key, foundIn(made));
  }
  return result(stopped);
}

const keyOf = (coming: Coming) => [...coming].join(" ");

/** What earlier runs found of these draws. */
function earlier(
  scenario: Scenario,
  { kept }: SweepRequest,
  options: Options,
  wanted: readonly (readonly [string, Coming])[],
): Map<string, Found> {
  const known = new Map<string, Found>();
  if (kept === undefined) return known;
  for (const [key, coming] of wanted) {
    const drawnScenario = withOnly(scenario, coming);
    const text = kept.journal.get(searchKey(drawnScenario, options, kept.program));
    const found = text === undefined ? undefined : foundAgain(drawnScenario, text);
    if (found !== undefined) known.set(key, found);
  }
  return known;
}
