import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { decideOnly, exportModel, makePackage, verifyPlan } from "../../src/app/index.ts";
import { certificateOf } from "../../src/certify/index.ts";
import { checkPackage } from "../../src/check/index.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { alternativePlans } from "../../src/explain/alternatives/index.ts";
import { conflictsOf } from "../../src/explain/conflicts/index.ts";
import { paretoFront } from "../../src/explain/front/index.ts";
import { pinPrices, sensitivity } from "../../src/explain/sensitivity/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { faultsOf } from "./results.ts";
import { runCli } from "./world.ts";

const engine = {
  makePackage,
  decideOnly,
  exportModel,
  verifyPlan,
  certificateOf,
  checkPackage,
  alternativePlans,
  conflictsOf,
  paretoFront,
  sensitivity,
  pinPrices,
  openPool: () => createInlinePool(),
};

const folder = mkdtempSync(join(tmpdir(), "schema-"));
const at = (name: string) => join(folder, name);
const [made, plan, key, pins] = [at("made"), at("made/plan.json"), at("key.pem"), at("pins.json")];
const [own, offers, wrong] = [at("own"), at("offers.csv"), at("wrong.csv")];
const pin = { type: "forbidden-merger", kind: "amv", guest: "LL3", host: "LL2", by: "x", why: "y" };

/** Words of a line that stand for a file of this test. */
const files: Readonly<Record<string, string>> = {
  MADE: made,
  PLAN: plan,
  KEY: key,
  PINS: pins,
  OWN: own,
  OFFERS: offers,
  WRONG: wrong,
};

async function told(line: string) {
  const left = await runCli([...line.split(" ").map((word) => files[word] ?? word), "--json"], { engine });
  const result: { readonly command: string; readonly status: string } = JSON.parse(left.out);
  return { result, faults: faultsOf(result.command, result) };
}

beforeAll(async () => {
  writeFileSync(pins, JSON.stringify({ pins: [pin] }));
  writeFileSync(offers, "Gemeente;Soort;Plekken;Zekerheid;Bron\nLL2;regulier;12;kansrijk;invented\n");
  writeFileSync(wrong, "Gemeente;Soort;Plekken;Zekerheid\nNergens;regulier;twaalf;kansrijk\n");
  await runCli(["plan", "two-provinces", "--out", made], { engine });
  await runCli(["scenario", "scaffold", own], { engine });
}, 120_000);

describe("what a command writes with --json keeps to the schema of the command", () => {
  it.each([
    ["plan two-provinces --front unviable,handOvers --sensitivity --out MADE", "optimal"],
    ["plan austria-2024 --way stepwise --swaps", "bad-input"],
    ["mergers two-provinces --province LL", "optimal"],
    ["mergers two-provinces --province LL --alternatives 2 --within 20%", "alternatives"],
    ["swaps two-provinces", "optimal"],
    ["decide two-provinces", "decided"],
    ["decide netherlands-2024", "decided"],
    ["why LL2 --scenario two-provinces", "told"],
    ["why LL2 --plan PLAN", "told"],
    ["why Lochem --plan PLAN", "bad-input"],
    ["fairness --plan PLAN", "told"],
    ["front two-provinces --between unviable --and handOvers --province LL", "front"],
    ["sensitivity two-provinces --offers 1", "told"],
    ["pins two-provinces --pins PINS", "told"],
    ["presets two-provinces", "told"],
    ["conflicts two-provinces", "none"],
    ["verify PLAN", "verified"],
    ["verify PLAN --scenario netherlands-2024", "bad-input"],
    ["check MADE", "accepted"],
    ["check OWN", "refused"],
    ["import OFFERS --scenario two-provinces", "done"],
    ["import WRONG --scenario two-provinces", "bad-input"],
    ["sign MADE --key KEY --make-key", "signed"],
    ["compare PLAN PLAN", "plans"],
    ["compare two-provinces netherlands-2024", "scenarios"],
    ["model two-provinces", "written"],
    ["scenario list", "done"],
    ["scenario validate two-provinces", "valid"],
    ["scenario describe", "done"],
  ])(
    "%s: %s",
    async (line, status) => {
      const { result, faults } = await told(line);
      expect([faults, result.status]).toEqual([[], status]);
    },
    60_000,
  );

  it("schema and command know the same commands", () => {
    const typed = commands.flatMap((entry) =>
      "run" in entry ? [entry.name] : entry.commands.map(({ name }) => `${entry.name} ${name}`),
    );
    const without = typed.filter((command) => faultsOf(command, {})[0] === `no schema of ${command}`);
    expect(without).toEqual([]);
  });

  it("a schema refuses what is not of it: another command, a name too much, a name too few", async () => {
    const { result } = await told("decide two-provinces");
    expect(faultsOf("decide", result)).toEqual([]);
    expect(faultsOf("plan", result)).not.toEqual([]);
    expect(faultsOf("decide", { ...result, nonsense: 1 })).not.toEqual([]);
    expect(faultsOf("decide", { ...result, steps: undefined })).not.toEqual([]);
    expect(faultsOf("decide", { ...result, version: 2 })).not.toEqual([]);
  });
});

describe("verdeelwijzer schema", () => {
  it.each(["plan", "scenario list"])("writes the schema of %s alone, which needs nothing else", async (command) => {
    const { out, code } = await runCli(["schema", ...command.split(" ")]);
    const judge = new Ajv({ strict: false }).compile(JSON.parse(out));
    const example = { format: "verdeelwijzer-result", version: 1, command, status: "failed", message: "x" };
    expect([code, judge(example), judge({ ...example, command: "why" })]).toEqual([0, true, false]);
  });

  it("writes all of them without a command, and names them where one is unknown", async () => {
    expect(JSON.parse((await runCli(["schema"])).out)).toHaveProperty(["definitions", "scenario describe"]);
    const { code, err } = await runCli(["schema", "nonsense", "--lang", "en"]);
    expect([code, err.replaceAll(/\s+/g, " ")]).toEqual([
      2,
      expect.stringContaining("scenario describe, scenario scaffold"),
    ]);
    const near = await runCli(["schema", "mergrs", "--lang", "en"]);
    expect(near.err.replaceAll(/\s+/g, " ")).toContain("Maybe mergers is meant.");
  });
});
