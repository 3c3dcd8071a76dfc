import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios } from "../arbitraries/scenario.ts";

describe("arbitrary scenarios", () => {
  it("are what the border lets in: written and parsed they are the same", () => {
    fc.assert(
      fc.property(scenarios({ municipalities: 40, provinces: 5, key: 60, pins: 6 }), (scenario) => {
        expect(parseScenario({ "scenario.json": writeScenario(scenario) })).toEqual({ status: "ok", scenario });
      }),
      runs(80),
    );
  });
});
