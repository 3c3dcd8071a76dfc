import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allStillToMake, amvPlaces, made, places } from "../../data/make-2026.ts";
import { decideOnly } from "../../src/app/index.ts";
import { offeredPlaces, kinds, perKind, total } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { scenarioOf } from "./fixture.ts";

const now = scenarioOf(readBundled("netherlands-2026"));
const before = scenarioOf(readBundled("netherlands-2024"));
const town = (name: string) => {
  const found = now.municipalities.find((m) => m.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

describe("netherlands-2026", () => {
  it("stands in its files as the tool makes them", () => {
    const file = (name: string) =>
      readFileSync(new URL(`../../data/netherlands-2026/${name}`, import.meta.url), "utf8");
    const files = made();
    expect(files.municipalities).toBe(file("municipalities.csv"));
    expect(files.provinces).toBe(file("provinces.csv"));
    expect(files.borders).toBe(file("borders.csv"));
    expect(files.scenario).toBe(file("scenario.json"));
  });

  it("is exactly 88,000 in need, tasks and key, and 7,462 of them are amv", () => {
    expect([places, amvPlaces]).toEqual([88_000, 7_462]);
    const need = { regular: 80_538, amv: 7_462 };
    expect(now.need).toEqual(need);
    expect(perKind((kind) => now.provinces.reduce((n, p) => n + p.task[kind], 0))).toEqual(need);
    expect(perKind((kind) => now.municipalities.reduce((n, m) => n + m.indicative[kind], 0))).toEqual(need);
  });

  it("has the published total of Breda, and every other key within a place of the one of 2024 scaled", () => {
    expect(total(town("Breda").indicative)).toBe(932);
    for (const [i, m] of now.municipalities.entries()) {
      expect(m.code).toBe(before.municipalities[i]?.code);
      if (m.name === "Breda") continue;
      for (const kind of kinds) {
        const scaled = ((before.municipalities[i]?.indicative[kind] ?? 0) * now.need[kind]) / before.need[kind];
        expect(Math.abs(m.indicative[kind] - scaled)).toBeLessThan(1.5);
      }
    }
  });

  it("leaves every province what was published as still to be made, and the others the rest of about 38,000", () => {
    const decided = decideOnly(now);
    if (decided.status !== "decided") throw new Error("There is no decision.");
    const found = decided.decision.provinces.map(({ code, balances }) => [
      code,
      balances.regular.remainder + balances.amv.remainder,
    ]);
    expect(Object.fromEntries(found)).toEqual({
      PV20: 0, // Groningen, published
      PV21: 813,
      PV22: 645,
      PV23: 1_515,
      PV24: 0, // Flevoland, published
      PV25: 4_900, // Gelderland, published
      PV26: 1_966,
      PV27: 7_700, // Noord-Holland, published
      PV28: 11_400, // Zuid-Holland, published
      PV29: 505,
      PV30: 7_200, // Noord-Brabant, published
      PV31: 1_356,
    });
    expect(found.reduce((n, [, left]) => n + Number(left), 0)).toBe(allStillToMake);
    // No province has too much of one kind, so all decisions together are the need.
    for (const { balances } of decided.decision.provinces)
      for (const kind of kinds) expect(balances[kind].surplus).toBe(0);
  });

  it("comes near what was published of Noord-Brabant: over 13,000, about 6,300 available", () => {
    const task = now.provinces.find(({ code }) => code === "PV30")?.task ?? { regular: 0, amv: 0 };
    expect(total(task)).toBe(13_470);
    const own = now.municipalities.filter((m) => m.province === "PV30");
    expect(own.reduce((n, m) => n + total(perKind((kind) => offeredPlaces(m, kind))), 0)).toBe(6_270);
  });

  it("offers nowhere more than in netherlands-2024, and as much where somebody is exempt", () => {
    for (const [i, m] of now.municipalities.entries())
      for (const kind of kinds) {
        const then = before.municipalities[i];
        const most = then === undefined ? 0 : offeredPlaces(then, kind);
        expect(offeredPlaces(m, kind)).toBeLessThanOrEqual(most);
        expect(offeredPlaces(m, kind)).toBeGreaterThanOrEqual(m.exempt === undefined ? 0 : most);
      }
  });

  it("says of every figure what it is", () => {
    expect(now.needTotal?.standing).toBe("published");
    expect(now.needProvenance.standing).toBe("assumed");
    expect(new Set(now.provinces.map(({ provenance }) => provenance.standing))).toEqual(new Set(["estimate"]));
    const keys = new Set(now.municipalities.map((m) => m.indicativeProvenance.standing));
    expect(keys).toEqual(new Set(["estimate"]));
    const totals = now.municipalities.filter((m) => m.indicativeTotal !== undefined);
    expect(totals.map((m) => [m.name, m.indicativeTotal?.standing])).toEqual([["Breda", "published"]]);
    const offers = now.municipalities.flatMap((m) => m.offers.map(({ provenance }) => provenance.standing));
    expect(new Set(offers)).toEqual(new Set(["illustrative"]));
    const exempt = now.municipalities.flatMap((m) => (m.exempt ? [[m.name, m.exempt.standing]] : []));
    expect(Object.fromEntries(exempt)).toEqual({
      "Gilze en Rijen": "assumed",
      Cranendonck: "assumed",
      Westerwolde: "assumed",
    });
    for (const word of ["SCHATTING", "AANGENOMEN", "ILLUSTRATIEF"]) expect(now.description.nl).toContain(word);
    for (const word of ["ESTIMATE", "ASSUMED", "ILLUSTRATIVE"]) expect(now.description.en).toContain(word);
  });
});
