import { solveParts } from "../app/part.ts";
import { agreeOnSwaps, withSites } from "../app/stepwise.ts";
import type { Scenario } from "../domain/index.ts";
import { makePlan } from "../formulate/plan.ts";
import { verify, type Verdict } from "../verify/index.ts";
import { rankOf, readiest, sameMember, withoutMembers, type Member } from "./member.ts";
import { minimal } from "./minimal.ts";
import { ask, membersAt, partAt, type Ground, type Place } from "./place.ts";

/**
 * What to give up so that the place fits again. `works`: re-solved, a plan was found. `price`: how much each measure and
 * level of the objective is above that of giving up everything that any repair gives up, by the verifier, with the rest of the country
 * at home in both.
 */
export interface Repair {
  readonly gives: readonly Member[];
  readonly works: boolean;
  readonly price?: { readonly measures: Readonly<Record<string, number>>; readonly levels: readonly number[] };
}

/**
 * One repair for every member of a conflict; where that is not enough, a smallest part of the others goes too.
 * What turns out not to be needed is kept after all. Equal ones are told once. The cheapest first: what works, then what
 * the scenario would rather give up, then the lower price on its objective.
 */
export async function repairsOf(ground: Ground, place: Place, conflict: readonly Member[]): Promise<Repair[]> {
  const { scenario } = ground;
  const repairs: (readonly Member[])[] = [];
  const told = new Set<string>();
  for (const first of readiest(scenario, conflict)) {
    const gives = await needed(ground, place, await givenUp(ground, place, first));
    const key = gives
      .map((m) => (m.type === "pin" ? `pin ${m.index}` : m.rule))
      .toSorted()
      .join(" ");
    if (told.has(key)) continue;
    told.add(key);
    repairs.push(gives);
  }
  const free = await priceAt(ground, withoutMembers(scenario, repairs.flat()), place);
  const priced = await Promise.all(
    repairs.map(async (gives): Promise<Repair> => {
      const after = await priceAt(ground, withoutMembers(scenario, gives), place);
      const price = after === undefined || free === undefined ? {} : { price: difference(free, after) };
      return { gives, works: after !== undefined, ...price };
    }),
  );
  return priced.toSorted((a, b) => cheaper(scenario, a, b));
}

/** Below 0 where `a` comes before `b`. */
export function cheaper(scenario: Scenario, a: Repair, b: Repair): number {
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

/** The verifier on the place's best plan under a scenario; undefined where there is none. */
async function priceAt(ground: Ground, scenario: Scenario, place: Place): Promise<Verdict | undefined> {
  const { decision, options, settled } = ground;
  if (place.type === "swaps" || settled === undefined) {
    const swaps = await agreeOnSwaps(scenario, decision, options, Infinity);
    return swaps.status === "agreed" ? verify(scenario, makePlan(scenario, decision, swaps.agreements)) : undefined;
  }
  const [solved] = await solveParts("mergers", [partAt(ground, scenario, place)], options, Infinity);
  if (solved?.status !== "solved") return undefined;
  return verify(scenario, makePlan(scenario, decision, withSites(settled, solved)));
}

function difference(from: Verdict, to: Verdict): NonNullable<Repair["price"]> {
  return {
    measures: Object.fromEntries(
      Object.entries(to.measures).map(([id, value]) => [id, value - (from.measures[id] ?? 0)]),
    ),
    levels: to.levels.map(({ value }, l) => value - (from.levels[l]?.value ?? 0)),
  };
}
