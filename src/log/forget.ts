import { committed, type Entry } from "./entry.ts";
import type { Kept, Names } from "./names.ts";

/**
 * Without somebody: every text that is this name, and every reason or condition in which it stands as whole words, capitals apart. The log
 * itself stays as it is. A reason that means somebody without this name stays, too.
 */
export function withoutName(names: Names, name: string): Names {
  const wanted = words(name);
  if (wanted === "") return names;
  return only(names, ({ text }) => !` ${words(text)} `.includes(` ${wanted} `));
}

/** Letters and figures in lower case, with one blank between words. */
function words(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** Without the texts of lines that were written before a moment, as `at` writes it. */
export function withoutBefore(names: Names, entries: readonly Entry[], moment: string): Names {
  const young = entries.filter(({ at }) => at >= moment);
  const stay = new Set(young.flatMap((entry) => committed.map((field) => entry[field])));
  return only(names, (_, commitment) => stay.has(commitment));
}

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Without what is older than the names say that they are kept. `now`: as `at` writes it. */
export function withoutOld(names: Names, entries: readonly Entry[], now: string): Names {
  if (names.days === null) return names;
  // What a given moment is written as, a number of days earlier: no clock is asked.
  const { Date: Moments } = globalThis;
  const moment = new Moments(Math.max(0, Moments.parse(now) - names.days * DAY)).toISOString();
  return withoutBefore(names, entries, moment);
}

function only(names: Names, stays: (kept: Kept, commitment: string) => boolean): Names {
  return { ...names, kept: new Map([...names.kept].filter(([commitment, kept]) => stays(kept, commitment))) };
}
