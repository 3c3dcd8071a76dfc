import type { NoPackage, Options } from "../../app/index.ts";
import { type Country, countryFor, deadlineOf, isCutShort, sharedDeadline } from "../../app/questions.ts";
import type { ObjectiveLevel, Scenario } from "../../domain/index.ts";
import { type Level, levelValue, limitOf, limitRow, type Model } from "../../model/index.ts";
import type { Front, FrontPoint, Held } from "./found.ts";
import { far, gapsOf, type Pair, undominated } from "./points.ts";

/** One of the two measures. */
type Side = keyof Pair;

/** What was found first of `least`, then of the other measure, and the bounds of both. */
interface Found {
  readonly at: Pair;
  readonly bound: Pair;
  readonly values: readonly number[];
  readonly cut: boolean;
}

/**
 * The best that was found where one measure is at most `limit`: the least of the other, then of itself. Proven: the other
 * one is at least `floor` within the limit, and this one at least `own` where the other is as good as here.
 */
interface Step extends Found {
  readonly limit: number;
  readonly floor: number;
  readonly own: number;
}

/**
 * The front between two measures over the whole joint program: swaps, relief and sites are chosen anew at every point, so each is
 * as large a question as a package is, and there are only so many. First both ends: the least of each measure, then of the other.
 * Between them the measure with fewer values is limited, evenly, and the other one minimised within each limit. The plan of a
 * point has names to its swaps, and its values are the verifier's. Bounds tell what points between the limits cannot beat.
 * The first `hold` levels of the objective are held at all points at the best that was found of them, with their tolerance.
 */
export async function countryFront(
  scenario: Scenario,
  levels: readonly [first: ObjectiveLevel, second: ObjectiveLevel],
  { most, hold }: { readonly most: number; readonly hold: number },
  options: Options,
): Promise<Front> {
  const deadline = deadlineOf(options);
  const above = scenario.objective.slice(0, hold);
  const whole = countryFor(scenario, [...above, ...levels], options);
  if (whole.status !== "country") return whole;
  // All points rest on what is held: a third of the time. Then each step and each plan has its part of what is left.
  const holding = await held(whole, above, () => sharedDeadline(options, deadline, 3));
  if (!("country" in holding)) return holding;
  const { country } = holding;
  let left = 2 * most;
  const until = () => sharedDeadline(options, deadline, left--);
  let low = await best(country, "first", until(), undefined, country.model.start);
  if (!("at" in low)) return low;
  const high = await best(country, "second", until(), undefined, low.values);
  if (!("at" in high)) return high;
  // A search that was cut short may end above what the other end came to: it goes on from there.
  if (low.cut && high.at.first <= low.at.first) {
    const again = await best(country, "first", until(), undefined, high.values);
    if ("at" in again && again.at.first <= low.at.first)
      low = { ...again, bound: { ...again.bound, first: Math.max(low.bound.first, again.bound.first) } };
  }
  const narrow = high.at.first - low.at.first <= low.at.second - high.at.second;
  const [limited, other]: readonly [Side, Side] = narrow ? ["first", "second"] : ["second", "first"];
  const [from, to] = narrow ? [low, high] : [high, low];
  const steps: Step[] = [{ ...from, limit: from.at[limited], floor: from.bound[other], own: from.bound[limited] }];
  for (const limit of between(from.at[limited], to.at[limited], most - 2)) {
    const found = await best(country, other, until(), { side: limited, limit }, steps.at(-1)?.values);
    // Out of time: what lies beyond is told from the other end.
    if (!("at" in found)) break;
    steps.push({ ...found, limit, floor: found.bound[other], own: found.bound[limited] });
  }
  steps.push({ ...to, limit: Infinity, floor: to.bound[other], own: to.bound[limited] });
  const corners = steps.flatMap((step, k): Pair[] => {
    const least = (steps[k - 1]?.limit ?? -Infinity) + 1;
    // What holds within a limit holds within a lower one: a step that was cut short has the bound of a wider one.
    const floor = Math.max(...steps.slice(k).map((wider) => wider.floor));
    const pair = (x: number, y: number) => (narrow ? { first: x, second: y } : { first: y, second: x });
    const near = pair(Math.max(least, step.own), floor);
    return k === 0 ? [near] : [near, pair(least, step.at[other] + 1)];
  });
  const told: FrontPoint[] = [];
  const [one, two] = levels.map((level) => level.terms[0]?.measure ?? "") as [string, string];
  for (const { values } of steps) {
    const made = await country.plan(values, until());
    if (made.status !== "plan") return made;
    const { plan, verdict } = made;
    const point = { first: verdict.measures[one] ?? 0, second: verdict.measures[two] ?? 0 };
    const gaps = gapsOf(point, corners);
    told.push({ ...point, gaps, proven: !far(gaps), plan, verdict });
  }
  const points = undominated(told);
  const missing = steps.some((step, k) => {
    const before = steps[k - 1];
    return before !== undefined && step.at[limited] > before.limit + 1 && step.at[other] + 1 < before.at[other];
  });
  const complete = !missing && points.every(({ proven }) => proven);
  const stopped = steps.some(({ cut }) => cut) && !complete;
  const kept = holding.held;
  return {
    status: "front",
    way: "joint",
    points,
    complete,
    found: points.length,
    held: kept,
    ...(stopped && { stopped: true }),
  };
}

