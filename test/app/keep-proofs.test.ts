import * as fc from "fast-check";
import { expect, it } from "vitest";
import { amendPackage, makePackage, type Package } from "../../src/app/index.ts";
import type { Pin, Scenario } from "../../src/domain/index.ts";
import { namedObjectives } from "../../src/objectives/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { checkedPlan } from "../../src/web/engine/foreign.ts";
import { siteParts } from "../../src/app/site-parts.ts";
import { counting } from "./counting.ts";
import { eventful } from "../arbitraries/eventful.ts";

function bundled(): Scenario {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("It does not parse.");
  return read.scenario;
}

it("joint: a kept package whose question is asked anew, with the same pins, is made anew", async () => {
  const scenario = bundled();
  const base = (await makePackage(scenario, counting("joint", false))) as Package;
  const [{ kind, guest, host }] = base.plan.mergers as [Package["plan"]["mergers"][number]];
  const asked: Scenario = { ...scenario, pins: [{ type: "forbidden-merger", kind, guest, host }] };
  const kept = (await amendPackage(base, asked, counting("joint", true))) as Package;
  const anew = (await amendPackage(kept, asked, counting("joint", false))) as Package;
  expect(anew.proof.levels).toHaveLength(asked.objective.length);
  expect(anew.verdict.levels).toHaveLength(asked.objective.length);
});

it("stepwise: from a plan of somebody else, of which nothing is proven, every part is made before all is proven", async () => {
  const scenario = bundled();
  const part = (await makePackage(scenario, { ...counting("stepwise", false), province: "LL" as never })) as Package;
  const checked = checkedPlan(scenario, JSON.parse(JSON.stringify(part.plan)));
  if (checked.status !== "done") throw new Error("It is a plan.");
  const [{ kind, guest, host }] = part.plan.mergers as [Package["plan"]["mergers"][number]];
  const pin: Pin = { type: "forbidden-merger", kind, guest, host };
  const kept = (await amendPackage(
    checked.package,
    { ...scenario, pins: [pin] },
    counting("stepwise", true),
  )) as Package;
  const made = kept.proof.parts.filter(({ phase }) => phase === "mergers").map(({ part }) => part);
  expect(made).toHaveLength(siteParts(scenario).length);
  expect(kept.proof.parts.some(({ phase }) => phase === "swaps")).toBe(true);
});

it("stepwise: of what stays as it is, the best of a level is what it comes to", async () => {
  const [bare] = fc.sample(eventful({ municipalities: 9, provinces: 2, key: 30, pins: 0 }), {
    seed: 446,
    numRuns: 1,
  }) as [Scenario];
  const objective = (namedObjectives.get("fair") ?? []).map((level, i) => ({
    ...level,
    tolerance: { numerator: Number(i === 1), denominator: 3 },
  }));
  const scenario = { ...bare, objective };
  const base = (await makePackage(scenario, counting("stepwise", false))) as Package;
  const pin = { type: "forbidden-merger", kind: "regular", guest: "M04", host: "M02" } as Pin;
  const kept = (await amendPackage(base, { ...scenario, pins: [pin] }, counting("stepwise", true))) as Package;
  const stays = kept.proof.parts.find(({ part }) => part === "Province 1 amv");
  // HiGHS on this part: 1399997 is the least with no agreement changed and no task shifted.
  expect(stays?.levels[3]).toMatchObject({ value: 1399997, best: 1399997, bound: 1399997, proven: true });
});
