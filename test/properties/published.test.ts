import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import { decide } from "../../src/decision/index.ts";
import {
  kinds,
  perKind,
  type DecidedProvince,
  type Decision,
  type Kind,
  type Municipality,
  type NoDecision,
  type Scenario,
} from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small, type Size } from "../arbitraries/scenario.ts";
import { packageOf, word } from "./packages.ts";

const issued: Size = { ...small, published: "often" };

/** What a municipality offers, told from the facts. */
function offered(scenario: Scenario, { offers }: Municipality, kind: Kind): number {
  const rule = scenario.rules["adopted-places"];
  const promising = rule?.enabled !== true || rule["promising"] !== false;
  return offers
    .filter((o) => o.kind === kind && (promising || o.certainty === "reported"))
    .reduce((n, o) => n + o.places, 0);
}

/** One province and kind, told from the facts: who has a published number, what is taken over, and what shares are published. */
function told(scenario: Scenario, province: string, kind: Kind) {
  const members = scenario.municipalities.filter((m) => m.province === province);
  const task = members.reduce((n, m) => n + m.indicative[kind], 0);
  const parts = members.map((m) => {
    const places = offered(scenario, m, kind);
    const number = m.decided?.[kind];
    const adopted = number === undefined || number > places ? places : number;
    return { code: m.code, places, number, adopted, share: number === undefined ? 0 : number - adopted };
  });
  const sum = (of: "adopted" | "share") => parts.reduce((n, part) => n + part[of], 0);
  const above = sum("share") > Math.max(0, task - sum("adopted"));
  const taken = parts.map((part) =>
    above && part.number !== undefined ? { ...part, adopted: part.number, share: 0 } : part,
  );
  const adopted = taken.reduce((n, part) => n + part.adopted, 0);
  const remainder = Math.max(0, task - adopted);
  return {
    parts: taken,
    task,
    adopted,
    remainder,
    rest: remainder - taken.reduce((n, part) => n + part.share, 0),
    above,
  };
}

const cellOf = (decision: Decision, code: string, kind: Kind) =>
  decision.municipalities.find((m) => m.code === code)?.cells[kind];

const silent = (scenario: Scenario): Scenario => ({
  ...scenario,
  municipalities: scenario.municipalities.map(({ decided: _decided, ...one }) => one),
});

/** Rules of the decision, which every decision keeps; the rest is for the package. */
const ofDecision = new Set(["adopted-places", "eligibility", "indicative-cap", "credits", "remainder-shares", "books"]);

