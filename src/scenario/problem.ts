import { type Bilingual, both, en, nl, silent } from "../domain/index.ts";

/** What kind of thing is wrong, for scripts that sort problems; people read the message. */
export type ProblemCode =
  | "missing-file"
  | "encoding"
  | "syntax"
  | "version"
  | "unknown-field"
  | "missing"
  | "wrong-type"
  | "not-whole"
  | "not-exact"
  | "out-of-range"
  | "unknown-value"
  | "unknown-code"
  | "duplicate"
  | "does-not-close"
  | "contradiction"
  | "columns";

/**
 * Where something stands. In a table: `row` as a spreadsheet counts it (the header is row 1) and `column` the name in
 * the header. In a JSON file: `path` (`municipalities[3].indicative.amv`), `row` the line and `column` the character.
 */
export interface Spot {
  readonly file: string;
  readonly row?: number;
  readonly column?: string | number;
  readonly path?: string;
  /** In a workbook: the sheet and the address of the cell, `C12`. */
  readonly sheet?: string;
  readonly cell?: string;
}

/** One thing that is wrong with the input: where, the value found, and a message that offers a way out. */
export interface Problem extends Spot {
  readonly code: ProblemCode;
  /** The value as it stands in the file, shortened; absent where nothing stands there. */
  readonly value?: string;
  readonly message: Bilingual;
}

/** Collects problems: reading goes on after a problem, so that a person sees all of them at once. */
export type Report = (code: ProblemCode, spot: Spot, message: Bilingual, value?: unknown) => void;

export function collector(problems: Problem[]): Report {
  // Of a number that is told as it stands nothing more can be said: who reads on has another one.
  const told = new Set<string>();
  return (code, spot, message, value) => {
    const place = `${spot.file} ${spot.path ?? ""}`;
    if (told.has(place)) return;
    if (code === "not-exact") told.add(place);
    problems.push(value === undefined ? { ...spot, code, message } : { ...spot, code, message, value: shown(value) });
  };
}

/** A value as people see it between brackets: at most 60 characters. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Path within a JSON file as people read it: `rules["viable-site"].minimum`. The root is the empty text. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (typeof key === "string" && /^[A-Za-z_$][\w$]*$/.test(key)) text += text === "" ? key : `.${key}`;
    else text += `[${JSON.stringify(String(key))}]`;
  }
  return text;
}

/** Changes of letters that count as a slip of the finger. */
const slip = 2;

/** Known words that look like the given one, nearest first, at most three: what the writer may have meant. */
export function lookalikes(word: string, known: Iterable<string>): readonly string[] {
  // Codes are all alike: only one changed character says something about them.
  const most = /\d/.test(word) ? 1 : slip;
  const near: { readonly word: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    const distance = spelling(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= most) near.push({ word: candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return near.slice(0, 3).map((candidate) => candidate.word);
}

/**
 * Levenshtein distance, where it is at most 2; otherwise 3: such words are not compared further. Only the diagonals
 * within a slip of the main one are computed, since every other way is longer.
 */
export function spelling(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > slip) return slip + 1;
  let row: number[] = [];
  for (let j = 0; j <= Math.min(slip, b.length); j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = [];
    let least = slip + 1;
    for (let j = Math.max(0, i - slip); j <= Math.min(b.length, i + slip); j++) {
      const changed = j === 0 ? i : (row[j - 1] ?? slip + 1) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(changed, (row[j] ?? slip + 1) + 1, (next[j - 1] ?? slip + 1) + 1);
      next[j] = value;
      if (value < least) least = value;
    }
    if (least > slip) return slip + 1;
    row = next;
  }
  return Math.min(row[b.length] ?? slip + 1, slip + 1);
}

/** "Maybe a or b is meant", or the whole list where nothing looks alike. */
export function meant(word: string, known: Iterable<string>): Bilingual {
  const all = [...known];
  const near = lookalikes(word, all);
  if (near.length > 0) {
    const either = eitherOf(near.map((name) => ({ nl: name, en: name })));
    return both(nl`Misschien is ${either} bedoeld.`, en`Maybe ${either} is meant.`);
  }
  if (all.length === 0) return { nl: "Misschien kan het weg.", en: "Maybe it can be left out." };
  const some = `${all.slice(0, 24).join(", ")}${all.length > 24 ? ", …" : ""}`;
  return both(nl`Misschien een van: ${some}.`, en`Maybe one of: ${some}.`);
}

/** One of these: a or b or c. */
export function eitherOf([first = silent, ...others]: readonly Bilingual[]): Bilingual {
  return others.reduce<Bilingual>((told, one) => both(nl`${told} of ${one}`, en`${told} or ${one}`), first);
}

/** Two sentences after each other, in both languages. */
export function followedBy(first: Bilingual, second: Bilingual): Bilingual {
  return both(nl`${first} ${second}`, en`${first} ${second}`);
}
