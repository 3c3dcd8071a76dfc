import type { Scenario } from "../../domain/index.ts";
import type { Wish } from "../engine/api.ts";
import type { Answer } from "./session.ts";

/** Types of pins that are about swaps, which the whole country hears of. */
const wide: readonly string[] = ["agreed-swap", "forbidden-swap", "agreed-municipal-swap", "forbidden-municipal-swap"];

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
  const swaps = (pins: Scenario["pins"]) => JSON.stringify(pins.filter((pin) => wide.includes(pin.type)));
  return swaps(own) === swaps(others);
}
