import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { eventful } from "../arbitraries/eventful.ts";
import { exact } from "../arbitraries/objective.ts";
import { runs } from "../arbitraries/runs.ts";
import type { Size } from "../arbitraries/scenario.ts";
import { packageOf } from "./packages.ts";

const size: Size = { municipalities: 6, provinces: 3, key: 24, pins: 3 };

/**
 * Rules that only take away from what a package may do. Not among them: rules of the decision, rules that say what a
 * site or an open task is (viable-site, merge-offers), and timely-swaps, which also says how much must be swapped.
 */
const demanding = [
  "no-chains",
  "host-capacity",
  "neighbourhood",
  "whole-hand-over",
  "swap-partners",
  "provincial-closure",
  "pins",
  "reserve",
];
/** Rules that allow something: the other way round. */
const allowing = ["exchanges", "amv-cluster"];

function set(scenario: Scenario, rule: string, enabled: boolean): Scenario {
  // The largest deviation is over cells that can change, which depends on the rules: another measure, not a better one.
  // Squares take long to prove and say nothing here that absolute deviations do not.
  const comparable = scenario.objective.filter((level) =>
    level.terms.every(({ measure }) => measure !== "deviation.max" && measure !== "deviation.square"),
  );
  const names = { ...scenario.rules["municipal-swaps"], enabled: false };
  return {
    ...scenario,
    objective: exact(comparable),
    pins: scenario.pins.filter(({ type }) => !type.endsWith("municipal-swap")),
    rules: { ...scenario.rules, "municipal-swaps": names, [rule]: { ...scenario.rules[rule], enabled } },
  };
}

/** The proven optimum, level by level; infinite where nothing can be done. */
async function optimum(scenario: Scenario): Promise<readonly number[] | undefined> {
  const result = await packageOf(scenario, { way: "joint" });
  if (result.status === "infeasible") return [Infinity];
  return result.status === "done" && result.proof.status === "optimal"
    ? result.verdict.levels.map((level) => level.value)
    : undefined;
}

/** −1, 0 or 1: lexicographic, the first level that differs decides. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, l) => value !== b[l]);
  return at === -1 ? 0 : Math.sign((a[at] as number) - (b[at] as number));
}

describe("one rule more", () => {
  it("never improves the optimum, one that allows more never worsens it", { timeout: 600_000 }, async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(eventful(size), fc.constantFrom(...demanding, ...allowing), async (scenario, rule) => {
        const [on, off] = [await optimum(set(scenario, rule, true)), await optimum(set(scenario, rule, false))];
        if (on === undefined || off === undefined) return;
        const [strict, loose] = allowing.includes(rule) ? [off, on] : [on, off];
        const worse = compare(strict, loose);
        seen.add("rules", worse > 0 ? "bind" : "do not bind");
        if (worse > 0) seen.add(rule, "binds");
        expect({ rule, on, off, improved: worse < 0 }).toMatchObject({ improved: false });
      }),
      runs(90),
    );
    if (process.env["SHOW"] !== undefined) console.log(seen.text());
    expect(seen.seldom(3, ["rules"], ["bind", "do not bind"])).toEqual([]);
  });
});
