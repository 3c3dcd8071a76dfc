import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/index.ts";
import { files, main, municipalities, problemsOf, problemsWith, provinces } from "./fixture.ts";

describe("a scenario that does not close", () => {
  it("names the difference per province and kind, for any figure that is off", () => {
    const header = municipalities[0] ?? [];
    const cells = fc.record({
      row: fc.integer({ min: 1, max: municipalities.length - 1 }),
      kind: fc.constantFrom("regular", "amv"),
      by: fc.integer({ min: -5, max: 50 }).filter((by) => by !== 0),
    });
    fc.assert(
      fc.property(cells, ({ row, kind, by }) => {
        const column = header.indexOf(`indicative_${kind}`);
        const changed = municipalities.map((cellsOf, at) =>
          cellsOf.map((cell, c) => (at === row && c === column ? String(Math.max(0, Number(cell) + by)) : cell)),
        );
        const real = Number(changed[row]?.[column]) - Number(municipalities[row]?.[column]);
        const province = municipalities[row]?.[2];
        const problems = problemsOf(parseScenario(files(main, { "municipalities.csv": changed })));
        expect(problems).toMatchObject([
          {
            code: "does-not-close",
            file: "provinces.csv",
            row: provinces.findIndex(([code]) => code === province) + 1,
            column: `task_${kind}`,
          },
        ]);
        expect(problems[0]?.message.en).toContain(`: ${Math.abs(real)} too ${real > 0 ? "many" : "few"}.`);
        expect(problems[0]?.message.nl).toContain(`: ${Math.abs(real)} te ${real > 0 ? "veel" : "weinig"}.`);
      }),
      { numRuns: 60 },
    );
  });

  it("names the difference of the need, per kind", () => {
    expect(problemsWith({ need: { regular: 399, amv: 50 } }).map((one) => [one.path, one.message.en])).toEqual([
      ["need.regular", expect.stringContaining("sum to 400, the need is 399: 1 too many")],
      ["need.amv", expect.stringContaining("sum to 40, the need is 50: 10 too few")],
    ]);
  });

  it("names rounding as the likely reason only where rounding can do it: a place a province", () => {
    const why = (regular: number) => problemsWith({ need: { regular, amv: 40 } })[0]?.message;
    for (const near of [398, 399, 401, 402]) {
      expect(why(near)?.en).toContain(
        "Maybe the 2 tasks were rounded each apart. Then state the sum (400) as the need",
      );
      expect(why(near)?.nl).toContain("Misschien zijn de 2 opgaven elk apart afgerond. Geef dan de som (400)");
    }
    for (const far of [397, 403]) {
      expect(why(far)?.en).toContain("Maybe a task was copied wrongly, or amv");
      expect(why(far)?.nl).not.toContain("afgerond");
    }
  });

  it("says how, where only how many places are for amv was changed: both kinds together close", () => {
    const split = problemsWith({ need: { regular: 410, amv: 30 } }).map(({ message }) => message);
    expect(split).toHaveLength(2);
    for (const { en, nl } of split) {
      expect(en).toContain("Regular and amv together do close.");
      expect(en).toContain("between indicative_regular and indicative_amv of their municipalities");
      expect(nl).toContain("Regulier en amv samen sluiten wel.");
      expect(nl).toContain("Misschien is alleen hier veranderd hoeveel plekken voor amv zijn.");
    }
    expect(problemsWith({ need: undefined })).toEqual([]);
    const [other] = problemsWith({ need: { regular: 500, amv: 40 } });
    expect(other?.message.en).toContain("a need that is left out is the sum of the tasks");
    expect(other?.message.nl).toContain("een behoefte die is weggelaten, is de som van de opgaven");
  });

  it("does not judge a sum with a figure that could not be read, but judges the others", () => {
    const broken = municipalities.map((row) => row.map((cell, at) => (row[0] === "M1" && at === 7 ? "x" : cell)));
    const off = broken.map((row) => row.map((cell, at) => (row[0] === "M4" && at === 8 ? "14" : cell)));
    expect(problemsOf(parseScenario(files(main, { "municipalities.csv": off }))).map((one) => one.column)).toEqual([
      "indicative_regular",
      "task_amv",
    ]);
  });
});
