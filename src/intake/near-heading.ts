import { spelling } from "../scenario/index.ts";
import { type Field, fieldOf, knownHeadings } from "./fields.ts";
import { plain } from "./plain.ts";

/** A heading that we know, and the field that it names. */
export interface Near {
  readonly heading: string;
  readonly field: Field;
}

const known: readonly (Near & { readonly letters: number })[] = knownHeadings().flatMap((heading) => {
  const field = fieldOf(heading);
  return field === undefined ? [] : [{ heading, field, letters: lettersIn(heading) }];
});

/** Longer headings than any that we know, by more than a slip, are near to none. */
const longest = Math.max(...known.map(({ heading }) => heading.length)) + 2;

/**
 * The known heading that a mistyped one resembles: at most two letters put in, left out or changed, accents, capitals and
 * punctuation aside; a unit between brackets says nothing. In short words fewer letters, since everything is near to
 * them: one under six letters; and none where the whole heading has under four. Undefined: it resembles none, or is one.
 */
export function nearHeading(text: string, among: (field: Field) => boolean): Near | undefined {
  if (fieldOf(text) !== undefined) return undefined;
  const bare = text.slice(0, 200).replace(/\s*\([^()]*\)\s*$/, "");
  let best: (Near & { readonly distance: number }) | undefined;
  for (const given of new Set([plain(text), plain(bare)])) {
    if (given.length > longest) continue;
    const letters = lettersIn(given);
    for (const one of known) {
      // Cheap, and true of all but a few: files may hold thousands of headings.
      if (Math.abs(one.heading.length - given.length) > 2 || bits(one.letters ^ letters) > 4 || !among(one.field))
        continue;
      const distance = distanceBetween(given, one.heading);
      if (distance < (best?.distance ?? Infinity)) best = { ...one, distance };
    }
  }
  return best;
}

/** Which letters occur, a bit each (by 32). A slip takes or brings at most two: one letter for another. */
function lettersIn(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

function bits(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Letters between two headings; Infinity where they are too many to be slips. */
function distanceBetween(given: string, heading: string): number {
  const distance = spelling(given, heading);
  const shorter = Math.min(given.length, heading.length);
  if (distance > (shorter < 4 ? 0 : slips(shorter))) return Infinity;
  const [words, meant] = [given.split(" "), heading.split(" ")];
  // `to code` is not `gm code`: two letters are all there is of the word.
  const each =
    words.length !== meant.length || words.every((word, i) => spelling(word, meant[i] ?? "") <= slips(word.length));
  return each ? distance : Infinity;
}

function slips(letters: number): number {
  return letters < 6 ? 1 : 2;
}
