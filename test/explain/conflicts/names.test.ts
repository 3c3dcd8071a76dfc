import * as fc from "fast-check";
import { expect, it } from "vitest";
import { conflictsOf } from "../../../src/explain/conflicts/index.ts";
import type { Pin } from "../../../src/domain/index.ts";
import { languages } from "../../../src/report/index.ts";
import { conflictLines } from "../../../src/report/conflict.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { packageOf } from "../../properties/packages.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

function twoProvinces() {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  return read.scenario;
}

const forbidden = (surplus: string, shortage: string) =>
  ({ type: "forbidden-municipal-swap", surplus, shortage }) as Pin;

it("pins that leave no names to the swaps are told, with what can give way", async () => {
  const pins = ["HL1", "HL2", "HL3"].flatMap((from) => ["LL2", "LL3"].map((to) => forbidden(from, to)));
  const scenario = { ...twoProvinces(), pins };
  expect(await packageOf(scenario)).toMatchObject({ status: "infeasible", phase: "municipal-swaps" });
  const found = await conflictsOf(scenario, options);
  if (found.status !== "conflicts") throw new Error(`There is no conflict (${found.status}).`);
  expect(new Set(found.conflicts.map(({ place }) => place?.type))).toEqual(new Set(["names"]));
  for (const { members, proven } of found.conflicts) {
    expect(members.every((member) => member.type === "pin")).toBe(true);
    expect([members.length > 0, proven]).toEqual([true, true]);
  }
  const [first] = found.conflicts;
  if (first === undefined) throw new Error("There is no conflict.");
  expect(first.repairs[0]).toMatchObject({ works: true, price: { proven: true } });
  // What a repair gives up is enough for the package too, once that is done of both kinds.
  const gone = found.conflicts.flatMap(({ repairs }) => repairs[0]?.gives ?? []);
  const left = pins.filter((_, i) => !gone.some((member) => member.type === "pin" && member.index === i));
  expect((await packageOf({ ...scenario, pins: left })).status).toBe("done");
  for (const language of languages) {
    const { where } = conflictLines(scenario, first, language);
    expect(where).toContain(language === "nl" ? "namen van gemeenten" : "no municipalities to name");
  }
});

it("no conflict means that there is a package, names and all", async () => {
  const seen = createCounts();
  const whole = twoProvinces();
  const towns = (province: string) => whole.municipalities.filter((m) => m.province === province).map((m) => m.code);
  const pairs = towns("HL").flatMap((from) => towns("LL").map((to) => [from, to] as const));
  await fc.assert(
    fc.asyncProperty(fc.subarray(pairs), async (some) => {
      const scenario = { ...whole, pins: some.map(([from, to]) => forbidden(from, to)) };
      const found = await conflictsOf(scenario, options, false);
      const made = await packageOf(scenario);
      const names = made.status === "infeasible" && made.phase === "municipal-swaps";
      seen.add("found", names ? "no names" : found.status);
      expect([names && found.status === "none", found.status === "none" && made.status !== "done"]).toEqual([
        false,
        false,
      ]);
    }),
    runs(30),
  );
  expect(seen.seldom(3, ["found"], ["none", "no names"])).toEqual([]);
}, 120_000);
