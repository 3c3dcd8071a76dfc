import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highs } from "../../solver/highs/index.ts";
import { conclude } from "../../solver/conclude.ts";
import { type Measure, measures, type Terms } from "../../src/objectives/index.ts";
import { collect, evaluate, type Expression } from "../../src/program/index.ts";
import type { Model } from "../../src/model/index.ts";
import { decide } from "../../src/decision/index.ts";
import type { MunicipalityCode } from "../../src/domain/index.ts";
import { writeProgram } from "../../src/formulate/program.ts";
import { measureOf } from "../../src/objectives/level.ts";
import { weight } from "../../src/objectives/weight.ts";
import { facts, makePlanned, type Planned, tellable } from "./plans.ts";
import { situation, sizes } from "./situation.ts";

const variants = measures.flatMap((measure) => {
  const list: object[] = [{}];
  if (measure.id.startsWith("deviation.")) list.push({ of: "task" });
  if (measure.id === "deviation.max") list.push({ count: 2 }, { count: 3, of: "task" });
  if (measure.id.toLowerCase().includes("distance")) list.push({ per: 100 });
  return list.map((options) => ({
    name: `${measure.id} ${JSON.stringify(options)}`,
    measure,
    options: measure.schema.parse(options),
  }));
});

describe("terms on the columns of a plan", () => {
  // Counted, so that a generator that stops making something is seen.
  const seen = {
    plans: 0,
    guests: 0,
    unviable: 0,
    clusters: 0,
    exchanges: 0,
    swaps: 0,
    switches: 0,
    opened: 0,
    joint: 0,
    reserve: 0,
    relieved: 0,
  };

  it("say what the measure says, and every row holds", () => {
    fc.assert(
      fc.property(facts, (told) => {
        const plan = makePlanned(told);
        count(plan);
        expect(tellable(plan)).toBe(true);
        const { program, columns } = plan.written;
        const terms = variants.map(({ measure, options }) => measure.terms(options, program));
        const values = columns.valuesOf(plan.reading);
        const outside = columns.columns.filter(
          (c, j) => (values[j] as number) < c.lower || (values[j] as number) > c.upper,
        );
        expect(outside.map((c) => c.name)).toEqual([]);
        const broken = terms
          .flatMap(({ rows }) => rows)
          .filter((row) => {
            const value = evaluate(row.expression, values);
            return value < row.lower || value > row.upper;
          });
        expect(broken.map((row) => row.name)).toEqual([]);
        for (const [i, { name, measure, options }] of variants.entries()) {
          const measured =
            measure.measure(options, { scenario: plan.scenario, reading: plan.part }) + pairsAtLeast(plan, measure);
          expect([name, evaluate((terms[i] as Terms).expression, values)]).toEqual([name, measured]);
        }
      }),
      { numRuns: 300, seed: 20250701 },
    );
    for (const [what, count] of Object.entries(seen)) expect([what, count > 10]).toEqual([what, true]);
  });

  /** Of a program that chooses relief, and names later: everybody who is relieved needs a pair. */
  function pairsAtLeast({ written: { program }, part }: Planned, { id }: Measure): number {
    if (!["agreements", "municipalSwaps"].includes(id) || !program.decides.has("relief")) return 0;
    const told = part.cells.filter((cell) => cell.relief > 0).length;
    seen.relieved += told;
    return told;
  }

  function count({ written: { program }, part }: Planned): void {
    seen.plans++;
    seen.guests += Number(part.plan.mergers.length > 0);
    seen.unviable += Number(part.cells.some((cell) => cell.site === "unviable"));
    seen.clusters += Number(part.plan.clusters.length > 0);
    seen.exchanges += Number(part.plan.exchanges.length > 0);
    seen.swaps += Number(part.plan.swaps.length > 0);
    seen.switches += Number(program.cells.some((cell) => cell.switch !== undefined && cell.arrivals.length > 0));
    seen.opened += Number(
      program.cells.some((cell) => {
        const { guests } = part.cell(cell.municipality.code, cell.kind);
        return cell.switch !== undefined && !cell.hasAdoptedSite && guests > 0;
      }),
    );
    seen.joint += Number(program.cells.some((cell) => cell.relief.indices.length > 0));
    seen.reserve += Number(part.cells.some((cell) => cell.reserve > 0));
  }

  it("cannot be made cheaper by their own columns", async () => {
    let withColumns = 0;
    await fc.assert(
      fc.asyncProperty(facts, fc.nat(), async (told, n) => {
        const plan = makePlanned(told);
        const { measure, options } = variants[n % variants.length] as (typeof variants)[number];
        const own = plan.written.columns.columns.length;
        const terms = measure.terms(options, plan.written.program);
        const { columns } = plan.written.columns;
        if (columns.length === own) return;
        withColumns++;
        const values = plan.written.columns.valuesOf(plan.reading);
        const best = await least(held(columns, values, own), terms);
        expect(best).toBe(measure.measure(options, { scenario: plan.scenario, reading: plan.part }));
      }),
      { numRuns: 200, seed: 20250702 },
    );
    expect(withColumns).toBeGreaterThan(40);
  });
});

