import type { Options } from "../../app/index.ts";
import { deadlineOf, settle, sitePartsOf, verifiedPlan } from "../../app/questions.ts";
import type { ObjectiveLevel, Scenario } from "../../domain/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { measuresIn } from "../../verify/index.ts";
import { type PartFront, partFront } from "./part-front.ts";
import { takingTurns } from "./turns.ts";
import { countryFront } from "./country.ts";
import type { Front, FrontPoint, FrontRequest } from "./found.ts";
import { bounds, type Choice, type Combine, far, gapsOf, spread, together, undominated } from "./points.ts";

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
    return countryFront(
      scenario,
      levels,
      { most: request.most ?? COUNTRY, hold: request.hold ?? aboveBoth(scenario, [between, and]) },
      options,
    );
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

/** How many levels of the objective stand above the first that ranks one of these measures; 0 where none does. */
function aboveBoth({ objective }: Scenario, ids: readonly string[]): number {
  return Math.max(
    0,
    objective.findIndex(({ terms }) => terms.some(({ measure }) => ids.includes(measure))),
  );
}

function level(id: string): ObjectiveLevel {
  const { title } = measureOf(id);
  return {
    name: title,
    terms: [{ measure: id, weight: { numerator: 1, denominator: 1 }, options: {} }],
    tolerance: { numerator: 0, denominator: 1 },
  };
}
