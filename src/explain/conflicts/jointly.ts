import { namesAsked } from "../../app/questions.ts";
import { kinds } from "../../domain/index.ts";
import { decode } from "../../formulate/decode.ts";
import { type Answer, askAll, type Ground, isNational, type Place, placesOf, pointAt } from "./place.ts";

/** The places that were asked about, and what each answered. */
export interface Asked {
  readonly places: readonly Place[];
  readonly answers: readonly Answer[];
}

/**
 * Asks the places of the stepwise road, and on the joint road, where they leave no plan, the program of everything at once: a plan that
 * needs other swaps is a plan there. Where stepwise has one, so has joint. Swaps that leave no relief send the country's package to
 * joint (`otherwiseJoint`), and so this question.
 */
export async function askPlaces(ground: Ground): Promise<Asked> {
  const steps = placesOf(ground);
  const answers = await askAll(ground, steps);
  const settled = ground.unsettled === undefined && ground.settled !== undefined;
  const fits = answers.every((answer) => answer === "fits");
  const stepwise = ground.options.way === "stepwise" && ground.unsettled !== "relief";
  if (stepwise || !isNational(ground.options) || (settled && fits)) {
    // Swaps that fit and are not settled leave the sites to ask about.
    if (ground.unsettled !== undefined && fits) ground.unknowns.push(ground.unsettled);
    return { places: steps, answers };
  }
  // What stepwise left open says nothing here.
  ground.unknowns.length = 0;
  const place: Place = { type: "joint" };
  const { answer, values, formulation } = await pointAt(ground, ground.scenario, place, 2);
  if (answer !== "fits" && answer !== "clashes") ground.unknowns.push(answer);
  if (values !== undefined && namesAsked(ground.scenario)) {
    const named: Ground = { ...ground, settled: decode(formulation.program, values) };
    const names = await askAll(
      named,
      kinds.map((kind): Place => ({ type: "names", kind })),
    );
    // With other swaps there may be names: no conflict, and no plan either.
    if (names.includes("clashes")) ground.unknowns.push("names");
  }
  return { places: [place], answers: [answer] };
}
