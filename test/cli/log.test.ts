import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Pin, Scenario } from "../../src/domain/index.ts";
import { cliSay } from "../../src/cli/messages/index.ts";
import { faultWords } from "../../src/cli/log-words.ts";
import { languages } from "../../src/report/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { proven } from "../report/fixture.ts";
import { runCli } from "./world.ts";

const place = mkdtempSync(join(tmpdir(), "verdeelwijzer-log-"));
afterAll(() => rmSync(place, { recursive: true }));
const at = (...names: readonly string[]) => join(place, ...names);
const textOf = (...names: readonly string[]) => readFileSync(at(...names), "utf8");
const flat = (text: string) => text.replaceAll(/\s+/g, " ");

/** A checker that has nothing against any package: what is refused here is refused for its log. */
const checkPackage = async () => ({ status: "accepted", scope: "joint", levels: [] }) as const;

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
const { scenario } = read;
const [one, two] = scenario.municipalities.map(({ code }) => code);
const merger = { type: "agreed-merger", kind: "amv", guest: one, host: two, by: "A. Jansen", why: "near" } as Pin;
const limit = { type: "hosting-limit", kind: "regular", municipality: two, places: 400, by: "P. de Vries" } as Pin;

/** The scenario of the package that the engine has at hand, with the agreements of this one. */
function pretended({ id, pins, rules }: Scenario): Scenario {
  return { ...proven.scenario, id, rules, pins };
}

/** Runs `plan` with these pins into a folder, by an engine that only pretends. */
function plan(
  folder: string,
  pins: readonly Pin[],
  moment = "2025-01-01T00:00:00.000Z",
  pinPrices?: () => Promise<unknown>,
) {
  const file = at("pins.json");
  writeFileSync(file, JSON.stringify({ pins }));
  const engine = { makePackage: async (of: Scenario) => ({ ...proven, scenario: pretended(of) }), checkPackage };
  const priced = pinPrices === undefined ? {} : { pinPrices: pinPrices as never };
  const args = ["plan", "two-provinces", "--pins", file, "--out", at(folder), "--lang", "en"];
  const asked = pinPrices === undefined ? args : [...args, "--pin-prices"];
  return runCli(asked, { engine: { ...engine, ...priced }, moment });
}
const log = (folder: string, ...options: readonly string[]) =>
  runCli(["log", at(folder), "--lang", "en", ...options], { engine: { checkPackage } });
const check = (folder: string, ...options: readonly string[]) =>
  runCli(["check", at(folder), "--lang", "en", ...options], { engine: { checkPackage } });
const told = async (folder: string) =>
  JSON.parse((await log(folder, "--json")).out) as {
    entries: { what: { type: string }; who: object | null; why: object | null }[];
    holds: boolean;
    removed: number;
  };

const typesOf = async (folder: string) => (await told(folder)).entries.map(({ what }) => what.type);

beforeAll(async () => {
  await plan("agreed", [merger]);
});

/** A copy of the package with one agreement, under another name. */
function copy(name: string): string {
  cpSync(at("agreed"), at(name), { recursive: true });
  return name;
}

