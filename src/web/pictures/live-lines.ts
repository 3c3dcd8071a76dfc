import type { PartProof } from "../../app/index.ts";
import type { Moment } from "../engine/api.ts";

/** What all parts of one phase came to on one level: what was found, and what cannot be undercut, at a second. */
export interface LivePoint {
  readonly at: number;
  readonly found: number;
  /** Absent as long as any part has none: what is not known of one is not known of the sum. */
  readonly bound?: number;
}

export interface LiveLines {
  readonly level: string;
  readonly parts: number;
  readonly points: readonly LivePoint[];
}

interface PartSoFar {
  found?: number;
  bound?: number;
}

/**
 * The level (of the merging or the joint phase) of which most was told, summed over its parts. A part counts from the
 * start with the first thing found for it; the sum has a bound once every part has. Undefined before anything was found.
 * `settled`: how the parts ended, once they have: the line ends at what the plan comes to, which a search that time ran out for may
 * not have found itself, or which later objectives used some of.
 */
export function liveLines(moments: readonly Moment[], settled: readonly PartProof[] = []): LiveLines | undefined {
  const level = mostTold(moments);
  const own = moments.filter((moment) => moment.level === level && isChoosing(moment));
  const parts = new Map<string, PartSoFar>();
  for (const { part, incumbent } of own)
    if (incumbent !== undefined && !parts.has(part)) parts.set(part, { found: incumbent });
  if (level === undefined || parts.size === 0) return undefined;
  const points: LivePoint[] = [];
  for (const { at, part: name, incumbent, bound } of own) {
    const part = parts.get(name);
    if (part === undefined) continue;
    if (incumbent !== undefined) part.found = Math.min(part.found ?? Infinity, incumbent);
    if (bound !== undefined) part.bound = Math.max(part.bound ?? -Infinity, bound);
    points.push({ at, ...sums(parts.values()) });
  }
  const [last, end] = [points.at(-1), settledAt(level, [...parts.keys()], settled)];
  if (last !== undefined && end !== undefined && end !== last.found) points.push({ ...last, found: end });
  return { level, parts: parts.size, points };
}

/** What the parts came to on a level, in its own whole numbers; undefined where not every part is known. */
function settledAt(level: string, parts: readonly string[], settled: readonly PartProof[]): number | undefined {
  const chosen = settled.filter(isChoosing);
  const values = parts.map(
    (name) => chosen.find(({ part }) => part === name)?.levels.find((one) => one.name === level)?.value,
  );
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

function isChoosing({ phase }: Pick<Moment, "phase">): boolean {
  return phase === "mergers" || phase === "joint";
}

function mostTold(moments: readonly Moment[]): string | undefined {
  const counts = new Map<string, number>();
  for (const moment of moments)
    if (isChoosing(moment) && moment.level !== undefined && moment.level !== "")
      counts.set(moment.level, (counts.get(moment.level) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function sums(parts: Iterable<PartSoFar>): Omit<LivePoint, "at"> {
  let found = 0;
  let bound: number | undefined = 0;
  for (const part of parts) {
    found += part.found ?? 0;
    bound = bound === undefined || part.bound === undefined ? undefined : bound + Math.min(part.bound, part.found ?? 0);
  }
  return bound === undefined ? { found } : { found, bound };
}
