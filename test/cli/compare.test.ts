import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { runCli } from "./world.ts";

const place = mkdtempSync(join(tmpdir(), "compare-"));
const made = join(place, "package");
const plan = join(made, "plan.json");
const alone = join(place, "alone.json");
const parsed = readBundled("two-provinces");
if (parsed.status !== "ok") throw new Error("The bundled scenario is not in order.");
mkdirSync(made);
writeFileSync(plan, JSON.stringify({ format: "verdeelwijzer-plan", version: 1, scenario: "two-provinces" }));
copyFileSync(plan, alone);
writeFileSync(join(made, "scenario.json"), writeScenario(parsed.scenario));

/** What was said on one line, without the line breaks and blanks of a terminal. */
const said = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const compare = (...words: readonly string[]) => runCli(["compare", ...words]);
/** Both ways round. */
const both = (one: string, other: string) => [
  [one, other],
  [other, one],
];

describe("a plan and a scenario", () => {
  it.each(both(alone, "two-provinces"))("%s with %s: one sentence says which is which", async (...words) => {
    const english = await compare(...words, "--lang", "en");
    expect([english.code, english.out, said(english.err)]).toEqual([
      2,
      "",
      `Error: Two plans or two scenarios can be compared, but (${alone}) is a plan and (two-provinces) a scenario. Maybe a second plan file is meant, or “verify ${alone} --scenario two-provinces”, which checks the plan against that scenario.`,
    ]);
    const dutch = await compare(...words, "--lang", "nl");
    expect([dutch.code, said(dutch.err)]).toEqual([
      2,
      expect.stringContaining(`(${alone}) is een plan en (two-provinces) een scenario. Misschien is een tweede`),
    ]);
    const json = await compare(...words, "--json", "--lang", "en");
    expect([json.code, JSON.parse(json.out)]).toEqual([2, expect.objectContaining({ status: "bad-input" })]);
    const beside = await compare(...words, "--scenario", "two-provinces", "--lang", "en");
    expect(said(beside.err)).toBe(said(english.err));
  });

  it.each(both(alone, made))("%s with %s: a package has its own plan to compare with", async (...words) => {
    const english = await compare(...words, "--lang", "en");
    const which = `(${alone}) is a plan and (${made}) a package. Maybe the plan in it is meant: ${plan}`;
    expect([english.code, said(english.err)]).toEqual([2, expect.stringContaining(which)]);
    const dutch = await compare(...words, "--lang", "nl");
    expect(said(dutch.err)).toContain(
      `is een plan en (${made}) een pakket. Misschien is het plan daarin bedoeld: ${plan}`,
    );
  });

  it.each(both(alone, join(place, "nowhere")))("%s with %s: what is not there is told", async (...words) => {
    const { code, err } = await compare(...words, "--lang", "en");
    expect([code, said(err)]).toEqual([
      2,
      expect.stringContaining("nowhere) is neither bundled nor a folder or file."),
    ]);
    expect(said(err)).not.toContain("can be compared");
  });
});

describe("a package and a scenario", () => {
  it.each(both(made, "two-provinces"))("%s with %s: its scenario is compared, and that is said", async (...words) => {
    const english = await compare(...words, "--lang", "en");
    expect([english.code, said(english.out)]).toEqual([0, "There is no difference."]);
    expect(said(english.err)).toBe(
      `(${made}) is a package; its scenario is compared here. Its plan is ${plan}, to be compared with another plan file.`,
    );
    const dutch = await compare(...words, "--lang", "nl", "--json");
    expect(JSON.parse(dutch.out)).toMatchObject({ status: "scenarios" });
    expect(said(dutch.err)).toContain(`(${made}) is een pakket; hier wordt het scenario ervan vergeleken.`);
  });

  it("two scenarios need no such word", async () => {
    const { code, err } = await compare("two-provinces", "two-provinces", "--lang", "en");
    expect([code, err]).toEqual([0, ""]);
  });
});
