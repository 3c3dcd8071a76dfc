import type { Control, Model } from "../../../src/model/index.ts";
import type { LevelControl, Shares } from "../../ranked.ts";

/** Of counted work the last of several levels has no more than this, or a fifth of all where that is more. */
const LAST = 40_000;
/** And no less, where there is so many times as much. */
const AMPLE = 4;

/**
 * An earlier level comes before all that follow it: what its proof needs is spent on it first. But a last level without any work
 * has whatever point came along: of ample counted work it has its own.
 */
export function firstThings(limit = Infinity): Shares {
  const own = limit < Infinity && limit >= AMPLE * LAST ? LAST / limit : 0;
  return (levels, count) => (levels === count ? 1 : Math.min((levels / count) ** 0.2, 1 - own));
}

/**
 * What an earlier level leaves of its work is not all for the last one: it has good points long before they are proven, and people
 * wait. Without a counted limit it goes on as ever.
 */
export function lastOf({ levels }: Model, { workLimit }: Control, level: LevelControl): LevelControl {
  if (levels.length < 2 || workLimit === undefined || level.workLimit === undefined) return level;
  return { ...level, workLimit: Math.min(level.workLimit, Math.max(LAST, Math.ceil(workLimit / 5))) };
}
