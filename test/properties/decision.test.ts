import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import {
  offeredPlaces,
  kinds,
  type Decision,
  type Kind,
  type Municipality,
  type NoDecision,
  type Scenario,
} from "../../src/domain/index.ts";
import type { Credit } from "../../src/rules/credits.ts";
import { example } from "../../src/rules/example.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";

/** Offers taken over, told from the facts. */
function adopted(scenario: Scenario, municipality: Municipality, kind: Kind): number {
  const rule = scenario.rules["adopted-places"];
  return offeredPlaces(municipality, kind, rule?.enabled !== true || rule["promising"] !== false);
}

function on(scenario: Scenario, rule: string): boolean {
  return scenario.rules[rule]?.enabled === true;
}

/** What counts towards the key and is no reception, told from the facts. */
function credit(scenario: Scenario, municipality: Municipality, kind: Kind): number {
  if (!on(scenario, "credits")) return 0;
  const credits = scenario.rules["credits"]?.["credits"] as readonly Credit[];
  return credits
    .filter((one) => one.kind === kind)
    .map((one) => Math.min(one.most ?? Infinity, Math.floor(((municipality[one.of] ?? 0) * one.percent) / 100)))
    .reduce((a, b) => a + b, 0);
}

/** Who shares in a remainder and up to what, told from the facts. */
function claimants(scenario: Scenario, members: readonly Municipality[], kind: Kind, remainder: number) {
  return members
    .filter((m) => m.indicative[kind] > 0)
    .filter(
      (m) =>
        !on(scenario, "eligibility") ||
        (m.exempt === undefined && adopted(scenario, m, kind) + credit(scenario, m, kind) < m.indicative[kind]),
    )
    .map((m) => {
      const counted = credit(scenario, m, kind);
      const gap = Math.max(0, m.indicative[kind] - adopted(scenario, m, kind) - counted);
      const most = on(scenario, "indicative-cap") || counted > 0 ? gap : remainder;
      return { code: m.code, key: m.indicative[kind], most };
    });
}

interface Claimant {
  readonly code: string;
  readonly key: number;
  readonly most: number;
}

/**
 * Capped largest remainder, the plain way: give everybody pro rata, take those beyond their cap out at their cap, and
 * begin again with the rest; then a place each to the largest fractions, lower code first. Slow and obvious.
 */
function cappedShares(claims: readonly Claimant[], remainder: number): Map<string, number> {
  let free = [...claims];
  const shares = new Map<string, number>();
  let rest = remainder;
  for (;;) {
    const keys = free.reduce((n, c) => n + c.key, 0);
    const over = free.filter((c) => rest * c.key > c.most * keys);
    if (over.length === 0) break;
    for (const c of over) {
      shares.set(c.code, c.most);
      rest -= c.most;
    }
    free = free.filter((c) => !over.includes(c));
  }
  const keys = free.reduce((n, c) => n + c.key, 0);
  const exact = free.map((c) => ({ ...c, floor: Math.floor((rest * c.key) / keys), fraction: (rest * c.key) % keys }));
  let left = rest - exact.reduce((n, c) => n + c.floor, 0);
  for (const c of exact.sort((a, b) => b.fraction - a.fraction || (a.code < b.code ? -1 : 1))) {
    shares.set(c.code, c.floor + (left > 0 ? 1 : 0));
    left -= left > 0 ? 1 : 0;
  }
  return shares;
}

