import { strToU8, zipSync } from "fflate";
import type { RefusalCode } from "../../src/workbook/index.ts";
import { textWorkbook, workbook, workbookParts, zipped } from "./make.ts";

/** A file that would harm, made when asked for, and what becomes of it: read, or refused for a reason. */
export interface Hostile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly becomes: "read" | RefusalCode;
  /** Takes long to make; not for thousands of times. */
  readonly large?: true;
}

const oneCell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const cell = (at: string, inner: string) => workbook(`<sheetData><row><c r="${at}" ${inner}</c></row></sheetData>`);

export const hostile: readonly Hostile[] = [
  { name: "nothing", bytes: () => new Uint8Array(), becomes: "empty" },
  { name: "a zip bomb that says so", bytes: () => bomb(200_000_000), becomes: "too-large", large: true },
  { name: "a zip bomb below the limit, too regular", bytes: () => bomb(50_000_000), becomes: "too-large", large: true },
  { name: "a zip bomb whose directory lies", bytes: lyingBomb, becomes: "damaged", large: true },
  { name: "parts that overlap", bytes: overlapping, becomes: "unsafe" },
  { name: "five thousand parts", bytes: manyParts, becomes: "too-large", large: true },
  { name: "the name of a part that climbs out", bytes: () => renamed("xl/notes.x", "../../etc/"), becomes: "unsafe" },
  { name: "the name of a part from the root", bytes: () => renamed("xl/notes.x", "/etc/shado"), becomes: "unsafe" },
  {
    name: "a part with a password",
    bytes: () => patched((view, at) => view.setUint16(at + 8, 1, true)),
    becomes: "password",
  },
  {
    name: "an unknown way of packing",
    bytes: () => patched((view, at) => view.setUint16(at + 10, 99, true)),
    becomes: "not-supported",
  },
  {
    name: "a checksum that is wrong",
    bytes: () => patched((view, at) => view.setUint32(at + 16, 7, true)),
    becomes: "damaged",
  },
  { name: "an encrypted workbook", bytes: () => compound("EncryptionInfo"), becomes: "password" },
  { name: "a workbook from before 2007", bytes: () => compound("Workbook"), becomes: "old-excel" },
  { name: "a zip that is no workbook", bytes: () => zipped({ "hello.txt": "hello" }), becomes: "not-a-table" },
  {
    name: "a picture",
    bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    becomes: "not-a-table",
  },
  { name: "the farthest cell of Excel", bytes: () => cell("XFD1048576", "><v>1</v>"), becomes: "too-large" },
  { name: "a cell beyond any sheet", bytes: () => cell("ZZZZ999999999", "><v>1</v>"), becomes: "too-large" },
  {
    name: "a million columns, in XML",
    bytes: () => workbook(`<sheetData><row>${'<c t="b"><v>1</v></c>'.repeat(1_000_000)}</row></sheetData>`),
    becomes: "too-large",
    large: true,
  },
  {
    name: "a million columns, in CSV",
    bytes: () => strToU8(`gemeente${";x".repeat(1_000_000)}`),
    becomes: "too-large",
    large: true,
  },
  {
    name: "a million rows, in CSV",
    bytes: () => strToU8("gemeente;plekken\n".repeat(1_000_000)),
    becomes: "too-large",
    large: true,
  },
  {
    name: "XML a hundred thousand deep",
    bytes: () => workbook("<a>".repeat(100_000) + "</a>".repeat(100_000)),
    becomes: "too-large",
    large: true,
  },
  {
    name: "a billion laughs",
    bytes: () => entities('<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'),
    becomes: "unsafe",
  },
  {
    name: "an entity from a file",
    bytes: () => entities('<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
    becomes: "unsafe",
  },
  { name: "an entity that nobody defined", bytes: () => entities(""), becomes: "damaged" },
  {
    name: "XML that ends early",
    bytes: () => zipped({ ...workbookParts(""), "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }),
    becomes: "damaged",
  },
  {
    name: "a thousand attributes of one name",
    bytes: () => workbook(`<a ${'b="1" '.repeat(1_000)}/>`),
    becomes: "damaged",
  },
  {
    name: "a text of a million characters",
    bytes: () => cell("A1", `t="inlineStr"><is><t>${"x".repeat(999_999)}</t></is>`),
    becomes: "too-large",
    large: true,
  },
  {
    name: "half a pair, as a character reference",
    bytes: () => cell("A1", 't="inlineStr"><is><t>&#xD800;</t></is>'),
    becomes: "damaged",
  },
  {
    name: "half a pair, in UTF-8",
    bytes: () =>
      zipped({
        ...workbookParts(""),
        "xl/worksheets/sheet1.xml": Uint8Array.of(0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80, 0x3c, 0x2f, 0x61, 0x3e),
      }),
    becomes: "damaged",
  },
  { name: "a number that is none", bytes: () => cell("A1", "><v>NaN</v>"), becomes: "read" },
  { name: "a number beyond numbers", bytes: () => cell("A1", "><v>1e999</v>"), becomes: "read" },
  {
    name: "1e308 and -0",
    bytes: () => workbook('<sheetData><row r="1"><c r="A1"><v>1e308</v></c><c r="B1"><v>-0</v></c></row></sheetData>'),
    becomes: "read",
  },
  {
    name: "formulas in a circle",
    bytes: () => workbook('<sheetData><row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>A1</f></c></row></sheetData>'),
    becomes: "read",
  },
  {
    name: "a formula that calls out",
    bytes: () => cell("A1", 't="str"><f>WEBSERVICE("http://example.invalid")</f><v>x</v>'),
    becomes: "read",
  },
  {
    name: "a text number far outside the texts",
    bytes: () => cell("A1", 't="s"><v>4000000000</v>'),
    becomes: "damaged",
  },
  {
    name: "a cell twice",
    bytes: () => workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>'),
    becomes: "damaged",
  },
  {
    name: "columns from 1 to a billion",
    bytes: () => workbook(`<cols><col min="1" max="1000000000" hidden="1"/></cols>${oneCell}`),
    becomes: "read",
  },
  {
    name: "headers that name a prototype",
    bytes: () =>
      textWorkbook([
        ["__proto__", "constructor", "toString"],
        ["a", "b", "c"],
      ]),
    becomes: "read",
  },
  {
    name: "a quotation mark that never closes",
    bytes: () => strToU8('gemeente;plekken\n"Utrecht;12\n'.repeat(3)),
    becomes: "damaged",
  },
  { name: "twenty-one megabytes", bytes: () => new Uint8Array(21_000_000), becomes: "too-large", large: true },
  { name: "two million blanks", bytes: () => strToU8(" ".repeat(2_000_000)), becomes: "read", large: true },
  {
    name: "two million quotation marks",
    bytes: () => strToU8('"'.repeat(2_000_000)),
    becomes: "too-large",
    large: true,
  },
];

function bomb(size: number): Uint8Array {
  return zipped({ ...workbookParts(oneCell), "xl/sharedStrings.xml": new Uint8Array(size) });
}

/** Every directory entry and local header of a zip, and a change to the one at hand. */
function patched(change: (view: DataView, directoryEntry: number) => void): Uint8Array {
  const bytes = workbook(oneCell);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return bytes;
}

function lyingBomb(): Uint8Array {
  const bytes = bomb(30_000_000);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 28 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 30_000_000)
      view.setUint32(at + 24, 1_000, true);
  }
  return bytes;
}

/** Two entries of the directory point at the same bytes. */
function overlapping(): Uint8Array {
  const bytes = zipped({ "a.xml": "<a>one</a>", "b.xml": "<b>two</b>" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
  const [first = 0, second = 0] = entries;
  view.setUint32(second + 42, view.getUint32(first + 42, true), true);
  return bytes;
}

function manyParts(): Uint8Array {
  return zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`p${index}`, new Uint8Array()])), {
    level: 0,
  });
}

function renamed(from: string, to: string): Uint8Array {
  const bytes = zipped({ ...workbookParts(oneCell), [from]: "x" });
  const [before, after] = [strToU8(from), strToU8(to)];
  for (let at = 0; at + before.length <= bytes.length; at++) {
    if (before.every((byte, index) => bytes[at + index] === byte)) bytes.set(after, at);
  }
  return bytes;
}

function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of Array.from(stream).entries()) bytes[1_024 + 2 * index] = letter.charCodeAt(0);
  return bytes;
}

function entities(doctype: string): Uint8Array {
  return zipped({
    ...workbookParts(""),
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?>${doctype}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
  });
}
