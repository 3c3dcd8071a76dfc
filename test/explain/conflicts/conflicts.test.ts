import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictsOf, type Member, type Repair } from "../../../src/explain/conflicts/index.ts";
import { clashes } from "../../../src/explain/conflicts/clash.ts";
import { minimal } from "../../../src/explain/conflicts/minimal.ts";
import { membersOf, withOnly, withoutMembers } from "../../../src/explain/conflicts/member.ts";
import { ask, groundOf, placesOf } from "../../../src/explain/conflicts/place.ts";
import type { Pin, Scenario } from "../../../src/domain/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";
import { frozenNetherlands } from "../../fixtures/netherlands.ts";
import { packageOf } from "../../properties/packages.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

/** What works; then what stands earliest in the priority, pins before rules where it is silent; then the price. */
function plainOrder({ repairPriority: named = [] }: Scenario, a: Repair, b: Repair): number {
  const place = (member: Member) => {
    const id = member.type === "pin" ? member.pin.type : member.rule;
    return named.includes(id) ? named.indexOf(id) : named.length + (member.type === "pin" ? 0 : 1);
  };
  const key = ({ works, gives, price }: Repair) => [
    works ? 0 : 1,
    ...gives
      .map(place)
      .toSorted((x, y) => y - x)
      .slice(0, 1),
    ...(price?.levels ?? []),
  ];
  const [left, right] = [key(a), key(b)];
  const differs = left.findIndex((value, i) => value !== right[i]);
  return differs === -1 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
}

describe("a minimal part that fails", () => {
  it("is one of those that were hidden, and asks few questions", async () => {
    const sets = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sets, sets, async (one, other) => {
        let asked = 0;
        const fails = async (kept: readonly number[]) => {
          asked++;
          return [one, other].some((hidden) => hidden.every((m) => kept.includes(m)));
        };
        const all = Array.from({ length: 61 }, (_, i) => i);
        const found = (await minimal(all, fails)).toSorted((a, b) => a - b);
        const right = [one, other].map((hidden) => hidden.toSorted((a, b) => a - b));
        expect(right).toContainEqual(found);
        expect(asked).toBeLessThanOrEqual(2 + 2 * found.length * 8);
      }),
      runs(100),
    );
  });

  it("is nothing where even nothing fails", async () => {
    expect(await minimal([1, 2], async () => true)).toEqual([]);
  });
});

describe("conflicts of random scenarios", () => {
  it("are minimal, and every repair works: asked again apart", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, pins: 5 }), async (scenario) => {
        const result = await conflictsOf(scenario, options);
        seen.add("result", result.status);
        const found = result.status === "conflicts" ? result.conflicts : [];
        const ground = await groundOf(scenario, options);
        if (ground.status !== "ground") return;
        for (const { place, members, proven, repairs } of found) {
          for (const at of place === undefined ? placesOf(ground.ground) : [place]) {
            const together = await ask(ground.ground, withOnly(scenario, members), at);
            seen.add("place", place === undefined ? "before solving" : at.type);
            expect([place === undefined ? "clashes" : together, proven]).toEqual(["clashes", true]);
            if (place === undefined) continue;
            for (const member of members) {
              const rest = withOnly(
                scenario,
                members.filter((m) => m !== member),
              );
              expect(await ask(ground.ground, rest, at)).toBe("fits");
            }
            expect(repairs).toEqual(repairs.toSorted((a, b) => plainOrder(scenario, a, b)));
            if (repairs.length > 1) seen.add("repairs", "several");
            for (const { gives, works } of repairs) {
              expect(works).toBe(true);
              expect(await ask(ground.ground, withoutMembers(scenario, gives), at)).toBe("fits");
              expect(gives.length).toBeGreaterThan(0);
            }
          }
        }
      }),
      runs(80),
    );
    expect(seen.seldom(5, ["result"], ["none", "conflicts"])).toEqual([]);
    expect(seen.seldom(3, ["place"], ["sites"])).toEqual([]);
    expect(seen.seldom(2, ["repairs"], ["several"])).toEqual([]);
  }, 60_000);

  it("that show before solving make the package impossible", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, pins: 6 }), async (scenario) => {
        const found = clashes(scenario);
        if (found.length === 0) return;
        const result = await packageOf(scenario);
        seen.add("package", result.status);
        expect(["infeasible", "no-decision"]).toContain(result.status);
      }),
      runs(300),
    );
    expect(seen.seldom(5, ["package"], ["infeasible"])).toEqual([]);
  }, 60_000);
});

describe("conflicts on the frozen scenario", () => {
  const netherlands = frozenNetherlands();

  it("finds the two of three hundred pins that clash before anything is solved", () => {
    const towns = netherlands.municipalities;
    const pins = towns.slice(0, 300).map((m): Pin => ({ type: "own-site", kind: "amv", municipality: m.code }));
    const host = towns.find((m) => m.province === towns[7]?.province && m !== towns[7]);
    if (host === undefined || towns[7] === undefined) throw new Error("There is no such pair.");
    const merger: Pin = { type: "agreed-merger", kind: "amv", guest: towns[7].code, host: host.code };
    const scenario = { ...netherlands, pins: [...pins, merger] };
    const found = clashes(scenario).filter((members) => members.every((m) => m.type === "pin"));
    expect(found.map((members) => members.map((m) => m.type === "pin" && m.index))).toEqual([[7, 300]]);
  });

  it("gives up by the scenario's priority", () => {
    const [a, b] = netherlands.municipalities;
    if (a === undefined || b === undefined) throw new Error("There are no municipalities.");
    const pins: Pin[] = [{ type: "own-site", kind: "amv", municipality: a.code }];
    const scenario = { ...netherlands, pins };
    expect(membersOf(scenario).map((m) => (m.type === "pin" ? m.pin.type : m.rule))).toEqual([
      "own-site",
      "swap-partners",
      "whole-hand-over",
      "no-chains",
      "host-capacity",
      "neighbourhood",
    ]);
  });
});
