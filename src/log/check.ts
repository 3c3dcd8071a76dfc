import { sha256 } from "../scenario/index.ts";
import { type Head, headOf, linesOf, type Log } from "./append.ts";
import { committed, type Entry, entryOf, nothingBefore } from "./entry.ts";
import { commitmentOf } from "./names.ts";

/** What is wrong with a log. `line`: its number in the file, from 1. */
export type LogFault =
  /** Not a line as the log writes them: changed, or cut off. */
  | { readonly type: "malformed"; readonly line: number }
  /** It has another number than its place: a line is missing, or came twice, or they were moved. */
  | { readonly type: "order"; readonly line: number; readonly says: number }
  /** It does not name the sum of the line before: one of the two was changed. */
  | { readonly type: "link"; readonly line: number }
  /** The text that stands for who, why or condition is another than the one that the line commits to. */
  | { readonly type: "name"; readonly line: number; readonly field: (typeof committed)[number] }
  /** A text that no line commits to; told where every line is in its place. */
  | { readonly type: "stray"; readonly commitment: string }
  /** It does not end where it should: lines were cut off, added or changed at the end. */
  | { readonly type: "head"; readonly found: Head; readonly known: Head };

export interface CheckedLog {
  /** The lines that can be read, in their order. */
  readonly entries: readonly Entry[];
  readonly head: Head;
  /** How many texts the lines commit to that were taken away. */
  readonly removed: number;
  /** Empty: the chain holds. */
  readonly faults: readonly LogFault[];
}

/**
 * Holds a log against itself, and its end against one that is known (from a manifest, a signature, a letter). The last line is held by nothing
 * but that end. Texts that were taken away are no fault.
 */
export function checkLog({ text, names }: Log, known?: Head): CheckedLog {
  const lines = linesOf(text);
  const faults: LogFault[] = [];
  const entries: Entry[] = [];
  const unclaimed = new Map(names.kept);
  let removed = 0;
  let before = nothingBefore;
  for (const [i, content] of lines.entries()) {
    const line = i + 1;
    const entry = entryOf(content);
    if (entry === undefined) faults.push({ type: "malformed", line });
    else {
      entries.push(entry);
      if (entry.n !== line) faults.push({ type: "order", line, says: entry.n });
      else if (entry.previous !== before) faults.push({ type: "link", line });
      for (const field of committed) {
        const commitment = entry[field];
        if (commitment === null) continue;
        const kept = names.kept.get(commitment);
        unclaimed.delete(commitment);
        if (kept === undefined) removed++;
        else if (commitmentOf(kept) !== commitment) faults.push({ type: "name", line, field });
      }
    }
    before = sha256(content);
  }
  if (lines.length > 0 && !text.endsWith("\n")) faults.push({ type: "malformed", line: lines.length });
  // Of lines that cannot be read, or are gone from between others, the texts are left over: that says nothing new.
  if (faults.every(({ type }) => type === "name"))
    for (const commitment of unclaimed.keys()) faults.push({ type: "stray", commitment });
  const head = headOf(text);
  if (known !== undefined && (known.lines !== head.lines || known.sum !== head.sum))
    faults.push({ type: "head", found: head, known });
  return { entries, head, removed, faults };
}
