import { expect, it } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { entryLines } from "../../src/cli/log-entry.ts";
import { appended, checkLog, emptyLog, type News } from "../../src/log/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { contextOf } from "./world.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
const scenario = new TextEncoder().encode(writeScenario(read.scenario));

const price = { way: "joint", proven: true, measures: { unviable: 0 } };
const what: readonly News[] = [
  {
    what: { type: "pin", pin: { type: "own-site", kind: "amv", municipality: "HL1" } },
    settled: "2026-01-01T10:00:00Z",
  },
  { what: { type: "unpin", pin: { type: "nothing" } } },
  { what: { type: "pin", pin: { type: "own-site", kind: "amv" } } },
  { what: { type: "rule", rule: "viable-site", setting: { enabled: false, minimum: 16 } } },
  { what: { type: "rule", rule: "unheard", setting: { enabled: true } } },
  { what: { type: "objective", levels: [{ terms: [{ measure: "unviable" }, { measure: "unheard" }] }] } },
  { what: { type: "offer", municipality: "HL2", kind: "regular", places: 1 } },
  { what: { type: "decided", municipality: "HL2", decided: { regular: 3, amv: 1, standing: "published" } } },
  { what: { type: "decided", municipality: "HL9", decided: null } },
  { what: { type: "figures", figures: "abcdef012345".padEnd(64, "0") } },
  { what: { type: "priced", of: 1 }, price },
  { what: { type: "priced", of: 3 }, price: { way: "stepwise", proven: false, measures: {} } },
];

it("every kind of line of a log has words; what nobody knows is told as it is written", () => {
  const log = appended(emptyLog, what, "2026-01-02T12:00:00.000Z", () => "0".repeat(32));
  const context = { ...contextOf("en"), json: false, command: "log" } as Context;
  const found = { ...checkLog(log), log };
  const told = (of: Uint8Array | undefined) => entryLines(context, of, found).map((lines) => lines.join(" "));
  const start = (n: number) => `${n}. 2026-01-02 12:00 UTC · `;
  expect(told(scenario)).toEqual([
    `${start(1)}Settled: Bergdorp (verzonnen) keeps its amv task at home - settled on: 2026-01-01 10:00 UTC - costs: not measured`,
    `${start(2)}Taken back: {"type":"nothing"}`,
    `${start(3)}Settled: {"kind":"amv","type":"own-site"} - costs: not measured`,
    expect.stringMatching(/Rule off: .+ \{"minimum":16\} - costs: not measured$/),
    `${start(5)}Rule on: unheard - costs: not measured`,
    `${start(6)}Other objectives: places in sites that are too small; unheard - costs: not measured`,
    `${start(7)}Offer at the table: Heuvelrade (verzonnen), regular: 1 place - costs: not measured`,
    `${start(8)}Decision: Heuvelrade (verzonnen): regular 3, amv 1 - costs: not measured`,
    `${start(9)}Decision taken away: HL9 - costs: not measured`,
    `${start(10)}Other figures in the scenario (fingerprint abcdef012345…)`,
    `${start(11)}Measured what line 1 costs - costs: no difference in what was measured (measured with everything at once)`,
    `${start(12)}Measured what line 3 costs - costs: not known: the search was too short (measured step by step)`,
  ]);
  expect(told(undefined)[0]).toContain('Settled: {"kind":"amv","municipality":"HL1","type":"own-site"}');
});
