import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Plan, referenceOf, type ReferencePlan } from "../../src/domain/index.ts";
import { defaultObjective, measures, measuresOf } from "../../src/objectives/index.ts";
import { isKeeping } from "../../src/objectives/keeping-levels.ts";
import { keeping } from "../../src/objectives/keeping.ts";
import { measureOf } from "../../src/objectives/level.ts";
import { evaluate } from "../../src/program/index.ts";
import { verify } from "../../src/verify/index.ts";
import { measuresIn } from "../../src/verify/measures-in.ts";
import { agreementsOf, different } from "./different.ts";
import { facts, makePlanned } from "./plans.ts";
import { situation, valueOf } from "./situation.ts";

const ids = ["changes", "changes.places"];

describe("changes from a plan that stands", () => {
  const three = { A1: { key: 60, share: 60 }, A2: { key: 60, share: 60 }, A3: { key: 60, share: 60 } };
  const hosted = (guest: string, host: string) => situation(three, { mergers: [[guest, host, 60]] });

  function from(stands: Plan, now: ReturnType<typeof situation>, id: string): number {
    return valueOf(id, { ...now, scenario: { ...now.scenario, reference: referenceOf(stands) } });
  }

  it("are none of itself; one agreement gone, or come; two where a guest goes to another host", () => {
    const [one, other, none] = [hosted("A1", "A2"), hosted("A1", "A3"), situation(three)];
    expect(from(one.reading.plan, one, "changes")).toBe(0);
    expect(from(one.reading.plan, none, "changes")).toBe(1);
    expect(from(none.reading.plan, one, "changes")).toBe(1);
    expect(from(one.reading.plan, other, "changes")).toBe(2);
  });

  it("are of places where a task is another: so many on either side", () => {
    const relieved = situation({ ...three, A1: { key: 60, share: 60, relief: 25 } });
    expect(from(situation(three).reading.plan, relieved, "changes.places")).toBe(25);
    expect(from(relieved.reading.plan, situation(three), "changes.places")).toBe(25);
    expect(from(relieved.reading.plan, situation(three), "changes")).toBe(0);
  });

  it("add up over provinces, of every kind of agreement", () => {
    const seen = { swap: 0, exchange: 0, merger: 0, cluster: 0, apart: 0 };
    fc.assert(
      fc.property(facts, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (told, tape) => {
        const [{ scenario, plan }, { plan: stands }] = [makePlanned(told), makePlanned({ ...told, tape })];
        const kept = { ...scenario, reference: referenceOf(stands) };
        const whole = verify(kept, plan).measures;
        for (const id of ids) {
          const parts = kept.provinces.map(({ code }) => measuresIn(kept, plan, code)[id] ?? Number.NaN);
          expect([id, parts.reduce((all, n) => all + n, 0)]).toEqual([id, whole[id]]);
        }
        const apart = different(plan, stands);
        expect(whole.changes).toBe(apart);
        const [a, b] = [agreementsOf(plan), agreementsOf(stands)];
        for (const what of ["swap", "exchange", "merger", "cluster"] as const)
          seen[what] += Number([...a, ...b].some((x) => x.startsWith(what)));
        seen.apart += Number(apart > 1);
      }),
      { numRuns: 900, seed: 20250710 },
    );
    for (const [what, count] of Object.entries(seen)) expect([what, count > 10]).toEqual([what, true]);
  });

  it("are said by their terms on the columns of any plan", () => {
    const seen = { joint: 0, sites: 0, standing: 0, gone: 0 };
    fc.assert(
      fc.property(facts, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (told, tape) => {
        const [made, { plan: stands }] = [makePlanned(told), makePlanned({ ...told, tape })];
        const standing = referenceOf(stands);
        // Nobody may agree to this one any more.
        const [a, b] = ["A0", "B0"].map((name) => made.scenario.municipalities.find((m) => m.name === name)?.code);
        const abroad = a === undefined || b === undefined ? [] : [{ kind: "amv", guest: a, host: b } as const];
        const reference: ReferencePlan = {
          ...standing,
          mergers: [...standing.mergers, ...abroad],
          // Sites alone know no swaps.
          swaps: told.joint ? standing.swaps : [],
        };
        const scenario = { ...made.scenario, reference };
        const { program, columns } = made.written;
        const terms = ids.map((id) => measureOf(id).terms({}, { ...program, scenario }));
        const values = columns.valuesOf(made.reading);
        for (const [i, id] of ids.entries()) {
          const measured = measureOf(id).measure({}, { scenario, reading: made.part });
          expect([
            id,
            evaluate(terms[i]?.expression ?? { constant: 0, indices: [], coefficients: [] }, values),
          ]).toEqual([id, measured]);
          for (const row of terms[i]?.rows ?? []) {
            const value = evaluate(row.expression, values);
            expect([row.name, value >= row.lower && value <= row.upper]).toEqual([row.name, true]);
          }
        }
        seen[told.joint ? "joint" : "sites"]++;
        const coefficients = terms[0]?.expression.coefficients ?? [];
        seen.standing += Number(coefficients.some((c) => c < 0));
        seen.gone += Number((terms[0]?.expression.constant ?? 0) > coefficients.filter((c) => c < 0).length);
      }),
      { numRuns: 300, seed: 20250711 },
    );
    for (const [what, count] of Object.entries(seen)) expect([what, count > 10]).toEqual([what, true]);
  });
});

describe("a scenario asked to keep what stands", () => {
  it("ranks changes after sites that are too small, and before all else", () => {
    const { scenario, reading } = situation({ A1: { key: 60, share: 60 } });
    const kept = keeping({ ...scenario, objective: defaultObjective }, reading.plan);
    expect(kept.objective.map(({ terms }) => terms.map((term) => term.measure))).toEqual([
      ["unviable"],
      ["changes"],
      ["changes.places"],
      ["deviation.graded"],
      defaultObjective[2]?.terms.map((term) => term.measure),
    ]);
    expect(kept.reference).toEqual(referenceOf(reading.plan));
    expect(isKeeping(kept.objective, defaultObjective)).toBe(true);
    expect(isKeeping(defaultObjective, defaultObjective)).toBe(false);
  });

  it("keeps its own ranks where it ranks changes itself", () => {
    const { scenario, reading } = situation({ A1: { key: 60, share: 60 } });
    const once = keeping({ ...scenario, objective: defaultObjective }, reading.plan);
    expect(keeping(once, { ...reading.plan, mergers: [] })).toBe(once);
  });

  it("tells of changes, and no other scenario does", () => {
    const { scenario, reading } = situation({ A1: { key: 60, share: 60 } });
    const told = (of: typeof scenario) =>
      Object.keys(verify(of, reading.plan).measures).filter((id) => ids.includes(id));
    expect(told(scenario)).toEqual([]);
    expect(told(keeping(scenario, reading.plan))).toEqual(ids);
    expect(measuresOf(scenario).length).toBe(measures.length - ids.length);
  });
});
