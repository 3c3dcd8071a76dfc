import type { Scenario } from "../../src/domain/index.ts";

/** The scenario with the rules and rounding that `docs/certificate.md` describes; what their data say stays. */
export function described(scenario: Scenario): Scenario {
  const off = ["credits", "exchanges", "amv-cluster"];
  const rules = Object.entries(scenario.rules).map(([id, setting]) => {
    const enabled = id === "merge-offers" ? setting.enabled : !off.includes(id);
    return [id, { ...setting, enabled }] as const;
  });
  const shapes = scenario.pins.filter(({ type }) => !type.endsWith("exchange"));
  return {
    ...scenario,
    pins: shapes,
    rounding: { method: "largest-remainder", ties: { by: "index" }, twoWay: false },
    rules: Object.fromEntries(rules),
  };
}
