import type { Command } from "commander";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decideOnly, verifyPlan } from "../../src/app/index.ts";
import type { Engine } from "../../src/cli/context.ts";
import { program } from "../../src/cli/program.ts";
import { kinds, type Province, type Scenario } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { proven } from "../report/fixture.ts";
import { contextOf, runCli } from "./world.ts";

const parsed = readBundled("netherlands-2024");
if (parsed.status !== "ok") throw new Error("The bundled scenario is not in order.");
const { municipalities } = parsed.scenario;
const folder = mkdtempSync(join(tmpdir(), "places-"));
const said = (text: string) => text.replaceAll(/\s+/g, " ");

/** A plan in which nobody does anything: it keeps no rule, and can be asked about. */
const nothing = join(folder, "plan.json");
const columns = "adopted share relief reserve given taken handedOver guests task hosted".split(" ");
const zeros = Object.fromEntries(columns.map((column) => [column, 0]));
const accounts = Object.fromEntries(kinds.map((kind) => [kind, zeros]));
const parts = { swaps: [], municipalSwaps: [], exchanges: [], mergers: [], clusters: [] };
const towns = municipalities.map(({ code }) => ({ code, accounts }));
const plan = {
  format: "verdeelwijzer-plan",
  version: 1,
  scenario: "netherlands-2024",
  ...parts,
  municipalities: towns,
};
writeFileSync(nothing, JSON.stringify(plan));

/** Runs a command with an engine that keeps which province it was asked about, and answers nothing. */
async function provinceOf(words: readonly string[], language = "en") {
  let asked: string | undefined;
  const heard = async (_: Scenario, request: { readonly province?: string }): Promise<never> => {
    asked = request.province;
    throw new Error("heard");
  };
  const engine: Partial<Engine> = {
    makePackage: words[0] === "plan" ? async () => proven : heard,
    alternativePlans: heard,
    paretoFront: heard,
    answer: async (_, { options }, { province }) => {
      asked = (province as Province | undefined)?.code;
      expect(options.way).toBe("stepwise");
      throw new Error("heard");
    },
    exportModel: (_, { province }) => {
      asked = province;
      return { status: "written", text: "" };
    },
  };
  const out = words[0] === "plan" ? ["--out", join(folder, "out")] : [];
  return { ...(await runCli([...words, ...out, "--lang", language], { engine })), asked };
}

const ofProvince: readonly (readonly string[])[] = [
  ["mergers", "--province"],
  ["mergers", "--alternatives", "2", "--province"],
  ["front", "--between", "unviable", "--and", "handOvers", "--province"],
  ["sensitivity", "--province"],
  ["pins", "--province"],
  ["model", "--phase", "mergers", "--province"],
  ["plan", "--front", "unviable,handOvers", "--front-province"],
];

describe.each(ofProvince.map((words) => [words.join(" "), words] as const))("%s", (_, words) => {
  it.each([
    ["friesland", "PV21"],
    ["Friesland", "PV21"],
    ["fryslan", "PV21"],
    ["Provincie Friesland", "PV21"],
    ["Brabant", "PV30"],
    ["noordbrabant", "PV30"],
    ["pv21", "PV21"],
    ["Utrecht", "PV26"],
  ])("%s is %s", async (name, code) => {
    const { asked, err } = await provinceOf([...words, name]);
    expect([asked, said(err)]).toEqual([code, expect.not.stringContaining("both a municipality")]);
  });

  it.each([
    ["Gelderlnd", "The province (Gelderlnd) is not in the scenario. Maybe Gelderland is meant."],
    ["Holland", "Maybe Noord-Holland or Zuid-Holland is meant."],
    ["Atlantis", "Maybe Groningen, Fryslân, Drenthe, "],
    ["Den Haag", "A province belongs here, and (Den Haag) is a municipality. Maybe the province of Zuid-Holland"],
    ["gemeente Utrecht", "A province belongs here, and (gemeente Utrecht) is a municipality."],
    [
      "Bergen",
      "A province belongs here, and (Bergen) is a municipality. Maybe the province of Noord-Holland or Limburg is",
    ],
  ])("%s is refused", async (name, message) => {
    const { asked, code, out, err } = await provinceOf([...words, name]);
    expect([asked, code, out, said(err)]).toEqual([undefined, 2, "", expect.stringContaining(message)]);
  });
});

it("decide shows the steps of a province by any of its names", async () => {
  const decided = async (...words: readonly string[]) =>
    (await runCli(["decide", ...words, "--lang", "en"], { engine: { decideOnly } })).out;
  const frisian = await decided("--province", "PV21");
  expect(frisian).not.toBe(await decided());
  for (const name of ["friesland", "Fryslân"]) expect(await decided("--province", name)).toBe(frisian);
});

