import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, type Size } from "../arbitraries/scenario.ts";
import { packageOf, word } from "./packages.ts";

const size: Size = { municipalities: 8, provinces: 3, key: 24, pins: 2 };

/** Other codes and names in the same order: M07 becomes a27-x, Municipality 7 becomes Gemeente 7. */
function renamed(text: string): string {
  return text
    .replaceAll(/\bM(\d\d)\b/g, (_, n: string) => `a${20 + Number(n)}-x`)
    .replaceAll(/\bP(\d)\b/g, (_, n: string) => `Z${n}.z`)
    .replaceAll("Municipality ", "Gemeente ")
    .replaceAll("Province ", "Provincie ");
}

describe("an order-preserving relabelling of municipalities and provinces", () => {
  it.each(["stepwise", "joint"] as const)("changes nothing but names, %s", { timeout: 600_000 }, async (way) => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(size), async (scenario) => {
        const other = JSON.parse(renamed(JSON.stringify(scenario))) as Scenario;
        const [one, two] = [await packageOf(scenario, { way }), await packageOf(other, { way })];
        expect(JSON.stringify(two)).toBe(renamed(JSON.stringify(one)));
        seen.add(way, word(one));
      }),
      runs(24),
    );
    expect(seen.seldom(5, [way], ["optimal"])).toEqual([]);
  });
});
