import { type Scenario, shapeOf } from "../../domain/index.ts";
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
  const before = answer.made.package.scenario;
  if (JSON.stringify(answer.wish) !== JSON.stringify(wish)) return false;
  const { pins: own, ...facts } = scenario;
  const { pins: others, ...was } = before;
  if (JSON.stringify(facts) !== JSON.stringify(was)) return false;
  // Of swaps the whole country hears.
  const swaps = (pins: Scenario["pins"]) => JSON.stringify(pins.filter((pin) => !shapeOf(pin).sites));
  return swaps(own) === swaps(others);
}