describe("why", () => {
  const why = (name: string, ...more: readonly string[]) =>
    runCli(["why", name, "--plan", nothing, "--hosts", "0", ...more], { engine: { verifyPlan } });

  it.each([
    ["Den Haag", "'s-Gravenhage"],
    ["den bosch", "'s-Hertogenbosch"],
    ["373", "Bergen (NH.)"],
    ["gm0373", "Bergen (NH.)"],
    ["Bergen Limburg", "Bergen (L.)"],
    ["Bergen NH", "Bergen (NH.)"],
    ["bergenopzoom", "Bergen op Zoom"],
    ["Utrecht", "Utrecht"],
    ["gemeente Groningen", "Groningen"],
  ])("%s is %s, and nothing more is said of it", async (name, official) => {
    const { code, out, err } = await why(name, "--lang", "en");
    expect([code, err]).toEqual([0, ""]);
    expect(out.startsWith(`Why these numbers: ${official}\n`)).toBe(true);
  });

  it.each([
    ["en", "Weesp", "Weesp has been part of Amsterdam since 24 March 2022; Amsterdam was taken."],
    ["nl", "weesp", "Weesp hoort sinds 24 maart 2022 bij Amsterdam; Amsterdam is genomen."],
    ["nl", "457", "457 (Weesp) hoort sinds 24 maart 2022 bij Amsterdam; Amsterdam is genomen."],
    ["en", "Brielle", "Brielle has been part of Voorne aan Zee since 1 January 2023; Voorne aan Zee was taken."],
  ])("in %s: of %s it says of which municipality it is part now", async (language, name, note) => {
    const { code, out, err } = await why(name, "--lang", language);
    expect([code, said(err)]).toEqual([0, `${note} `]);
    expect(said(out)).toContain(name === "Brielle" ? "Voorne aan Zee" : "Amsterdam");
  });

  it("keeps that out of what machines read", async () => {
    const { out, err } = await why("Weesp", "--json", "--lang", "en");
    expect(said(err)).toContain("Amsterdam was taken.");
    expect(JSON.parse(out)).toMatchObject({ command: "why", stories: [{ municipality: { code: "GM0363" } }, {}] });
  });

  it.each([
    ["en", "Bergen", "More than one place has the name (Bergen). Maybe Bergen (NH.) (GM0373) or Bergen (L.) (GM0893)"],
    [
      "nl",
      "bergen",
      "Er is meer dan één plaats met de naam (bergen). Misschien is Bergen (NH.) (GM0373) of Bergen (L.)",
    ],
    ["en", "friesland", "(friesland) is a province. Maybe one of its municipalities is meant, such as Achtkarspelen."],
    ["nl", "Friesland", "Hier hoort een gemeente, en (Friesland) is een provincie."],
    ["nl", "provincie Utrecht", "Hier hoort een gemeente, en (provincie Utrecht) is een provincie."],
    ["en", "Zutfen", "The municipality (Zutfen) is not in the scenario. Maybe Putten or Zutphen is meant."],
    ["nl", "Lochum", "De gemeente (Lochum) staat niet in het scenario. Misschien is "],
    ["en", "Xyxyxyxy", "The municipality (Xyxyxyxy) is not in the scenario. Maybe the name is spelled otherwise."],
    ["en", "9999", "The municipality (9999) is not in the scenario."],
  ])("in %s: %s is refused", async (language, name, message) => {
    const { code, out, err } = await why(name, "--lang", language);
    expect([code, out, said(err)]).toEqual([2, "", expect.stringContaining(message)]);
  });
});

it("plan says on standard error of which places it writes letters, before it begins", async () => {
  const letters = ["plan", "--letters", "Utrecht,Weesp", "--out", join(folder, "letters"), "--lang", "en"];
  for (const more of [[], ["--json"]]) {
    const { code, out, err } = await runCli([...letters, ...more]);
    expect(code).toBe(0);
    expect(said(err)).toMatch(/^Utrecht is both a municipality .* PV26\. Weesp has been .* Amsterdam was taken\. /);
    expect(out).not.toContain("taken.");
  }
});

it("knows no old Dutch municipality in another country", async () => {
  const { code, err } = await runCli(["why", "Weesp", "--scenario", "austria-2024", "--lang", "en"]);
  expect([code, err]).toEqual([2, expect.stringContaining("(Weesp) is not in the scenario")]);
});

it("every option and argument that takes a place is tried here", () => {
  const root = program(contextOf("en"), "1.2.3", { before: () => undefined, done: () => undefined });
  const below = (of: Command): readonly Command[] => [of, ...of.commands.flatMap(below)];
  const taking = below(root).flatMap((of) => [
    ...of.options
      .filter(({ flags }) => /province|municipal|letters/.test(flags))
      .map(({ long }) => `${of.name()} ${long}`),
    ...of.registeredArguments.filter((one) => /province|municipal/.test(one.name())).map(() => of.name()),
  ]);
  const tried = ofProvince.map((words) => `${words[0]} ${words.at(-1)}`);
  // The letters have their own tests.
  expect(taking.toSorted()).toEqual([...new Set([...tried, "decide --province", "plan --letters", "why"])].toSorted());
});
