import { type Limits, limits as standard } from "./limits.ts";
import { type Encoding, readCsv, type Separator } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { damaged, type Refusal, Refused, tooLarge } from "./refusal.ts";
import type { Sheet } from "./sheet.ts";
import { passwordOf } from "./zip-directory.ts";

/** The sheets of a file and how it was read, or why it was not. */
export type TablesRead =
  | { readonly status: "read"; readonly form: "xlsx"; readonly sheets: readonly Sheet[] }
  | {
      readonly status: "read";
      readonly form: "csv";
      readonly sheets: readonly Sheet[];
      readonly encoding: Encoding;
      readonly separator: Separator;
    }
  | { readonly status: "refused"; readonly refusal: Refusal };

/**
 * The tables of a file of unknown making. What it is, is seen from its first bytes, never from its name. Pure: no disk,
 * no network, no clock; runs in a browser too. On Node, run it by way of the reading thread, which has limits on memory
 * and time.
 */
export function readTables(bytes: Uint8Array, limits: Limits = standard): TablesRead {
  try {
    if (bytes.length > limits.bytes) throw tooLarge({ nl: "bytes", en: "bytes" }, bytes.length, limits.bytes);
    if (bytes.length === 0) throw empty();
    if (starts(bytes, [0x50, 0x4b])) return { status: "read", form: "xlsx", sheets: readXlsx(bytes, limits) };
    if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compound(bytes);
    const { encoding, separator, ...sheet } = readCsv(bytes, limits);
    return { status: "read", form: "csv", sheets: [sheet], encoding, separator };
  } catch (error) {
    if (error instanceof Refused) return { status: "refused", refusal: error.refusal };
    // What a library throws on a malformed file is about the file; what else could be wrong shows in the tests.
    const why = error instanceof Error ? error.message : String(error);
    return { status: "refused", refusal: damaged({ nl: why, en: why }).refusal };
  }
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Excel before 2007 and encrypted workbooks share a wrapping; the latter name their key (UTF-16) in it. */
function compound(bytes: Uint8Array): Refused {
  const word = Array.from("EncryptionInfo").flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + word.length <= Math.min(bytes.length, 4_000_000); at++) {
    if (bytes[at] === word[0] && word.every((byte, index) => bytes[at + index] === byte)) return passwordOf();
  }
  return new Refused("old-excel", {
    nl: "Dit is een werkmap van voor 2007 (.xls). Misschien kan die worden geopend en bewaard als .xlsx.",
    en: "This is a workbook from before 2007 (.xls). Maybe it can be opened and saved as .xlsx.",
  });
}

function empty(): Refused {
  return new Refused("empty", {
    nl: "Dit bestand is leeg. Misschien is het niet goed verstuurd.",
    en: "This file is empty. Maybe it was not sent well.",
  });
}
