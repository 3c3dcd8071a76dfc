import type { Scenario } from "../../src/domain/index.ts";
import { rules as all } from "../../src/rules/index.ts";

/** The scenario with the rules and rounding that `docs/certificate.md` describes; what their data say stays. */
export function described(scenario: Scenario): Scenario {
  const off = ["exchanges", "amv-cluster"];
  const either = ["merge-offers", "indicative-cap", "credits"];
  const rules = all.map(({ id, schema }) => {
    const { enabled: was = id !== "credits", ...data } = scenario.rules[id] ?? {};
    const enabled = either.includes(id) ? was : !off.includes(id);
    return [id, { ...schema.parse(data), enabled }] as const;
  });
  const shapes = scenario.pins.filter(({ type }) => !type.endsWith("exchange"));
  return {
    ...scenario,
    pins: shapes,
    rounding: { method: "largest-remainder", ties: { by: "index" }, twoWay: false },
    rules: Object.fromEntries(rules),
  };
}
