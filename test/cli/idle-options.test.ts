import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundled } from "../../src/scenario/index.ts";
import { runCli } from "./world.ts";

const told = (text: string) => text.replaceAll(/\s+/g, " ");

describe("an option that does nothing is refused, by name and with the reason", () => {
  it.each([
    ["plan --front-province Utrecht", "--front-province", "--front"],
    ["mergers --province Utrecht --within 1%", "--within", "--alternatives"],
    ["mergers --province Utrecht --distance 3", "--distance", "--alternatives"],
    ["mergers --province Utrecht --by agreements", "--by", "--alternatives"],
    ["mergers --province Utrecht --alternatives 3 --out x", "--out", "--alternatives"],
    ["why Lochem --plan p.json --way joint", "--way", "--plan"],
    ["why Lochem --plan p.json --strategy highs", "--strategy", "--plan"],
    ["why Lochem --plan p.json --time-limit 3", "--time-limit", "--plan"],
    ["why Lochem --plan p.json --until-proven", "--until-proven", "--plan"],
    ["why Lochem --plan p.json --gap 1%", "--gap", "--plan"],
    ["why Lochem --plan p.json --threads 2", "--threads", "--plan"],
    ["why Lochem --plan p.json --seed 2", "--seed", "--plan"],
    ["fairness --plan p.json --seed 2", "--seed", "--plan"],
    ["mergers --province Utrecht --way joint", "--way", "--alternatives"],
    ["model --province Drenthe", "--province", "--phase mergers"],
    ["model --phase joint --province Drenthe", "--province", "--phase mergers"],
    ["model --phase swaps --province Utrecht", "--province", "--phase mergers"],
    ["model --phase joint --kind amv", "--kind", "--phase mergers"],
    ["model --phase swaps --kind amv", "--kind", "--phase mergers"],
    ["decide --province Utrecht --json", "--province", "--json"],
    ["plan --time-limit 5 --until-proven", "--until-proven", "--time-limit"],
    ["front --between unviable --and handOvers --time-limit 5 --until-proven", "--until-proven", "--time-limit"],
    ["decide --province Utrecht --province Drenthe", "--province", "twice"],
    ["plan --lang en --seed 1 --seed 2", "--seed", "twice"],
    ["compare two-provinces netherlands-2024 --scenario two-provinces", "--scenario", "two scenarios"],
  ])("%s", async (line, option, other) => {
    for (const [language, maybe] of [
      ["en", "Maybe"],
      ["nl", "Misschien"],
    ] as const) {
      const left = await runCli([...line.split(" "), "--lang", language]);
      expect(left.code).toBe(2);
      expect(told(left.err)).toContain(`(${option})`);
      expect(told(left.err)).toContain(maybe);
      expect(told(left.err)).toContain(language === "en" ? other : option);
    }
  });

  it("all of them at once, and as JSON", async () => {
    const left = await runCli(["model", "--province", "Drenthe", "--kind", "amv", "--json", "--lang", "nl"]);
    expect(left.err.match(/^Fout: /gm)).toHaveLength(2);
    expect(JSON.parse(left.out)).toMatchObject({ status: "bad-input", problems: { length: 2 } });
  });
});

describe("an option whose value is another option", () => {
  it.each([
    ["plan two-provinces --out --resume", "--out <folder>", "--out result"],
    ["import a.csv --into --dry-run", "--into <folder>", "--into my-scenario"],
    ["mergers --province --json", "--province", "--province Gelderland"],
  ])("%s has none", async (line, option, example) => {
    const left = await runCli([...line.split(" "), "--lang", "en"]);
    expect(left.code).toBe(2);
    expect(told(left.err)).toContain(`(${option}) needs a value. Maybe: ${example}`);
    expect(existsSync("--resume") || existsSync("--dry-run")).toBe(false);
  });
});

describe("an option that does something is taken", () => {
  it.each([
    "model two-provinces --phase mergers --province LL --kind amv",
    "model two-provinces --phase joint --limits 1",
    "why Laagdorp --scenario two-provinces --way joint --seed 2",
    "sensitivity two-provinces --province LL",
    "sensitivity two-provinces --province LL --way joint",
    "pins two-provinces --province LL --way joint",
    "front two-provinces --between unviable --and handOvers --province LL --way joint",
    "front two-provinces --between unviable --and handOvers --way joint",
    "mergers two-provinces --province LL --alternatives 3 --way joint",
    "mergers two-provinces --province LL --alternatives 3 --within 1% --distance 3 --by agreements",
    "plan two-provinces --front unviable,handOvers --front-province LL",
    "decide two-provinces --province LL",
    "decide two-provinces --province LL --province LL",
    "plan two-provinces --until-proven --gap 1%",
    "decide two-provinces --lang nl",
  ])("%s", async (line) => {
    const left = await runCli([...line.split(" "), "--lang", "en"], {
      engine: { exportModel: () => ({ status: "written", text: "" }) },
    });
    expect(told(left.err)).not.toContain("does nothing");
  });

  it("compare takes a scenario for two plans", async () => {
    const folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-idle-"));
    try {
      const plan = join(folder, "plan.json");
      writeFileSync(plan, JSON.stringify({ format: "verdeelwijzer-plan", scenario: bundled[0]?.id }));
      const left = await runCli(["compare", plan, plan, "--scenario", "two-provinces", "--lang", "en"]);
      expect(told(left.err)).not.toContain("does nothing");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("more help", () => {
  it("names the command that was meant, for every command that there is", async () => {
    const help = (await runCli(["--help", "--lang", "en"])).out;
    const names = [...(help.split(/Commands:|Examples:/)[1] ?? "").matchAll(/^ {2}([a-z]+)/gm)].map(
      (match) => match[1] ?? "",
    );
    expect(names.length).toBeGreaterThan(14);
    for (const name of names.filter((one) => one !== "help")) {
      const left = await runCli([name, "--no-such-option", "--lang", "en"]);
      expect([left.code, told(left.err)]).toEqual([2, expect.stringContaining(`verdeelwijzer ${name} --help`)]);
    }
    expect((await runCli(["no-such-command", "--lang", "en"])).err).toContain("More help: verdeelwijzer --help");
  });
});
