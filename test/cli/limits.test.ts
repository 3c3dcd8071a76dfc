import { expect, it } from "vitest";
import { exportModel } from "../../src/app/export-model.ts";
import { parseScenario, scaffold } from "../../src/scenario/index.ts";
import { scenarioOf } from "../scenario/fixture.ts";
import { runCli } from "./world.ts";

it("limits of the program of swaps are counted by its own levels, whatever the scenario ranks", async () => {
  const scenario = scenarioOf(parseScenario(scaffold("single")));
  for (const most of [1, 3, 5]) {
    const objective = Array.from({ length: most }, () => scenario.objective[0] as (typeof scenario.objective)[number]);
    const write = (limits: readonly number[]) =>
      exportModel({ ...scenario, objective }, { phase: "swaps", format: "lp", limits });
    expect(write([9, 9]).status).toBe("written");
    expect(() => write([9, 9, 9])).toThrow("(3)");
  }
  const run = (limits: string) =>
    runCli(["model", "two-provinces", "--phase", "swaps", "--limits", limits, "--lang", "en"]);
  expect((await run("9,9")).code).toBe(0);
  const left = await run("9,9,9");
  expect([left.code, left.err.replaceAll(/\s+/g, " ")]).toEqual([
    2,
    expect.stringContaining("the program of swaps has 3 objectives. Maybe at most 2."),
  ]);
});