describe("the log of a package", () => {
  it("begins with how things stand, and tells each agreement with its record apart", async () => {
    expect(await typesOf("agreed")).toEqual(["start", "pin"]);
    expect((await told("agreed")).entries[1]).toMatchObject({
      what: { pin: { type: "agreed-merger", kind: "amv", guest: one, host: two } },
      who: { text: "A. Jansen" },
      why: { text: "near" },
      provided: null,
      price: null,
    });
    expect(textOf("agreed", "log.jsonl")).not.toContain("Jansen");
    expect(textOf("agreed", "log-names.json")).toContain("Jansen");
  });

  it("is added to when the package is made again: what is new, what was taken back, and nothing else", async () => {
    const folder = copy("again");
    const before = textOf(folder, "log.jsonl");
    expect((await plan(folder, [merger])).code).toBe(0);
    expect(textOf(folder, "log.jsonl")).toBe(before);
    expect((await plan(folder, [limit])).code).toBe(0);
    expect(textOf(folder, "log.jsonl").startsWith(before)).toBe(true);
    expect(await typesOf(folder)).toEqual(["start", "pin", "unpin", "pin"]);
    expect((await check(folder)).code).toBe(0);
  });

  it("stands beside the files of the manifest that are the same everywhere; the names stand in none", () => {
    const manifest = JSON.parse(textOf("agreed", "manifest.json")) as { files: object; beside: object };
    expect(Object.keys(manifest.beside)).toEqual(["run.json", "log.jsonl"]);
    expect(Object.keys(manifest.files)).not.toContain("log-names.json");
    expect(Object.keys(manifest.files)).toContain("plan.json");
  });

  it("is shown with who, what, when, why and price", async () => {
    const { code, out } = await log("agreed");
    expect(code).toBe(0);
    expect(flat(out)).toMatch(
      /1\. 2025-01-01 00:00 UTC · Start of the log, scenario two-provinces: 20 rules, 0 decisions\./,
    );
    expect(flat(out)).toMatch(
      /2\. 2025-01-01 00:00 UTC · Settled: .*- who: A\. Jansen - why: near - costs: not measured/,
    );
    expect(flat(out)).toMatch(/Log: 2 lines, the chain holds\. End: [0-9a-f]{64}/);
  });

  it("goes on with another scenario where nothing was settled yet", async () => {
    expect((await plan("bare", [])).code).toBe(0);
    const name = ["plan", "sliedrecht-alblasserdam", "--out", at("bare"), "--lang", "en"];
    const makePackage = async (of: Scenario) => ({ ...proven, scenario: pretended(of) });
    expect((await runCli(name, { engine: { makePackage, checkPackage } })).code).toBe(0);
    expect(await typesOf("bare")).toEqual(["start", "start"]);
    expect((await check("bare")).code).toBe(0);
  });

  it("has the price of an agreement where it was asked for and measured, also later; what is not known stays out", async () => {
    const measures = { unviable: -6, handOvers: 1, sites: 5 };
    const effect = { status: "solved", measures, known: ["unviable", "handOvers"], proven: false };
    const effects = [
      { what: { type: "all" }, ...effect },
      { what: { type: "one", index: 0 }, ...effect },
      { what: { type: "one", index: 1 }, status: "none", reason: "unknown" },
    ];
    const found = { status: "effects", base: proven, effects };
    const folder = copy("priced");
    expect((await plan(folder, [merger, limit], undefined, async () => found)).code).toBe(0);
    const { entries } = await told(folder);
    const price = { way: proven.proof.way, proven: false, measures: { unviable: 6, handOvers: -1 } };
    expect(entries.map(({ what: { type }, ...one }) => [type, (one as { price?: unknown }).price])).toEqual([
      ["start", null],
      ["pin", null],
      ["pin", null],
      ["priced", price],
    ]);
    expect(flat((await log(folder)).out)).toMatch(
      /Measured what line 2 costs - costs: mergers -1; places in sites that are too small \+6 \(measured step by step\)/,
    );
    const before = textOf(folder, "log.jsonl");
    await plan(folder, [merger, limit], undefined, async () => found);
    expect(textOf(folder, "log.jsonl")).toBe(before);
  });

  it("has no price where the search came to nothing, and none is measured without agreements", async () => {
    const folder = copy("unpriced");
    const unknown = { status: "unknown", phase: "decision", part: "", ended: "time" };
    expect((await plan(folder, [limit], undefined, async () => unknown)).code).toBe(4);
    expect((await told(folder)).entries.map(({ what }) => what.type)).toEqual(["start", "pin", "unpin", "pin"]);
    expect(flat((await plan("none", [], undefined, async () => unknown)).err)).toContain("does nothing without --pins");
  });

  it("is not gone on with for another scenario, by `decide`, or where there is none to show", async () => {
    const other = ["sliedrecht-alblasserdam", "--out", at("agreed"), "--lang", "en"];
    expect(flat((await runCli(["plan", ...other])).err)).toContain("is about the scenario (two-provinces), not about");
    expect(flat((await runCli(["decide", ...other])).err)).toContain(
      "a package with a log, which would not go on here",
    );
    expect((await runCli(["log", place, "--lang", "en"])).err).toContain("holds no log");
  });
});

