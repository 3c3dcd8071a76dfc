import { expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { packageOf } from "../properties/packages.ts";
import { textsOf } from "./package-files.ts";
import { sealed } from "./seal.ts";

/** Bounds of the bundled example: what certificates have reached. More is better; no more than the best that is proven is possible. */
it.each([
  ["joint", [0n, 1_569_268n, 1_035n], [0n, 1_739_688n, 1_173n]],
  ["stepwise", [0n, 1_743_111n, 1_207n], [0n, 1_743_111n, 1_272n]],
] as const)("says of the example, %s, no less than it did", { timeout: 60_000 }, async (way, reached, best) => {
  const parsed = readBundled("two-provinces");
  if (parsed.status !== "ok") throw new Error("There is no example.");
  const made = await packageOf(parsed.scenario, { way, untilProven: true });
  if (made.status !== "done") throw new Error(made.status);
  const answer = await checkPackage(sealed(await textsOf(made)));
  if (answer.status !== "accepted") throw new Error(answer.reason);
  const bounds = answer.levels.map(({ bound = -1n }) => bound);
  for (const [l, bound] of bounds.entries()) {
    expect(bound).toBeGreaterThanOrEqual(reached[l] as bigint);
    expect(bound).toBeLessThanOrEqual(best[l] as bigint);
  }
});

it("proves every level of the Swiss key, where nobody can be relieved", { timeout: 60_000 }, async () => {
  const parsed = readBundled("switzerland-2012");
  if (parsed.status !== "ok") throw new Error("There is no such scenario.");
  const made = await packageOf(parsed.scenario, { way: "joint", untilProven: true });
  if (made.status !== "done") throw new Error(made.status);
  const answer = await checkPackage(sealed(await textsOf(made)));
  if (answer.status !== "accepted") throw new Error(answer.reason);
  expect(answer.levels.map(({ standing }) => standing)).toEqual(answer.levels.map(() => "best"));
});
