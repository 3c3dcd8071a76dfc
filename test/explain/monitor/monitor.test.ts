import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { makePackage } from "../../../src/app/index.ts";
import { kinds, type Plan } from "../../../src/domain/index.ts";
import { fromHere, monitored, type TownPace } from "../../../src/explain/monitor/index.ts";
import { parseScenario, type Reading, writeScenario } from "../../../src/scenario/index.ts";
import { counting } from "../../app/counting.ts";
import { bundled } from "../../scenario/bundled.ts";

const scenario = bundled("two-provinces");
/** By which day all must be there. */
const { date: by } = scenario;
let plan: Plan;
beforeAll(async () => {
  const made = await makePackage(scenario, counting("stepwise"));
  if (made.status !== "done") throw new Error("There is no package.");
  ({ plan } = made);
});

const reading = (code: string, more: Partial<Reading>): Reading =>
  ({ code, kind: "regular", on: "2025-03-01", realised: 0, planned: 0, ...more }) as Reading;
const hosted = (code: string, kind: "regular" | "amv" = "regular") =>
  plan.municipalities.find((town) => town.code === code)?.accounts[kind].hosted ?? 0;
const standing = (town: TownPace | undefined) => [town?.pace, town?.missing, town?.open];

describe("how far a municipality is", () => {
  const pace = (more: Partial<Reading>, on = "2025-03-01") => {
    const { towns } = monitored(scenario, plan, [reading("HL1", more)], on);
    return standing(towns.find(({ municipality, kind }) => municipality.code === "HL1" && kind === "regular"));
  };

  it("is what is there and what is planned in time, held against what the package has it run", () => {
    const goal = hosted("HL1");
    expect(goal).toBeGreaterThan(100);
    expect(pace({ realised: goal })).toEqual(["done", 0, 0]);
    expect(pace({ realised: goal + 50 })).toEqual(["done", 0, 0]);
    expect(pace({ realised: goal - 40, planned: 40, plannedFrom: by })).toEqual(["coming", 40, 0]);
    expect(pace({ realised: goal - 40, planned: 40 })).toEqual(["coming", 40, 0]);
    expect(pace({ realised: goal - 40, planned: 39, plannedFrom: by })).toEqual(["behind", 40, 1]);
    expect(pace({ realised: goal - 40, planned: 40, plannedFrom: "2025-07-02" })).toEqual(["late", 40, 0]);
  });

  it("is late where a day has passed on which places should have come", () => {
    const goal = hosted("HL1");
    const planned = { realised: goal - 40, planned: 40, plannedFrom: "2025-03-15" };
    expect(pace(planned, "2025-03-14")).toEqual(["coming", 40, 0]);
    expect(pace(planned, "2025-03-15")).toEqual(["late", 40, 0]);
    expect(pace({ realised: goal - 40, planned: 40 }, by)).toEqual(["late", 40, 0]);
  });

  it("is not known where the monitor says nothing, or nothing yet", () => {
    expect(pace({ on: "2025-04-01", realised: 5 }, "2025-03-31")).toEqual(["unknown", undefined, undefined]);
    const { nation } = monitored(scenario, plan, [reading("HL1", { realised: 5 })], "2025-03-01");
    expect(nation.unknown).toBe(nation.goal - hosted("HL1"));
  });

  it("is what the monitor said at last until that day", () => {
    const two = [reading("HL1", { on: "2025-03-01", realised: 10 }), reading("HL1", { on: "2025-02-01", realised: 5 })];
    const realised = (on: string) => monitored(scenario, plan, two, on).nation.realised;
    expect([realised("2025-02-28"), realised("2025-03-01"), realised("2026-01-01")]).toEqual([5, 10, 10]);
    expect(monitored(scenario, plan, two, "2026-01-01").days.map(({ on, realised: n }) => [on, n])).toEqual([
      ["2025-02-01", 5],
      ["2025-03-01", 10],
    ]);
  });
});

const readings = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...scenario.municipalities.map(({ code }) => code)),
    kind: fc.constantFrom(...kinds),
    on: fc.constantFrom("2025-01-01", "2025-02-01", "2025-03-01", "2025-08-01"),
    realised: fc.integer({ min: 0, max: 500 }),
    planned: fc.integer({ min: 0, max: 500 }),
    plannedFrom: fc.constantFrom("2025-02-01", "2025-06-30", "2025-09-01"),
  }),
  { selector: ({ code, kind, on }) => `${code} ${kind} ${on}`, maxLength: 30 },
);

describe("sums over municipalities", () => {
  it("close, of the nation and of its provinces, on every day", () => {
    fc.assert(
      fc.property(readings, fc.constantFrom("2025-01-01", "2025-03-01", "2026-01-01"), (all, on) => {
        const { nation, provinces, days } = monitored(scenario, plan, all, on);
        const goal = plan.municipalities.reduce(
          (n, { accounts }) => n + accounts.regular.hosted + accounts.amv.hosted,
          0,
        );
        for (const sum of [nation, ...days]) {
          expect(sum.goal).toBe(goal);
          expect(sum.there + sum.missing + sum.unknown).toBe(goal);
          expect(sum.open).toBeLessThanOrEqual(sum.missing);
          expect(sum.behind).toBeLessThanOrEqual(sum.paces.late + sum.paces.behind);
          expect(2 * sum.behind).toBeGreaterThanOrEqual(sum.paces.late + sum.paces.behind);
        }
        for (const field of ["goal", "realised", "planned", "there", "missing", "open", "unknown"] as const)
          expect(provinces.reduce((n, province) => n + province[field], 0)).toBe(nation[field]);
      }),
    );
  });
});

describe("the scenario from which to go on", () => {
  const origin = { title: "monitor.csv", standing: "published" } as const;

  it("has what is there as reported and what is planned as promising, and leaves others as they were", () => {
    const one = reading("LL2", { realised: 50, planned: 90, plannedFrom: "2025-09-01" });
    const next = fromHere(scenario, plan, [one], "2025-03-01", origin);
    const offers = (code: string, of = next) => of.municipalities.find((town) => town.code === code)?.offers;
    const provenance = { standing: "published", source: "monitor" };
    expect(offers("LL2")).toEqual([
      { kind: "regular", certainty: "reported", places: 50, provenance },
      { kind: "regular", certainty: "promising", places: 90, availableFrom: "2025-09-01", provenance },
    ]);
    expect(offers("HL1")).toEqual(offers("HL1", scenario));
    expect(next.sources.at(-1)).toEqual({ id: "monitor", title: "monitor.csv", date: "2025-03-01" });
    expect(next.reference?.municipalities).toHaveLength(plan.municipalities.length);
  });

  it("is a scenario that can be written, read and solved, whose package closes as the one before", async () => {
    const half = scenario.municipalities.map(({ code }) =>
      reading(code, { realised: Math.floor(hosted(code) / 2), planned: 10 }),
    );
    const next = fromHere(scenario, plan, half, "2025-03-01", origin);
    const parsed = parseScenario({ "scenario.json": writeScenario(next) });
    expect(parsed).toMatchObject({ status: "ok", scenario: { id: "two-provinces-2025-03-01" } });
    const made = await makePackage(next, counting("stepwise"));
    expect(made).toMatchObject({ status: "done", verdict: { ok: true } });
    const again = fromHere(next, plan, half, "2025-04-01", origin);
    expect(again.sources.filter(({ id }) => id === "monitor")).toHaveLength(1);
  });
});
