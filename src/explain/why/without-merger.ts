import type { Kind, MunicipalityCode } from "../../domain/index.ts";
import { readPlan } from "../../domain/index.ts";
import { siteTerms } from "../../formulate/facts.ts";
import { measures } from "../../objectives/index.ts";
import { moved } from "./alternatives.ts";
import type { Case } from "./case.ts";

/**
 * How much every measure changes when one guest keeps its task at home after all, the rest of the plan as it is: above
 * 0, the merger makes it better. The measures of the changed plan minus the verifier's of the plan itself; whether the
 * changed plan keeps the rules is not asked. A guest without a merger changes nothing.
 */
export function withoutMerger(known: Case, guest: MunicipalityCode, kind: Kind): Readonly<Record<string, number>> {
  const { scenario, reading, verdict } = known;
  const plan = moved(known, reading.cell(guest, kind), { type: "own-site" });
  const after = readPlan(scenario, plan, siteTerms(scenario));
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const before = verdict.measures[measure.id];
      if (before === undefined) return [];
      return [[measure.id, measure.measure(measure.schema.parse({}), { scenario, reading: after }) - before]];
    }),
  );
}
