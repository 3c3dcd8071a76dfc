import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chosenTowns } from "../../src/cli/options.ts";
import { cliSay } from "../../src/cli/messages/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { proven } from "../report/fixture.ts";
import { runCli } from "./world.ts";

function bundledScenario(id: string): Scenario {
  const parsed = readBundled(id);
  if (parsed.status !== "ok") throw new Error("The bundled scenario is not in order.");
  return parsed.scenario;
}

const scenario = bundledScenario("netherlands-2024");

function asked(names: string, language: "nl" | "en" = "en", of = scenario) {
  const reader = { say: cliSay(language), complaints: [] as string[] };
  return { towns: chosenTowns(reader, names, of), complaints: reader.complaints };
}

describe("letters for chosen municipalities", () => {
  it("are for names and codes in any case, and for all of a province, each once", () => {
    expect(asked("zutphen, gm0197").towns).toEqual(["GM0197", "GM0301"]);
    const drenthe = scenario.municipalities.filter(({ province }) => province === "PV22").map(({ code }) => code);
    expect(asked("Drenthe").towns).toEqual(drenthe);
    expect(asked("PV22,Assen").towns).toEqual(drenthe);
    expect(asked("AT-7", "en", bundledScenario("austria-2024"))).toEqual({ towns: ["AT-7"], complaints: [] });
    expect(chosenTowns({ say: cliSay("en"), complaints: [] }, undefined, scenario)).toBeUndefined();
  });

  it.each([
    ["Zutfen", "Zutphen", 1],
    ["Zutphen,Drente", "Drenthe", 1],
    ["Utrecht", "GM0344 or PV26", 1],
    ["Zutphen,", "spelled otherwise", 1],
    ["xxyyzz,GM9999", "spelled otherwise", 2],
  ])("%s is refused, by its value and with what may be meant", (names, meant, n) => {
    const { complaints } = asked(names);
    expect(complaints).toHaveLength(n);
    expect(complaints[0]).toContain(`(${names.split(",").find((name) => name !== "Zutphen") ?? ""})`);
    expect(complaints[0]).toContain(meant);
    expect(asked(names, "nl").complaints[0]).toContain("Misschien");
  });

  it("fill letters.html, and a wrong name leaves nothing written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "letters-"));
    const file = join(folder, "scenario.json");
    const sources = proven.scenario.sources.map((source) => ({ ...source, url: "https://example.org" }));
    writeFileSync(file, writeScenario({ ...proven.scenario, sources }));
    const plan = (names: string) =>
      runCli(["plan", file, "--letters", names, "--lang", "en", "--out", join(folder, "out")]);
    const refused = await plan("Beeek");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("(Beeek)");
    expect(existsSync(join(folder, "out"))).toBe(false);
    const made = await plan("Beek");
    expect(made.code).toBe(0);
    const letters = readFileSync(join(folder, "out", "letters.html"), "utf8");
    expect(letters.match(/<article id="[^"]*"/g)).toEqual(['<article id="GM02"']);
  });
});
