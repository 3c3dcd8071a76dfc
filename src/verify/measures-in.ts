import type { MunicipalityCode, Plan, ProvinceCode, Scenario } from "../domain/index.ts";
import { measuresOf } from "../objectives/index.ts";
import { readingOf } from "./reading-of.ts";

/**
 * Every measure on the part of a plan that lies in one province: its municipalities, and the agreements of those who
 * have the task (guests, givers, and who is relieved by a swap). Over the provinces these parts add up to the measure of
 * the plan, or, of a measure of the largest, the largest of them is.
 */
export function measuresIn(scenario: Scenario, plan: Plan, province: ProvinceCode): Record<string, number> {
  const own = new Set<MunicipalityCode>(
    scenario.municipalities.filter((m) => m.province === province).map((m) => m.code),
  );
  const whole = readingOf(scenario, plan);
  const reading = {
    ...whole,
    cells: whole.cells.filter((cell) => own.has(cell.municipality.code)),
    plan: {
      ...plan,
      swaps: plan.swaps.filter((s) => s.shortage === province),
      municipalSwaps: plan.municipalSwaps.filter((w) => own.has(w.shortage)),
      exchanges: plan.exchanges.filter((e) => own.has(e.giver)),
      mergers: plan.mergers.filter((m) => own.has(m.guest)),
      clusters: plan.clusters.filter((c) => own.has(c.centre)),
    },
  };
  return Object.fromEntries(
    measuresOf(scenario).map((measure) => [
      measure.id,
      measure.measure(measure.schema.parse({}), { scenario, reading }),
    ]),
  );
}
