import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { amendPackage, makePackage } from "../../src/app/index.ts";
import type { MunicipalityCode, Pin } from "../../src/domain/index.ts";
import { parseScenario } from "../../src/scenario/index.ts";
import { inlineOptions } from "./inline-options.ts";

it("a package amended where provinces need not close has everybody's places, as one made anew", async () => {
  const text = readFileSync(new URL("amend-without-closure.json", import.meta.url), "utf8");
  const read = parseScenario({ "scenario.json": text });
  if (read.status !== "ok") throw new Error("The scenario is in order.");
  const { scenario } = read;
  const pin: Pin = { type: "hosting-limit", kind: "amv", municipality: "M03" as MunicipalityCode, places: 4 };
  const options = { ...inlineOptions, way: "joint", strategy: "highs", untilProven: true } as const;
  const base = await makePackage({ ...scenario, pins: [...scenario.pins, pin] }, options);
  if (base.status !== "done") throw new Error(`No package: ${base.status}.`);
  const [amended, anew] = [await amendPackage(base, scenario, options), await makePackage(scenario, options)];
  expect([amended.status, anew.status]).toEqual(["done", "done"]);
});