describe("the decision", () => {
  it("keeps the ledger's identities, caps and exemptions, or names what is short", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, published: "never", municipalities: 40, provinces: 5 }), (scenario) => {
        const decided = decide(scenario);
        seen.add("decisions", decided.status);
        if (decided.status === "infeasible") return short(scenario, decided);
        identities(scenario, decided.decision);
        for (const m of scenario.municipalities) for (const kind of kinds) cell(scenario, decided.decision, m, kind);
      }),
      runs(250),
    );
    expect(seen.seldom(50, ["decisions"], ["decided", "infeasible"])).toEqual([]);
  });

  function short(scenario: Scenario, { province, kind, short: places, relax }: NoDecision): void {
    const members = scenario.municipalities.filter((m) => m.province === province);
    const task = members.reduce((n, m) => n + m.indicative[kind], 0);
    const remainder = task - members.reduce((n, m) => n + adopted(scenario, m, kind), 0);
    const room = claimants(scenario, members, kind, remainder).reduce((n, c) => n + c.most, 0);
    expect(places).toBe(remainder - room);
    const named = ["eligibility", "indicative-cap"].filter((rule) => on(scenario, rule));
    // Where nothing is credited, that rule keeps nobody from a share.
    if (members.some((m) => credit(scenario, m, kind) > 0)) named.push("credits");
    expect(relax).toEqual(named);
  }

  function identities(scenario: Scenario, decision: Decision): void {
    for (const kind of kinds) {
      let [needed, surplus, remainder, offered, decided] = [0, 0, 0, 0, 0];
      for (const province of scenario.provinces) {
        const members = scenario.municipalities.filter((m) => m.province === province.code);
        const codes = new Set(members.map((m) => m.code));
        const own = decision.municipalities
          .filter((m) => codes.has(m.code))
          .reduce((n, m) => n + m.cells[kind].decided, 0);
        const places = members.reduce((n, m) => n + adopted(scenario, m, kind), 0);
        const task = members.reduce((n, m) => n + m.indicative[kind], 0);
        expect(own).toBe(Math.max(task, places));
        const balance = decision.provinces.find((p) => p.code === province.code)?.balances[kind];
        expect(balance).toMatchObject({
          task,
          adopted: places,
          remainder: Math.max(0, task - places),
          surplus: Math.max(0, places - task),
          decided: own,
        });
        needed += task;
        surplus += Math.max(0, places - task);
        remainder += Math.max(0, task - places);
        offered += places;
        decided += own;
      }
      expect(needed).toBe(scenario.need[kind]);
      expect(decided).toBe(needed + surplus);
      expect(remainder - surplus).toBe(needed - offered);
    }
  }

  function cell(scenario: Scenario, decision: Decision, m: Municipality, kind: Kind): void {
    const found = decision.municipalities.find(({ code }) => code === m.code)?.cells[kind];
    const places = adopted(scenario, m, kind);
    expect(found).toMatchObject({ adopted: places, decided: places + (found?.share ?? NaN) });
    const counted = credit(scenario, m, kind);
    expect(found?.credit ?? 0).toBe(counted);
    const gap = Math.max(0, m.indicative[kind] - places - counted);
    expect(found?.gap).toBe(gap);
    const outside = on(scenario, "eligibility") && (m.exempt !== undefined || gap === 0);
    const most = outside ? 0 : on(scenario, "indicative-cap") || counted > 0 ? gap : Infinity;
    expect(found?.share).toBeLessThanOrEqual(most);
  }

  it("is the capped pro rata that a plain procedure finds, by largest remainder", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, published: "never", municipalities: 30, provinces: 3 }), (drawn) => {
        const scenario: Scenario = {
          ...drawn,
          rounding: { method: "largest-remainder", ties: { by: "index" }, twoWay: false },
        };
        const decided = decide(scenario);
        if (decided.status === "infeasible") return;
        for (const province of decided.decision.provinces) {
          const members = scenario.municipalities.filter((m) => m.province === province.code);
          for (const kind of kinds) {
            const { remainder } = province.balances[kind];
            if (remainder === 0) continue;
            const shares = cappedShares(claimants(scenario, members, kind, remainder), remainder);
            const cells = decided.decision.municipalities.filter(({ code }) => members.some((m) => m.code === code));
            const found = cells.map((m) => [m.code, m.cells[kind].share]);
            expect(found).toEqual(members.map((m) => [m.code, shares.get(m.code) ?? 0]));
            seen.add("shares", cells.some((m) => m.cells[kind].capped) ? "capped" : "free");
            if (decided.decision.ties.some((t) => t.kind === kind && t.province === province.code))
              seen.add("shares", "tied");
          }
        }
      }),
      runs(250),
    );
    expect(seen.seldom(10, ["shares"], ["capped", "free", "tied"])).toEqual([]);
  });

  it("closes kinds and municipalities at once, where that is asked", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, published: "never", municipalities: 20, provinces: 3 }), (drawn) => {
        const [apart, scenario] = [false, true].map((twoWay) => ({
          ...drawn,
          rounding: { ...drawn.rounding, twoWay },
        }));
        const [one, two] = [decide(apart as Scenario), decide(scenario as Scenario)];
        const neither = two.status === "infeasible" && two.relax.includes("rounding.twoWay");
        seen.add("two-way", two.status);
        expect(neither ? one.status : two.status).toBe(one.status);
        if (one.status !== "decided" || two.status !== "decided") return;
        identities(scenario as Scenario, two.decision);
        for (const m of drawn.municipalities)
          for (const kind of kinds) cell(scenario as Scenario, two.decision, m, kind);
        // Both decisions round the same exact shares; this one never by a place or more, in no kind.
        for (const [i, m] of two.decision.municipalities.entries()) {
          for (const kind of kinds) {
            const { exact, share } = m.cells[kind];
            const [n, d] = [BigInt(exact?.numerator ?? 0), BigInt(exact?.denominator ?? 1)];
            expect(exact).toEqual(one.decision.municipalities[i]?.cells[kind].exact);
            const off = BigInt(share) * d - n;
            seen.add("two-way", off >= d || off <= -d ? "a place or more off" : "rounded");
          }
        }
      }),
      runs(250),
    );
    expect(seen.seldom(50, ["two-way"], ["decided", "infeasible", "rounded"])).toEqual([]);
  });

  it("says so where kinds and municipalities cannot close at once", () => {
    // Half a place each for A and B in regular, for C and D in amv: by the tie rule A and B get the two whole places,
    // of which only one is regular. E has what it needs, and leaves a remainder of one in each kind.
    const half = (kind: Kind) => (kind === "regular" ? ([1, 0] as const) : ([0, 1] as const));
    const made = example(
      {
        A1: { key: half("regular") },
        A2: { key: half("regular") },
        A3: { key: half("amv") },
        A4: { key: half("amv") },
        A5: { key: [1, 1], adopted: [2, 2] },
      },
      {},
      { eligibility: { enabled: true }, "indicative-cap": { enabled: true } },
    ).scenario;
    const twoWay = (told: boolean) => decide({ ...made, rounding: { ...made.rounding, twoWay: told } });
    expect(twoWay(false)).toMatchObject({ status: "decided" });
    expect(twoWay(true)).toMatchObject({ status: "infeasible", province: "A", short: 1, relax: ["rounding.twoWay"] });
  });
});