describe("a log that does not hold", () => {
  const spoiled = (name: string, file: string, change: (text: string) => string) => {
    const folder = copy(name);
    writeFileSync(at(folder, file), change(textOf(folder, file)));
    return folder;
  };
  const cases: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    ["a changed line", "log.jsonl", (text) => text.replace('"amv"', '"bmv"'), /not the file that manifest\.json names/],
    ["a line cut off", "log.jsonl", (text) => `${text.split("\n")[0]}\n`, /not the file that manifest\.json names/],
    [
      "another name",
      "log-names.json",
      (text) => text.replace("A. Jansen", "B. Smit"),
      /line 2 has another text \(who\)/,
    ],
    ["names that are none", "log-names.json", () => "{", /log-names\.json cannot be read/],
  ];
  it.each(cases)("%s: refused, shown as broken, and nothing is added", async (name, file, change, why) => {
    const folder = spoiled(name, file, change);
    const checked = await check(folder);
    expect(checked.code).toBe(3);
    expect(flat(checked.out)).toMatch(/REFUSED, because: the log does not hold/);
    expect(flat(checked.out)).toMatch(why);
    expect(await log(folder)).toMatchObject({ code: 3, out: expect.stringContaining("does NOT hold") as string });
    const again = await plan(folder, [limit]);
    expect(again.code).toBe(2);
    expect(flat(again.err)).toMatch(/Nothing is added to it/);
    expect(JSON.parse((await check(folder, "--json")).out)).toMatchObject({ status: "refused", log: { holds: false } });
  });

  it("bytes that are no text, and a log that is gone though its manifest names it", async () => {
    const folder = copy("bytes");
    const bytes = readFileSync(at(folder, "log.jsonl"));
    bytes[bytes.length - 10] = 0xff;
    writeFileSync(at(folder, "log.jsonl"), bytes);
    expect(flat((await check(folder)).out)).toMatch(/line 2 is not a whole line of a log/);
    rmSync(at(folder, "log.jsonl"));
    expect(flat((await check(folder)).out)).toMatch(/log\.jsonl is gone, though manifest\.json names it/);
    rmSync(at(folder, "manifest.json"));
    expect(await check(folder)).toMatchObject({ code: 0, out: expect.not.stringContaining("Log:") as string });
  });

  it("has words for whatever is wrong, in both languages", () => {
    const head = { lines: 1, sum: "0".repeat(64) };
    const faults = [
      { type: "malformed", line: 1 },
      { type: "order", line: 1, says: 2 },
      { type: "link", line: 2 },
      { type: "name", line: 2, field: "why" },
      { type: "stray", commitment: "0".repeat(64) },
      { type: "head", found: head, known: { ...head, lines: 2 } },
      { type: "manifest" },
      { type: "gone" },
      { type: "names" },
    ] as const;
    const words = languages.flatMap((language) => faults.map((fault) => faultWords(cliSay(language), fault)));
    expect(new Set(words).size).toBe(2 * faults.length);
    expect(words.filter((text) => /[{}]/.test(text) || text === "")).toEqual([]);
  });
});

describe("taking names away", () => {
  it("leaves the chain whole, and says in which files they may still stand", async () => {
    const folder = copy("forgotten");
    const before = textOf(folder, "log.jsonl");
    const { code, out } = await log(folder, "--forget", "a. jansen");
    expect(code).toBe(0);
    expect(flat(out)).toMatch(/- who: \(taken away\) - why: near/);
    expect(flat(out)).toMatch(/Now taken out of log-names\.json: 1\. .* other files of the package: scenario\.json, /);
    expect(textOf(folder, "log.jsonl")).toBe(before);
    expect(textOf(folder, "log-names.json")).not.toContain("Jansen");
    const checked = await check(folder);
    expect(checked.code).toBe(0);
    expect(flat(checked.out)).toMatch(/the chain holds.*Taken away: 1 name, reason or condition/);
    // The same agreements do not bring it back.
    expect((await plan(folder, [merger])).code).toBe(0);
    expect(textOf(folder, "log.jsonl")).toBe(before);
    expect(textOf(folder, "log-names.json")).not.toContain("Jansen");
  });

  it("may be done by day", async () => {
    const folder = copy("by day");
    await log(folder, "--forget-before", "1 January 2025");
    expect(await told(folder)).toMatchObject({ removed: 0, holds: true });
    await log(folder, "--forget-before", "2025-01-02");
    expect(await told(folder)).toMatchObject({ removed: 2, holds: true });
  });

  it("goes by a setting from then on, also when the package is made again", async () => {
    const folder = copy("kept");
    await log(folder, "--keep-names", "30");
    expect(await told(folder)).toMatchObject({ removed: 0, days: 30 });
    expect((await plan(folder, [merger, limit], "2025-02-15T00:00:00.000Z")).code).toBe(0);
    expect(await told(folder)).toMatchObject({ removed: 2, holds: true });
    expect((await told(folder)).entries.map(({ who }) => who)).toEqual([
      null,
      { removed: true },
      { text: "P. de Vries" },
    ]);
    await log(folder, "--keep-names", "always");
    expect(await told(folder)).toMatchObject({ days: null });
  });

  it.each([
    ["--forget", "...", /no letters or figures/],
    ["--forget-before", "yesterday", /is no day/],
    ["--keep-names", "-1", /no number of days/],
    ["--keep-names", "99999", /no number of days/],
  ])("says what is wrong with %s %s", async (option, value, why) => {
    const { code, err } = await log("agreed", `${option}=${value}`);
    expect({ code, err: flat(err) }).toEqual({ code: 2, err: expect.stringMatching(why) as string });
  });
});
