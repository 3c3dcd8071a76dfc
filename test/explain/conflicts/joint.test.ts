import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Options } from "../../../src/app/index.ts";
import { type Conflict, conflictsOf } from "../../../src/explain/conflicts/index.ts";
import { membersOf, withOnly, withoutMembers } from "../../../src/explain/conflicts/member.ts";
import type { ProvinceCode, Scenario } from "../../../src/domain/index.ts";
import { conflictLines, repairLine } from "../../../src/report/conflict.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
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

it("a least size of swaps that no swaps can keep is a conflict on either road, and can be eased", async () => {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const { scenario } = read;
  const least = { ...scenario.rules, "municipal-swaps": { enabled: true, minimum: 20 } };
  const too = { ...scenario, rules: least };
  expect((await packageOf(too, { way: "joint" })).status).toBe("infeasible");
  expect((await packageOf(withoutMembers(too, membersOf(too)), { way: "joint" })).status).toBe("done");
  for (const way of ["stepwise", "joint"] as const) {
    const found = await conflictsOf(too, { ...options, way });
    const gives = [{ type: "rule", rule: "municipal-swaps" }];
    expect(found).toMatchObject({
      status: "conflicts",
      conflicts: [{ place: { type: "joint" }, members: gives, proven: true, repairs: [{ gives, works: true }] }],
    });
    const conflict = found.status === "conflicts" ? found.conflicts[0] : undefined;
    const repair = conflict?.repairs[0];
    expect(repair && repairLine(too, repair, "en")).toContain("Ease the rule");
    expect(conflict && conflictLines(too, conflict, "en").where).toContain("this cannot hold:");
  }
  expect(await conflictsOf(too, { ...options, way: "stepwise", province: "LL" as ProvinceCode })).toMatchObject({
    status: "unknown",
    ended: "relief",
  });
  expect(membersOf(scenario).some((member) => member.type === "rule" && member.rule === "municipal-swaps")).toBe(false);
}, 60_000);
