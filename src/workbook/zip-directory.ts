import { both, en, nl } from "../domain/index.ts";
import { type Limits } from "./limits.ts";
import { damaged, Refused, tooLarge } from "./refusal.ts";

/** One file within a zip, as its directory says. Nothing was inflated yet. */
export interface Entry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly from: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;

/**
 * The directory of a zip, checked before anything is inflated: how many files, how large they say to become, and that
 * none overlap (the trick of zip bombs of a few kilobytes). Only what spreadsheets write is let through: no zip64, no
 * passwords, no parts, stored or deflated, plain relative names, each once. Throws `Refused`.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const length = view.getUint32(end + 12, true);
  if (count === 0xffff || start === 0xffffffff) throw unsupported("zip64");
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw unsupported("multi-part zip");
  if (count > limits.entries) throw tooLarge({ nl: "onderdelen", en: "parts" }, count, limits.entries);
  if (start + length > end) throw cutOff();
  const entries = new Map<string, Entry>();
  let at = start;
  let together = 0;
  for (let index = 0; index < count; index++) {
    if (at + entrySize > end || view.getUint32(at, true) !== entryMark) throw cutOff();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw cutOff();
    const name = new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + nameLength));
    const entry = readEntry(view, at, name, limits);
    together += entry.size;
    if (together > limits.inflatedTogether) {
      throw tooLarge({ nl: "bytes, uitgepakt", en: "bytes, once inflated" }, together, limits.inflatedTogether);
    }
    if (entries.has(name))
      throw damaged({ nl: "een onderdeel staat er twee keer in", en: "it holds a part twice" }, name);
    entries.set(name, entry);
    at = next;
  }
  apart([...entries.values()], start);
  return entries;
}

function readEntry(view: DataView, at: number, name: string, limits: Limits): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (!plain(name)) throw unsafeName(name);
  if ((flags & 1) !== 0) throw passwordOf(name);
  if (method !== 0 && method !== 8) throw unsupported(`zip method ${method}`);
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw unsupported("zip64");
  if (size > limits.inflated) {
    throw tooLarge({ nl: "bytes, uitgepakt", en: "bytes, once inflated" }, size, limits.inflated, name);
  }
  // Small parts may be very regular; only what becomes large by being regular can harm.
  if (size > 1_000_000 && size > packed * limits.ratio) {
    const ratio = Math.floor(size / Math.max(1, packed));
    throw tooLarge({ nl: "bytes per ingepakte byte", en: "bytes per packed byte" }, ratio, limits.ratio, name);
  }
  if (local + localSize > view.byteLength || view.getUint32(local, true) !== localMark) throw cutOff();
  const from = local + localSize + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packed > view.byteLength) throw cutOff();
  if (method === 0 && packed !== size) throw damaged({ nl: "een lengte klopt niet", en: "a length is wrong" }, name);
  return { name, method, from, packed, size, crc: view.getUint32(at + 16, true) };
}

/** Position of the end record: in the last 64 KB, since a comment may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - endSize - 0xffff); at--) {
    if (view.getUint32(at, true) === endMark && at + endSize + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw cutOff();
}

/** No two parts share bytes, and none reaches into the directory. */
function apart(entries: readonly Entry[], start: number): void {
  const byPlace = [...entries].sort((a, b) => a.from - b.from);
  for (const [index, entry] of byPlace.entries()) {
    const next = byPlace[index + 1]?.from ?? start;
    if (entry.from + entry.packed <= next) continue;
    throw new Refused(
      "unsafe",
      {
        nl: "Onderdelen van dit bestand overlappen elkaar. Misschien is het gemaakt om schade te doen; bewaar het opnieuw in een rekenblad.",
        en: "Parts of this file overlap each other. Maybe it was made to do harm; save it again in a spreadsheet.",
      },
      entry.name,
    );
  }
}

/** A relative name that stays within the zip. We write none of them to disk; a workbook with another is no workbook. */
function plain(name: string): boolean {
  if (name === "" || name.startsWith("/") || name.includes("\\") || name.includes("\0") || name.includes(":"))
    return false;
  return !name.split("/").includes("..");
}

function unsafeName(name: string): Refused {
  return new Refused(
    "unsafe",
    {
      nl: "Een onderdeel van dit bestand heeft een naam die naar buiten wijst. Misschien is het gemaakt om schade te doen; bewaar het opnieuw in een rekenblad.",
      en: "A part of this file has a name that points outside. Maybe it was made to do harm; save it again in a spreadsheet.",
    },
    name,
  );
}

export function passwordOf(part?: string): Refused {
  return new Refused(
    "password",
    {
      nl: "Dit bestand is met een wachtwoord beveiligd. Misschien kan het zonder wachtwoord worden bewaard.",
      en: "This file is protected by a password. Maybe it can be saved without one.",
    },
    part,
  );
}

function unsupported(what: string): Refused {
  return new Refused(
    "not-supported",
    both(
      nl`Dit bestand is ingepakt op een manier die rekenbladen niet gebruiken (${what}). Misschien helpt opnieuw bewaren als .xlsx.`,
      en`This file is packed in a way that spreadsheets do not use (${what}). Maybe saving it again as .xlsx helps.`,
    ),
  );
}

function cutOff(): Refused {
  return damaged({ nl: "de inhoudsopgave klopt niet", en: "its table of contents is wrong" });
}
