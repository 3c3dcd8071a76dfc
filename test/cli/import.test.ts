import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readApart, readFile } from "../../src/cli/reading/read-file.ts";
import { frozenFolder } from "../fixtures/netherlands.ts";
import { textWorkbook, workbook } from "../workbook/make.ts";
import { runCli } from "./world.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-import-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const offers = "Gemeente;Toegezegd regulier\nZeist;1.001\nTotaal;1.001\n";

describe("import", () => {
  it("shows how files were understood and writes a scenario, once", async () => {
    const into = join(folder, "made");
    const path = file("offers.csv", offers);
    const first = await runCli(["import", path, "--scenario", frozenFolder, "--into", into, "--lang", "en"]);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toContain("offers.csv (CSV, utf-8, separated by ;)");
    expect(first.out).toContain("Zeist, reported regular: 175 → 1,001");
    const written = readFileSync(join(into, "scenario.json"), "utf8");
    expect(written).toContain('"id": "import-1"');
    const again = await runCli(["import", path, "--into", into, "--lang", "en"]);
    expect(again.out).toContain("Nothing changes");
    expect(readFileSync(join(into, "scenario.json"), "utf8")).toBe(written);
    expect(readdirSync(into)).toEqual(["scenario.json"]);
  });

  it("tells of an exemption in words, before and after", async () => {
    const path = file("exempt.csv", "Gemeente;Uitgezonderd;Grond uitzondering\nZeist;ja;oekraïners\n");
    const into = join(folder, "exempt");
    const first = await runCli(["import", path, "--scenario", frozenFolder, "--into", into, "--lang", "en"]);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toContain("Zeist, exempt: no → hosts many Ukrainians");
    const gone = file("not.csv", "Gemeente;Uitgezonderd\nZeist;nee\n");
    const second = await runCli(["import", gone, "--into", into, "--lang", "nl"]);
    expect(second.out).toContain("vangt veel Oekraïners op → nee");
  });

  it("writes nothing when anything is in doubt, and says what, where and what to do", async () => {
    const into = join(folder, "refused");
    const bad = file(
      "bad.xlsx",
      textWorkbook([
        ["Gemeente", "Toegezegd regulier"],
        ["Zeeist", "ca. 120"],
      ]),
    );
    const ran = await runCli(["import", bad, "--into", into, "--lang", "en"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("bad.xlsx [Blad1] A2");
    expect(ran.err).toContain("Maybe Zeist is meant");
    expect(ran.err).toContain("bad.xlsx [Blad1] B2");
    expect(existsSync(into)).toBe(false);
    const sums = file("sums.csv", "Gemeente;Indicatief regulier\nZeist;1\n");
    const unclosed = await runCli(["import", sums, "--into", into, "--lang", "en"]);
    expect([unclosed.code, existsSync(into)]).toEqual([2, false]);
    expect(unclosed.err).toContain("sums.csv B2");
  });

  it("keeps tables of the scenario that are read no more, under another name", async () => {
    const into = join(folder, "tables");
    expect((await runCli(["scenario", "scaffold", into])).code).toBe(0);
    const before = readdirSync(into).filter((name) => name.endsWith(".csv"));
    const name = readFileSync(join(into, "municipalities.csv"), "utf8").split("\n")[1]?.split(",")[0] ?? "";
    const ran = await runCli([
      "import",
      file("one.csv", `Code;Toegezegd amv\n${name};77\n`),
      "--into",
      into,
      "--lang",
      "en",
    ]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const csv = readdirSync(into).filter((one) => one.includes(".csv"));
    expect(csv).toEqual(before.map((one) => `${one}.before-import`));
    expect((await runCli(["scenario", "validate", into])).code).toBe(0);
  });

  it("has a word about codes and names that are not written as usual, in both languages", async () => {
    const path = file("codes.csv", "Gemeente;Toegezegd amv\n34;3\nSÃºdwest-FryslÃ¢n;4\n");
    const en = await runCli(["import", path, "--lang", "en"]);
    expect(en.out).toContain(
      "2 codes or names are not written as usual, and read as: 34 → Almere (GM0034, row 2), SÃºdwest-FryslÃ¢n → Súdwest-Fryslân (GM1900, row 3)",
    );
    const nl = await runCli(["import", path, "--lang", "nl"]);
    expect(nl.out).toContain("34 → Almere (GM0034, rij 2)");
  });

  it("leaves a folder of somebody else alone, and shows without writing when asked", async () => {
    const theirs = join(folder, "theirs");
    mkdirSync(theirs);
    writeFileSync(join(theirs, "note.txt"), "mine");
    const path = file("offers.csv", offers);
    expect((await runCli(["import", path, "--into", theirs])).code).toBe(2);
    expect(readdirSync(theirs)).toEqual(["note.txt"]);
    const dry = await runCli(["import", path, "--into", join(folder, "dry"), "--dry-run", "--lang", "en"]);
    expect([dry.code, existsSync(join(folder, "dry"))]).toEqual([0, false]);
    expect(dry.out).toContain("Nothing was written (--dry-run). Without it this is written:");
    expect(dry.out).not.toContain("Written:");
  });

  it("says of a scenario with tables what would be written and renamed, and leaves it as it was", async () => {
    const into = join(folder, "dry-tables");
    expect((await runCli(["scenario", "scaffold", into])).code).toBe(0);
    const before = readdirSync(into).map((name) => [name, readFileSync(join(into, name), "utf8")]);
    const name = readFileSync(join(into, "municipalities.csv"), "utf8").split("\n")[1]?.split(",")[0] ?? "";
    const args = ["import", file("one-dry.csv", `Code;Toegezegd amv\n${name};77\n`), "--into", into, "--dry-run"];
    const dry = await runCli([...args, "--lang", "en"]);
    expect(dry.out).toContain("the old file would be called municipalities.csv.before-import");
    const json = JSON.parse((await runCli([...args, "--json"])).out) as Record<string, unknown>;
    expect(json).toMatchObject({ written: false, folder: into });
    expect(json.renamed).toContain("municipalities.csv.before-import");
    expect(readdirSync(into).map((one) => [one, readFileSync(join(into, one), "utf8")])).toEqual(before);
  });
});

describe("the reading thread", () => {
  const many = workbook(`<sheetData>${`<row>${"<c><v>1</v></c>".repeat(50)}</row>`.repeat(5_000)}</sheetData>`);

  it("gives what it read", async () => {
    const read = await readApart(new Uint8Array(textWorkbook([["a"]])));
    expect(read).toMatchObject({
      status: "read",
      form: "xlsx",
      sheets: [{ cells: [{ row: 1, column: 1, text: "a" }] }],
    });
  });

  it("is ended when its time or its memory is up, and this process lives", async () => {
    const late = await readApart(new Uint8Array(many), { deadline: 1, memory: 320 });
    expect(late).toMatchObject({ status: "refused", refusal: { code: "deadline" } });
    const heavy = await readApart(new Uint8Array(many), { deadline: 30_000, memory: 16 });
    expect(heavy).toMatchObject({ status: "refused", refusal: { code: "memory" } });
  });

  it("refuses what is no file, or too large to be opened", async () => {
    expect(await readFile(folder)).toMatchObject({ status: "refused", refusal: { code: "not-a-table" } });
    expect(await readFile(join(folder, "nowhere.csv"))).toMatchObject({
      status: "refused",
      refusal: { code: "empty" },
    });
    expect(await readFile(file("large.csv", new Uint8Array(20_000_001)))).toMatchObject({
      refusal: { code: "too-large" },
    });
  });
});
