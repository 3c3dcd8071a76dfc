import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import type { Reading, Scenario } from "../../src/domain/index.ts";
import { formulateMunicipalSwaps } from "../../src/formulate/municipal-program.ts";
import { writeProgram, type Written } from "../../src/formulate/program.ts";
import { evaluate, type RuleRow } from "../../src/program/index.ts";
import { rules, setting, type Rule, type Violation } from "../../src/rules/index.ts";
import { balancesBySum } from "../../src/verify/balances.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { carefulPlan, readingOf } from "../arbitraries/plan.ts";
import { picker } from "../arbitraries/pick.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { wildNames, wildPlan } from "../arbitraries/wild.ts";

function excess({ expression, lower, upper }: RuleRow, values: readonly number[]): number {
  const value = evaluate(expression, values);
  return Math.max(0, lower - value, value - upper);
}

/** By how much a rule's rows are broken on a plan's columns, and where. Tightening rows are another property's. */
function byRows(rule: Rule, data: object, { program, columns }: Written, reading: Reading) {
  // Rows first: they may add columns of their own.
  const rows = [...(rule.rows?.(data, program) ?? [])].filter((row) => row.role !== "tightening");
  const values = columns.valuesOf(reading);
  const broken = rows.map((row) => ({ name: row.name, amount: excess(row, values) })).filter((row) => row.amount > 0);
  return { amount: broken.reduce((n, row) => n + row.amount, 0), broken };
}

function byViolations(rule: Rule, data: object, scenario: Scenario, reading: Reading) {
  const broken: Violation[] = [
    ...rule.violations(data, { scenario, plan: reading.plan, reading, balances: balancesBySum(scenario) }),
  ];
  return { amount: broken.reduce((n, violation) => n + violation.amount, 0), broken };
}

/** Rules with rows in the joint program, whose violations are told from the same plan. */
const joint = rules.filter((rule) => rule.rows !== undefined && rule.id !== "municipal-swaps");

describe("rows and violations", () => {
  it("agree per rule, by the same number of units, on plans that keep and break it", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, pins: 4 }), fc.nat(), fc.boolean(), (scenario, seed, wild) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { decision } = decided;
        const written = writeProgram(scenario, decision, { type: "joint", everyPair: true });
        const pick = picker(seed);
        const careful = carefulPlan(scenario, decision, pick);
        const agreed = wild ? wildPlan(written.program, careful, pick) : careful;
        const reading = readingOf(scenario, decision, agreed);
        // What is pinned on the municipal side of swaps has rows in the program that chooses it, not in this one.
        const later = scenario.pins.some(({ type }) => type.endsWith("municipal-swap"));
        // Reserve within the key is for adopted-places to say; the order's rows then count it a second time.
        const beyond = reading.cells.some((cell) => cell.reserve > Math.max(0, cell.adopted - cell.indicative));
        for (const rule of joint) {
          const data = setting(rule, scenario);
          if (data === undefined || (rule.id === "pins" && later) || (rule.id === "reserve" && beyond)) continue;
          const [rows, violations] = [
            byRows(rule, data, written, reading),
            byViolations(rule, data, scenario, reading),
          ];
          expect({ rule: rule.id, rows, violations }).toMatchObject({ rows: { amount: violations.amount } });
          seen.add(rule.id, rows.amount === 0 ? "kept" : "broken");
        }
      }),
      runs(700),
    );
    const ids = joint.map((rule) => rule.id);
    expect(seen.seldom(5, ids, ["kept", "broken"])).toEqual([]);
  });

  it("agree on the municipal side of swaps, kind by kind", () => {
    const seen = createCounts();
    const pinned = ["agreed-municipal-swap", "forbidden-municipal-swap"] as const;
    const sided = rules.filter(({ id }) => id === "municipal-swaps" || id === "pins");
    fc.assert(
      fc.property(scenarios({ ...small, pins: 4, pinned }), fc.nat(), fc.boolean(), (scenario, seed, wild) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { decision } = decided;
        const pick = picker(seed);
        const careful = carefulPlan(scenario, decision, pick);
        const { swaps, relief, reserve } = careful;
        const programs = (["regular", "amv"] as const).map((kind) =>
          formulateMunicipalSwaps(scenario, decision, kind, swaps, relief, reserve),
        );
        const flows = programs.flatMap(({ program }) => program.municipalFlows);
        const reading = readingOf(scenario, decision, wild ? wildNames(flows, careful, pick) : careful);
        for (const rule of sided) {
          const data = setting(rule, scenario);
          if (data === undefined) continue;
          const found = programs.map(({ program, valuesOf }) =>
            byRows(rule, data, { program, columns: { add: program.column, columns: [], valuesOf } }, reading),
          );
          const rows = found.reduce((n, { amount }) => n + amount, 0);
          const violations = byViolations(rule, data, scenario, reading);
          expect({ rule: rule.id, rows, found, violations }).toMatchObject({ rows: violations.amount });
          seen.add(rule.id, rows === 0 ? "kept" : "broken");
        }
      }),
      runs(500),
    );
    const ids = sided.map((rule) => rule.id);
    expect(seen.seldom(5, ids, ["kept", "broken"])).toEqual([]);
  });

  it("where provinces need not close, names ask of the joint program nothing that a plan with names lacks", () => {
    const seen = createCounts();
    const rule = rules.find(({ id }) => id === "municipal-swaps");
    if (rule === undefined) throw new Error("There is such a rule.");
    fc.assert(
      fc.property(scenarios(small), fc.nat(), fc.boolean(), (given, seed, wild) => {
        const closure = { ...given.rules["provincial-closure"], enabled: false };
        const scenario: Scenario = { ...given, rules: { ...given.rules, "provincial-closure": closure } };
        const decided = decide(scenario);
        const data = setting(rule, scenario);
        if (decided.status !== "decided" || data === undefined) return;
        const { decision } = decided;
        const written = writeProgram(scenario, decision, { type: "joint", everyPair: true });
        const pick = picker(seed);
        const careful = carefulPlan(scenario, decision, pick);
        const reading = readingOf(scenario, decision, wild ? wildPlan(written.program, careful, pick) : careful);
        // Reserve within the key is for adopted-places to say.
        if (reading.cells.some((cell) => cell.reserve > Math.max(0, cell.adopted - cell.indicative))) return;
        const rows = byRows(rule, data, written, reading);
        const violations = byViolations(rule, data, scenario, reading);
        // Of municipalities more can be missing than of any of their provinces, never less.
        const most = Math.max(0, ...rows.broken.map(({ amount }) => amount));
        expect({ rows, violations, fewer: most > violations.amount }).toMatchObject({ fewer: false });
        const swapped = reading.plan.swaps.length > 0;
        seen.add("rows", rows.amount > 0 ? "broken" : violations.amount > 0 ? "names only" : swapped ? "kept" : "none");
      }),
      runs(400),
    );
    expect(seen.seldom(5, ["rows"], ["broken", "kept"])).toEqual([]);
  });
});
