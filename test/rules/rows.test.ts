import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import { readPlan, type Pin } from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { writeProgram } from "../../src/formulate/program.ts";
import { evaluate } from "../../src/program/index.ts";
import { noChains } from "../../src/rules/no-chains.ts";
import { pinsRule } from "../../src/rules/pins.ts";
import type { example } from "../../src/rules/example.ts";
import type { Rule } from "../../src/rules/index.ts";
import { small } from "../verify/small.ts";

type Parts = Parameters<typeof example>;

/** The rows of one rule in the joint program, and by how much the plan breaks each. */
function rowsOf(rule: Rule, ...[municipalities, agreements, settings, pins = []]: Parts) {
  const made = small(municipalities, agreements, settings);
  const scenario = { ...made.scenario, pins };
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const { program, columns } = writeProgram(scenario, decided.decision, { type: "joint" });
  const rows = [...(rule.rows?.({}, program) ?? [])];
  const values = columns.valuesOf(readPlan(scenario, made.plan, siteTerms(scenario)));
  return rows.map(({ name, expression, lower, upper }) => {
    const value = evaluate(expression, values);
    return [name, Math.max(0, lower - value, value - upper)] as const;
  });
}

describe("no chains", () => {
  const chain = {
    A1: { key: 40, share: 40 },
    A2: { key: 40, share: 40 },
    A3: { key: 30, share: 30 },
  };
  const agreed: Parts[1] = {
    mergers: [
      ["A1", "A2", 40],
      ["A2", "A3", 40],
    ],
  };

  it("needs rows of its own where a part may stay at home, and they are broken by one", () => {
    const parts = { "whole-hand-over": { enabled: false } };
    const broken = rowsOf(noChains, chain, agreed, parts).filter(([, amount]) => amount > 0);
    expect(broken).toEqual([["A1 to A2 to A3 regular", 1]]);
  });

  it("needs none where the whole task stays or goes: (3.5) says it already", () => {
    expect(rowsOf(noChains, chain, agreed)).toEqual([]);
  });
});

describe("agreed pairs of a swap, before the municipal side is chosen", () => {
  const people = {
    A1: { key: 100, adopted: 160 },
    A2: { key: 100, adopted: 130 },
    B1: { key: 200, adopted: 140, share: 60, relief: 50 },
    B2: { key: 200, adopted: 120, share: 80, relief: 40 },
  };
  const pin = (surplus: string, shortage: string, places: number) =>
    ({ type: "agreed-municipal-swap", kind: "regular", surplus, shortage, places }) as Pin;
  const swap: Parts[1] = { swaps: [{ from: "A", to: "B", places: 90 }] };

  it("together ask for flow, for relief, and that the surplus is not released", () => {
    const pins = [pin("A1", "B1", 60), pin("A1", "B2", 3), pin("A2", "B2", 35)];
    expect(rowsOf(pinsRule, people, swap, {}, pins)).toEqual([
      ["pin 1 flow", 60 + 3 + 35 - 90],
      // A1 can spare 60 and has promised 63.
      ["pin 1 surplus", 3],
      ["pin 1 relief", 10],
      ["pin 2 flow", 8],
      ["pin 2 surplus", 3],
      ["pin 2 relief", 0],
      ["pin 3 flow", 8],
      // A2 can spare 30 and has promised 35.
      ["pin 3 surplus", 5],
      ["pin 3 relief", 0],
    ]);
  });
});