describe("terms at fractional points", () => {
  it("half hosting nobody and half hosting 120 is no deviation of 60", () => {
    // A1 (key 60) is relieved of all it was asked: it hosts nobody, or A2's and A3's 60 places; 60 from its key both times.
    const facts = { A1: { key: 60, share: 60, relief: 60 }, A2: { key: 60, share: 60 }, A3: { key: 60, share: 60 } };
    const rules = {
      ...sizes,
      eligibility: { enabled: true },
      "no-chains": { enabled: true },
      "whole-hand-over": { enabled: true },
    };
    const apart = situation(facts, {}, rules);
    const together = situation(
      facts,
      {
        mergers: [
          ["A2", "A1", 60],
          ["A3", "A1", 60],
        ],
      },
      rules,
    );
    const decided = decide(apart.scenario);
    if (decided.status !== "decided") throw new Error("There is no decision.");
    const municipality = apart.reading.cells[0]?.municipality.code as MunicipalityCode;
    for (const relief of ["chosen", "fixed"] as const) {
      const fixed = { relief: new Map([[municipality, { regular: 60, amv: 0 }]]), reserve: new Map() };
      const provinces = apart.scenario.provinces.map((p) => p.code);
      const { program, columns } = writeProgram(
        apart.scenario,
        decided.decision,
        relief === "chosen" ? { type: "joint" } : { type: "sites", provinces, kinds: ["regular"], ...fixed },
      );
      const measure = measureOf("deviation.max");
      const { rows } = measure.terms(measure.schema.parse({}), program);
      const [a, b] = [columns.valuesOf(apart.reading), columns.valuesOf(together.reading)];
      const middle = a.map((value, j) => (value + (b[j] as number)) / 2);
      const threshold = columns.columns.findIndex((c) => c.name === "deviation.max hosted");
      middle[threshold] = 0;
      const asked = rows
        .filter((row) => row.name.includes("A1"))
        .map((row) => row.lower - evaluate(row.expression, middle));
      expect([relief, Math.max(...asked)]).toEqual([relief, 60 * weight(60)]);
    }
  });
});

/** The columns, with the first ones held at their values. */
function held(columns: Model["columns"], values: readonly number[], first: number): Model["columns"] {
  return columns.map((c, j) => (j < first ? { ...c, lower: values[j] as number, upper: values[j] as number } : c));
}

async function least(columns: Model["columns"], { expression, rows }: Terms): Promise<number> {
  const parts = (e: Expression) => ({ indices: collect(e).indices, coefficients: collect(e).coefficients });
  const model: Model = {
    name: "own columns",
    columns,
    rows: rows.map((row) => ({
      name: row.name,
      lower: row.lower - row.expression.constant,
      upper: row.upper - row.expression.constant,
      ...parts(row.expression),
    })),
    levels: [
      {
        name: "measure",
        ...parts(expression),
        offset: expression.constant,
        tolerance: { numerator: 0, denominator: 1 },
      },
    ],
  };
  const claim = await highs.solve(model, { seed: 1, stopped: () => false, report: () => undefined });
  const outcome = conclude(model, claim);
  expect(outcome.status).toBe("optimal");
  return outcome.status === "optimal" ? (outcome.levels[0]?.value ?? Number.NaN) : Number.NaN;
}
