import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlans, compareScenarios } from "../../../src/explain/compare/index.ts";
import { decide } from "../../../src/decision/index.ts";
import { makePlan } from "../../../src/formulate/plan.ts";
import { verify } from "../../../src/verify/index.ts";
import { picker } from "../../arbitraries/pick.ts";
import { carefulPlan } from "../../arbitraries/plan.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";

describe("two scenarios", () => {
  it("are compared the same both ways round, and with themselves give nothing", () => {
    fc.assert(
      fc.property(scenarios(small), scenarios(small), (a, b) => {
        const [there, back] = [compareScenarios(a, b), compareScenarios(b, a)];
        expect(back).toEqual(there.map(({ path, before, after }) => ({ path, before: after, after: before })));
        expect(compareScenarios(a, structuredClone(a))).toEqual([]);
      }),
      runs(60),
    );
  });

  it("show every change that is made", () => {
    fc.assert(
      fc.property(scenarios({ ...small, pins: 3 }), fc.nat(6), (a, which) => {
        const b = structuredClone(a) as unknown as Draft;
        const town = b.municipalities[0];
        if (town === undefined) return;
        const changes: (readonly [() => void, string])[] = [
          [() => (town.indicative.regular += 1), `municipalities/${town.code}/indicative/regular`],
          [() => (b.date = "2031-01-01"), "date"],
          [
            () => b.pins.push({ type: "own-site", kind: "amv", municipality: "XX", why: "new" }),
            "pins/own-site amv XX/why",
          ],
          [() => (b.rules["no-chains"] = { enabled: !b.rules["no-chains"]?.enabled }), "rules/no-chains/enabled"],
          [() => (b.objective[0]!.tolerance.denominator += 7), "objective/1/tolerance/denominator"],
          [
            () => town.offers.push({ kind: "amv", certainty: "promising", availableFrom: "2040-01-01", places: 3 }),
            `municipalities/${town.code}/offers/amv promising 2040-01-01/places`,
          ],
          [() => (b.need.amv += 1), "need/amv"],
        ];
        const [change, path] = changes[which] as (typeof changes)[number];
        change();
        expect(compareScenarios(a, b as never).map((d) => d.path)).toContain(path);
      }),
      runs(100),
    );
  });
});

interface Draft {
  date: string;
  need: { amv: number };
  municipalities: { code: string; indicative: { regular: number }; offers: object[] }[];
  pins: object[];
  rules: Record<string, { enabled: boolean }>;
  objective: { tolerance: { denominator: number } }[];
}

describe("two plans", () => {
  it("are compared the same both ways round, with the verifier's numbers", () => {
    fc.assert(
      fc.property(scenarios(small), fc.nat(), fc.nat(), (scenario, one, other) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { decision } = decided;
        const [a, b] = [one, other].map((seed) => ({
          scenario,
          plan: makePlan(scenario, decision, carefulPlan(scenario, decision, picker(seed))),
        }));
        if (a === undefined || b === undefined) return;
        const [there, back] = [comparePlans(a, b), comparePlans(b, a)];
        const turned = <C extends { before: number; after: number }>(list: readonly C[]) =>
          list.map((c) => ({ ...c, before: c.after, after: c.before }));
        expect(back.measures).toEqual(turned(there.measures));
        expect(back.municipalities).toEqual(turned(there.municipalities));
        expect(back.provinces).toEqual(turned(there.provinces));
        expect(back.agreements).toEqual(turned(there.agreements));
        const [before, after] = [verify(scenario, a.plan), verify(scenario, b.plan)];
        const rebuilt = { ...before.measures };
        for (const { measure, after: value } of there.measures) rebuilt[measure] = value;
        expect(rebuilt).toEqual(after.measures);
        const hosted = (v: typeof before) => v.municipalities.map((m) => m.hosted);
        const moved = there.municipalities.some((c) => c.figure === "hosted");
        expect(moved).toBe(JSON.stringify(hosted(before)) !== JSON.stringify(hosted(after)));
        expect(comparePlans(a, a)).toEqual({
          measures: [],
          levels: [],
          provinces: [],
          municipalities: [],
          agreements: [],
        });
      }),
      runs(60),
    );
  });
});
