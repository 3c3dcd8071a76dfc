import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ods, zipped } from "../workbook/make.ts";
import { runCli } from "./world.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-import-files-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;

describe("import, of files as they are sent", () => {
  it("reads an OpenDocument spreadsheet, and says that it is one", async () => {
    const number = '<table:table-cell office:value-type="float" office:value="1001"/>';
    const path = file(
      "aanbod.ods",
      ods(
        `<table:table-row>${text("Gemeente")}${text("Toegezegd regulier")}</table:table-row><table:table-row>${text("Zeist")}${number}</table:table-row>`,
      ),
    );
    const en = await runCli(["import", path, "--lang", "en"]);
    expect([en.code, en.err]).toEqual([0, ""]);
    expect(en.out).toContain("aanbod.ods (OpenDocument workbook)");
    expect(en.out).toMatch(/Zeist, reported regular: \d+ → 1,001/);
    const nl = await runCli(["import", path, "--lang", "nl"]);
    expect(nl.out).toContain("aanbod.ods (OpenDocument-werkmap)");
  });

  it("says of a file that is something else what it is", async () => {
    const word = await runCli(["import", file("tabel.xlsx", zipped({ "word/document.xml": "<a/>" })), "--lang", "nl"]);
    expect(word.code).toBe(2);
    expect(word.err).toContain("Dit is een Word-document (.docx) en geen rekenblad");
    const binary = await runCli(["import", file("b.xlsx", zipped({ "xl/workbook.bin": "x" })), "--lang", "en"]);
    expect(binary.err).toContain("saved as .xlsx");
  });

  it("says that there are comments and sums without a value, in both languages", async () => {
    const note = "<office:annotation><text:p>?</text:p></office:annotation>";
    const sum = '<table:table-cell table:formula="of:=SUM([.B2:.B2])"/>';
    const number = `<table:table-cell office:value-type="float" office:value="1001">${note}</table:table-cell>`;
    const rows = [text("Gemeente") + text("Toegezegd regulier"), text("Zeist") + number, text("Totaal") + sum];
    const path = file("sommen.ods", ods(rows.map((row) => `<table:table-row>${row}</table:table-row>`).join("")));
    const nl = await runCli(["import", path, "--lang", "nl"]);
    expect([nl.code, nl.err]).toEqual([0, ""]);
    expect(nl.out).toContain("1 opmerking bij cellen is niet gelezen; de eerste staat bij B2");
    expect(nl.out).toContain("van 1 som was geen uitkomst bewaard; die is hier opgeteld");
    const en = await runCli(["import", path, "--lang", "en"]);
    expect(en.out).toContain("1 comment on cells was not read; the first is at B2");
    expect(en.out).toContain("no value was kept of 1 sum; it was added up here");
  });
});
