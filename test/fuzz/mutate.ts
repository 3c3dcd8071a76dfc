import { strFromU8, strToU8, unzipSync } from "fflate";
import { hostile } from "../workbook/hostile.ts";
import { workbook, zipped } from "../workbook/make.ts";

type Random = (below: number) => number;

/** Pieces of XML and text that have broken readers before. */
const dictionary = [
  "<",
  ">",
  "</c>",
  "<c>",
  '<c r="XFD1048576">',
  '<row r="0">',
  '<row r="-1">',
  "<v>1e999</v>",
  "<v>NaN</v>",
  "<v>-0</v>",
  "<f>A1</f>",
  '<c t="s"><v>99999999</v></c>',
  "&lt;",
  "&#0;",
  "&#xD800;",
  "&undefined;",
  "<!DOCTYPE a>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B:A"/>',
  '<col min="1" max="16384" hidden="1"/>',
  "\u0000",
  "\uFEFF",
  "\uD800",
  "__proto__",
  "constructor",
  "Gemeente",
  "Toegezegd regulier",
  "Totaal",
  "=1+1",
  "1.234",
  ";",
  '"',
  "\r",
  "\n",
  "\t",
];

const table =
  '<row><c t="inlineStr"><is><t>Gemeente</t></is></c><c t="inlineStr"><is><t>Toegezegd amv</t></is></c></row><row><c t="inlineStr"><is><t>Utrecht</t></is></c><c><v>12</v></c></row>';

/** Good files to start from, and the corpus of bad ones but for the large. */
export function seeds(): readonly Uint8Array[] {
  const good = [
    workbook(`<sheetData>${table}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`, {
      "xl/sharedStrings.xml": "<sst><si><t>Utrecht</t></si></sst>",
      "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    }),
    strToU8("Gemeente;Toegezegd regulier\nUtrecht;1.234\nTotaal;1.234\n"),
    strToU8('Afspraak,Soort plekken,Van,Naar,Waarom\nsamenvoegen,amv,Zeist,Utrecht,"a ""b"""\n'),
  ];
  const bad = hostile.filter((one) => one.large === undefined).map((one) => one.bytes());
  // As often from a good file as from a bad one: most changes of a bad one are refused as it was.
  return [...Array.from({ length: Math.ceil(bad.length / good.length) }, () => good).flat(), ...bad];
}

/** One to eight changes: bits, cuts, repeats and pieces; within the parts of a zip as often as over its bytes. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  if (random(2) === 0) {
    try {
      const parts = Object.entries(unzipSync(bytes));
      const at = random(parts.length);
      return zipped(
        Object.fromEntries(parts.map(([name, part], index) => [name, index === at ? changedText(part, random) : part])),
      );
    } catch {
      // No zip, or no longer one: its bytes it is.
    }
  }
  return changedBytes(bytes, random);
}

function changedText(part: Uint8Array, random: Random): Uint8Array {
  let text = strFromU8(part);
  for (let times = 1 + random(8); times > 0; times--) {
    const at = random(text.length + 1);
    const length = random(4) === 0 ? random(text.length + 1) : random(8);
    const piece = dictionary[random(dictionary.length)] ?? "";
    const change = random(4);
    if (change === 0) text = text.slice(0, at) + text.slice(at + length);
    else if (change === 1) text = text.slice(0, at) + piece + text.slice(at);
    else if (change === 2) text = text.slice(0, at) + piece + text.slice(at + length);
    else text = text.slice(0, at) + text.slice(at, at + length).repeat(1 + random(200)) + text.slice(at + length);
    text = text.slice(0, 1_000_000);
  }
  return strToU8(text);
}

function changedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let made = Uint8Array.from(bytes);
  for (let times = 1 + random(8); times > 0; times--) {
    const at = random(made.length + 1);
    const change = random(4);
    if (change === 0 && at < made.length) made[at] = (made[at] ?? 0) ^ (1 << random(8));
    else if (change === 1 && at < made.length) made[at] = [0, 0xff, 0x7f, 0x80][random(4)] ?? 0;
    else if (change === 2) made = made.slice(0, at);
    else
      made = Uint8Array.of(
        ...made.subarray(0, at),
        ...strToU8(dictionary[random(dictionary.length)] ?? ""),
        ...made.subarray(at),
      );
  }
  return made;
}
