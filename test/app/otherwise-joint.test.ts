import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { packageOf } from "../properties/packages.ts";

describe("where stepwise has no mergers", () => {
  it("a package is infeasible only where joint is, and is joint's where that has one", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, municipalities: 6, pins: 6 }), async (scenario) => {
        const [stepwise, joint] = [await packageOf(scenario), await packageOf(scenario, { way: "joint" })];
        seen.add("stepwise", stepwise.status);
        expect(stepwise.status === "infeasible").toBe(joint.status === "infeasible");
      }),
      runs(60),
    );
    expect(seen.seldom(5, ["stepwise"], ["infeasible", "done"])).toEqual([]);
  }, 120_000);

  it("joint is taken, and says that it is joint; one province alone says it of stepwise only", async () => {
    // A small scenario of which the first way has no plan: the swaps that stepwise chooses do not go with the agreed merger.
    const text = readFileSync(new URL("stepwise-without-mergers.json", import.meta.url), "utf8");
    const scenario = JSON.parse(text) as Scenario;
    const result = await packageOf(scenario);
    expect(result).toMatchObject({ status: "done", proof: { way: "joint" }, verdict: { ok: true } });
    const guest = scenario.pins.map((pin) => (pin.type === "agreed-merger" ? pin.guest : ""))[0];
    const province = scenario.municipalities.find((m) => m.code === guest)?.province;
    if (province === undefined) throw new Error("The scenario has no agreed merger.");
    expect(await packageOf(scenario, { province })).toMatchObject({ status: "infeasible", settled: true });
  }, 60_000);

  it.each(["stepwise", "joint"] as const)(
    "names that the chosen swaps do not have are not “infeasible”: %s",
    async (way) => {
      const read = readBundled("two-provinces");
      if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
      const pin = (type: string, surplus: string, shortage: string, rest: object = {}) =>
        ({ type, surplus, shortage, ...rest }) as unknown as Scenario["pins"][number];
      // Nobody may stand against LL4. There is a plan: with these names agreed, LL4 is relieved of nothing.
      const pins = ["HL1", "HL2", "HL3"].map((from) => pin("forbidden-municipal-swap", from, "LL4"));
      const result = await packageOf({ ...read.scenario, pins }, { way });
      const told = result.status === "infeasible" ? { phase: result.phase, settled: result.settled } : result.status;
      expect(["done", { phase: "municipal-swaps", settled: true }]).toContainEqual(told);
    },
    60_000,
  );
});
