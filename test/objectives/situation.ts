import { readPlan } from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import type { MeasureSituation } from "../../src/objectives/index.ts";
import { measureOf } from "../../src/objectives/level.ts";
import { example } from "../../src/rules/example.ts";

type Example = Parameters<typeof example>;

export const sizes = {
  "viable-site": { enabled: true, minimum: { regular: 100, amv: 16 } },
  "merge-offers": { enabled: true },
};

/** A rule's example as a measure sees it; sites are viable from 100 regular and 16 amv places. */
export function situation(
  municipalities: Example[0],
  agreements: Example[1] = {},
  rules: Example[2] = {},
): MeasureSituation {
  const { scenario, plan } = example(municipalities, agreements, { ...sizes, ...rules });
  return { scenario, reading: readPlan(scenario, plan, siteTerms(scenario)) };
}

/** The value of a measure with options as a scenario would give them. */
export function valueOf(id: string, told: MeasureSituation, options: object = {}): number {
  const measure = measureOf(id);
  return measure.measure(measure.schema.parse(options), told);
}
