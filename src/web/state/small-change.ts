import { type Scenario, shapeOf } from "../../domain/index.ts";
import { isKeeping } from "../../objectives/keeping.ts";
import type { Wish } from "../engine/api.ts";
import type { Answer } from "./session.ts";

/**
 * Whether a question differs from one that was answered in pins about sites alone, so that an answer is quick. Only for
 * deciding when to solve: `amendPackage` looks for itself what has to be solved.
 */
export function isSmallChange(
  answer: Answer,
  { scenario, wish }: { readonly scenario: Scenario; readonly wish: Wish },
) {
  if (JSON.stringify(howOf(answer.wish)) !== JSON.stringify(howOf(wish))) return false;
  const { pins: own, objective: levels, reference: standing, ...facts } = scenario;
  const { pins: others, objective, reference, ...was } = answer.made.package.scenario;
  const asIs = JSON.stringify([objective, reference]) === JSON.stringify([levels, standing]);
  if (!asIs && !isKeeping(objective, levels)) return false;
  if (JSON.stringify(facts) !== JSON.stringify(was)) return false;
  // Of swaps the whole country hears.
  const swaps = (pins: Scenario["pins"]) => JSON.stringify(pins.filter((pin) => !shapeOf(pin).sites));
  return swaps(own) === swaps(others);
}

/** How a package is made; whether what stands is kept says nothing of what it is made from. */
function howOf({ anew: _anew, ...how }: Wish): Omit<Wish, "anew"> {
  return how;
}
