import { type Scenario, total } from "../../domain/index.ts";
import type { Texts } from "../texts.tsx";

/** Why a number of places is probably a slip of the hand; undefined where it may be meant. */
export function beyondNeed(places: number, scenario: Scenario | undefined, { say }: Texts): string | undefined {
  const need = scenario === undefined ? Infinity : total(scenario.need);
  return places > need ? say("form.beyond", { places, need }) : undefined;
}
