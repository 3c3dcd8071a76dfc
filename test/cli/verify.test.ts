import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideOnly, verifyPlan } from "../../src/app/index.ts";
import type { Pin, Scenario } from "../../src/domain/index.ts";
import { planJson } from "../../src/report/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { runCli } from "./world.ts";

let place = "";
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "verdeelwijzer-verify-"));
  const { scenario, plan } = changed();
  write("beside", { "plan.json": plan, "scenario.json": writeScenario(scenario) });
  write("alone", { "plan.json": plan });
  write("renamed", { "plan.json": plan, "scenario.json": writeScenario({ ...scenario, id: "my-own" }) });
  write("pinned", { "plan.json": plan, "scenario.json": writeScenario({ ...scenario, pins: [pin] }) });
  writeFileSync(join(place, "pins.json"), JSON.stringify({ pins: [pin] }));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const pin: Pin = { type: "forbidden-swap", surplus: "LL" as never, shortage: "HL" as never };

function write(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(place, folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, folder, name), text);
}

/** The bundled scenario where one offer is a place more, and its decision as a plan. */
function changed(): { readonly scenario: Scenario; readonly plan: string } {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  let once = true;
  const municipalities = read.scenario.municipalities.map((one) => {
    const [offer, ...rest] = one.offers;
    if (!once || offer?.kind !== "regular") return one;
    once = false;
    return { ...one, offers: [{ ...offer, places: offer.places + 1 }, ...rest] };
  });
  const scenario = { ...read.scenario, municipalities };
  const decided = decideOnly(scenario);
  if (decided.status !== "decided") throw new Error("Nothing was decided.");
  return { scenario, plan: planJson(decided.plan) };
}

async function verified(folder: string, ...more: readonly string[]) {
  const file = join(place, folder, "plan.json");
  const { code, out, err } = await runCli(["verify", file, ...more, "--lang", "en"], { engine: { verifyPlan } });
  return { code, said: `${out}${err}`.replaceAll(/\s+/g, " "), out, err };
}

describe("the scenario that verify takes", () => {
  it("is the one beside the plan, and it says so", async () => {
    const { said } = await verified("beside");
    expect(said).toContain("Checked against the scenario beside the plan");
    const bundled = await verified("beside", "--scenario", "two-provinces");
    expect(bundled.said).toContain("Checked against the scenario (two-provinces).");
    const count = (text: string) => JSON.parse(text).violations.length as number;
    const [own, other] = [await verified("beside", "--json"), await verified("alone", "--json")];
    expect(count(own.out)).toBeLessThan(count(other.out));
    expect(JSON.parse(own.out).scenarioFile).toBe(join(place, "beside", "scenario.json"));
  });

  it("is that of the package, where its folder is named in place of its plan", async () => {
    const folder = join(place, "beside");
    const byFolder = await runCli(["verify", folder, "--lang", "en"], { engine: { verifyPlan } });
    const { code, out, err } = await verified("beside");
    expect(byFolder).toEqual({ code, out, err });
    const why = (plan: string) => runCli(["why", "LL2", "--plan", plan, "--lang", "en"], { engine: { verifyPlan } });
    const told = await why(folder);
    expect(told.code).toBe(0);
    expect(told).toEqual(await why(join(folder, "plan.json")));
    // A folder without a package is none.
    const none = await runCli(["verify", place, "--lang", "en"], { engine: { verifyPlan } });
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/it is a\s+folder/)]);
  });

  it("is the bundled one that the plan names where none lies beside it", async () => {
    const { said } = await verified("alone");
    expect(said).toContain("Checked against the scenario (two-provinces).");
  });

  it("says where the plan names another one", async () => {
    const { said } = await verified("renamed");
    expect(said).toContain("the plan says that it belongs to the scenario (two-provinces)");
  });

  it("is the same for every question about a plan, and two plans have each their own", async () => {
    const why = (folder: string) =>
      runCli(["why", "Dijkstad (verzonnen)", "--plan", join(place, folder, "plan.json"), "--lang", "en"], {
        engine: { verifyPlan },
      });
    const said = ({ out, err }: { readonly out: string; readonly err: string }) =>
      `${out}${err}`.replaceAll(/\s+/g, " ");
    const [beside, alone] = [await why("beside"), await why("alone")];
    expect(said(beside)).toContain("Read with the scenario beside the plan");
    expect(said(alone)).not.toContain("beside");
    for (const told of [beside, alone]) expect([told.code, told.out]).toEqual([0, expect.stringContaining("Dijkstad")]);
    const plans = ["beside", "alone"].map((folder) => join(place, folder, "plan.json"));
    const compared = await runCli(["compare", ...plans, "--lang", "en"], { engine: { verifyPlan } });
    expect(said(compared)).toContain("Note: the plans are of scenarios that differ");
    const same = await runCli(["compare", ...plans, "--scenario", "two-provinces", "--lang", "en"], {
      engine: { verifyPlan },
    });
    expect(said(same)).not.toContain("Mind");
    expect(same.out).not.toBe(compared.out);
  });

  it("takes pins that are named once more for the same ones", async () => {
    const { said, code } = await verified("pinned", "--pins", join(place, "pins.json"));
    expect([said, code]).toEqual([expect.stringContaining("beside the plan"), 3]);
  });
});
