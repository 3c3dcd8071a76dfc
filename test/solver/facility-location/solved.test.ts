import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bruteForce } from "../brute-force.ts";
import { arbFacilityModel } from "./arbitraries.ts";
import { byFacilities, byHighs, optima } from "./solve.ts";

describe("facility-location to the end", () => {
  it("agrees with brute force on tiny programs, with and without a point", async () => {
    let without = 0;
    await fc.assert(
      fc.asyncProperty(arbFacilityModel({ customers: 3, hosts: 2 }), async (model) => {
        const cells = model.columns.reduce((n, { lower, upper }) => n * (upper - lower + 1), 1);
        fc.pre(cells <= 20_000);
        const truth = bruteForce(model);
        if (truth === undefined) without += 1;
        expect(optima(await byFacilities(model))).toEqual(truth === undefined ? ["infeasible"] : ["optimal", ...truth]);
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(without).toBeGreaterThan(10);
  });

  it("agrees with HiGHS, also from HiGHS's own point as a start", async () => {
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(arbFacilityModel({ customers: 7, hosts: 5 }), async (model) => {
        const rival = await byHighs(model);
        expect(optima(await byFacilities(model))).toEqual(optima(rival));
        if (rival.status !== "optimal") return;
        solved += 1;
        expect(optima(await byFacilities({ ...model, start: rival.values }))).toEqual(optima(rival));
      }),
      { numRuns: 150, seed: 2 },
    );
    expect(solved).toBeGreaterThan(20);
  });
});
