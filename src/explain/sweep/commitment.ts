import type { Options } from "../../app/index.ts";
import { pinShapes, type Pin, type ProvinceCode, type Scenario } from "../../domain/index.ts";
import type { Variant } from "./initiatives.ts";
import type { Journal } from "./kept.ts";
import { type Chance, chanceOf, solvedOf } from "./summary.ts";
import { type About, type Outcome, sweep, type Sweep, type SweepRequest } from "./sweep.ts";

/** A province that takes places over, and one that they are taken over from. */
export interface Pair {
  readonly surplus: ProvinceCode;
  readonly shortage: ProvinceCode;
}

/**
 * Who swaps with whom, agreed on before it is known what comes: the first of two stages. How many places, and all mergers, follow once it is
 * known: a surplus is swapped as a whole (3.1), so how much there is to swap hangs on what comes.
 */
export interface Commitment {
  readonly pairs: readonly Pair[];
  /** In how many of the packages that were chosen from exactly these provinces swap. None: together they have what any package has. */
  readonly seen: number;
}

/** How a commitment does in draws. */
export interface Performance {
  /** The draws in which there is a package with it, of those that were searched to the end. */
  readonly holds: Chance;
  readonly held: number;
  readonly of: number;
  readonly outcomes: readonly Outcome[];
}

/** A commitment in the draws that it was chosen by, and in as many others. */
export interface Candidate extends Commitment {
  readonly chosenBy: Performance;
  readonly tried: Performance;
}

/** `own`: the packages of the draws that are tried, each made for its draw alone: no commitment has better ones, where those are proven on the joint road. */
export interface Committed {
  readonly candidates: readonly Candidate[];
  /** The one that does best in the draws that it was chosen by; undefined where none holds in any. */
  readonly best: Candidate | undefined;
  readonly own: readonly Outcome[];
  readonly stopped: boolean;
}

/**
 * The commitments that packages show: those of most of them first, and in the end what any of them has. At most `most`; none where
 * there is nothing to swap.
 */
export function commitmentsOf(outcomes: readonly Outcome[], most: number): readonly Commitment[] {
  const found = new Map<string, { readonly pairs: readonly Pair[]; seen: number }>();
  const all = new Map<string, Pair>();
  for (const { agreements } of solvedOf(outcomes)) {
    const pairs = new Map<string, Pair>();
    for (const { type, from, to, places } of agreements.values())
      if (type === "swap" && places > 0)
        pairs.set(`${to} ${from}`, { surplus: to as ProvinceCode, shortage: from as ProvinceCode });
    for (const [key, pair] of pairs) all.set(key, pair);
    const key = [...pairs.keys()].toSorted().join(", ");
    const known = found.get(key);
    if (known === undefined) found.set(key, { pairs: sorted(pairs), seen: 1 });
    else known.seen++;
  }
  if (all.size === 0) return [];
  const whole = [...all.keys()].toSorted().join(", ");
  const single = [...found].filter(([key]) => key !== whole).map(([, one]) => one);
  const common = single.toSorted((a, b) => b.seen - a.seen).slice(0, Math.max(0, most - 1));
  return [...common, { pairs: sorted(all), seen: found.get(whole)?.seen ?? 0 }].slice(0, most);
}

function sorted(pairs: ReadonlyMap<string, Pair>): readonly Pair[] {
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** The scenario in which no others swap; what is pinned about a pair holds as it is. */
export function committed(scenario: Scenario, { pairs }: Pick<Commitment, "pairs">): Scenario {
  const allowed = new Set(pairs.map(({ surplus, shortage }) => `${surplus} ${shortage}`));
  for (const pin of scenario.pins) {
    if (pinShapes[pin.type].about !== "swap") continue;
    const { surplus, shortage } = pin as Extract<Pin, { readonly type: "forbidden-swap" }>;
    allowed.add(`${surplus} ${shortage}`);
  }
  const codes = scenario.provinces.map(({ code }) => code);
  const pins = codes.flatMap((surplus) =>
    codes.flatMap((shortage): Pin[] =>
      surplus === shortage || allowed.has(`${surplus} ${shortage}`)
        ? []
        : [{ type: "forbidden-swap", surplus, shortage }],
    ),
  );
  return { ...scenario, pins: [...scenario.pins, ...pins] };
}

/**
 * The commitment that does best over all draws, among at most `most` that the packages of a sweep show (sample average
 * approximation): each is solved again in the draws of the sweep, and chosen by those; then it is tried in as many draws that had no
 * part in choosing it (out of sample). Draw by draw it stands beside that draw’s own package, which on the joint road no commitment
 * can better: there the difference is what has to be paid at most for agreeing before it is known what comes, but for chance.
 */
export async function bestCommitment(
  scenario: Scenario,
  { outcomes }: Pick<Sweep, "outcomes">,
  request: SweepRequest,
  most: number,
  options: Options,
  about: About,
): Promise<Committed> {
  const { packages } = request;
  const commitments = commitmentsOf(outcomes, most);
  const variants = commitments.map((one, n): Variant => ({ name: String(n), scenario: committed(scenario, one) }));
  const found = await sweep(scenario, { ...request, packages: 2 * packages, variants }, options, about);
  const candidates = commitments.map((one, n): Candidate => {
    const all = found.others[n]?.outcomes ?? [];
    const [chosenBy, tried] = [all.filter(({ draw }) => draw < packages), all.filter(({ draw }) => draw >= packages)];
    return { ...one, chosenBy: performanceOf(chosenBy), tried: performanceOf(tried) };
  });
  const own = found.outcomes.filter(({ draw }) => draw >= packages);
  return { candidates, best: bestOf(candidates), own, stopped: found.stopped };
}

/** Where a search came to no end, nothing is said of the draw: neither that there is a package nor that there is none. */
export function performanceOf(searched: readonly Outcome[]): Performance {
  const outcomes = searched.filter((one) => one.status === "solved" || one.reason !== "unknown");
  const [held, of] = [solvedOf(outcomes).length, outcomes.length];
  return { holds: chanceOf(held, of), held, of, outcomes };
}

/** Who holds in most draws, and of those who comes out lowest, level by level, on the mean of the draws in which all of them hold. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const most = Math.max(0, ...candidates.map(({ chosenBy }) => chosenBy.held));
  if (most === 0) return undefined;
  const leading = candidates.filter(({ chosenBy }) => chosenBy.held === most);
  const drawsOf = (one: Candidate) =>
    new Map(solvedOf(one.chosenBy.outcomes).map(({ draw, levels }) => [draw, levels]));
  const draws = leading.map(drawsOf);
  const common = [...(draws[0]?.keys() ?? [])].filter((draw) => draws.every((of) => of.has(draw)));
  const sums = draws.map((of) => {
    const all = common.map((draw) => of.get(draw) ?? []);
    return (all[0] ?? []).map((_, l) => all.reduce((sum, levels) => sum + (levels[l] ?? 0), 0));
  });
  const first = leading
    .map((candidate, n) => ({ candidate, sums: sums[n] ?? [] }))
    .reduce((a, b) => (isLower(b.sums, a.sums) ? b : a));
  return first.candidate;
}

/** Level by level; the same is not lower. */
function isLower(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, l) => value !== other[l]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** What was found in one run, so that the next asks for it no more; with what a file keeps behind it. */
export function remembered(behind: Journal | undefined): Journal {
  const lines = new Map<string, string>();
  return {
    get: (key) => lines.get(key) ?? behind?.get(key),
    add(key, found) {
      lines.set(key, found);
      behind?.add(key, found);
    },
  };
}
