import { expect, it } from "vitest";
import { makePackage } from "../../src/app/index.ts";
import { decide } from "../../src/decision/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { unreadOf } from "../../src/formulate/elastic.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import { reportData } from "../../src/report/index.ts";
import { proofSentences } from "../../src/report/proof-sentences.ts";
import { inlineOptions } from "../app/inline-options.ts";
import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { bundled } from "../scenario/bundled.ts";

/** What keeps the joint program from being read, and whether it was. */
function told(scenario: Scenario) {
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const { program, model } = formulate(scenario, decided.decision, { type: "joint" }, "joint");
  return { unread: unreadOf(program), elastic: model.elastic !== undefined };
}

const off = { enabled: false };
const plain = bundled("two-provinces");
const ruled = (rules: Scenario["rules"], of = plain): Scenario => ({
  ...of,
  rules: { ...of.rules, ...rules },
});

/** No offer is a site, and none may be merged: what is above the key may leave it all the same. */
const smallOffers = ruled({
  reserve: off,
  "merge-offers": off,
  "viable-site": { enabled: true, minimum: { regular: 1_000, amv: 1_000 } },
});

it.each([
  ["nothing", plain, []],
  ["tasks that may be divided", ruled({ "whole-hand-over": off }), ["divided"]],
  ["hosts that may go elsewhere", ruled({ "no-chains": off }), ["chains"]],
  ["surplus that may be kept", ruled({ reserve: off }), []],
  ["offers that are no sites and may leave for the reserve", smallOffers, ["reserve"]],
  ["exchanges", bundled("sliedrecht-alblasserdam"), ["exchanges"]],
  [
    "clusters",
    ruled({ "amv-cluster": { enabled: true, size: 20, distance: 150, capacity: 100 } }, frozenNetherlands()),
    ["clusters"],
  ],
  ["two of them", ruled({ "no-chains": off, "whole-hand-over": off }), ["divided", "chains"]],
] as const)("what a joint program is not read for: %s", (_, scenario, unread) => {
  expect(told(scenario)).toEqual({ unread, elastic: unread.length === 0 });
});

it("the report says which part it was, in both languages", { timeout: 120_000 }, async () => {
  const sentences = async (scenario: Scenario) => {
    const made = await makePackage(scenario, { ...inlineOptions, way: "joint" });
    if (made.status !== "done") throw new Error(`No package: ${made.status}.`);
    const { proof } = reportData(made);
    return (["nl", "en"] as const).map((language) => proofSentences(proof, true, 0, language).join(" "));
  };
  const [nl, en] = await sentences(ruled({ "no-chains": off }));
  expect(nl).toContain("Dat komt door: gastheren die zelf een taak mogen overdragen.");
  expect(en).toContain("The reason: hosts that may hand over a task of their own.");
  expect((await sentences(plain)).join(" ")).not.toMatch(/één geheel gezocht|one whole here/);
});
