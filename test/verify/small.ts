import type { Plan, RuleSetting, Scenario } from "../../src/domain/index.ts";
import { example, type ExampleMunicipality, type ExamplePlan } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";

/** A tiny scenario with every rule at its default unless told otherwise, and a plan for it. */
export function small(
  municipalities: Readonly<Record<string, ExampleMunicipality>>,
  agreements: ExamplePlan = {},
  settings: Readonly<Record<string, RuleSetting>> = {},
): { readonly scenario: Scenario; readonly plan: Plan } {
  const all = Object.fromEntries(
    rules.map((rule) => [rule.id, { enabled: rule.enabledByDefault, ...rule.schema.parse({}) }]),
  );
  return example(municipalities, agreements, { ...all, ...settings });
}

/**
 * A has 150 places too many, 60 of which late; B is 200 short, of which A takes over 90; 60 of A's become reserve. In
 * both provinces one municipality hosts for the other. Every rule is kept.
 */
export const kept = (settings: Readonly<Record<string, RuleSetting>> = {}) =>
  small(
    {
      A1: { key: 190, adopted: 290, reserve: 60 },
      A2: { key: 10, adopted: 60, at: 1, availableFrom: "2025-07-02" },
      B1: { key: 150, share: 150, relief: 68, at: 1 },
      B2: { key: 50, share: 50, relief: 22, at: 2 },
    },
    {
      swaps: [{ from: "A", to: "B", places: 90 }],
      municipalSwaps: [
        ["A1", "B1", 18],
        ["A1", "B2", 22],
        ["A2", "B1", 50],
      ],
      mergers: [
        ["A2", "A1", 60],
        ["B2", "B1", 28],
      ],
    },
    settings,
  );
