import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import type { ObjectiveLevel, Scenario } from "../../src/domain/index.ts";
import { writeProgram } from "../../src/formulate/program.ts";
import { defaultObjective, weightedObjective } from "../../src/objectives/index.ts";
import { levelMeasure, type LevelTerms, measureOf, objectiveTerms } from "../../src/objectives/level.ts";
import { evaluate } from "../../src/program/index.ts";
import { sizes, situation, valueOf } from "./situation.ts";

const rules = {
  ...sizes,
  eligibility: { enabled: true },
  "whole-hand-over": { enabled: true },
  "no-chains": { enabled: true },
  "host-capacity": { enabled: true, percent: 200 },
};
const facts = {
  A1: { key: 100, adopted: 160, at: 0 },
  A2: { key: [40, 8], share: [40, 8], at: 10 },
  A3: { key: [200, 12], share: [100, 12], at: 20 },
} as const;
// Shares as the decision gives them: remainder 180 over keys 40 and 200, and 20 amv over 8 and 12.
const told = situation(
  { ...facts, A2: { ...facts.A2, share: [30, 8] }, A3: { ...facts.A3, share: [150, 12] } },
  { mergers: [["A2", "A1", 30]] },
  rules,
);

function level(
  ...terms: readonly (readonly [measure: string, numerator: number, denominator: number, options?: object])[]
) {
  return {
    name: { nl: "niveau", en: "level" },
    tolerance: { numerator: 0, denominator: 1 },
    terms: terms.map(([measure, numerator, denominator, options]) => ({
      measure,
      weight: { numerator, denominator },
      options: (options ?? {}) as Record<string, unknown>,
    })),
  } satisfies ObjectiveLevel;
}

function written(scenario: Scenario) {
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is no decision.");
  return writeProgram(scenario, decided.decision, {
    type: "sites",
    provinces: scenario.provinces.map((p) => p.code),
    kinds: ["regular", "amv"],
    relief: new Map(),
    reserve: new Map(),
  });
}

describe("a level on a plan", () => {
  it("is the weighted sum, scaled until it is whole", () => {
    const value = levelMeasure(level(["handOvers", 25, 1], ["sites", 1, 4], ["distance", 3, 10, { per: 30 }]), told);
    // 10 km is four steps of 3 km; A3 opens a viable regular site, A2 and A3 an unviable amv site each.
    expect(value).toEqual({ scale: 20, value: 20 * 25 * 1 + 5 * 3 + 6 * (30 * 4) });
  });

  it("the weighted objective of section 4 is whole after × 500", () => {
    const [weighted] = weightedObjective as readonly [ObjectiveLevel];
    const { scale, value } = levelMeasure(weighted, told);
    const of = (id: string) => valueOf(id, told);
    expect(scale).toBe(500);
    expect(value).toBe(
      2_500 * of("unviable") +
        200_000 * of("unviable.sites") +
        50_000 * of("sites") +
        12_500 * (of("handOvers") + of("exchanges")) +
        250_000 * of("swapAgreements") +
        5 * (of("distance") + of("swapDistance")) +
        of("deviation.relative"),
    );
  });

  it("refuses what it cannot count", () => {
    expect(() => measureOf("happiness")).toThrow(/\(happiness\).*Maybe one of: unviable, /);
    expect(() => levelMeasure(level(["happiness", 1, 1]), told)).toThrow(RangeError);
    expect(() => levelMeasure(level(["sites", -1, 1]), told)).toThrow(/\(-1\/1\).*Maybe/);
    expect(() => levelMeasure(level(["sites", 1, 0]), told)).toThrow(RangeError);
    expect(() => levelMeasure(level(["sites", 1, 1, { of: "task" }]), told)).toThrow(/of/);
    expect(() => levelMeasure(level(["deviation.square", 2 ** 52, 1]), told)).toThrow(/safe whole number/);
  });
});

describe("levels for the solver", () => {
  it("say on a plan what the measures say", () => {
    for (const objective of [defaultObjective, weightedObjective]) {
      const { program, columns } = written(told.scenario);
      const terms = objectiveTerms(objective, program);
      const values = columns.valuesOf(told.reading);
      for (const [i, { expression, scale }] of terms.entries()) {
        expect({ value: evaluate(expression, values), scale }).toEqual(
          levelMeasure(objective[i] as ObjectiveLevel, told),
        );
      }
    }
  });

  it("share the columns of one measure, and list its rows once", () => {
    const graded = level(["deviation.graded", 1, 1, { of: "hosted" }]);
    const again = level(["deviation.graded", 1, 3], ["handOvers", 1, 2]);
    const alone = written(told.scenario);
    const [once] = objectiveTerms([graded], alone.program);
    const shared = written(told.scenario);
    const [first, second] = objectiveTerms([graded, again], shared.program);
    expect(once?.rows.length).toBeGreaterThan(0);
    expect(shared.columns.columns.length).toBe(alone.columns.columns.length);
    expect(first?.rows.length).toBe(once?.rows.length);
    expect(second?.rows).toEqual([]);
    expect(second?.scale).toBe(6);
    const values = shared.columns.valuesOf(told.reading);
    expect(evaluate((second as LevelTerms).expression, values)).toBe(levelMeasure(again, told).value);
  });

  it("other options are another measure", () => {
    const { program, columns } = written(told.scenario);
    const before = columns.columns.length;
    const [first, second] = objectiveTerms(
      [level(["deviation.max", 1, 1]), level(["deviation.max", 1, 1, { count: 2 }])],
      program,
    );
    expect(columns.columns.length).toBeGreaterThan(before + 2);
    const values = columns.valuesOf(told.reading);
    expect(evaluate((first as LevelTerms).expression, values)).toBe(valueOf("deviation.max", told));
    expect(evaluate((second as LevelTerms).expression, values)).toBe(valueOf("deviation.max", told, { count: 2 }));
  });
});
