import type { Bilingual, Scenario } from "../../domain/index.ts";
import { measures } from "../../objectives/index.ts";
import type { Verdict } from "../../verify/verdict.ts";
import { computed, type Figure } from "./figure.ts";
import type { Standings } from "./standings.ts";

/** A measure of the package beside that of the decision without one. Less is better. */
export interface MeasureLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly description: Bilingual;
  readonly before?: Figure;
  /** What the steps one after the other come to, where the package was chosen at once. */
  readonly stepwise?: Figure;
  readonly after: Figure;
  /** Ranks (1, 2, …) of the objective levels that ask for it. */
  readonly ranks: readonly number[];
}

/** Every measure that the verifier told, in the order of the list. */
export function measureLines(
  scenario: Scenario,
  verdict: Verdict,
  baseline: Verdict | undefined,
  standings: Standings,
  stepwise?: Verdict,
): MeasureLine[] {
  return measures.flatMap(({ id, title, unit, description, priced }) => {
    const value = verdict.measures[id];
    if (value === undefined) return [];
    const standing = priced === true ? computed([standings.overall, standings.prices]) : standings.overall;
    const figure = (of: Verdict | undefined) => {
      const other = of?.measures[id];
      return other === undefined ? undefined : { value: other, standing };
    };
    const [before, steps] = [figure(baseline), figure(stepwise)];
    const ranks = scenario.objective.flatMap((level, i) => (level.terms.some((t) => t.measure === id) ? [i + 1] : []));
    const line = { id, title, unit, description, after: { value, standing }, ranks };
    return [{ ...line, ...(before !== undefined && { before }), ...(steps !== undefined && { stepwise: steps }) }];
  });
}
