import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { closedKeys, estimatedAmv, municipalitiesCsv, readRows } from "../../data/make-keys.ts";
import { kinds, total } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { scenarioOf } from "./fixture.ts";

const now = scenarioOf(readBundled("netherlands-2024"));
const before = frozenNetherlands();

describe("the published keys", () => {
  it("stand in the bundled scenario as the tool puts them there", () => {
    const file = new URL("../../data/netherlands-2024/municipalities.csv", import.meta.url);
    expect(municipalitiesCsv()).toBe(readFileSync(file, "utf8"));
  });

  it("are the numbers that were published, and the total where that is all", () => {
    const of = (name: string) => now.municipalities.find((m) => m.name === name);
    expect(of("Simpelveld")?.indicative).toEqual({ regular: 50, amv: 5 });
    expect(of("Capelle aan den IJssel")?.indicative).toEqual({ regular: 315, amv: 29 });
    const totals = {
      Boxtel: 192,
      "Kaag en Braassem": 179,
      Nieuwkoop: 188,
      Ridderkerk: 250,
      Wassenaar: 158,
      Woudenberg: 94,
    };
    for (const [name, places] of Object.entries(totals)) {
      expect(total(of(name)?.indicative ?? { regular: 0, amv: 0 })).toBe(places);
      expect(of(name)?.indicativeTotal?.standing).toBe("published");
    }
  });

  it("leave the four that towns agreed among themselves estimates, whose source tells of the agreement", () => {
    const found = now.municipalities.filter((m) => m.indicativeProvenance.source === "key-estimate-agreed");
    expect(found.map((m) => m.name).toSorted()).toEqual([
      "Best",
      "Geldrop-Mierlo",
      "Nuenen, Gerwen en Nederwetten",
      "Waalre",
    ]);
    expect(new Set(found.map((m) => m.indicativeProvenance.standing))).toEqual(new Set(["estimate"]));
    expect(now.sources.find(({ id }) => id === "key-estimate-agreed")?.title).toContain("Best 192");
  });

  it("leave every province its sum, and move the other estimates by 1 % or two places at most", () => {
    for (const [i, province] of now.provinces.entries()) {
      expect(province.task).toEqual(before.provinces[i]?.task);
      const own = now.municipalities.filter((m) => m.province === province.code);
      for (const kind of kinds) expect(own.reduce((n, m) => n + m.indicative[kind], 0)).toBe(province.task[kind]);
    }
    const published = new Set(readRows(readFileSync("data/published-keys.csv", "utf8")).rows.map((row) => row["code"]));
    for (const [i, m] of now.municipalities.entries()) {
      if (published.has(m.code)) continue;
      for (const kind of kinds) {
        const was = before.municipalities[i]?.indicative[kind] ?? 0;
        expect(Math.abs(m.indicative[kind] - was)).toBeLessThanOrEqual(Math.max(2, was / 100));
      }
    }
  });

  it("estimates the part of amv as it was published wherever it was", () => {
    const known = before.municipalities.filter((m) => m.indicativeProvenance.standing === "published");
    const off = known.filter((m) => estimatedAmv(total(m.indicative)) !== m.indicative.amv).map((m) => m.name);
    expect(off).toEqual([]);
    expect([estimatedAmv(55), estimatedAmv(344), estimatedAmv(2_513)]).toEqual([5, 29, 213]);
  });

  it("closes what is left in whole places, by the largest fractions", () => {
    const row = (code: string, regular: number, standing: string) => ({
      code,
      province: "P",
      indicative_regular: String(regular),
      indicative_amv: "0",
      indicative_standing: standing,
    });
    const rows = [
      row("A", 50, "estimate"),
      row("B", 30, "estimate"),
      row("C", 20, "estimate"),
      row("D", 100, "published"),
    ];
    const made = closedKeys(rows, new Map([["P", { regular: 200, amv: 0 }]]), [
      { code: "A", total: 43, amv: 0, source: "s" },
    ]);
    // 57 over 30 and 20: 34.2 and 22.8.
    expect(made.map((one) => one["indicative_regular"])).toEqual(["43", "34", "23", "100"]);
    expect(made[0]).toMatchObject({ indicative_standing: "published", indicative_source: "s" });
    const none = () => closedKeys(rows, new Map([["P", { regular: 90, amv: 0 }]]), []);
    expect(none).toThrow(/whole number/);
  });
});
