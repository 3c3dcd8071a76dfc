import { type Scenario, shapeOf } from "../../domain/index.ts";
import { isKeeping } from "../../objectives/keeping-levels.ts";
import type { Wish } from "../engine/api.ts";
import type { Answer } from "./session.ts";

interface Question {
  readonly scenario: Scenario;
  readonly wish: Wish;
}

/**
 * Whether a question differs from one that was answered in what people at a table say alone: pins, what somebody offers, and
 * what was decided on somebody, with the source of that. Then a
 * proposal is soon there. Only for deciding when to solve: `amendPackage` looks for itself what has to be solved.
 */
export function isSaidAtTable({ made, wish: asked }: Answer, { scenario, wish }: Question): boolean {
  const { pins: _pins, municipalities: _towns, sources: _from, objective, reference, ...facts } = scenario;
  const {
    pins: _was,
    municipalities: _before,
    sources: _known,
    objective: levels,
    reference: standing,
    ...before
  } = made.package.scenario;
  const asIs = same([objective, reference], [levels, standing]);
  return same(howOf(asked), howOf(wish)) && (asIs || isKeeping(levels, objective)) && same(facts, before);
}

/** Whether it is so in pins about sites alone, of which one province hears. */
export function isOfSites(answer: Answer, question: Question): boolean {
  const [now, before] = [question.scenario, answer.made.package.scenario];
  const swaps = (pins: Scenario["pins"]) => pins.filter((pin) => !shapeOf(pin).sites);
  return (
    isSaidAtTable(answer, question) &&
    same(now.municipalities, before.municipalities) &&
    same(swaps(now.pins), swaps(before.pins))
  );
}

/** How a package is made; whether what stands is kept says nothing of what it is made from. */
function howOf({ anew: _anew, ...how }: Wish): Omit<Wish, "anew"> {
  return how;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
