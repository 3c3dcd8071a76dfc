import { strToU8 } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTables, writeXlsx } from "../../src/workbook/index.ts";
import { isoDay, showsDay } from "../../src/workbook/day.ts";
import { address, position } from "../../src/workbook/sheet.ts";
import { hostile } from "./hostile.ts";
import { hostileOds } from "./hostile-ods.ts";
import { workbook } from "./make.ts";

function sheetOf(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (read.status === "refused") throw new Error(read.refusal.message.en);
  const [sheet] = read.sheets;
  if (sheet === undefined) throw new Error("There is no sheet.");
  return sheet;
}

function texts(bytes: Uint8Array) {
  return sheetOf(bytes).cells.map((cell) => [
    address(cell.row, cell.column),
    cell.type,
    cell.text,
    ...(cell.formula ? ["formula"] : []),
  ]);
}

describe("workbooks", () => {
  it("are read: texts of all three kinds, numbers, truths, errors, days and kept values of formulas", () => {
    const bytes = workbook(
      `<cols><col min="2" max="3" hidden="1"/></cols><sheetData>
        <row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>Den </t></r><r><t>Haag</t></r></is></c></row>
        <row r="3" hidden="1"><c r="A3"><v>12.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" s="1"><v>45292</v></c></row>
        <row r="4"><c r="A4"><f>SUM(A1:A3)</f><v>12.5</v></c><c r="B4" t="str"><f>"a"</f><v>a</v></c><c r="C4"><f>X1</f></c><c r="D4" s="0"/></row>
      </sheetData><mergeCells><mergeCell ref="B2:C2"/></mergeCells>`,
      {
        "xl/sharedStrings.xml":
          "<sst><si><t>no</t></si><si><r><t>Sú</t></r><r><t>dwest</t></r><rPh><t>sound</t></rPh></si></sst>",
        "xl/styles.xml":
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    );
    expect(texts(bytes)).toEqual([
      ["B2", "text", "Súdwest"],
      ["C2", "text", "Den Haag"],
      ["A3", "number", "12.5"],
      ["B3", "truth", "1"],
      ["C3", "error", "#N/A"],
      ["D3", "date", "2024-01-01"],
      ["A4", "number", "12.5", "formula"],
      ["B4", "text", "a", "formula"],
      ["C4", "error", "(formula)", "formula"],
    ]);
    const sheet = sheetOf(bytes);
    expect([...sheet.hiddenRows]).toEqual([3]);
    expect([...sheet.hiddenColumns]).toEqual([2, 3]);
    expect(sheet.merges).toEqual([{ top: 2, left: 2, bottom: 2, right: 3 }]);
  });

  it("hold numbers as the file has them: no -0, no number that is none", () => {
    const bytes = workbook(
      "<sheetData><row><c><v>-0</v></c><c><v>1e308</v></c><c><v>1e999</v></c><c><v>NaN</v></c><c><v>0x10</v></c></row></sheetData>",
    );
    expect(texts(bytes).map(([, type, text]) => [type, text])).toEqual([
      ["number", "0"],
      ["number", "1e+308"],
      ["error", "1e999"],
      ["error", "NaN"],
      ["error", "0x10"],
    ]);
  });

  it("that we write are read back, text by text", () => {
    const text = fc
      .string({ minLength: 1, maxLength: 20, unit: "binary" })
      .filter((one) => !/_x|[^\P{Cc}\n\t]|[\ufffe\uffff]/u.test(one) && !/\p{Surrogate}/u.test(one));
    const cell = fc.option(fc.oneof(text, fc.integer()), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const page = {
          name: "Blad",
          columns: [{ width: 10 }],
          rows: rows.map((row) =>
            row.map((value) => (value === undefined ? undefined : { value, look: "plain" as const })),
          ),
          frozenRows: 1,
          frozenColumns: 1,
        };
        const bytes = writeXlsx({ title: "t", language: "nl", pages: [page] });
        expect(bytes).toEqual(writeXlsx({ title: "t", language: "nl", pages: [page] }));
        const expected = rows.flatMap((row, r) =>
          row.flatMap((value, c) => (value === undefined ? [] : [[address(r + 1, c + 1), String(value)]])),
        );
        expect(sheetOf(bytes).cells.map((one) => [address(one.row, one.column), one.text])).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("have names of sheets that spreadsheets open", () => {
    for (const name of ["", "a/b", "x".repeat(32), "[a]"]) {
      const page = { name, columns: [], rows: [], frozenRows: 0, frozenColumns: 0 };
      expect(() => writeXlsx({ title: "", language: "en", pages: [page] })).toThrow(RangeError);
    }
  });
});

describe("places and days", () => {
  it("go from letters to numbers and back", () => {
    expect(address(1, 1)).toBe("A1");
    expect(address(7, 28)).toBe("AB7");
    expect(address(1_048_576, 16_384)).toBe("XFD1048576");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 18_278 }), (row, column) => {
        expect(position(address(row, column))).toEqual({ row, column });
      }),
    );
    expect(position("A0")).toBeUndefined();
  });

  it("are those of the calendar", () => {
    const known: readonly [number, string][] = [
      [1, "1900-01-01"],
      [59, "1900-02-28"],
      [61, "1900-03-01"],
      [36_585, "2000-02-29"],
      [45_292.75, "2024-01-01"],
      [45_657, "2024-12-31"],
      [2_958_465, "9999-12-31"],
    ];
    for (const [serial, day] of known) expect([serial, isoDay(serial, false)]).toEqual([serial, day]);
    for (const serial of [-1, 0, 60, 2_958_466, 1e300]) expect(isoDay(serial, false)).toBeUndefined();
    expect(isoDay(0, true)).toBe("1904-01-01");
    const epoch = Date.UTC(1899, 11, 30);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(isoDay(serial, false)).toBe(new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it("are told from numbers by the format", () => {
    expect([14, 22].every((id) => showsDay(id, undefined))).toBe(true);
    expect(["d-m-yyyy", "[$-413]dddd", "jjjj-mm"].every((format) => showsDay(170, format))).toBe(true);
    expect(["#,##0", '0" days"', "[Red]0", "0.0%", "h:mm"].some((format) => showsDay(170, format))).toBe(false);
  });
});

describe("CSV", () => {
  const csv = (text: string | Uint8Array) => {
    const read = readTables(typeof text === "string" ? strToU8(text) : text);
    if (read.status === "refused" || read.form !== "csv") throw new Error("This is no CSV.");
    return { ...read, rows: (read.sheets[0]?.cells ?? []).map((one) => `${address(one.row, one.column)}=${one.text}`) };
  };

  it("is read with every separator and encoding of an office", () => {
    expect(csv("a;b\n1,5;2\n")).toMatchObject({
      separator: ";",
      encoding: "utf-8",
      rows: ["A1=a", "B1=b", "A2=1,5", "B2=2"],
    });
    expect(csv("a\tb\r\n1\t2").separator).toBe("\t");
    expect(csv("a,b\n1,2").separator).toBe(",");
    expect(csv("sep=|\r\na|b;c").rows).toEqual(["A2=a", "B2=b;c"]);
    expect(csv("\uFEFFSúdwest;1\n").rows).toEqual(["A1=Súdwest", "B1=1"]);
    expect(csv(Uint8Array.of(0x53, 0xfa, 0x64, 0x3b, 0x31))).toMatchObject({
      encoding: "windows-1252",
      rows: ["A1=Súd", "B1=1"],
    });
    expect(csv(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x3b, 0, 0x62, 0))).toMatchObject({
      encoding: "utf-16le",
      rows: ["A1=a", "B1=b"],
    });
  });

  it("keeps separators, line breaks and quotation marks within quotes, and counts records as rows", () => {
    expect(csv('a;"b;\n""c"""\n\n  ;d').rows).toEqual(["A1=a", 'B1=b;\n"c"', "B3=d"]);
  });
});

describe("files that would harm", () => {
  it.each([...hostile, ...hostileOds].map((one) => [one.name, one] as const))("%s", (_, { bytes, becomes }) => {
    const made = bytes();
    const started = process.cpuUsage();
    const read = readTables(made);
    const { user, system } = process.cpuUsage(started);
    expect(read.status === "refused" ? read.refusal.code : "read").toBe(becomes);
    const message = read.status === "refused" ? read.refusal.message : { nl: "Misschien", en: "Maybe" };
    expect(message.nl).toMatch(/Misschien/);
    expect(message.en).toMatch(/Maybe/);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it("a workbook cut off at every kilobyte, and at every byte of its end", () => {
    const whole = workbook(
      `<sheetData>${Array.from({ length: 2_000 }, (_, row) => `<row><c><v>${(row * 7_919) % 10_007}</v></c></row>`).join("")}</sheetData>`,
    );
    expect(readTables(whole).status).toBe("read");
    const ends = Array.from({ length: Math.floor(whole.length / 1_024) }, (_, k) => (k + 1) * 1_024);
    for (const end of [...ends, ...Array.from({ length: 100 }, (_, k) => whole.length - 1 - k)]) {
      const read = readTables(whole.subarray(0, end));
      expect([end, read.status === "refused" && read.refusal.code]).toEqual([end, "damaged"]);
    }
  });
});
