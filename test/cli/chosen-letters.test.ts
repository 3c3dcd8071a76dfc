import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chosenTowns, type PlaceReader } from "../../src/cli/places.ts";
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

const weesp = [{ date: "2022-03-24", oldCode: "GM0457", oldName: "Weesp", newCode: "GM0363", newName: "Amsterdam" }];

function readerIn(language: "nl" | "en"): PlaceReader {
  return { say: cliSay(language), language, complaints: [], notes: [], reorganisations: weesp };
}

function asked(names: string, language: "nl" | "en" = "en", of = scenario) {
  const reader = readerIn(language);
  return { towns: chosenTowns(reader, names, of), complaints: reader.complaints, notes: reader.notes };
}

describe("letters for chosen municipalities", () => {
  it("are for names and codes in any case, and for all of a province, each once", () => {
    expect(asked("zutphen, gm0197").towns).toEqual(["GM0197", "GM0301"]);
    const drenthe = scenario.municipalities.filter(({ province }) => province === "PV22").map(({ code }) => code);
    expect(asked("Drenthe").towns).toEqual(drenthe);
    expect(asked("PV22,Assen").towns).toEqual(drenthe);
    expect(asked("AT-7", "en", bundledScenario("austria-2024"))).toEqual({
      towns: ["AT-7"],
      complaints: [],
      notes: [],
    });
    expect(chosenTowns(readerIn("en"), undefined, scenario)).toBeUndefined();
  });

  it.each([
    ["Den Haag,den bosch, 373", ["GM0373", "GM0518", "GM0796"]],
    ["Nuenen, Gerwen en Nederwetten,Zutphen", ["GM0301", "GM0820"]],
    ["gemeente Utrecht", ["GM0344"]],
    ["bergennh", ["GM0373"]],
  ])("are for %s, and nothing more is said of it", (names, towns) => {
    const { notes, complaints, towns: found } = asked(names);
    expect([found, notes, complaints]).toEqual([towns, [], []]);
  });

  it("are for a province as people call it", () => {
    for (const name of ["friesland", "Friesland", "provincie Friesland"]) expect(asked(name)).toEqual(asked("PV21"));
    expect(asked("provincie Utrecht")).toEqual(asked("PV26"));
    expect(asked("PV26").towns).toHaveLength(26);
  });

  it.each([
    ["Utrecht", "GM0344", "PV26"],
    ["groningen", "GM0014", "PV20"],
  ])("of %s, which is a municipality and a province, say which was taken", (name, town, around) => {
    const english = asked(name);
    expect([english.towns, english.complaints, english.notes.length]).toEqual([[town], [], 1]);
    expect(english.notes[0]).toContain("is both a municipality and a province; the municipality was taken.");
    expect(english.notes[0]).toContain(around);
    const [dutch] = asked(name, "nl").notes;
    expect(dutch).toContain("is een gemeente én een provincie; de gemeente is genomen.");
    expect(dutch).toContain(around);
  });

  it("are for the one whose letters are the same, and where that is more than one the codes are asked for", () => {
    expect(asked("Zut phen").towns).toEqual(["GM0301"]);
    expect(asked("Noordbrabant")).toEqual(asked("PV30"));
    expect(asked("tir-ol", "en", bundledScenario("austria-2024")).towns).toEqual(["AT-7"]);
    expect(asked("U-trecht").complaints).toEqual([
      "More than one place has the name (U-trecht). Maybe Utrecht (GM0344) or Utrecht (PV26) is meant; the code leaves no doubt.",
    ]);
  });

  it("say nothing of a municipality that is all of its province", () => {
    expect(asked("Wien", "en", bundledScenario("austria-2024"))).toEqual({
      towns: ["AT-9"],
      complaints: [],
      notes: [],
    });
  });

  it("of an old municipality are those of what it is part of", () => {
    expect(asked("Weesp,Zutphen")).toEqual({
      towns: ["GM0301", "GM0363"],
      complaints: [],
      notes: ["Weesp has been part of Amsterdam since 24 March 2022; Amsterdam was taken."],
    });
  });

  it.each([
    ["Zutfen", "Zutphen", 1],
    ["Zutphen,Drente", "Drenthe", 1],
    ["Bergen", "Bergen (NH.) (GM0373) or Bergen (L.) (GM0893)", 1],
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
    expect([made.code, made.err]).toEqual([0, expect.not.stringContaining("taken")]);
    const letters = readFileSync(join(folder, "out", "letters.html"), "utf8");
    expect(letters.match(/<article id="[^"]*"/g)).toEqual(['<article id="GM02"']);
  });
});
