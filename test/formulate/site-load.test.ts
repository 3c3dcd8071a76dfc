import { expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { writeProgram } from "../../src/formulate/program.ts";
import { siteLoad } from "../../src/formulate/read-cells.ts";
import { withPins } from "../rules/told.ts";
import { small } from "../verify/small.ts";

const { scenario } = small({
  C1: { key: [40, 8], share: [40, 8] },
  C3: { key: [100, 20], adopted: [100, 20] },
});

/** The most that a site of C3 may hold, of regular and amv places. */
function most(of: Scenario) {
  const decided = decide(of);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const { program } = writeProgram(of, decided.decision, { type: "joint" });
  return program.cells.filter((cell) => cell.municipality.code === "C3").map((cell) => siteLoad(program, cell).most);
}

const limit = { type: "hosting-limit", kind: "regular", municipality: "C3", places: 130 };

it.each<[string, readonly object[], readonly number[]]>([
  ["nothing", [], [200, 40]],
  ["a limit, of its kind", [limit], [130, 40]],
  ["the least of a limit and host capacity", [{ ...limit, places: 300 }], [200, 40]],
  ["no places beside the adopted ones, of both kinds", [{ type: "no-new-site", municipality: "C3" }], [100, 20]],
  ["or of one", [{ type: "no-new-site", kind: "amv", municipality: "C3" }], [200, 20]],
  ["the least of several", [limit, { type: "no-new-site", kind: "regular", municipality: "C3" }], [100, 40]],
  ["that of another municipality not", [{ ...limit, municipality: "C1" }], [200, 40]],
  ["a pin that limits nothing not", [{ type: "own-site", kind: "regular", municipality: "C3" }], [200, 40]],
])("what a site may hold is known to strategies: %s", (_, pins, told) => {
  const pinned = withPins(scenario, pins);
  expect(most(pinned)).toEqual(told);
  // What the table settled is no rule of a scenario that has none of it.
  expect(most({ ...pinned, rules: { ...pinned.rules, pins: { enabled: false } } })).toEqual([200, 40]);
});
