import { distance, type Scenario } from "../../domain/index.ts";
import type { Texts } from "../texts.tsx";

/** Why a distance in hectometres is probably a slip of the hand: no two municipalities lie that far apart; undefined where it may be meant. */
export function beyondCountry(
  hectometres: number,
  scenario: Scenario | undefined,
  { say, number }: Pick<Texts, "say" | "number">,
): string | undefined {
  const points = scenario?.municipalities ?? [];
  const furthest = points.reduce(
    (most, one, i) => points.slice(i + 1).reduce((far, other) => Math.max(far, distance(one, other)), most),
    0,
  );
  if (furthest === 0 || hectometres <= furthest) return undefined;
  return say("form.beyond.country", { km: number(hectometres / 10), furthest: number(furthest / 10) });
}
