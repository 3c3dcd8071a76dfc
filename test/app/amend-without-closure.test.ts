import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { amendPackage, makePackage } from "../../src/app/index.ts";
import { provincePackage } from "../../src/app/province-package.ts";
import type { MunicipalityCode, Pin, Scenario } from "../../src/domain/index.ts";
import { parseScenario } from "../../src/scenario/index.ts";
import { inlineOptions } from "./inline-options.ts";

const text = readFileSync(new URL("amend-without-closure.json", import.meta.url), "utf8");
const options = { ...inlineOptions, way: "joint", strategy: "highs", untilProven: true } as const;

function scenarioOf(): Scenario {
  const read = parseScenario({ "scenario.json": text });
  if (read.status !== "ok") throw new Error("The scenario is in order.");
  return read.scenario;
}

it("a package amended where provinces need not close has everybody's places, as one made anew", async () => {
  const scenario = scenarioOf();
  const pin: Pin = { type: "hosting-limit", kind: "amv", municipality: "M03" as MunicipalityCode, places: 4 };
  const base = await makePackage({ ...scenario, pins: [...scenario.pins, pin] }, options);
  if (base.status !== "done") throw new Error(`No package: ${base.status}.`);
  const [amended, anew] = [await amendPackage(base, scenario, options), await makePackage(scenario, options)];
  expect([amended.status, anew.status]).toEqual(["done", "done"]);
});

it("a province that chooses again beside the rest has the places that the rest leaves it", async () => {
  const scenario = scenarioOf();
  const held = await makePackage(scenario, options);
  if (held.status !== "done") throw new Error(`No package: ${held.status}.`);
  for (const { code } of scenario.provinces)
    expect((await provincePackage(held, scenario, code, options)).status).toBe("done");
});