describe("a published number", () => {
  /** The seen words are for the counts. */
  function short(scenario: Scenario, { province, kind, short: places, published, relax }: NoDecision): string {
    const { parts, rest } = told(scenario, province, kind);
    const numbers = parts.filter((part) => part.number !== undefined).length;
    expect(published ?? 0).toBe(numbers);
    const all = numbers === parts.length;
    expect(places).toBeGreaterThanOrEqual(all ? rest : 1);
    expect(places).toBeLessThanOrEqual(rest);
    expect(relax.slice(0, all ? undefined : 0)).toEqual([]);
    return numbers === 0 ? "none published" : all ? "all published" : "some";
  }

  function closes(scenario: Scenario, decision: Decision, province: DecidedProvince, kind: Kind): string[] {
    const { parts, task, adopted, remainder, rest, above } = told(scenario, province.code, kind);
    const [surplus, decided] = [Math.max(0, adopted - task), Math.max(task, adopted)];
    expect(province.balances[kind]).toMatchObject({ task, adopted, remainder, surplus, decided });
    let shared = 0;
    for (const { code, number, adopted: taken, share } of parts) {
      const cell = cellOf(decision, code, kind);
      expect(cell).toMatchObject({ adopted: taken, decided: taken + (cell?.share ?? NaN) });
      expect(cell?.published).toBe(number);
      const published = { share, decided: number, eligibility: "published" };
      expect(cell).toMatchObject(number === undefined ? {} : published);
      shared += number === undefined ? (cell?.share ?? NaN) : 0;
    }
    expect(shared).toBe(rest);
    if (parts.every((part) => part.number === undefined)) return [];
    const less = parts.some(({ number, places }) => number !== undefined && number < places);
    return [
      above ? "above its task" : rest > 0 ? "with a rest" : "without a rest",
      ...(less ? ["less taken over"] : []),
    ];
  }

  it("is what is decided; the province closes over the others, or the places short are named", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...issued, municipalities: 20 }), fc.boolean(), (drawn, twoWay) => {
        const scenario = { ...drawn, rounding: { ...drawn.rounding, twoWay } };
        const decided = decideOnly(scenario);
        if (decided.status === "infeasible") {
          if (!decided.relax.includes("rounding.twoWay")) seen.add("short", short(scenario, decided));
          return;
        }
        const { decision, baseline } = decided;
        expect(baseline.violations.filter(({ rule }) => ofDecision.has(rule))).toEqual([]);
        for (const province of decision.provinces)
          for (const kind of kinds)
            for (const word of closes(scenario, decision, province, kind)) seen.add("province", word);
        const { need, surplus, decided: all, reported, promising, published, adopted } = baseline.ledger.kinds.regular;
        expect(all).toBe(need + surplus);
        expect(reported + promising + published).toBe(adopted);
        seen.add("books", published > 0 ? "more" : published < 0 ? "less" : "as offered");
      }),
      runs(600),
    );
    if (process.env["SHOW"] !== undefined) console.log(seen.text());
    expect(seen.seldom(10, ["short"], ["all published", "some"])).toEqual([]);
    const provinces = ["above its task", "with a rest", "without a rest", "less taken over"];
    expect(seen.seldom(10, ["province"], provinces)).toEqual([]);
    expect(seen.seldom(10, ["books"], ["more", "less"])).toEqual([]);
  });

  /** One province and kind as if there were nothing else, and no decision. */
  function alone(scenario: Scenario, code: string, kind: Kind): Scenario {
    const only = (places: Record<Kind, number>) => perKind((each) => (each === kind ? places[each] : 0));
    return {
      ...scenario,
      provinces: scenario.provinces.flatMap((p) => (p.code === code ? [{ ...p, task: only(p.task) }] : [])),
      municipalities: silent(scenario).municipalities.flatMap((m) => {
        const offers = m.offers.filter((offer) => offer.kind === kind);
        return m.province === code ? [{ ...m, indicative: only(m.indicative), offers }] : [];
      }),
    };
  }

  it("stands beside our own: what is decided in its province and kind where nobody has one, which nothing else changes", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios(issued), (scenario) => {
        const [with_, without] = [decide(scenario), decide(silent(scenario))];
        if (with_.status !== "decided") return;
        const home = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
        for (const { code, cells } of with_.decision.municipalities) {
          for (const kind of kinds) {
            const { published, own } = cells[kind];
            const there = decide(alone(scenario, home.get(code) ?? "", kind));
            const computed = there.status === "decided" ? cellOf(there.decision, code, kind)?.decided : undefined;
            expect(own).toBe(published === undefined ? undefined : computed);
            if (published === undefined) continue;
            seen.add("country", without.status === "decided" ? "divided" : own === undefined ? "neither" : "own alone");
          }
        }
        // A province in which nothing of a kind is published is decided as it was.
        if (without.status !== "decided" || scenario.rounding.twoWay) return;
        for (const province of scenario.provinces) {
          const members = scenario.municipalities.filter((m) => m.province === province.code);
          for (const kind of kinds) {
            if (members.some((m) => m.decided?.[kind] !== undefined)) continue;
            for (const { code } of members)
              expect(cellOf(with_.decision, code, kind)).toEqual(cellOf(without.decision, code, kind));
          }
        }
      }),
      runs(800),
    );
    expect(seen.seldom(10, ["country"], ["divided", "neither", "own alone"])).toEqual([]);
  });

  it("that says what is computed anyhow changes no number", () => {
    fc.assert(
      fc.property(scenarios({ ...small, published: "never" }), (scenario) => {
        const computed = decide(scenario);
        if (computed.status !== "decided") return;
        const published: Scenario = {
          ...scenario,
          municipalities: scenario.municipalities.map((one) => ({
            ...one,
            decided: {
              ...perKind((kind) => cellOf(computed.decision, one.code, kind)?.decided ?? NaN),
              standing: "published",
            },
          })),
        };
        const again = decide(published);
        if (again.status !== "decided") throw new Error("There is a decision.");
        expect(again.decision.provinces).toEqual(computed.decision.provinces);
        for (const { code, cells } of computed.decision.municipalities) {
          for (const kind of kinds) {
            const { adopted, share, decided } = cells[kind];
            const cell = cellOf(again.decision, code, kind);
            expect(cell).toMatchObject({ adopted, share, decided, published: decided, own: decided });
          }
        }
      }),
      runs(150),
    );
  });

  it("is kept by the packages made from it, which the verifier accepts", { timeout: 300_000 }, async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(
        scenarios({ ...issued, pins: 2 }),
        fc.constantFrom("stepwise", "joint"),
        async (scenario, way) => {
          const made = await packageOf(scenario, { way });
          seen.add(way, word(made));
          expect(made.status).not.toBe("failed");
          if (made.status !== "done") return;
          expect(made.verdict.violations).toEqual([]);
          for (const kind of kinds) {
            const sum = (of: "task" | "hosted") =>
              made.plan.municipalities.reduce((n, m) => n + m.accounts[kind][of], 0);
            expect([sum("task"), sum("hosted")]).toEqual([scenario.need[kind], scenario.need[kind]]);
          }
          for (const m of scenario.municipalities) {
            for (const kind of kinds) {
              const account = made.plan.municipalities.find(({ code }) => code === m.code)?.accounts[kind];
              const number = m.decided?.[kind];
              const decided = (account?.adopted ?? NaN) + (account?.share ?? NaN);
              expect(decided).toBe(number ?? decided);
            }
          }
        },
      ),
      runs(80),
    );
    if (process.env["SHOW"] !== undefined) console.log(seen.text());
    expect(seen.seldom(5, ["stepwise", "joint"], ["optimal"])).toEqual([]);
  });
});
