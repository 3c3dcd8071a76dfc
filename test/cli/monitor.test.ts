import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePackage, verifyPlan } from "../../src/app/index.ts";
import { parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { counting } from "../app/counting.ts";
import { bundled } from "../scenario/bundled.ts";
import { runCli } from "./world.ts";

const place = mkdtempSync(join(tmpdir(), "monitor-"));
const at = (name: string) => join(place, name);
const scenario = bundled("two-provinces");
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeAll(async () => {
  const made = await makePackage(scenario, counting("stepwise"));
  if (made.status !== "done") throw new Error("There is no package.");
  writeFileSync(at("plan.json"), JSON.stringify(made.plan));
  writeFileSync(at("scenario.json"), writeScenario(scenario));
  writeFileSync(
    at("monitor.csv"),
    "code,kind,date,realised,planned,planned_from\nHL1,regular,2025-01-01,200,,\nHL1,regular,2025-03-01,400,,\nLL1,regular,2025-03-01,100,50,\nLL2,regular,2025-03-01,50,200,2025-09-01\n",
  );
});

const said = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const monitor = (...more: readonly string[]) =>
  runCli(["monitor", at("plan.json"), at("monitor.csv"), ...more], { engine: { verifyPlan } });

describe("monitor", () => {
  it("tells in both languages what is there, who is behind, and of whom nothing is known", async () => {
    const english = await monitor("--lang", "en");
    expect(english.code).toBe(0);
    expect(said(english.out)).toContain(
      "On 1 March 2025 there are 550 of the 1,424 places of the package. 279 are missing, 150 of them without a plan; of 595 the monitor says nothing. All must be there by 1 July 2025.",
    );
    expect(said(english.out)).toMatch(/Dijkstad \(verzonnen\) regular 300 100 50 200 150 too few/);
    expect(said(english.out)).toMatch(/Waterkant \(verzonnen\) regular 129 50 200 79 0 too late/);
    const dutch = await monitor("--lang", "nl", "--on", "2025-01-01");
    expect(said(dutch.out)).toContain("Op 1 januari 2025 zijn er 200 van de 1.424 plekken van het pakket.");
    expect(said(dutch.out)).toContain("Van wie niets bekend is");
  });

  it("writes the standing of everybody, and the scenario from which to go on, which it never writes over", async () => {
    const [csv, next] = [at("standing.csv"), at("next.json")];
    const { code, out } = await monitor("--csv", csv, "--next", next, "--standing", "published", "--lang", "en");
    expect([code, said(out).includes(`verdeelwijzer plan ${next}`)]).toEqual([0, true]);
    expect(readFileSync(csv, "utf8")).toContain(
      "LL2,Waterkant (verzonnen),LL,Laagland (verzonnen),regular,129,50,200,2025-09-01,79,0,late,2025-03-01\r\n",
    );
    const text = readFileSync(next, "utf8");
    expect(parseScenario({ "scenario.json": text })).toMatchObject({
      status: "ok",
      scenario: { id: "two-provinces-2025-03-01" },
    });
    const again = await monitor("--next", next, "--lang", "en");
    expect([again.code, again.out, said(again.err)]).toEqual([2, "", expect.stringContaining("is there already")]);
    expect(readFileSync(next, "utf8")).toBe(text);
  });

  it("is data with --json", async () => {
    const { out } = await monitor("--json");
    expect(JSON.parse(out)).toMatchObject({
      status: "monitored",
      on: "2025-03-01",
      by: "2025-07-01",
      nation: { goal: 1424, there: 550, missing: 279, open: 150, unknown: 595, paces: { late: 1, behind: 1 } },
    });
  });

  it("refuses what it cannot read, and writes nothing then", async () => {
    for (const [more, told] of [
      [["--on", "yesterday"], "(yesterday) of --on is no day"],
      [["--on", "2024-12-31"], "says nothing of (2024-12-31) yet; its first day is 2025-01-01"],
      [["--standing", "published"], "does nothing without --next"],
      [["--next", at("n.json"), "--standing", "sure"], "(sure)"],
    ] as const) {
      const { code, err } = await monitor(...more, "--lang", "en");
      expect([code, said(err)]).toEqual([2, expect.stringContaining(told)]);
    }
    const missing = await runCli(["monitor", at("plan.json"), at("gone.csv"), "--lang", "en"], {
      engine: { verifyPlan },
    });
    expect([missing.code, said(missing.err).includes("gone.csv")]).toEqual([2, true]);
    writeFileSync(at("bad.csv"), "code,kind,date,realised\nHL9,amv,2025-01-01,4\n");
    const bad = await runCli(["monitor", at("plan.json"), at("bad.csv"), "--next", at("n.json"), "--lang", "en"], {
      engine: { verifyPlan },
    });
    expect([bad.code, said(bad.err)]).toEqual([2, expect.stringContaining("bad.csv:2:code [HL9]")]);
    expect(existsSync(at("n.json"))).toBe(false);
  });
});
