import type { NoPackage, Options, Way } from "../../app/index.ts";
import { deadlineOf, settle, sitePartsOf, verifiedPlan } from "../../app/questions.ts";
import type { ObjectiveLevel, Plan, ProvinceCode, Scenario } from "../../domain/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { measuresIn, type Verdict } from "../../verify/index.ts";
import { type PartFront, partFront } from "./part-front.ts";
import { takingTurns } from "./turns.ts";
import { countryFront } from "./country.ts";
import { bounds, type Choice, type Combine, far, gapsOf, type Pair, spread, together, undominated } from "./points.ts";

export interface FrontRequest {
  /** Ids of two measures. */
  readonly between: string;
  readonly and: string;
  /** Absent: the whole country. */
  readonly province?: ProvinceCode;
  /** Most points that are told, spread evenly over the front; absent: 100, or 8 where each is a whole joint package. */
  readonly most?: number;
}

/**
 * A plan that no other found beats on both measures. `first`, `second`: the verifier's values, of the province where one
 * is asked about. `gaps`: how much lower each may be at most while the other gets no worse; proven: both are 0.
 */
export interface FrontPoint extends Pair {
  readonly gaps: Pair;
  readonly proven: boolean;
  readonly plan: Plan;
  readonly verdict: Verdict;
}

/**
 * `complete`: every point is proven and none is missing. `found`: how many there are, told or not. `stopped`: it is not complete, or of the
 * joint package, and a limit in seconds or a stop ended one of its searches.
 */
export type Front =
  | {
      readonly status: "front";
      /** `joint`: relief and sites of the province are chosen, and the rest is held at the joint package; without one, everything is. */
      readonly way: Way;
      readonly points: readonly FrontPoint[];
      readonly complete: boolean;
      readonly found: number;
      readonly stopped?: true;
    }
  | NoPackage;

/**
 * The Pareto front between two measures, with swaps settled; joint, where that way is asked for of one province, with all the
 * rest of the country held. Every part that can be chosen apart (a province, and a kind
 * where nothing ties the kinds together) has a front of its own by ε-constraint; the front of the whole are the sums of
 * points of its parts that no other sum beats. So the country asks no larger program than a province does. Out of time,
 * the bounds of the parts make a bound of the whole: what is told then has a proven gap. Joint, of the whole country: `country.ts`.
 */
export async function paretoFront(scenario: Scenario, request: FrontRequest, options: Options): Promise<Front> {
  const { between, and, province } = request;
  const levels = [level(between), level(and)] as const;
  if (options.way === "joint" && province === undefined)
    return countryFront(scenario, levels, request.most ?? COUNTRY, options);
  const most = request.most ?? EVENLY;
  const deadline = deadlineOf(options);
  const settled = await settle(scenario, options, deadline, province, levels);
  if (settled.status !== "settled") return settled;
  const parts = sitePartsOf(settled);
  const turns = takingTurns(options, deadline, parts.length);
  const fronts: PartFront[] = [];
  for (const found of await Promise.all(parts.map((part) => partFront(part, turns, partly)))) {
    if (found.status !== "front") return found;
    fronts.push(found);
  }
  const combine: Combine = [measureOf(between).combine, measureOf(and).combine];
  const corners = bounds(
    fronts.map((f) => f.corners),
    combine,
  );
  const choices = together(
    fronts.map((f) => f.points),
    combine,
  );
  const open = choices.some((choice) => far(gapsOf(choice, corners)));
  const told: FrontPoint[] = [];
  for (const choice of spread(choices, most)) {
    const made = await verifiedPlan(settled, fronts.map(chosen(choice)), options);
    if (made.status !== "plan") return made;
    const { plan, verdict } = made;
    const measures = province === undefined ? verdict.measures : measuresIn(settled.scenario, plan, province);
    const gaps = gapsOf(choice, corners);
    told.push({ first: measures[between] ?? 0, second: measures[and] ?? 0, gaps, proven: !far(gaps), plan, verdict });
  }
  // Points that differ in parts only may be one on the whole, where the largest counts.
  const points = undominated(told);
  const complete = !open && choices.length === told.length;
  // What the rest is held at would be another package with more time.
  const held = settled.way === "joint" && settled.stopped === true;
  const cut = held || (open && (settled.stopped === true || fronts.some((front) => front.stopped)));
  return {
    status: "front",
    way: settled.way,
    points,
    complete,
    found: choices.length,
    ...(cut ? { stopped: true } : {}),
  };
}

/** Points that are told where nobody says how many; and of the country, where each takes as long as a package. */
const EVENLY = 100;
const COUNTRY = 8;

/** Most points of one part. */
const partly = 1000;

function chosen({ of }: Choice) {
  return ({ part, points }: PartFront, i: number) => {
    const point = points[of[i] ?? -1];
    if (point === undefined) throw new RangeError(`Part (${part.name}) has no point (${of[i]}).`);
    return { formulation: part.formulation, values: point.values };
  };
}

function level(id: string): ObjectiveLevel {
  const { title } = measureOf(id);
  return {
    name: title,
    terms: [{ measure: id, weight: { numerator: 1, denominator: 1 }, options: {} }],
    tolerance: { numerator: 0, denominator: 1 },
  };
}
