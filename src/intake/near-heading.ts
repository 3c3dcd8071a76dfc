import { spelling } from "../scenario/index.ts";
import { type Field, fieldOf, knownHeadings } from "./fields.ts";
import { plain } from "./plain.ts";

/** A heading that we know, and the field that it names. */
export interface Near {
  readonly heading: string;
  readonly field: Field;
}

const known: readonly Near[] = knownHeadings().flatMap((heading) => {
  const field = fieldOf(heading);
  return field === undefined ? [] : [{ heading, field }];
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
    for (const one of known) {
      if (!among(one.field)) continue;
      const distance = distanceBetween(given, one.heading);
      if (distance < (best?.distance ?? Infinity)) best = { ...one, distance };
    }
  }
  return best;
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
