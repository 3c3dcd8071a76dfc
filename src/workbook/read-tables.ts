import { type Limits, limits as standard } from "./limits.ts";
import { refuseOther, refuseOtherZip } from "./other-files.ts";
import { partsOf } from "./parts.ts";
import { type Encoding, readCsv, type Separator } from "./read-csv.ts";
import { readOds } from "./read-ods.ts";
import { readXlsx } from "./read-xlsx.ts";
import { damaged, type Refusal, Refused, tooLarge } from "./refusal.ts";
import type { Sheet } from "./sheet.ts";
import { readDirectory } from "./zip-directory.ts";

/** The sheets of a file and how it was read, or why it was not. */
export type TablesRead =
  | { readonly status: "read"; readonly form: "xlsx" | "ods"; readonly sheets: readonly Sheet[] }
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
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { status: "read", ...readZip(bytes, limits) };
    refuseOther(bytes);
    const { encoding, separator, ...sheet } = readCsv(bytes, limits);
    return { status: "read", form: "csv", sheets: [sheet], encoding, separator };
  } catch (error) {
    if (error instanceof Refused) return { status: "refused", refusal: error.refusal };
    // What a library throws on a malformed file is about the file, in English; what else could be wrong shows in the tests.
    const why = { nl: "een onderdeel is niet te lezen", en: "a part cannot be read" };
    return { status: "refused", refusal: damaged(why).refusal };
  }
}

function readZip(bytes: Uint8Array, limits: Limits): { form: "xlsx" | "ods"; sheets: readonly Sheet[] } {
  const parts = partsOf(bytes, readDirectory(bytes, limits), limits);
  refuseOtherZip(parts);
  return parts.has("content.xml") ? { form: "ods", sheets: readOds(parts) } : { form: "xlsx", sheets: readXlsx(parts) };
}

function empty(): Refused {
  return new Refused("empty", {
    nl: "Dit bestand is leeg. Misschien is het niet goed verstuurd.",
    en: "This file is empty. Maybe it was not sent well.",
  });
}
