import { sha256 } from "../scenario/index.ts";
import { type Entry, entryOf, lineOf, nothingBefore, type MeasuredPrice } from "./entry.ts";
import type { Matter } from "./matter.ts";
import { commitmentOf, type Kept, type Names, noNames } from "./names.ts";

/** A log as it stands in files: lines, and the names that they commit to. */
export interface Log {
  /** Every line with its end (a line feed). */
  readonly text: string;
  readonly names: Names;
}

export const emptyLog: Log = { text: "", names: noNames };

/** Something to write into a log. A text that is absent or empty was not said. */
export interface News {
  readonly what: Matter;
  readonly who?: string | undefined;
  readonly why?: string | undefined;
  readonly provided?: string | undefined;
  /** When it was settled, where that is known. */
  readonly settled?: string | undefined;
  readonly price?: MeasuredPrice | undefined;
}

/** Where a log ends: how many lines it has, and the SHA-256 of the last. Who knows these knows when lines were cut off. */
export interface Head {
  readonly lines: number;
  readonly sum: string;
}

/** The lines of a log, without their ends. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

export function headOf(text: string): Head {
  const lines = linesOf(text);
  const last = lines.at(-1);
  return { lines: lines.length, sum: last === undefined ? nothingBefore : sha256(last) };
}

/**
 * The log with lines added; not a character of it changes. `at`: the moment, ISO 8601; `salt` gives 32 random hexadecimal digits at every
 * call. The log has to hold (`checkLog`): what is added to one that does not, does not hold either.
 */
export function appended(log: Log, news: readonly News[], at: string, salt: () => string): Log {
  const kept = new Map(log.names.kept);
  let { lines: n, sum: previous } = headOf(log.text);
  let { text } = log;
  const commit = (said: string | undefined): string | null => {
    if (said === undefined || said === "") return null;
    const one: Kept = { salt: salt(), text: said };
    const commitment = commitmentOf(one);
    kept.set(commitment, one);
    return commitment;
  };
  for (const { what, who, why, provided, settled, price } of news) {
    const entry: Entry = {
      version: 1,
      n: ++n,
      at,
      settled: settled ?? null,
      what,
      who: commit(who),
      why: commit(why),
      provided: commit(provided),
      price: price ?? null,
      previous,
    };
    const line = lineOf(entry);
    if (entryOf(line) === undefined) throw new RangeError(`What would be line ${n} of the log is no line of a log.`);
    text += `${line}\n`;
    previous = sha256(line);
  }
  return { text, names: { ...log.names, kept } };
}
