import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { type Bilingual, both, en, nl } from "../domain/index.ts";
import type { Solving } from "../questions/index.ts";
import { systemWords } from "../scenario/index.ts";

/** The first line of every such file: a file of something else is never written to. */
const header = JSON.stringify({ format: "verdeelwijzer-searches", version: 1 });
const newline = 10;
/** A line begins with its key: 64 hexadecimal digits. */
const keyed = /^\{"key":"([0-9a-f]{64})","found":/;
const before = '{"key":"",'.length + 64 + '"found":'.length;

type Journal = NonNullable<Solving["kept"]>["journal"];
type Opened =
  | { readonly status: "ok"; readonly journal: Journal }
  | { readonly status: "refused"; readonly why: Bilingual };

/**
 * A file with a line for everything that was found. A line is on the disk when `add` returns; one that was cut off in the middle,
 * since its process was ended, is taken away. Of a key that is there twice the last line holds. Two processes may add to one file: what
 * the other finds meanwhile is read the next time.
 */
export function openJournal(path: string): Opened {
  try {
    if (!existsSync(path)) append(path, header);
    const bytes = readFileSync(path);
    const whole = bytes.lastIndexOf(newline) + 1;
    const lines = new Map<string, readonly [number, number]>();
    for (let begin = 0, n = 1; begin < whole; n++) {
      const end = bytes.indexOf(newline, begin);
      if (n === 1 && bytes.toString("utf8", begin, end) !== header) return { status: "refused", why: foreign };
      const key = keyed.exec(bytes.toString("latin1", begin, Math.min(end, begin + before)))?.[1];
      if (n > 1 && key === undefined) return { status: "refused", why: damaged(n) };
      if (key !== undefined) lines.set(key, [begin + before, end - 1]);
      begin = end + 1;
    }
    if (whole === 0) return { status: "refused", why: foreign };
    if (whole < bytes.length) truncateSync(path, whole);
    const added = new Map<string, string>();
    const journal: Journal = {
      get(key) {
        const at = lines.get(key);
        return added.get(key) ?? (at === undefined ? undefined : bytes.toString("utf8", ...at));
      },
      add(key, found) {
        append(path, `{"key":"${key}","found":${found}}`);
        added.set(key, found);
      },
    };
    return { status: "ok", journal };
  } catch (error) {
    return { status: "refused", why: systemWords(error) };
  }
}

/** A whole line at the end, on the disk before this returns. */
function append(path: string, line: string): void {
  const file = openSync(path, "a");
  try {
    writeSync(file, `${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const foreign: Bilingual = {
  nl: "dit is geen bestand met bewaarde pakketten. Misschien is een ander bestand bedoeld; hierin wordt niets geschreven.",
  en: "this is no file of kept packages. Maybe another file is meant; nothing is written to it.",
};

function damaged(n: number): Bilingual {
  return both(
    nl`regel ${n} is niet te lezen. Misschien is het bestand door iets anders gewijzigd; er wordt niets in geschreven.`,
    en`line ${n} cannot be read. Maybe something else changed the file; nothing is written to it.`,
  );
}
