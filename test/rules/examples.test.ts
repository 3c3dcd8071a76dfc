import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/domain/index.ts";
import { rules } from "../../src/rules/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { balancesBySum } from "../../src/verify/balances.ts";

describe.each(rules)("$id", (rule) => {
  it.each(rule.examples)("$title", ({ make, amount }) => {
    const { scenario, plan } = make();
    const own = scenario.rules[rule.id] ?? { enabled: true };
    const { enabled: _, ...told } = own;
    const data = rule.schema.parse(told);
    const on = Object.fromEntries(
      rules.map((r) => [r.id, scenario.rules[r.id] ?? { enabled: r.enabledByDefault, ...r.schema.parse({}) }]),
    );
    const full = { ...scenario, rules: { ...on, [rule.id]: { ...data, enabled: true } } };
    const situation = {
      scenario: full,
      plan,
      reading: readPlan(full, plan, siteTerms(full)),
      balances: balancesBySum(full),
    };
    const found = [...rule.violations(data, situation)];
    expect(found.reduce((n, v) => n + v.amount, 0)).toBe(amount);
    for (const violation of found) {
      expect(violation.rule).toBe(rule.id);
      expect(violation.message.nl).not.toBe(violation.message.en);
    }
  });

  it("has an example that keeps it, and one that breaks it unless it demands nothing", () => {
    expect(rule.examples.some((e) => e.amount === 0)).toBe(true);
    expect(rule.examples.some((e) => e.amount > 0)).toBe(rule.id !== "merge-offers");
  });
});
