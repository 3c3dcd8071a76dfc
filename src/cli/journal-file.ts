import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from "node:fs";
import type { Bilingual } from "../domain/index.ts";
import type { Journal } from "../explain/sweep/index.ts";
import { systemWords } from "../scenario/index.ts";

/** The first line of every such file: a file of something else is never written to. */
const header = JSON.stringify({ format: "verdeelwijzer-searches", version: 1 });
const newline = 10;
/** A line begins with its key: 64 hexadecimal digits. */
const keyed = /^\{"key":"([0-9a-f]{64})","found":/;
const before = '{"key":"",'.length + 64 + '"found":'.length;

type Opened =
  | {
      readonly status: "ok";
      readonly journal: Journal;
      /** Lines that cannot be read and do not count: of something else, or broken off and gone on behind. */
      readonly unreadable: number;
    }
  | { readonly status: "refused"; readonly why: Bilingual };

/**
 * A file with a line for everything that was found. A line is on the disk when `add` returns. Nothing that is in the file is ever changed
 * or taken away: what was broken off in the middle, since its process was ended, stays where it is and does not count, and the next line
 * begins behind it. Of a key that is there twice the last line holds. Two processes may add to one file: what the other finds meanwhile is
 * read the next time. `onTrouble`: told once, where a line cannot be written; what was found is then remembered until the process ends.
 */
export function openJournal(path: string, onTrouble: (why: Bilingual) => void): Opened {
  try {
    if (existsSync(path) && !statSync(path).isFile()) return { status: "refused", why: noFile };
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const first = lineAt(bytes, 0);
    const begun = bytes.toString("utf8", 0, Math.min(first, header.length + 1));
    // Nobody came to write more than a part of the first line.
    const isNew = first === bytes.length && header.startsWith(begun);
    if (!isNew && begun !== header) return { status: "refused", why: foreign };
    const lines = new Map<string, readonly [number, number]>();
    let unreadable = 0;
    for (let begin = first + 1; begin < bytes.length;) {
      const end = lineAt(bytes, begin);
      const key = keyed.exec(bytes.toString("latin1", begin, Math.min(end, begin + before)))?.[1];
      const isWhole = bytes[end - 1] === "}".charCodeAt(0);
      if (key !== undefined && isWhole) lines.set(key, [begin + before, end - 1]);
      else if (end > begin && end < bytes.length && bytes.toString("utf8", begin, end) !== header) unreadable++;
      begin = end + 1;
    }
    // Whether it can be written to is found out now, and not after hours.
    if (isNew) append(path, bytes.length === 0 ? header : header.slice(begun.length), bytes.length > 0);
    else closeSync(openSync(path, "a"));
    return { status: "ok", journal: journalOf(path, bytes, lines, onTrouble), unreadable };
  } catch (error) {
    return { status: "refused", why: systemWords(error) };
  }
}

function journalOf(
  path: string,
  bytes: Buffer,
  lines: ReadonlyMap<string, readonly [number, number]>,
  onTrouble: (why: Bilingual) => void,
): Journal {
  const added = new Map<string, string>();
  let troubled = false;
  return {
    get(key) {
      const at = lines.get(key);
      return added.get(key) ?? (at === undefined ? undefined : bytes.toString("utf8", ...at));
    },
    add(key, found) {
      added.set(key, found);
      if (troubled) return;
      try {
        append(path, `{"key":"${key}","found":${found}}`);
      } catch (error) {
        troubled = true;
        onTrouble(systemWords(error));
      }
    },
  };
}

/** Where the line that begins there ends: at its line feed, or with the file. */
function lineAt(bytes: Buffer, begin: number): number {
  const end = bytes.indexOf(newline, begin);
  return end < 0 ? bytes.length : end;
}

/** A whole line at the end, on the disk before this returns; behind a line that was broken off, and in a new file behind the first. */
function append(path: string, line: string, goOn = false): void {
  const file = openSync(path, "a+");
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    const isOpen = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== newline && !goOn;
    const start = size === 0 && line !== header ? `${header}\n` : isOpen ? "\n" : "";
    const rest = Buffer.from(`${start}${line}\n`);
    for (let done = 0; done < rest.length;) done += writeSync(file, rest, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const noFile: Bilingual = { nl: "dit is geen bestand", en: "this is no file" };

const foreign: Bilingual = {
  nl: "dit is geen bestand met bewaarde pakketten. Misschien is een ander bestand bedoeld; hierin wordt niets geschreven.",
  en: "this is no file of kept packages. Maybe another file is meant; nothing is written to it.",
};
