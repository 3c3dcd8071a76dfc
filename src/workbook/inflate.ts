import { Inflate } from "fflate";
import { damaged } from "./refusal.ts";
import type { Entry } from "./zip-directory.ts";

/** Packed bytes given at once: at most about 1,032 times as many come out before the size is looked at. */
const piece = 8_192;

/**
 * The bytes of one file of a zip. Never more than its directory says: a file that grows beyond is refused while it
 * grows, so a directory that lies costs nothing. Size and checksum are checked. Throws `Refused`.
 */
export function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = bytes.subarray(entry.from, entry.from + entry.packed);
  const whole = entry.method === 0 ? packed : unpacked(packed, entry);
  if (whole.length !== entry.size) throw lengthIsWrong(entry);
  if (crc32(whole) !== entry.crc)
    throw damaged({ nl: "een controlegetal klopt niet", en: "a checksum is wrong" }, entry.name);
  return whole;
}

function unpacked(packed: Uint8Array, entry: Entry): Uint8Array {
  const whole = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw lengthIsWrong(entry);
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += piece) {
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
    }
  } catch (error) {
    if (error instanceof Error && "refusal" in error) throw error;
    throw damaged({ nl: "een onderdeel is niet uit te pakken", en: "a part cannot be inflated" }, entry.name);
  }
  return whole.subarray(0, length);
}

function lengthIsWrong(entry: Entry): Error {
  return damaged(
    { nl: "een onderdeel heeft een andere lengte dan het zegt", en: "a part has another length than it says" },
    entry.name,
  );
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of ISO 3309, as zip uses it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
