import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makePackage } from "../../src/app/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import type { JobEnd } from "../../workers/job.ts";
import type { Pool } from "../../workers/pool.ts";
import { frozenFolder, frozenTexts } from "../fixtures/netherlands.ts";
import { runCli } from "./world.ts";

const plain = (text: string) => text.replaceAll(/\s+/g, " ");

describe("a file that is not to be read is told in the language of the run", () => {
  const place = mkdtempSync(join(tmpdir(), "trouble-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(place, name), text);
    return join(place, name);
  };

  it.each([
    ["nl", "is niet te lezen (niet gevonden)"],
    ["en", "cannot be read (it does not exist)"],
  ])("in %s: it is not there", async (language, words) => {
    for (const command of [
      ["plan", "two-provinces", "--pins", join(place, "nowhere.json")],
      ["verify", join(place, "nowhere.json")],
    ]) {
      const { code, err } = await runCli([...command, "--lang", language]);
      expect(code).toBe(2);
      expect(err.replaceAll(/\s/g, "")).toContain(words.replaceAll(" ", ""));
      expect(err).not.toMatch(/ENOENT|no such file/);
    }
  });

  it("in nl: it is a folder", async () => {
    const { err } = await runCli(["verify", place, "--lang", "nl"]);
    expect(plain(err)).toContain("(het is een map)");
  });

  it.each([
    ["nl", "is geen JSON", "Hier hoort een dubbele punt te staan, niet (3)"],
    ["en", "is not JSON", "A colon is expected here, not (3)"],
  ])("in %s: it is no JSON, with line and column", async (language, words, fault) => {
    const path = file("broken.json", '{\n  "format" 3\n}');
    const { code, err, out } = await runCli(["verify", path, "--lang", language, "--json"]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain(`broken.json:2:12  ${fault}`);
    expect(err).not.toContain("Unexpected");
    expect(JSON.parse(out)).toMatchObject({ status: "bad-input", problems: [{ code: "syntax", row: 2, column: 12 }] });
  });
});

describe("what broke while solving is told in the language of the run", () => {
  const pool = (end: (strategy: string) => JobEnd): Pool => ({
    ...createInlinePool(),
    run: async ({ strategy }) => end(strategy),
  });
  const claim = (strategy: string, values?: number[]) => {
    const base = { strategy, levels: [], ended: "failed" as const, statistics: {} };
    return values === undefined ? base : { ...base, values };
  };
  const crashed = pool((strategy) => ({
    status: "failed",
    code: "crash",
    message: "exit 7",
    details: {},
    claim: claim(strategy),
  }));
  const rejected = pool((strategy) => ({ status: "claimed", claim: claim(strategy, [0.5]) }));

  /** The frozen country, where no first answer keeps to agreements that are as large as this. */
  const large = mkdtempSync(join(tmpdir(), "large-"));
  const texts = frozenTexts();
  const scenario = JSON.parse(texts["scenario.json"] as string) as { rules?: object };
  const rules = { ...scenario.rules, "swap-partners": { minimum: 2_000 } };
  for (const [name, text] of Object.entries({ ...texts, "scenario.json": JSON.stringify({ ...scenario, rules }) }))
    writeFileSync(join(large, name), text);

  it.each([
    ["nl", crashed, "De rekendraad is omgevallen. (Voor wie het uitzoekt: “crash: exit 7”)"],
    ["en", crashed, "The thread crashed. (For those who look into it: “crash: exit 7”)"],
    ["nl", rejected, "Het antwoord van de manier van oplossen klopt niet en is afgewezen."],
    ["en", rejected, "The strategy's answer is not right and was rejected."],
  ])("in %s", async (language, broken, words) => {
    const engine = { makePackage, openPool: () => broken };
    const { code, err } = await runCli(["swaps", large, "--lang", language], { engine });
    expect(code).toBe(1);
    expect(plain(err)).toContain(words);
  });

  it.each([
    ["nl", "Bij de uitruil is een berekening afgebroken. De rekendraad is omgevallen."],
    ["en", "In the swaps a computation broke off. The thread crashed."],
  ])(
    "in %s: also where there is a package without it, which is not the end that was asked for",
    async (language, words) => {
      const engine = { makePackage, openPool: () => crashed };
      const { code, out } = await runCli(["swaps", frozenFolder, "--lang", language], { engine });
      expect(code).toBe(4);
      expect(plain(out)).toContain(words);
    },
  );
});
