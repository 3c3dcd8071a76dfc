import { makePackage } from "../../app/index.ts";
import { agreeOnSwaps, inPart, sharedDeadline, solveAlone, type Solved, withSites } from "../../app/questions.ts";
import type { Scenario } from "../../domain/index.ts";
import { decode } from "../../formulate/decode.ts";
import { type Agreements, makePlan } from "../../formulate/plan.ts";
import { verify, type Verdict } from "../../verify/index.ts";
import { rankOf, readiest, sameMember, withoutMembers, type Member } from "./member.ts";
import { minimal } from "./minimal.ts";
import { ask, membersAt, overBy, partAt, phaseOf, type Ground, type Place } from "./place.ts";

/**
 * What to give up so that the place fits again. `works`: re-solved, a plan was found. `price`: how much each measure and
 * level of the objective is above that of giving up everything that any repair gives up, by the verifier, with the rest of the country
 * at home in both; on the joint road whole packages.
 */
export interface Repair {
  readonly gives: readonly Member[];
  readonly works: boolean;
  readonly price?: RepairPrice;
}

/** `proven`: both packages that it lies between are proven the best, so that the price is no accident of where a search ended. */
export interface RepairPrice {
  readonly measures: Readonly<Record<string, number>>;
  readonly levels: readonly number[];
  readonly proven: boolean;
}

/** A package of a place, and whether it is proven the best. */
interface Priced {
  readonly verdict: Verdict;
  readonly proven: boolean;
}

/**
 * One repair for every member of a conflict; where that is not enough, a smallest part of the others goes too.
 * What turns out not to be needed is kept after all. Equal ones are told once. The cheapest first: what works, then what
 * the scenario would rather give up, then the lower price on its objective. Out of time: those found so far.
 */
export async function repairsOf(ground: Ground, place: Place, conflict: readonly Member[]): Promise<Repair[]> {
  const { scenario } = ground;
  const repairs: (readonly Member[])[] = [];
  const told = new Set<string>();
  for (const first of readiest(scenario, conflict)) {
    const over = overBy(ground);
    if (over !== undefined) {
      ground.unknowns.push(over);
      break;
    }
    const gives = await needed(ground, place, await givenUp(ground, place, first));
    const key = gives
      .map((m) => (m.type === "pin" ? `pin ${m.index}` : m.rule))
      .toSorted()
      .join(" ");
    if (told.has(key)) continue;
    told.add(key);
    repairs.push(gives);
  }
  // The prices are asked beside each other, in so many turns; the first of them alone.
  const turns = 1 + Math.ceil(repairs.length / ground.options.pool.size);
  const free = await priceAt(ground, withoutMembers(scenario, repairs.flat()), place, turns);
  const priced = await Promise.all(
    repairs.map(async (gives): Promise<Repair> => {
      const without = withoutMembers(scenario, gives);
      const after = await priceAt(ground, without, place, turns);
      const price = after === undefined || free === undefined ? {} : { price: difference(free, after) };
      // Without a price it may still be known that it works: any plan will do for that.
      const works = after !== undefined || (await ask(ground, without, place)) === "fits";
      return { gives, works, ...price };
    }),
  );
  return priced.toSorted((a, b) => cheaper(scenario, a, b));
}

/** Below 0 where `a` comes before `b`. */
function cheaper(scenario: Scenario, a: Repair, b: Repair): number {
  if (a.works !== b.works) return a.works ? -1 : 1;
  const dearest = ({ gives }: Repair) => Math.max(...gives.map((member) => rankOf(scenario, member)));
  if (dearest(a) !== dearest(b)) return dearest(a) - dearest(b);
  for (const [l, value] of (a.price?.levels ?? []).entries()) {
    const other = b.price?.levels[l] ?? 0;
    if (value !== other) return value - other;
  }
  return a.gives.length - b.gives.length;
}

/**
 * A smallest part of the members that has to go with `first`: the same search as for a conflict, since whether the place
 * fits grows with what is given up. What the scenario would rather give up is taken first.
 */
async function givenUp(ground: Ground, place: Place, first: Member): Promise<Member[]> {
  const { scenario } = ground;
  const others = readiest(
    scenario,
    membersAt(scenario, place).filter((m) => !sameMember(m, first)),
  );
  const fits = async (more: readonly Member[]) =>
    (await ask(ground, withoutMembers(scenario, [first, ...more]), place)) === "fits";
  if (!(await fits(others))) return [first];
  return [first, ...(await minimal(others, fits))];
}

/** Without those that may stay after all. */
async function needed(ground: Ground, place: Place, gone: readonly Member[]): Promise<Member[]> {
  let kept = [...gone];
  for (const member of gone) {
    if (kept.length === 1) break;
    const fewer = kept.filter((m) => m !== member);
    if ((await ask(ground, withoutMembers(ground.scenario, fewer), place)) === "fits") kept = fewer;
  }
  return kept;
}

/** The verifier on the best plan of the place that was found under a scenario; undefined where none was found. */
async function priceAt(ground: Ground, scenario: Scenario, place: Place, turns: number): Promise<Priced | undefined> {
  const { decision, options, settled } = ground;
  const over = overBy(ground);
  if (over !== undefined) {
    ground.unknowns.push(over);
    return undefined;
  }
  const deadline = sharedDeadline(options, ground.deadline, turns);
  if (place.type === "joint") {
    const made = await makePackage(scenario, inPart(options, deadline, 1));
    return made.status === "done" ? { verdict: made.verdict, proven: made.proof.status === "optimal" } : undefined;
  }
  if (place.type === "swaps" || settled === undefined) {
    const swaps = await agreeOnSwaps(scenario, decision, options, deadline);
    if (swaps.status !== "agreed") return undefined;
    const proven = swaps.proofs.every((proof) => proof.status === "optimal");
    return { verdict: verify(scenario, makePlan(scenario, decision, swaps.agreements)), proven };
  }
  const solved = await solveAlone(phaseOf(place), partAt(ground, scenario, place), options, deadline);
  if (solved.status !== "solved") return undefined;
  const chosen = place.type === "names" ? withNames(settled, solved) : withSites(settled, solved);
  const verdict = verify(scenario, makePlan(scenario, decision, chosen));
  return { verdict, proven: solved.proof.status === "optimal" };
}

function withNames(settled: Agreements, { formulation, values }: Solved): Agreements {
  return { ...settled, municipalSwaps: decode(formulation.program, values).municipalSwaps };
}

function difference({ verdict: from, proven: base }: Priced, { verdict: to, proven }: Priced): RepairPrice {
  return {
    measures: Object.fromEntries(
      Object.entries(to.measures).map(([id, value]) => [id, value - (from.measures[id] ?? 0)]),
    ),
    levels: to.levels.map(({ value }, l) => value - (from.levels[l]?.value ?? 0)),
    proven: base && proven,
  };
}
