import * as fc from "fast-check";
import { expect, it } from "vitest";
import { cheapestFlow, reachedOf } from "../../src/check/bound.ts";
import { decideApart, parse, readFacts, readLevel, readPlan } from "../../src/check/index.ts";
import { runs } from "../arbitraries/runs.ts";
import type { Json } from "./tamperings.ts";
import { example } from "./two-provinces.ts";

it("the least that a swap costs is the least of all ways to have it", () => {
  const side = fc.record({ most: fc.bigInt(0n, 5n), price: fc.bigInt(-4n, 4n) });
  fc.assert(
    fc.property(side, side, fc.bigInt(1n, 10n), (a, b, asked) => {
      const fewest = asked < a.most + b.most ? asked : a.most + b.most;
      const costs: bigint[] = [];
      for (let x = 0n; x <= a.most; x++)
        for (let y = 0n; y <= b.most; y++) if (x + y >= fewest) costs.push(x * a.price + y * b.price);
      const least = costs.reduce((one, other) => (one < other ? one : other));
      expect(cheapestFlow([a, b], fewest)).toBe(least);
    }),
    runs(500),
  );
});

it("a swap has at least the places of the rule, of both kinds together", async () => {
  const texts = await example();
  const reach = (minimum: number) => {
    const scenario: Json = JSON.parse(texts["scenario.json"]);
    scenario.rules["swap-partners"].minimum = minimum;
    const facts = readFacts(parse(JSON.stringify(scenario), "scenario.json"));
    const decision = decideApart(facts);
    const plan = readPlan(parse(texts["plan.json"], "plan.json"), facts, decision);
    const levels = [readLevel(facts.objective[0], "level 1")];
    // Ten amv places at 1 less than nothing each, regular ones at 1 each: with forty of those nothing is gained.
    const prices = { links: { LL: { regular: "-1" } }, flows: { HL: { amv: "1" } }, groups: {} };
    return reachedOf(facts, decision, plan, levels, "joint")?.({ scale: "1", budgets: [], ...prices }, 0, []) ?? 0n;
  };
  expect([reach(50) - reach(1), reach(15) - reach(1), reach(10) - reach(1)]).toEqual([10n, 5n, 0n]);
});
