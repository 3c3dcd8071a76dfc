import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Options } from "../../../src/app/index.ts";
import { type Conflict, conflictsOf } from "../../../src/explain/conflicts/index.ts";
import { withOnly, withoutMembers } from "../../../src/explain/conflicts/member.ts";
import type { Scenario } from "../../../src/domain/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";
import { packageOf } from "../../properties/packages.ts";

const options: Options = { ...inlineOptions, way: "joint", strategy: "highs" };

/** Whether everything at once has a plan, but for names to the swaps: by a package that is made apart. */
async function truth(scenario: Scenario): Promise<"plan" | "names" | "none"> {
  const made = await packageOf(scenario, { way: "joint" });
  if (made.status === "done") return "plan";
  if (made.status !== "infeasible") throw new Error(`Nothing is known (${made.status}).`);
  return made.phase === "municipal-swaps" ? "names" : "none";
}

/** What a conflict says of its members, by packages. */
async function shown(scenario: Scenario, { members, repairs }: Conflict): Promise<unknown[]> {
  const together = await truth(withOnly(scenario, members));
  const apart = await Promise.all(
    members.map(
      async (member) =>
        (await truth(
          withOnly(
            scenario,
            members.filter((m) => m !== member),
          ),
        )) !== "none",
    ),
  );
  const repaired = await Promise.all(
    repairs.map(async ({ gives }) => (await truth(withoutMembers(scenario, gives))) !== "none"),
  );
  return [together, new Set([...apart, ...repaired])];
}

it("conflicts on the joint road are those that no swaps help, as packages say that are made apart", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(scenarios({ ...small, municipalities: 7, provinces: 3, pins: 5 }), async (scenario) => {
      const found = await conflictsOf(scenario, options);
      if (found.status === "no-decision") return;
      const right = await truth(scenario);
      seen.add("found", `${found.status} ${right}`);
      const joint = found.status === "conflicts" ? found.conflicts.filter(({ place }) => place !== undefined) : [];
      const may = { plan: ["none", "unknown"], names: ["unknown"], none: ["conflicts"] };
      expect(may[right]).toContain(found.status);
      for (const conflict of joint) {
        expect([conflict.place?.type, conflict.proven]).toEqual(["joint", true]);
        expect(await shown(scenario, conflict)).toEqual(["none", new Set([true])]);
        seen.add("at", conflict.members.length > 0 ? "joint" : "nothing");
      }
    }),
    runs(60),
  );
  expect(seen.seldom(5, ["found"], ["none plan", "conflicts none"])).toEqual([]);
  expect(seen.seldom(3, ["at"], ["joint"])).toEqual([]);
}, 120_000);

it("a plan that needs other swaps is a conflict stepwise, and none on the joint road", async () => {
  const text = readFileSync(new URL("../../app/stepwise-without-mergers.json", import.meta.url), "utf8");
  const scenario = JSON.parse(text) as Scenario;
  expect((await conflictsOf(scenario, { ...options, way: "stepwise" })).status).toBe("conflicts");
  expect(await conflictsOf(scenario, options)).toEqual({ status: "none" });
}, 60_000);

it("what got no answer in time is not known, and never “none”", async () => {
  const text = readFileSync(new URL("../../app/stepwise-without-mergers.json", import.meta.url), "utf8");
  const scenario = JSON.parse(text) as Scenario;
  for (const seconds of [1, 3, 6, 9]) {
    let now = 0;
    // Every look at the clock takes a second.
    const found = await conflictsOf(scenario, { ...options, clock: () => now++, timeLimit: seconds });
    expect(found.status === "none" || found.status === "unknown").toBe(true);
    expect(seconds > 1 || found.status === "unknown").toBe(true);
  }
}, 60_000);
