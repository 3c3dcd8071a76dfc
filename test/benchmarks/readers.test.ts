import { describe, expect, it } from "vitest";
import { readCbc } from "../../benchmarks/rivals/cbc.ts";
import { readGlpsol } from "../../benchmarks/rivals/glpsol.ts";
import { readHighs } from "../../benchmarks/rivals/highs.ts";
import { readScip } from "../../benchmarks/rivals/scip.ts";
import { facilityModel, readByCustomer, readByFacility } from "../../benchmarks/readers/facility-location.ts";
import { readAssignments } from "../../benchmarks/readers/generalized-assignment.ts";
import { createNumbers, scaled } from "../../benchmarks/readers/numbers.ts";
import { conclude } from "../../solver/conclude.ts";
import { exhaustive } from "../../solver/exhaustive.ts";
import { facilityLocation } from "../../solver/facility-location/index.ts";
import type { Model } from "../../src/model/index.ts";
import type { Strategy } from "../../solver/strategy.ts";

async function best(strategy: Strategy, model: Model): Promise<number | string> {
  const claim = await strategy.solve(model, { seed: 1, stopped: () => false, report: () => undefined });
  const outcome = conclude(model, claim);
  return outcome.status === "optimal" ? (outcome.levels[0]?.value ?? Number.NaN) : outcome.status;
}

describe("numbers of a text", () => {
  it("are whole in the unit asked for, exactly, whatever stands between them", () => {
    const { list, left } = createNumbers("  49.  29.5\n\n0.0001 -3 \0\0", "a file");
    expect(list(4, 10_000)).toEqual([490_000, 295_000, 1, -30_000]);
    expect(left()).toBe(0);
    // As floats: 0.29 · 100 = 28.999999999999996.
    expect(scaled("0.29", 100, "a file")).toBe(29);
    expect(() => scaled("0.295", 100, "a file")).toThrow("(0.295)");
    expect(() => scaled("1e5", 100, "a file")).toThrow("(1e5)");
    expect(() => createNumbers("1 2", "a file").list(3)).toThrow("ends after (2)");
  });
});

describe("facility location", () => {
  /*
   * Facilities: capacity 10 at cost 7, capacity 4 at cost 1. Demands 3, 4, 2.
   * Costs of the first: 1, 9, 2; of the second: 5, 1, 1. Both open: 8 + 1 + 1 + 2 = 12 (the second has room for 4).
   * The first alone: 7 + 12 = 19.
   */
  const byFacility = "2 3  10 7  4 1  3 4 2  1 9 2  5 1 1  999";
  const byCustomer = "2 3  10 7.0  4 1.0  3 1 5  4 9 1  2 2 1";

  it("the two forms say the same", () => {
    expect(readByCustomer(byCustomer, "cap")).toEqual(readByFacility(byFacility, "p"));
  });

  it("is solved alike with its structure and without", async () => {
    const model = facilityModel("p", readByFacility(byFacility, "p"));
    const { facilities: _, ...plain } = model;
    expect(await best(exhaustive, model)).toBe(12);
    expect(await best(facilityLocation, model)).toBe(12);
    expect(await best(facilityLocation, plain)).toBe(12);
  });
});

describe("generalized assignment", () => {
  // Two agents, three jobs. Costs 1 5 4 / 4 2 3; taking 2 2 2 / 2 2 2 of capacities 4 and 2: 1 + 2 + 4 = 7.
  const one = "2 3  1 5 4  4 2 3  2 2 2  2 2 2  4 2";

  it("reads one problem, and several behind their number", async () => {
    const [alone] = readAssignments(one, "gap");
    const several = readAssignments(`2 ${one} ${one}`, "gap");
    expect(several.map(({ name }) => name)).toEqual(["gap 1", "gap 2"]);
    expect(several[1]?.rows).toEqual(alone?.rows);
    expect(await best(exhaustive, alone as Model)).toBe(7);
  });
});

describe("what commands print", () => {
  it("cbc: proven, stopped, infeasible", () => {
    const proven = readCbc("Optimal - objective value 12.00000000\n      0 C0   1   7\n **   1 C3   2.5   0\n", "");
    expect(proven).toMatchObject({ status: "optimal", bound: 12 });
    expect([...proven.values]).toEqual([
      ["C0", 1],
      ["C3", 2.5],
    ]);
    const stopped = readCbc(
      "Stopped on time - objective value 15.0\n 0 C0 1 7\n",
      "Lower bound:                    11.5\n",
    );
    expect(stopped).toMatchObject({ status: "feasible", bound: 11.5 });
    expect(readCbc("Infeasible - objective value 0.0\n", "").status).toBe("infeasible");
    expect(readCbc("Stopped on time (no integer solution - continuous used)\n", "").status).toBe("nothing");
    expect(readCbc("", "").status).toBe("nothing");
  });

  it("glpsol: proven, stopped, infeasible", () => {
    const proven = readGlpsol("c a comment\ns mip 3 2 o 12\ni 1 5\nj 1 1\nj 2 0\ne o f\n", "");
    expect(proven).toMatchObject({ status: "optimal", bound: 12 });
    expect(proven.values.get("C0")).toBe(1);
    expect(readGlpsol("s mip 3 2 f 15\nj 1 1\n", "")).toMatchObject({ status: "feasible" });
    expect(readGlpsol("s mip 3 2 n 0\n", "").status).toBe("infeasible");
    expect(readGlpsol("", "PROBLEM HAS NO PRIMAL FEASIBLE SOLUTION\n").status).toBe("infeasible");
    expect(readGlpsol("s mip 3 2 u 0\n", "").status).toBe("nothing");
  });

  it("highs: proven, stopped, infeasible", () => {
    const file = (status: string) =>
      `Model status\n${status}\n\n# Primal solution values\nFeasible\nObjective 12\n# Columns 2\nC0 1\nC1 0\n# Rows 1\nR0 5\n`;
    const proven = readHighs(file("Optimal"), "  Dual bound        12\n");
    expect(proven).toMatchObject({ status: "optimal", bound: 12 });
    expect([...proven.values]).toEqual([
      ["C0", 1],
      ["C1", 0],
    ]);
    expect(readHighs(file("Time limit reached"), "  Dual bound        10.5\n")).toMatchObject({
      status: "feasible",
      bound: 10.5,
    });
    expect(readHighs("Model status\nInfeasible\n", "").status).toBe("infeasible");
    expect(readHighs("Model status\nTime limit reached\n\n# Primal solution values\nNone\n", "").status).toBe(
      "nothing",
    );
  });

  it("scip: proven, stopped, infeasible", () => {
    const proven = readScip(
      "solution status: optimal solution found\nobjective value: 12\nC0   1 \t(obj:7)\n",
      "Dual Bound         : +1.2e+01\n",
    );
    expect(proven).toMatchObject({ status: "optimal", bound: 12 });
    expect([...proven.values]).toEqual([["C0", 1]]);
    expect(readScip("solution status: time limit reached\nobjective value: 15\nC0 1 (obj:7)\n", "")).toMatchObject({
      status: "feasible",
    });
    expect(readScip("solution status: infeasible\nno solution available\n", "").status).toBe("infeasible");
    expect(readScip("solution status: time limit reached\nno solution available\n", "").status).toBe("nothing");
  });
});