/** The country's program with rows that hold the levels above the two measures, and a point that keeps them. */
async function held(
  country: Country,
  above: readonly ObjectiveLevel[],
  until: () => number,
): Promise<{ readonly country: Country; readonly held: readonly Held[] } | NoPackage> {
  const { model } = country;
  const levels = model.levels.slice(0, above.length);
  const free: Model = { ...model, levels: model.levels.slice(above.length) };
  if (levels.length === 0) return { country: { ...country, model: free }, held: [] };
  const found = await country.solve({ ...model, levels }, until());
  if (found.status !== "solved") return found;
  const { values, proof } = found;
  // What later levels used of a tolerance is within it already.
  const limits = levels.map((level, l) => limitOf(level, proof.levels[l]?.best ?? levelValue(level, values)));
  const rows = levels.map((level, l) => limitRow(`held ${l + 1}`, level, limits[l] as number));
  return {
    country: { ...country, model: { ...free, rows: [...model.rows, ...rows], start: values } },
    held: above.map(({ name }, l) => {
      const { best: found = 0, bound = 0 } = proof.levels[l] ?? {};
      return { name, most: limits[l] as number, gap: Math.max(0, found - bound) };
    }),
  };
}

/** The least of a measure, then of the other; within a limit of the other, from a point that keeps it. */
async function best(
  { model, solve }: Country,
  least: Side,
  deadline: number,
  within?: { readonly side: Side; readonly limit: number },
  start?: readonly number[],
): Promise<Found | NoPackage> {
  const [one, two] = model.levels as readonly [Level, Level];
  const level = { first: one, second: two };
  const rows = within === undefined ? [] : [limitRow("front", level[within.side], within.limit)];
  const asked = {
    ...model,
    levels: least === "first" ? [one, two] : [two, one],
    rows: [...model.rows, ...rows],
    ...(start !== undefined && { start }),
  };
  const found = await solve(asked, deadline);
  if (found.status !== "solved") return found;
  const { values, proof } = found;
  const [a, b] = proof.levels.map(({ bound }) => bound) as [number, number];
  return {
    values,
    at: { first: levelValue(one, values), second: levelValue(two, values) },
    bound: least === "first" ? { first: a, second: b } : { first: b, second: a },
    cut: isCutShort(proof),
  };
}

/** At most so many whole numbers between two, spread evenly. */
function between(from: number, to: number, most: number): number[] {
  const found = Array.from(
    { length: Math.max(0, most) },
    (_, i) => from + Math.round(((i + 1) * (to - from)) / (most + 1)),
  );
  return [...new Set(found)].filter((n) => n > from && n < to);
}
