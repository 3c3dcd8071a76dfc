import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../src/workbook/index.ts";
import { odsParts, workbookParts, zipped } from "./make.ts";

/** The wrapping of old Office, which names its streams in UTF-16. */
function compound(stream: string, at = 1_024): Uint8Array {
  const bytes = new Uint8Array(at + 4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of Array.from(stream).entries()) bytes[at + 2 * index] = letter.charCodeAt(0);
  return bytes;
}

function refusal(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (read.status !== "refused") throw new Error("The file was read.");
  return read.refusal;
}

const text = odsParts("")["content.xml"]?.replaceAll("office:spreadsheet", "office:text") ?? "";

describe("files that are something else than their name says", () => {
  it.each<readonly [string, Uint8Array, string, string, string]>([
    ["old Excel", compound("Workbook"), "old-excel", "van voor 2007 (.xls)", "before 2007 (.xls)"],
    ["binary Excel", zipped({ "xl/workbook.bin": "x" }), "not-supported", "(.xlsb)", "(.xlsb)"],
    ["old Word", compound("WordDocument"), "not-a-table", "een Word-document (.doc)", "a Word document (.doc)"],
    ["old PowerPoint", compound("PowerPoint Document"), "not-a-table", "(.ppt)", "(.ppt)"],
    ["a password far in a file", compound("EncryptionInfo", 6_000_000), "password", "wachtwoord", "password"],
    [
      "Word",
      zipped({ "word/document.xml": "<a/>" }),
      "not-a-table",
      "een Word-document (.docx)",
      "a Word document (.docx)",
    ],
    ["PowerPoint", zipped({ "ppt/presentation.xml": "<a/>" }), "not-a-table", "(.pptx)", "(.pptx)"],
    [
      "an OpenDocument text",
      zipped(odsParts("", { "content.xml": text })),
      "not-a-table",
      "een tekst (.odt)",
      "a text (.odt)",
    ],
    ["PDF", strToU8("%PDF-1.7\n%abc"), "not-a-table", "een PDF-bestand", "a PDF file"],
    ["PDF behind a few bytes", strToU8("\n\n%PDF-1.7\n"), "not-a-table", "een PDF-bestand", "a PDF file"],
    ["rich text", strToU8("{\\rtf1\\ansi"), "not-a-table", "(.rtf)", "(.rtf)"],
    ["a web page", strToU8("\uFEFF  <HTML><table><tr>"), "not-a-table", "een webpagina", "a web page"],
    ["XML", strToU8('<?xml version="1.0"?><Workbook/>'), "not-a-table", "een XML-bestand", "an XML file"],
  ])("%s is called what it is, in both languages, with a way out", (_, bytes, code, nl, en) => {
    const found = refusal(bytes);
    expect(found.code).toBe(code);
    expect(found.message.nl).toContain(nl);
    expect(found.message.en).toContain(en);
    if (code === "password") return;
    expect(found.message.nl).toMatch(/Misschien|misschien/);
    expect([found.message.nl, found.message.en].every((one) => one.includes(".xlsx"))).toBe(true);
  });

  it("a workbook that has a word of these in it is read", () => {
    const parts = workbookParts(
      '<sheetData><row><c t="inlineStr"><is><t>%PDF- word/ ppt/ EncryptionInfo</t></is></c></row></sheetData>',
    );
    expect(readTables(zipped(parts)).status).toBe("read");
    expect(readTables(strToU8("gemeente;plekken\nAssen;<html>\n")).status).toBe("read");
  });

  it("twenty megabytes of the first letter of what is looked for are gone through in time", () => {
    const bytes = new Uint8Array(20_000_000).fill(0x45);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    const started = process.cpuUsage();
    expect(refusal(bytes).code).toBe("old-excel");
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(3);
  });
});
