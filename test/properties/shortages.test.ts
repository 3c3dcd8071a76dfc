import { expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";

it("names every province and kind that is short, the first of them first", () => {
  const parsed = readBundled("two-provinces");
  if (parsed.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const exempt = { ground: "objection", standing: "illustrative" } as const;
  const municipalities = parsed.scenario.municipalities.map((one) => ({ ...one, exempt }));
  const relax = ["eligibility", "indicative-cap"];
  expect(decide({ ...parsed.scenario, municipalities })).toEqual({
    status: "infeasible",
    province: "LL",
    kind: "regular",
    short: 360,
    relax,
    others: [{ province: "LL", kind: "amv", short: 36, relax }],
  });
});
